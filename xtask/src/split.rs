//! The app in parts: the first, which starts it, and those that are fetched later.
//!
//! `#[wasm_split(name)]` marks the functions of a part. Code that only they reach goes into the file of that part. Code
//! that several parts share, and the first does not need, is split into a module for each set of parts that share it.
//! These many small modules travel in four files: what help shares with others, so that help waits for nothing else, what
//! the lock shares with the rest, which is most of all the merging of what was noted meanwhile, what settings share, which
//! is the reading of records, and what is left.

use std::{collections::BTreeMap, fs, ops::Range, path::Path, process::Command};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};

/// The part that may be needed before any other.
pub const HELP: &str = "help";
/// A part, and the file with the code that it shares with others; the first part that needs a module decides.
const SHARES: [(&str, &str); 3] = [(HELP, "base"), ("lock", "merging"), ("settings", "records")];
/// The file with the code that the other parts share.
const SHARED: &str = "shared";

/// The file of each part that is fetched later, by the part's name.
type PartFiles = BTreeMap<String, Vec<u8>>;

/// The parts and what loads them.
pub struct Parts {
    /// The part that starts the app.
    pub app: Vec<u8>,
    /// The file of each part that is fetched later, by the part's name.
    pub later: PartFiles,
    /// The place of each later module.
    pub modules: Vec<LaterModule>,
    /// The script that wasm-bindgen wrote for the first part.
    pub bindings: String,
    /// The script that fetches the others.
    pub link: String,
}

/// A module that is fetched later.
#[derive(Debug, PartialEq, Eq)]
pub struct LaterModule {
    /// The name of its file in the script that fetches it.
    pub linked_as: String,
    /// The part in whose file it is.
    pub part: String,
    /// Its bytes within that file.
    pub bytes: Range<usize>,
}

/// Splits what cargo built, which the linker wrote with its relocations (`build.rs`).
///
/// # Errors
/// When it cannot be split or bound.
pub fn split(wasm: &[u8]) -> Result<Parts> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let unbound = folder.join("app.wasm");
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &unbound;
    options.main_module = "./app.js";
    let mut split = transform(options).map_err(|error| anyhow!("the app cannot be split: {error:#}"))?;
    bind(&unbound, folder, &[])?;

    split.split_modules.sort();
    let mut named = Vec::new();
    for path in split.split_modules {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        named.push((name, without_custom_sections(&fs::read(&path)?)?));
    }
    let link = fs::read_to_string(folder.join("__wasm_split.js"))?;
    let (later, modules) = packed(named, &shares(&link)?)?;
    Ok(Parts {
        app: without_custom_sections(&fs::read(folder.join("bound_bg.wasm"))?)?,
        later,
        modules,
        bindings: fs::read_to_string(folder.join("bound.js"))?,
        link,
    })
}

/// The lines with which the script loads something.
pub fn load_of<'a>(link: &'a str, name: &str) -> Option<&'a str> {
    let rest = &link[link.find(&format!("const {name} = "))?..];
    Some(&rest[..rest.find("\nconst ").or(rest.find("\nexport ")).unwrap_or(rest.len())])
}

/// The modules that a part shares with others, as the script names them.
///
/// # Errors
/// When there is no such part.
pub fn shared_by<'a>(link: &'a str, part: &str) -> Result<Vec<&'a str>> {
    let load =
        load_of(link, &format!("__wasm_split_load_{part}")).with_context(|| format!("there is no part {part}"))?;
    let names = load.rsplit_once('[').and_then(|(_, names)| names.split_once(']')).map_or("", |(names, _)| names);
    Ok(names.split(", ").filter(|name| !name.is_empty()).collect())
}

/// The modules of each file of [`SHARES`], as the script names them.
fn shares(link: &str) -> Result<Vec<(&'static str, Vec<&str>)>> {
    SHARES.into_iter().map(|(part, file)| Ok((file, shared_by(link, part)?))).collect()
}

