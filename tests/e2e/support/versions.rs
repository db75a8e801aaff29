//! The release as it might be next week.

use std::{fs, path::Path};

use serde_json::{Map, Value};

use super::{
    release,
    server::{hash_of, headers_of},
};

/// The files of a version, by what they are for.
#[derive(Clone, Debug)]
pub struct Files {
    /// The loader of the program.
    pub loader: String,
    /// The program.
    pub program: String,
    /// Its parts that are fetched later.
    pub parts: Vec<String>,
}

impl Files {
    /// The files of the version in this folder.
    pub fn of(folder: &Path) -> Self {
        let names = fs::read_dir(folder).expect("a version").flatten();
        let names =
            names.filter_map(|file| file.file_name().into_string().ok()).filter(|name| name.starts_with("steady-"));
        let names = names.collect::<Vec<_>>();
        let find =
            |fits: &dyn Fn(&str) -> bool| names.iter().find(|name| fits(name)).expect("a file of the app").clone();
        // Workers that compute beside the page have scripts and programs of their own.
        let is_app = |name: &str| name.starts_with("steady-app-");
        Self {
            loader: find(&|name| is_app(name) && name.ends_with(".js")),
            program: find(&|name| is_app(name) && name.ends_with(".wasm")),
            parts: names.iter().filter(|name| name.starts_with("steady-part-")).cloned().collect(),
        }
    }

    /// Every file that a browser requests from a host.
    pub fn all(&self) -> Vec<&str> {
        let Self { loader, program, parts } = self;
        let others = ["index.html", "boot.js", "sw.js", "manifest.webmanifest", "icons/icon-192.png"];
        [program, loader].into_iter().chain(parts).map(String::as_str).chain(others).collect()
    }

    /// One file of each kind, where there are many: of the parts, the one that the first screen needs and a later one.
    pub fn of_each_kind(&self) -> Vec<&str> {
        let is_one = |file: &&str| {
            !file.starts_with("steady-part-") || ["shared", "plan"].map(|name| self.part(name)).contains(file)
        };
        self.all().into_iter().filter(is_one).collect()
    }

    /// The file of a part, such as "plan".
    pub fn part(&self, name: &str) -> &str {
        let beginning = format!("steady-part-{name}-");
        self.parts.iter().find(|file| file.starts_with(&beginning)).expect("a part")
    }
}

/// Writes a version in which every file that runs has other bytes than in the release, and so another name.
pub fn write_version(folder: &Path, mark: &str) {
    copy(&release(), folder);
    assert!(!headers_of(folder).is_empty());
    let Files { loader, program, parts } = Files::of(folder);
    // A custom section, which no engine reads.
    let section = [&[0, mark.len() as u8 + 1, mark.len() as u8], mark.as_bytes()].concat();
    let comment = format!("\n//{mark}");
    let comments = comment.clone().into_bytes();
    // The loader names the parts, and the page names the loader.
    let parts = parts.iter().map(|part| (part, &section));
    for (file, more) in parts.chain([(&loader, &comments), (&program, &section)]) {
        append(&folder.join(file), more);
        let named = named_by_content(folder, file);
        for names_it in ["index.html", &loader] {
            // The loader has its new name once its own turn has come.
            change(&folder.join(names_it), |text| text.replace(file.as_str(), &named));
        }
        fs::rename(folder.join(file), folder.join(&named)).expect("a new name");
    }
    append(&folder.join("boot.js"), comment.as_bytes());
    let meta = format!("<meta name=\"e2e\" content=\"{mark}\"></head>");
    change(&folder.join("index.html"), |page| page.replacen("</head>", &meta, 1));
    list_files(folder, mark);
}

/// Writes the list of the worker anew.
fn list_files(folder: &Path, mark: &str) {
    change(&folder.join("sw.js"), |worker| {
        let (_, rest) = worker.split_once('\n').expect("a list and a worker");
        let hash = |file: &str| hash_of(&fs::read(folder.join(file)).expect("a file"));
        let files = Files::of(folder);
        let listed = files.all().into_iter().filter(|file| *file != "sw.js");
        let listed =
            listed.map(|file| (if file == "index.html" { "./" } else { file }.to_owned(), Value::from(hash(file))));
        let listed = Value::Object(listed.collect::<Map<_, _>>());
        format!("const VERSION = \"{mark}\", FILES = {listed};\n{rest}")
    });
}

fn named_by_content(folder: &Path, file: &str) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(fs::read(folder.join(file)).expect("a file"));
    let hash = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
    let (stem, _) = file.rsplit_once('-').expect("a name with a hash");
    let (_, kind) = file.rsplit_once('.').expect("a name with a kind");
    format!("{stem}-{hash}.{kind}")
}

fn append(file: &Path, more: &[u8]) {
    let bytes = fs::read(file).expect("a file");
    fs::write(file, [&bytes, more].concat()).expect("a longer file");
}

fn change(file: &Path, how: impl FnOnce(&str) -> String) {
    // The loader may have got its new name.
    let Ok(text) = fs::read_to_string(file) else { return };
    fs::write(file, how(&text)).expect("a changed file");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("a copy");
        }
    }
}
