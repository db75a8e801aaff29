//! A debug build: the app stays in one piece, nothing is minified, and no worker keeps what was built a minute ago.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

use crate::{beside, page, split, style};

/// The module that the app imports the parts' functions from, before it is split.
const PLACEHOLDER: &str = "__wasm_split_placeholder__";
/// The script that stands for the parts.
const LINK: &str = "__wasm_split.js";

/// Finishes the files in a folder, in place.
///
/// # Errors
/// When a file cannot be read or written, or is not as the steps expect it.
pub fn finish(folder: &Path, styles: &Path, wasm: &Path) -> Result<()> {
    let at = |name: &str| folder.join(name);
    split::bind(wasm, folder, &["--debug"])?;
    fs::rename(at("bound_bg.wasm"), at("steady_bg.wasm"))?;
    fs::write(at("steady.js"), loader(&fs::read_to_string(at("bound.js"))?)?)?;
    fs::remove_file(at("bound.js"))?;
    fs::write(at(LINK), link(&imports(&fs::read(at("steady_bg.wasm"))?)?))?;
    fs::remove_file(at("sw.js"))?;
    let mut places = Vec::new();
    let built = fs::read_dir(folder)?.map(|file| Ok(file?.file_name().to_string_lossy().into_owned()));
    let built = built.collect::<Result<Vec<_>>>()?;
    for worker in beside::names(built.iter().map(String::as_str)) {
        let script = format!("{worker}.js");
        fs::write(at(&script), beside::with_calls(&fs::read_to_string(at(&script))?))?;
        places.push((worker, script));
    }
    let boot = fs::read_to_string(at("boot.js")).context("boot.js")?;
    fs::write(at("boot.js"), beside::with_places(&boot, &places)?)?;
    let html = fs::read_to_string(at("index.html")).context("index.html")?;
    fs::write(at("index.html"), with_loose_policy(&page::with_style(&html, &style::joined(styles)?)?))?;
    Ok(())
}

/// What wasm-bindgen wrote for the app, which hands its exports over once they are there.
fn loader(bindings: &str) -> Result<String> {
    const BOUND: &str = "wasm = instance.exports;";
    ensure!(bindings.matches(BOUND).count() == 1, "{BOUND} was expected once");
    let bindings = bindings
        .replace("bound_bg.wasm", "steady_bg.wasm")
        .replace(&format!("\"{PLACEHOLDER}\""), &format!("\"./{LINK}\""))
        .replace(BOUND, &format!("{BOUND} isThere(wasm);"));
    Ok(format!("import {{ isThere }} from \"./{LINK}\";\n{bindings}"))
}

/// The functions of the parts that the app imports, and those that load a part.
fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                let import = import?;
                if [PLACEHOLDER, &format!("./{LINK}")].contains(&import.module) {
                    names.push(import.name.to_owned());
                }
            }
        }
    }
    names.sort();
    names.dedup();
    Ok(names)
}

/// The script that stands for the parts: they are in the app already, so each import is the export of the same name.
fn link(imports: &[String]) -> String {
    let mut script = "let app;\nexport const isThere = (exports) => { app = exports; };\n".to_owned();
    for name in imports {
        let call = match name.strip_prefix("__wasm_split_load_") {
            Some(_) => "(callback, data) => app.__indirect_function_table.get(callback)(data, 1)".to_owned(),
            None => format!("(...args) => app.{}(...args)", name.replace("00_import_", "00_export_")),
        };
        script += &format!("export const {name} = {call};\n");
    }
    script
}

/// The page with a policy that allows Trunk's lines which load it again, and a style of any content.
fn with_loose_policy(html: &str) -> String {
    html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace(" 'sha256-STYLE'", " 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:")
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

    use super::*;

    #[test]
    fn the_parts_are_found_in_the_app_itself() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut section = ImportSection::new();
        for (module, name) in [
            (PLACEHOLDER, "__wasm_split_00help00_import_1"),
            ("./__wasm_split.js", "__wasm_split_load_help"),
            ("env", "other"),
        ] {
            section.import(module, name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&section);
        let script = link(&imports(&module.finish()).unwrap());
        let lines: Vec<_> = script.lines().skip(2).collect();
        assert_eq!(
            lines,
            [
                "export const __wasm_split_00help00_import_1 = (...args) => app.__wasm_split_00help00_export_1(...args);",
                "export const __wasm_split_load_help = (callback, data) => \
                 app.__indirect_function_table.get(callback)(data, 1);",
            ]
        );
    }

    #[test]
    fn the_loader_hands_the_exports_over() {
        let bindings = "import * as a from \"__wasm_split_placeholder__\"\n  wasm = instance.exports;\n'bound_bg.wasm'";
        let expected = "import { isThere } from \"./__wasm_split.js\";\nimport * as a from \"./__wasm_split.js\"\n  \
                        wasm = instance.exports; isThere(wasm);\n'steady_bg.wasm'";
        assert_eq!(loader(bindings).unwrap(), expected);
        assert!(loader("").is_err());
    }

    #[test]
    fn the_policy_lets_the_page_load_itself_again() {
        let policy = "script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-STYLE'; connect-src 'self'";
        let loose =
            "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self' ws:";
        assert_eq!(with_loose_policy(policy), loose);
    }
}