/// The file of each part, and the place of each module in it.
fn packed(named: Vec<(String, Vec<u8>)>, shares: &[(&str, Vec<&str>)]) -> Result<(PartFiles, Vec<LaterModule>)> {
    let mut files = PartFiles::new();
    let mut modules = Vec::new();
    for (linked_as, wasm) in named {
        let part = part_of(&linked_as, shares)?;
        let file = files.entry(part.clone()).or_default();
        let bytes = file.len()..file.len() + wasm.len();
        file.extend(wasm);
        modules.push(LaterModule { linked_as, part, bytes });
    }
    Ok((files, modules))
}

/// Has wasm-bindgen bind a module; `bound.js` and `bound_bg.wasm` are in the folder then. It keeps the linker's exports,
/// which the other parts import.
///
/// # Errors
/// When it cannot be run, or fails.
pub fn bind(unbound: &Path, folder: &Path, options: &[&str]) -> Result<()> {
    let status = Command::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "bound", "--out-dir"])
        .args([folder, unbound])
        .args(options)
        .status()
        .context("wasm-bindgen cannot be run; scripts/set-up.sh installs it")?;
    ensure!(status.success(), "wasm-bindgen failed");
    Ok(())
}

/// The part of a module: `split_help.wasm` is in "help", `chunk_3.wasm` in one of the files for what parts share.
fn part_of(module: &str, shares: &[(&str, Vec<&str>)]) -> Result<String> {
    let stem = module.strip_suffix(".wasm").unwrap_or(module);
    let shared = || {
        let name = stem.starts_with("chunk_").then(|| format!("__{stem}"))?;
        let file = shares.iter().find(|(_, modules)| modules.contains(&&*name));
        Some(file.map_or(SHARED, |(file, _)| *file))
    };
    let part = stem.strip_prefix("split_").or_else(shared);
    part.map(str::to_owned).with_context(|| format!("{module} is no part"))
}

/// The module without custom sections, such as names and producers, which only tools read.
pub fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let (Some((id, range)), false) = (payload.as_section(), matches!(payload, Payload::CustomSection(_))) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, TypeSection};

    use super::*;

    #[test]
    fn modules_that_parts_share_travel_together_and_those_of_help_and_settings_apart() {
        let names = ["chunk_2.wasm", "chunk_3.wasm", "chunk_4.wasm", "split_help.wasm"];
        let named = names.map(|name| (name.to_owned(), vec![1, 2]));
        let shares = [("base", vec!["__chunk_3"]), ("records", vec!["__chunk_3", "__chunk_4"])];
        let (files, modules) = packed(named.to_vec(), &shares).unwrap();
        let sizes: Vec<_> = files.iter().map(|(part, file)| (part.as_str(), file.len())).collect();
        assert_eq!(sizes, [("base", 2), ("help", 2), ("records", 2), ("shared", 2)]);
        let places: Vec<_> = modules.into_iter().map(|module| (module.part, module.bytes)).collect();
        let expected = [("shared", 0..2), ("base", 0..2), ("records", 0..2), ("help", 0..2)];
        assert_eq!(places, expected.map(|(part, bytes)| (part.to_owned(), bytes)));
    }

    #[test]
    fn what_a_part_shares_is_read_from_the_script() {
        let link = "const __chunk_2 = makeLoad(a, []);\nexport const __wasm_split_load_help = \
                    wrapAsyncCb(makeLoad(b, [__chunk_2, __chunk_3]));\nexport const __wasm_split_load_plan = c([]);\n";
        assert_eq!(shared_by(link, "help").unwrap(), ["__chunk_2", "__chunk_3"]);
        assert_eq!(shared_by(link, "plan").unwrap(), [""; 0]);
        assert!(shared_by(link, "more").is_err());
    }

    #[test]
    fn a_module_of_an_unknown_kind_stops_the_build() {
        assert!(packed(vec![("app.wasm".to_owned(), vec![])], &[]).is_err());
    }

    #[test]
    fn what_only_tools_read_stays_behind() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut plain = Module::new();
        plain.section(&types);
        let mut named = Module::new();
        named.section(&types).section(&CustomSection { name: "name".into(), data: (&[1, 2, 3]).into() });
        assert_eq!(without_custom_sections(&named.finish()).unwrap(), plain.finish());
    }
}
