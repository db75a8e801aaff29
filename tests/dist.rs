//! What the built files promise: a small first load, a strict policy, nothing from elsewhere.
//!
//! They are read from `dist/`, so build first: `make build`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/budget.rs"]
mod budget;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What fits into the first round trip of a connection.
const PAGE_BYTES: usize = 14_000;

#[test]
fn the_first_load_is_small_and_so_is_what_comes_later() {
    let files = first_load();
    let mut total = 0;
    println!("{:<36} {:>9} {:>9}", "file", "bytes", "brotli");
    for file in &files {
        let bytes = read_bytes(file);
        let sent = transferred(file, &bytes);
        total += sent;
        println!("{file:<36} {:>9} {sent:>9}", bytes.len());
    }
    println!("{:<36} {:>9} {total:>9}", format!("{} requests", files.len()), "");
    let most = budget::first_load_bytes();
    assert!(total <= most, "{total} bytes are more than {most}");

    assert!(files.len() <= budget::MOST_REQUESTS, "{} requests: {files:?}", files.len());

    let mut whole = total;
    for file in all_files().iter().filter(|file| budget::is_later_part(file)) {
        let bytes = read_bytes(file);
        let sent = transferred(file, &bytes);
        println!("{file:<36} {:>9} {sent:>9}", bytes.len());
        let most = budget::later_part_bytes();
        assert!(sent <= most, "{file}: {sent} bytes are more than {most}");
        whole += sent;
    }
    println!("{:<36} {:>9} {whole:>9}", "kept offline", "");
    let most = budget::offline_bytes();
    assert!(whole <= most, "{whole} bytes are more than {most}");
}

#[test]
fn help_arrives_within_one_round_trip() {
    let page = read_bytes("index.html");
    let sent = transferred("index.html", &page);
    assert!(sent <= PAGE_BYTES, "{sent} bytes are more than {PAGE_BYTES}");

    let page = page_text();
    let help = page.find("id=\"help\"").expect("the page has help");
    assert!(page[help..].contains("tel:988"), "help has its calls in the page itself");
    assert!(!page.contains("rel=\"stylesheet\""), "no style stands between the page and its first paint");
}

#[test]
fn the_policy_is_strict_and_the_same_in_page_and_header() {
    let page = page_text();
    let in_page = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let headers = read("_headers");
    let in_header = between(&headers, "Content-Security-Policy: ", "\n");

    assert!(in_page.starts_with("default-src 'none';"), "{in_page}");
    const TRUSTED_TYPES: [&str; 2] = ["require-trusted-types-for 'script'", "trusted-types default"];
    for needed in ["connect-src 'self'", "base-uri 'none'", "form-action 'none'"].into_iter().chain(TRUSTED_TYPES) {
        assert!(in_page.split("; ").any(|directive| directive == needed), "{needed} is missing in {in_page}");
    }
    for directive in in_page.split("; ").filter(|directive| !TRUSTED_TYPES.contains(directive)) {
        for source in directive.split(' ').skip(1) {
            let is_known =
                ["'self'", "'none'", "'wasm-unsafe-eval'"].contains(&source) || source.starts_with("'sha256-");
            let is_picture = directive.starts_with("img-src ") && source == "data:";
            assert!(is_known || is_picture, "{directive} allows {source}");
        }
    }
    // A page cannot say who may frame it; only a header can.
    assert_eq!(format!("{in_page}; frame-ancestors 'none'"), in_header);
}

#[test]
fn the_policy_allows_exactly_the_one_style_of_the_page() {
    let page = page_text();
    assert_eq!(page.matches("<style").count(), 1);
    let style = between(&page, "<style>", "</style>");
    assert!(style.contains(":root"), "the tokens are inlined");
    let hash = format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style.as_bytes())));
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    assert!(policy.contains(&hash), "{hash} is missing in {policy}");
    assert!(!page.contains(" style="), "a style attribute would be refused");
    for script in page.split("<script").skip(1) {
        let (attributes, rest) = script.split_once('>').unwrap();
        assert!(attributes.contains("src=") && rest.starts_with("</script>"), "an inline script would be refused");
    }
}

