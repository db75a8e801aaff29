//! Turns `locales/` into typed keys, so that a missing or misspelt text is a compile error.
//! Has the linker keep what splitting the app needs.

use std::{env, error::Error, fs, path::PathBuf};

use leptos_i18n_build::{Config, ParseOptions, TranslationsInfos};

const DEFAULT_LOCALE: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    if env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32" {
        return Ok(());
    }
    // xtask splits the app by its relocations.
    println!("cargo::rustc-link-arg-bins=--emit-relocs");
    let mut config = Config::new(DEFAULT_LOCALE)?.parse_options(ParseOptions::new().interpolate_display(true));
    for language in languages()? {
        config = config.add_locale(&language)?;
    }
    let texts = TranslationsInfos::parse(config)?;
    texts.emit_diagnostics();
    texts.generate_i18n_module(PathBuf::from(env::var("OUT_DIR")?).join("i18n"))?;
    if env::var("PROFILE")? == "debug" {
        // A debug build leaves the app in one piece, and calls back by a function's place in this table.
        println!("cargo::rustc-link-arg-bins=--export-table");
    }
    Ok(())
}

/// The other languages: every file beside `en.json` is one.
fn languages() -> Result<Vec<String>, Box<dyn Error>> {
    let mut languages = Vec::new();
    for file in fs::read_dir("locales")? {
        let path = file?.path();
        let is_json = path.extension().is_some_and(|extension| extension == "json");
        if let Some(language) = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_json)
            && language != DEFAULT_LOCALE
        {
            languages.push(language.to_owned());
        }
    }
    languages.sort();
    Ok(languages)
}
