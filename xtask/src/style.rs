//! The styles: one text, minified. No request stands between the page and its first paint.

use std::{fs, path::Path};

use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};

/// The order in which the files of `style/` follow each other; a folder's files go by name.
const ORDER: [&str; 6] = ["tokens.css", "base.css", "parts", "help.css", "screens", "forced-colors.css"];

/// All files of the folder as one text.
///
/// # Errors
/// When one cannot be read.
pub fn joined(folder: &Path) -> Result<String> {
    let mut styles = String::new();
    for name in ORDER {
        let path = folder.join(name);
        let mut files = if path.is_dir() {
            fs::read_dir(&path)?.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?
        } else {
            vec![path]
        };
        files.sort();
        for file in files {
            styles += &fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        }
    }
    Ok(styles)
}

/// The styles in few bytes. Nothing is rewritten for older browsers: what they need is written by hand.
///
/// # Errors
/// When the styles are no CSS.
pub fn minified(styles: &str) -> Result<String> {
    let sheet = StyleSheet::parse(styles, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_first_and_forced_colours_last() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("tokens.css", "t"), ("base.css", "b"), ("help.css", "h"), ("forced-colors.css", "f")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        for (name, text) in [("parts/z.css", "2"), ("parts/a.css", "1"), ("screens/s.css", "s")] {
            fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
            fs::write(folder.path().join(name), text).unwrap();
        }
        assert_eq!(joined(folder.path()).unwrap(), "tb12hsf");
    }

    #[test]
    fn fewer_bytes_say_the_same() {
        let style = "/* Why. */\n:root {\n  --a: oklch(20% 0.03 220);\n}\n\n.b:hover > i {\n  margin: 0px 0px;\n}\n";
        assert_eq!(minified(style).unwrap(), ":root{--a:oklch(20% .03 220)}.b:hover>i{margin:0}");
    }

    #[test]
    fn a_slip_in_a_style_stops_the_build() {
        assert!(minified(".a { color: red; } }").is_err());
    }
}