#[test]
fn every_file_kept_for_offline_use_exists() {
    let files = worker_files();
    for needed in ["./", "boot.js", "second-copy.js", "manifest.webmanifest"] {
        assert!(files.contains(needed), "{needed} is missing in {files:?}");
    }
    for hashed in all_files().iter().filter(|file| file.starts_with("steady-")) {
        assert!(files.contains(hashed), "{hashed} is missing in {files:?}");
    }
    for file in &files {
        let path = if file == "./" { "index.html" } else { file };
        assert!(dist().join(path).is_file(), "{file} is listed in sw.js but was not built");
    }
    for left_out in ["_headers", "sw.js"] {
        assert!(!files.contains(left_out), "{left_out} need not work offline");
    }
}

#[test]
fn the_worker_knows_each_file_by_its_content() {
    for (file, hash) in worker_list() {
        let path = if file == "./" { "index.html" } else { &file };
        assert_eq!(STANDARD.encode(Sha256::digest(read_bytes(path))), hash, "{file}");
    }
}

#[test]
fn names_with_a_hash_follow_their_content() {
    let hashed: Vec<String> = all_files().into_iter().filter(|file| file.starts_with("steady-")).collect();
    for part in
        ["base", "care", "help", "journal", "lock", "merging", "patterns", "plan", "records", "settings", "shared"]
    {
        let named = format!("steady-part-{part}-");
        assert_eq!(hashed.iter().filter(|file| file.starts_with(&named)).count(), 1, "{part} in {hashed:?}");
    }
    for worker in ["age", "lock"] {
        let named = format!("steady-{worker}-");
        assert_eq!(hashed.iter().filter(|file| file.starts_with(&named)).count(), 2, "{worker} in {hashed:?}");
    }
    assert_eq!(hashed.len(), 17, "the loader, the app, eleven parts and two workers of two files: {hashed:?}");
    for file in hashed {
        let digest = Sha256::digest(read_bytes(&file));
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        assert!(file.contains(&hash), "{file} does not hold {hash}");
    }
}

#[test]
fn nothing_comes_from_elsewhere() {
    for file in all_files() {
        let text_kinds = [".html", ".js", ".css", ".webmanifest", ".svg"];
        if !text_kinds.iter().any(|kind| file.ends_with(kind)) {
            continue;
        }
        let text = read(&file);
        for scheme in ["http://", "https://", "ws://", "wss://"] {
            for (at, _) in text.match_indices(scheme) {
                let address: String = text[at..].chars().take(60).collect();
                assert!(address.starts_with("http://www.w3.org/"), "{file} names {address}");
            }
        }
        for attribute in ["src=\"//", "href=\"//", "url(//"] {
            assert!(!text.contains(attribute), "{file} names another origin");
        }
    }
}

#[test]
fn every_address_in_the_page_stays_below_it() {
    let page = page_text();
    for attribute in ["href=\"", "src=\"", "data-js=\"", "data-wasm=\""] {
        for rest in page.split(attribute).skip(1) {
            let address = rest.split('"').next().unwrap();
            let goes_nowhere = ["tel:", "sms:", "data:"].iter().any(|scheme| address.starts_with(scheme));
            assert!(goes_nowhere || address.starts_with("./"), "{address} would leave a sub-path");
        }
    }
}

