//! What the app imports from its loader, by short names. wasm-bindgen ends each name with a hash, so that libraries that
//! are linked later fit; here both files are whole. The digits of 283 hashes stand in both, and no host compresses them.

use anyhow::{Result, ensure};
use wasm_encoder::{
    ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// Hexadecimal digits of a hash.
const HASH: usize = 16;

/// The loader and the app, with names of imports that are short and told apart.
///
/// # Errors
/// When the module cannot be read, or a name stands not exactly once in the loader.
pub fn with_short_names(loader: &str, app: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut loader = loader.to_owned();
    let mut taken: Vec<String> = Vec::new();
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(app) {
        let payload = payload?;
        if let Payload::ImportSection(section) = &payload {
            let mut imports = ImportSection::new();
            for import in section.clone().into_imports() {
                let import = import?;
                let name = short(import.name, &taken);
                if name != import.name {
                    ensure!(loader.matches(import.name).count() == 1, "{} is not in the loader once", import.name);
                    loader = loader.replace(import.name, &name);
                }
                imports.import(import.module, &name, RoundtripReencoder.entity_type(import.ty)?);
                taken.push(name);
            }
            module.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: &app[usize::try_from(range.start)?..usize::try_from(range.end)?] });
        }
    }
    Ok((loader, module.finish()))
}

/// The name without its hash, and with a number when another import has that name.
fn short(name: &str, taken: &[String]) -> String {
    let stem =
        name.rsplit_once('_').filter(|(_, hash)| hash.len() == HASH && hash.chars().all(|c| c.is_ascii_hexdigit()));
    let Some((stem, _)) = stem else { return name.to_owned() };
    let numbered = (2..).map(|number| format!("{stem}_{number}"));
    let mut names = std::iter::once(stem.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, TypeSection};

    use super::*;

    fn importing(names: &[&str]) -> Vec<u8> {
        let (mut module, mut types, mut imports) = (Module::new(), TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in names {
            imports.import("./bound_bg.js", name, EntityType::Function(0));
        }
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn hashes_go_from_both_files_and_names_stay_apart() {
        let names = ["__wbg_a_0123456789abcdef", "__wbg_a_fedcba9876543210", "__wbg_b_2", "__wbindgen_c"];
        let loader = names.map(|name| format!("{name}: f,")).concat();
        let short = ["__wbg_a", "__wbg_a_2", "__wbg_b_2", "__wbindgen_c"];
        let expected = (short.map(|name| format!("{name}: f,")).concat(), importing(&short));
        assert_eq!(with_short_names(&loader, &importing(&names)).unwrap(), expected);
    }

    #[test]
    fn a_name_that_the_loader_does_not_have_is_told() {
        let told = with_short_names("", &importing(&["__wbg_a_0123456789abcdef"])).unwrap_err();
        assert!(told.to_string().contains("__wbg_a_0123456789abcdef"), "{told}");
    }
}
