//! The page: styles and icon within it, and the policy that allows exactly that style.

use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

const EMPTY_STYLE: &str = "<style></style>";
const ICON: &str = "./icons/icon.svg";
const STYLE_HASH: &str = "sha256-STYLE";

/// The page without indents and empty lines.
pub fn without_indents(html: &str) -> String {
    html.lines().map(str::trim_start).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

/// The page with the styles in place of its empty `style` element.
///
/// # Errors
/// When there is no such element.
pub fn with_style(html: &str, style: &str) -> Result<String> {
    ensure!(html.matches(EMPTY_STYLE).count() == 1, "one {EMPTY_STYLE} was expected");
    Ok(html.replace(EMPTY_STYLE, &format!("<style>{style}</style>")))
}

/// The page with its icon inlined, which saves a request for half a kilobyte.
///
/// # Errors
/// When the page does not name the icon.
pub fn with_icon(html: &str, svg: &str) -> Result<String> {
    ensure!(html.contains(ICON), "{ICON} was expected");
    Ok(html.replace(ICON, &data_address(svg)))
}

/// The SVG as a `data:` address, escaped for an attribute in double quotes.
fn data_address(svg: &str) -> String {
    let lines: String = svg.lines().map(str::trim).collect();
    let mut address = "data:image/svg+xml,".to_owned();
    for character in lines.chars() {
        match character {
            '"' => address.push('\''),
            '%' => address.push_str("%25"),
            '#' => address.push_str("%23"),
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            other => address.push(other),
        }
    }
    address
}

/// A text in which the Content-Security-Policy names the style by its hash.
///
/// # Errors
/// When the text has no place for it.
pub fn with_policy(text: &str, style: &str) -> Result<String> {
    ensure!(text.contains(STYLE_HASH), "{STYLE_HASH} was expected");
    Ok(text.replace(STYLE_HASH, &format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_takes_the_place_of_the_empty_one() {
        let page = without_indents("<head>\n\n  <style></style>\n</head>\n");
        assert_eq!(with_style(&page, "a{b:c}").unwrap(), "<head>\n<style>a{b:c}</style>\n</head>\n");
        assert!(with_style("<head></head>", "").is_err());
    }

    #[test]
    fn the_icon_is_an_address_that_fits_its_attribute() {
        let page = with_icon("<link href=\"./icons/icon.svg\">", "<svg a=\"#fff\">\n  <g/>\n</svg>").unwrap();
        assert_eq!(page, "<link href=\"data:image/svg+xml,%3Csvg a='%23fff'%3E%3Cg/%3E%3C/svg%3E\">");
    }

    #[test]
    fn the_policy_names_the_style_that_the_page_has() {
        // The SHA-256 of "abc" (FIPS 180-4) in base64.
        let policy = with_policy("style-src 'sha256-STYLE'", "abc").unwrap();
        assert_eq!(policy, "style-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='");
        assert!(with_policy("style-src 'self'", "abc").is_err());
    }
}
