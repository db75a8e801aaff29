//! The loader: what wasm-bindgen wrote for the app, and with it the lines that fetch the later parts. They travel
//! together, so that fetching a part needs no request before it.

use anyhow::{Result, ensure};

use crate::split::{HELP, load_of, shared_by};

/// The module from which the app imports the loading functions, by the name that the splitter gives it.
const LINK_MODULE: &str = "\"./__wasm_split.js\"";

const FETCH_PART: &str = include_str!("fetch_part.js");

/// The word in the address that asks for help: it is fetched beside the app then, and not after it.
const HELP_PLACE: &str = "hard-moment";

/// The place of a module's bytes.
pub struct Address<'a> {
    /// The name of its file in the script that fetches it.
    pub linked_as: &'a str,
    /// The name of the file as it is served.
    pub file: &'a str,
    /// Its bytes within the file.
    pub bytes: std::ops::Range<usize>,
}

/// # Errors
/// When one of the scripts is not as it is expected.
pub fn join(bindings: &str, link: &str, modules: &[Address<'_>]) -> Result<String> {
    let loads = load_names(link);
    ensure!(!loads.is_empty(), "the app has no part that is loaded later");

    let mut loader = String::new();
    for line in bindings.lines().filter(|line| !is_import_of_link(line)) {
        match line.trim_start().strip_prefix(LINK_MODULE) {
            Some(_) => loader += &format!("{LINK_MODULE}: {{ {} }},\n", loads.join(", ")),
            None => loader = loader + line + "\n",
        }
    }
    ensure!(loader.contains(LINK_MODULE), "the app does not import what fetches its parts");

    let mut link = link
        .replace("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)")
        .replace("export const", "const");
    for Address { linked_as, file, bytes } in modules {
        let fetch = format!("fetch(new URL(\"./{linked_as}\", import.meta.url))");
        ensure!(link.matches(&fetch).count() == 1, "{linked_as} is not fetched as expected");
        let (from, to) = (bytes.start, bytes.end);
        link = link.replace(&fetch, &format!("fetchPart(new URL(\"./{file}\", import.meta.url), {from}, {to})"));
    }
    ensure!(link.matches("WebAssembly.instantiate(await src, imports)").count() == modules.len(), "unknown fetches");
    loader += FETCH_PART;
    for line in link.lines().filter(|line| !line.starts_with("import ")) {
        loader = loader + line + "\n";
    }
    loader += &format!("if ((location.search + location.hash).includes(\"{HELP_PLACE}\")) {{\n");
    for fetch in fetches_of(&link, HELP)? {
        loader += &format!("{fetch}.catch(() => {{}});\n");
    }
    loader += "}\n";
    Ok(loader)
}

/// The calls that fetch the modules of a part: those that it shares with others, and its own.
fn fetches_of<'a>(link: &'a str, part: &str) -> Result<Vec<&'a str>> {
    let shared = shared_by(link, part)?.into_iter().filter_map(|name| load_of(link, name));
    let loads = shared.chain(load_of(link, &format!("__wasm_split_load_{part}")));
    // A part without code of its own fetches nothing.
    Ok(loads.filter_map(|load| Some(&load[load.find("fetchPart(")?..load.find(";\n")?])).collect())
}

fn is_import_of_link(line: &str) -> bool {
    line.starts_with("import ") && line.contains(LINK_MODULE)
}

/// The functions that load a part, as the app imports them.
fn load_names(link: &str) -> Vec<&str> {
    link.lines().filter_map(|line| line.strip_prefix("export const ")?.split_once(" =")).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDINGS: &str = r#"import * as import1 from "./__wasm_split.js"
import * as import2 from "./__wasm_split.js"
function imports() {
    return {
        "./__wasm_split.js": import1,
    };
}
export { initSync, __wbg_init as default };
"#;
    const LINK: &str = r#"import { initSync } from "./app.js";
const __chunk_2 = makeLoad(() => {
    const src = fetch(new URL("./chunk_2.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
export const __wasm_split_load_plan = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_2]));
export const __wasm_split_load_help = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), []));
"#;

    fn joined(bindings: &str, link: &str) -> Result<String> {
        let shared = Address { linked_as: "chunk_2.wasm", file: "steady-part-shared-0.wasm", bytes: 10..30 };
        join(bindings, link, &[shared])
    }

    #[test]
    fn the_two_scripts_become_one_that_imports_nothing() {
        let loader = joined(BINDINGS, LINK).unwrap();
        assert!(!loader.contains("import "), "{loader}");
        assert!(loader.contains(r#""./__wasm_split.js": { __wasm_split_load_plan, __wasm_split_load_help },"#));
        assert!(loader.contains("\nconst __wasm_split_load_help = "), "{loader}");
        assert!(loader.contains("export { initSync"), "{loader}");
    }

    #[test]
    fn a_module_is_fetched_where_it_is_served() {
        let loader = joined(BINDINGS, LINK).unwrap();
        assert!(loader.contains(r#"fetchPart(new URL("./steady-part-shared-0.wasm", import.meta.url), 10, 30)"#));
        assert!(!loader.contains("chunk_2.wasm"), "{loader}");
    }

    #[test]
    fn what_the_address_asks_for_is_fetched_beside_the_app() {
        let needs = LINK.replace(
            "load_help = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), []))",
            "load_help = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_2]))",
        );
        let loader = joined(BINDINGS, &needs).unwrap();
        let early = loader.split_once("includes(\"hard-moment\")) {\n").unwrap().1;
        assert_eq!(
            early,
            "fetchPart(new URL(\"./steady-part-shared-0.wasm\", import.meta.url), 10, 30).catch(() => {});\n}\n"
        );
        assert!(joined(BINDINGS, &needs.replace("load_help", "load_more")).is_err());
    }

    #[test]
    fn scripts_of_another_shape_stop_the_build() {
        assert!(joined(BINDINGS, "").is_err());
        assert!(joined("", LINK).is_err());
        assert!(joined(BINDINGS, &LINK.replace("instantiateStreaming", "instantiate")).is_err());
        assert!(joined(BINDINGS, &LINK.replace("chunk_2", "chunk_3")).is_err());
    }
}
