//! The workers that compute beside the page: each is a script and its WebAssembly, which Trunk leaves as `name.js` and
//! `name_bg.wasm`.

use anyhow::{Context, Result, ensure};

use crate::{
    finish::{Files, edit, text},
    named, script,
    split::without_custom_sections,
};

const ANSWER_CALLS: &str = include_str!("answer_calls.js");

/// The line of `public/boot.js` that names the workers, before it is filled in.
const NO_WORKERS: &str = "const WORKERS = {};";

/// Names each worker by its content, and tells `boot.js` where it is.
///
/// # Errors
/// When a script is not as it is expected.
pub fn finish(files: &mut Files) -> Result<()> {
    let mut places = Vec::new();
    for worker in names(files.keys().map(String::as_str)) {
        let wasm_file = format!("{worker}_bg.wasm");
        let wasm = without_custom_sections(&files.remove(&wasm_file).with_context(|| wasm_file.clone())?)?;
        let wasm_name = named::by_content(&format!("steady-{worker}.wasm"), &wasm);
        let script = text(files, &format!("{worker}.js"))?;
        ensure!(script.matches(&wasm_file).count() == 1, "{worker}.js was expected to name {wasm_file} once");
        let script = script::without_comments(&with_calls(&script.replace(&wasm_file, &wasm_name)));
        files.remove(&format!("{worker}.js"));
        let script_name = named::by_content(&format!("steady-{worker}.js"), script.as_bytes());
        files.insert(wasm_name, wasm);
        files.insert(script_name.clone(), script.into_bytes());
        places.push((worker, script_name));
    }
    edit(files, "boot.js", |boot| with_places(&boot, &places))
}

/// The names of the workers among what Trunk built; the app itself has a name with a hash.
pub fn names<'a>(files: impl Iterator<Item = &'a str>) -> Vec<String> {
    let stems = files.filter_map(|file| file.strip_suffix("_bg.wasm"));
    stems.filter(|stem| !stem.starts_with("steady")).map(str::to_owned).collect()
}

/// What wasm-bindgen wrote for a worker, and below it what answers the page.
pub fn with_calls(bindings: &str) -> String {
    format!("{bindings}\n{ANSWER_CALLS}")
}

/// `boot.js` with the names of the workers and of their scripts.
///
/// # Errors
/// When it has no line for them.
pub fn with_places(boot: &str, places: &[(String, String)]) -> Result<String> {
    ensure!(boot.matches(NO_WORKERS).count() == 1, "boot.js was expected to have {NO_WORKERS} once");
    let entries: Vec<_> = places.iter().map(|(worker, file)| format!("{worker}:\"{file}\"")).collect();
    Ok(boot.replace(NO_WORKERS, &format!("const WORKERS = {{{}}};", entries.join(","))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let module = wasm_encoder::Module::new().finish();
        let script = "export function f() {}\n// A comment.\nf(new URL('lock_bg.wasm', import.meta.url));\n";
        let named = [
            ("boot.js", b"const WORKERS = {}; // Written by xtask.\nrest();\n".to_vec()),
            ("lock.js", script.as_bytes().to_vec()),
            ("lock_bg.wasm", module.clone()),
            ("steady-1_bg.wasm", module),
        ];
        named.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
    }

    #[test]
    fn a_worker_is_named_by_its_content_and_boot_knows_where() {
        let mut files = files();
        finish(&mut files).unwrap();
        let found = |start: &str, end: &str| {
            files.keys().find(|name| name.starts_with(start) && name.ends_with(end)).cloned().unwrap()
        };
        let script = text(&files, &found("steady-lock-", ".js")).unwrap();
        assert!(script.contains(&found("steady-lock-", ".wasm")), "{script}");
        assert!(script.contains("onmessage = ") && !script.contains("A comment"), "{script}");
        let boot = text(&files, "boot.js").unwrap();
        assert!(boot.contains(&format!("const WORKERS = {{lock:\"{}\"}};", found("steady-lock-", ".js"))), "{boot}");
        assert!(!files.contains_key("lock.js") && !files.contains_key("lock_bg.wasm"));
        assert!(files.contains_key("steady-1_bg.wasm"), "the app is no worker");
    }

    #[test]
    fn without_a_line_for_them_the_build_stops() {
        let mut files = files();
        files.insert("boot.js".to_owned(), b"rest();".to_vec());
        assert!(finish(&mut files).is_err());
    }
}