#[test]
fn the_manifest_is_neutral_and_can_be_installed_from_any_path() {
    let manifest: serde_json::Value = serde_json::from_str(&read("manifest.webmanifest")).unwrap();
    for key in ["start_url", "scope"] {
        assert_eq!(manifest[key], "./", "{key}");
    }
    // Below a sub-path, it would be resolved to the root and claim to be the app of the whole origin.
    assert_eq!(manifest["id"], serde_json::Value::Null);
    assert_eq!((&manifest["name"], &manifest["display"]), (&"Steady".into(), &"standalone".into()));
    let text = manifest.to_string().to_lowercase();
    for word in ["drug", "sober", "recovery", "addict", "cocaine", "alcohol", "opioid", "craving"] {
        assert!(!text.contains(word), "{word} would show on the home screen or in an app list");
    }
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    let text = |shortcut: &serde_json::Value, field: &str| shortcut[field].as_str().unwrap().to_owned();
    let places: Vec<_> = shortcuts.iter().map(|shortcut| (text(shortcut, "name"), text(shortcut, "url"))).collect();
    let place = |name: &str, url: &str| (name.to_owned(), url.to_owned());
    assert_eq!(places, [place("Hard moment", "./?go=hard-moment"), place("Check in", "./?go=check-in")]);

    let icons = manifest["icons"].as_array().unwrap();
    for purpose in ["any", "maskable", "monochrome"] {
        assert!(icons.iter().any(|icon| icon["purpose"] == purpose), "no {purpose} icon");
    }
    let of_shortcuts = shortcuts.iter().flat_map(|shortcut| shortcut["icons"].as_array().unwrap());
    let screenshots = manifest["screenshots"].as_array().unwrap();
    for picture in icons.iter().chain(of_shortcuts).chain(screenshots) {
        let file = picture["src"].as_str().unwrap();
        let (width, height) = png_size(file);
        assert_eq!(picture["sizes"], format!("{width}x{height}"), "{file}");
    }
    assert!(!screenshots.is_empty());
    let page = page_text();
    let icon = between(&page, "<link rel=\"apple-touch-icon\" href=\"./", "\"");
    assert_eq!(png_size(icon), (180, 180));
    assert!(!matches!(read_bytes(icon)[25], 4 | 6), "iOS would fill what is see-through with black");
}

/// What a browser asks for on a first visit: the page, what it names, what these name, and the worker.
fn first_load() -> BTreeSet<String> {
    let page = page_text();
    let mut files = BTreeSet::from(["index.html".to_owned(), "sw.js".to_owned()]);
    for tag in page.split('<').filter(|tag| tag.starts_with("link ") || tag.starts_with("script ")) {
        // Read only when someone adds the app to an iOS home screen.
        if tag.contains("apple-touch-icon") {
            continue;
        }
        for attribute in ["href=\"", "src=\"", "data-js=\"", "data-wasm=\""] {
            let address = tag.split(attribute).nth(1).map(|rest| rest.split('"').next().unwrap());
            if let Some(address) = address.filter(|address| !address.starts_with("data:")) {
                files.insert(address.trim_start_matches("./").to_owned());
            }
        }
    }
    // Chromium looks at one icon of the manifest to see whether the app can be installed.
    files.insert("icons/icon-192.png".to_owned());
    // The built script may import others.
    files.extend(all_files().into_iter().filter(|file| file.starts_with("snippets/")));
    files
}

fn worker_files() -> BTreeSet<String> {
    worker_list().into_keys().collect()
}

fn worker_list() -> BTreeMap<String, String> {
    let worker = read("sw.js");
    let list = between(&worker, "FILES = ", ";");
    serde_json::from_str(list).expect("the first line of sw.js lists the files with their hashes")
}

fn dist() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(folder.join("index.html").is_file(), "dist/ is missing: run `make build` first");
    folder
}

fn all_files() -> Vec<String> {
    fn collect(folder: &Path, root: &Path, into: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, into);
            } else {
                into.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let root = dist();
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn read_bytes(file: &str) -> Vec<u8> {
    fs::read(dist().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn read(file: &str) -> String {
    String::from_utf8(read_bytes(file)).unwrap()
}

fn page_text() -> String {
    read("index.html")
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("{start:?} is missing")).1;
    rest.split_once(end).unwrap_or_else(|| panic!("{end:?} is missing")).0
}

/// Bytes on the wire: what is compressed already, a host sends as it is.
fn transferred(file: &str, bytes: &[u8]) -> usize {
    if file.ends_with(".png") {
        return bytes.len();
    }
    let mut sent = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut sent, &settings).unwrap();
    sent.len()
}

fn png_size(file: &str) -> (u32, u32) {
    let bytes = read_bytes(file);
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{file} is no PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}
