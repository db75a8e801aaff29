//! The worker's list: what works offline, each file with its SHA-256, and the version that all of them are.

use anyhow::{Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::finish::Files;

/// Chromium asks for this PNG each time that it reads the manifest, also without signal.
const ICON_OF_MANIFEST: &str = "icons/icon-192.png";

/// The line that `public/sw.js` begins with, filled in.
pub fn list(files: &Files) -> String {
    let kept = files.iter().filter(|(name, _)| is_kept(name));
    let entries: Vec<String> = kept
        .clone()
        .map(|(name, bytes)| {
            let name = if name == "index.html" { "./" } else { name };
            format!("\"{name}\":\"{}\"", STANDARD.encode(Sha256::digest(bytes)))
        })
        .collect();
    let mut all = Sha256::new();
    for (name, bytes) in kept.chain(files.get_key_value("sw.js")) {
        all.update(name);
        all.update(bytes);
    }
    let version: String = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("const VERSION = \"{version}\", FILES = {{{}}};", entries.join(","))
}

/// Whether a file works offline: all that the app runs on, and nothing that only a host or an app list reads.
fn is_kept(name: &str) -> bool {
    let is_for_others = ["sw.js", "_headers"].contains(&name)
        || name.starts_with("screenshots/")
        || (name.starts_with("icons/") && name != ICON_OF_MANIFEST);
    !is_for_others
}

/// The worker with its list.
///
/// # Errors
/// When the worker does not begin with an empty list.
pub fn with_list(worker: &str, list: &str) -> Result<String> {
    let (first, rest) = worker.split_once('\n').unwrap_or((worker, ""));
    ensure!(first.starts_with("const VERSION = \"\", FILES = {};"), "an empty list was expected, not: {first}");
    Ok(format!("{list}\n{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(page: &str, worker: &str) -> Files {
        let named = [
            ("index.html", page),
            ("sw.js", worker),
            ("_headers", "h"),
            ("icons/icon-192.png", "i"),
            ("icons/icon-512.png", "j"),
            ("screenshots/today.png", "s"),
        ];
        named.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn what_the_app_runs_on_is_listed_by_its_hash() {
        let list = list(&files("abc", "w"));
        assert!(list.contains("\"./\":\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\""), "{list}");
        assert!(list.contains("\"icons/icon-192.png\""), "{list}");
        for left_out in ["sw.js", "_headers", "icon-512", "screenshots"] {
            assert!(!list.contains(left_out), "{list}");
        }
    }

    #[test]
    fn another_page_or_another_worker_is_another_version() {
        let version = |files: &Files| list(files).split('"').nth(1).map(str::to_owned);
        let now = version(&files("a", "w"));
        assert_eq!(version(&files("a", "w")), now);
        assert_ne!(version(&files("b", "w")), now);
        assert_ne!(version(&files("a", "v")), now);
    }

    #[test]
    fn the_list_takes_the_place_of_the_empty_one() {
        let worker = "const VERSION = \"\", FILES = {}; // Written by the build.\nrest();\n";
        assert_eq!(with_list(worker, "LIST").unwrap(), "LIST\nrest();\n");
        assert!(with_list("rest();\n", "LIST").is_err());
    }
}
