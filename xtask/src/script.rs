//! Scripts as they travel.

/// The script without indents, empty lines, lines of comment and blocks of documentation.
pub fn without_comments(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut in_block = false;
    for line in script.lines().map(str::trim) {
        let is_comment = line.starts_with("/**") || (line.starts_with("/*") && line.ends_with("*/"));
        if in_block || is_comment {
            in_block = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_and_indents_stay_behind() {
        let script = "// A comment.\nlet a = 1; // stays\n\n  /** Docs\n   * of more\n   */\n  f(a);\n/* one, two */\n/** One line. */\ng();\n";
        assert_eq!(without_comments(script), "let a = 1; // stays\nf(a);\ng();\n");
    }
}
