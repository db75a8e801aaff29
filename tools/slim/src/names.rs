//! Gives short names to what the loader and the WebAssembly hand each other: the generated ones say what they stand for,
//! at length, in both files.

use std::collections::{HashMap, HashSet};

use wasmparser::{BinaryReaderError, Parser, Payload};

/// The short names by the generated ones.
#[derive(Debug, Default)]
pub struct Names(HashMap<String, String>);

impl Names {
    /// Names for all that wasm-bindgen named and the loader knows.
    ///
    /// # Errors
    /// When a module cannot be read.
    pub fn of(loader: &str, modules: &[Vec<u8>]) -> Result<Self, BinaryReaderError> {
        let known: HashSet<&str> = loader.split(|letter| !is_letter(letter)).collect();
        let mut free = (0..).map(nth).filter(|name| !known.contains(name.as_str()));
        let mut names = HashMap::new();
        for name in modules.iter().map(|wasm| handed_over(wasm)).collect::<Result<Vec<_>, _>>()?.concat() {
            let is_generated = name.starts_with("__wb") || name.contains("wasm_bindgen");
            if is_generated && known.contains(name.as_str()) && !names.contains_key(&name) {
                names.insert(name, free.next().unwrap_or_default());
            }
        }
        Ok(Self(names))
    }

    /// The short name, or the name as it is when it has none.
    pub fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// The loader with the short names.
    pub fn put_into(&self, loader: &str) -> String {
        let pieces = loader.split_inclusive(|letter| !is_letter(letter));
        let renamed = pieces.flat_map(|piece| {
            let name = piece.trim_end_matches(|letter| !is_letter(letter));
            [self.short(name), &piece[name.len()..]]
        });
        renamed.collect()
    }
}

/// What a module imports and exports, in its order.
pub fn handed_over(wasm: &[u8]) -> Result<Vec<String>, BinaryReaderError> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    names.push(import?.name.to_owned());
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    names.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    Ok(names)
}

/// Whether it can stand in a name.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

/// A, B, ... Z, Aa, Ba, ...: no word of a script's own begins with a capital.
fn nth(number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let (mut rest, capital) = (number / 26, LETTERS[26 + number % 26]);
    let mut name = String::from(char::from(capital));
    while let Some(place) = rest.checked_sub(1) {
        name.push(char::from(LETTERS[place % LETTERS.len()]));
        rest = place / LETTERS.len();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, ImportSection, Module};

    fn module() -> Vec<u8> {
        let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
        let memory = wasm_encoder::MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        imports.import("./b_bg.js", "__wbg_add_1", memory);
        imports.import("./b_bg.js", "__wbg_nobody_asks", memory);
        exports.export("__wbindgen_malloc", ExportKind::Memory, 0);
        exports.export("memory", ExportKind::Memory, 0);
        let mut module = Module::new();
        module.section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_know_the_same_short_name() {
        let loader = "const A = { __wbg_add_1: 'ä', __wbg_add_10: 2 }; wasm.__wbindgen_malloc(wasm.memory);";
        let names = Names::of(loader, &[module()]).unwrap();
        let short = "const A = { B: 'ä', __wbg_add_10: 2 }; wasm.C(wasm.memory);";
        assert_eq!(names.put_into(loader), short, "`A` is taken, and only whole names are names");
        let in_module =
            ["__wbg_add_1", "__wbindgen_malloc", "memory", "__wbg_nobody_asks"].map(|name| names.short(name));
        assert_eq!(in_module, ["B", "C", "memory", "__wbg_nobody_asks"]);
    }

    #[test]
    fn there_is_always_another_name() {
        assert_eq!([0, 25, 26, 52, 26 * 53].map(nth), ["A", "Z", "Aa", "Ab", "Aaa"]);
        let all: HashSet<String> = (0..5_000).map(nth).collect();
        assert_eq!(all.len(), 5_000);
    }
}
