//! All steps in their order: they turn what Trunk built into files that any static host can serve.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{beside, imports, loader, named, page, script, split, style, worker};

/// The built files by their path, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Finishes the files in a folder, in place.
///
/// # Errors
/// When a file cannot be read or written, or is not as the steps expect it.
pub fn finish(folder: &Path, styles: &Path, wasm: &Path) -> Result<()> {
    let built = read_all(folder)?;
    let mut files = built.clone();
    let [trunk_loader, trunk_app] = trunk_names(&files)?;

    let parts = split::split(&fs::read(wasm).with_context(|| wasm.display().to_string())?)?;
    let mut names = BTreeMap::new();
    for (part, wasm) in parts.later {
        // Hosts compress files with this ending.
        let name = named::by_content(&format!("steady-part-{part}.wasm"), &wasm);
        files.insert(name.clone(), wasm);
        names.insert(part, name);
    }
    let addresses: Vec<_> = parts
        .modules
        .iter()
        .map(|module| loader::Address {
            linked_as: &module.linked_as,
            file: &names[&module.part],
            bytes: module.bytes.clone(),
        })
        .collect();
    let loader = loader::join(&parts.bindings, &parts.link, &addresses)?;
    let (loader, app) = imports::with_short_names(&script::without_comments(&loader), &parts.app)?;
    let loader_name = named::by_content("steady-app.js", loader.as_bytes());
    let app_name = named::by_content("steady-app.wasm", &app);
    files.remove(&trunk_loader);
    files.remove(&trunk_app);
    files.insert(loader_name.clone(), loader.into_bytes());
    files.insert(app_name.clone(), app);

    beside::finish(&mut files)?;
    for script in ["boot.js", "second-copy.js", "sw.js"] {
        edit(&mut files, script, |text| Ok(script::without_comments(&text)))?;
    }
    let icon = text(&files, "icons/icon.svg")?;
    let style = style::minified(&style::joined(styles)?)?;
    edit(&mut files, "index.html", |html| {
        let html = html.replace(&trunk_loader, &loader_name).replace(&trunk_app, &app_name);
        let html = page::with_icon(&html, &icon)?;
        page::with_style(&page::without_indents(&html), &style)
    })?;
    for policed in ["index.html", "_headers"] {
        edit(&mut files, policed, |text| page::with_policy(&text, &style))?;
    }
    let list = worker::list(&files);
    edit(&mut files, "sw.js", |text| worker::with_list(&text, &list))?;
    for gone in built.keys().filter(|name| !files.contains_key(*name)) {
        fs::remove_file(folder.join(gone))?;
    }
    write_all(folder, &files)
}

/// The names that Trunk gave the loader and the app.
fn trunk_names(files: &Files) -> Result<[String; 2]> {
    let only = |ending: &str| {
        let mut names = files.keys().filter(|name| name.starts_with("steady-") && name.ends_with(ending));
        match (names.next(), names.next()) {
            (Some(name), None) => Ok(name.clone()),
            _ => bail!("one steady-*{ending} was expected in what Trunk built"),
        }
    };
    Ok([only(".js")?, only(".wasm")?])
}

pub fn text(files: &Files, name: &str) -> Result<String> {
    let bytes = files.get(name).with_context(|| format!("{name} is missing"))?;
    String::from_utf8(bytes.clone()).with_context(|| name.to_owned())
}

pub fn edit(files: &mut Files, name: &str, change: impl FnOnce(String) -> Result<String>) -> Result<()> {
    let changed = change(text(files, name)?).with_context(|| name.to_owned())?;
    files.insert(name.to_owned(), changed.into_bytes());
    Ok(())
}

fn read_all(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for found in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path: PathBuf = found?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                folders.push((path, format!("{name}/")));
            } else {
                files.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

fn write_all(folder: &Path, files: &Files) -> Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_back_as_they_were_written() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::from([("a.js".to_owned(), b"1".to_vec()), ("icons/b.svg".to_owned(), b"2".to_vec())]);
        write_all(folder.path(), &files).unwrap();
        assert_eq!(read_all(folder.path()).unwrap(), files);
    }

    #[test]
    fn one_loader_and_one_app_are_expected() {
        let mut files = Files::from([("steady-1.js".to_owned(), vec![]), ("steady-1_bg.wasm".to_owned(), vec![])]);
        assert_eq!(trunk_names(&files).unwrap(), ["steady-1.js", "steady-1_bg.wasm"]);
        files.insert("steady-2.js".to_owned(), vec![]);
        assert!(trunk_names(&files).is_err());
    }
}
