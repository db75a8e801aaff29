//! Who may use whom: reads the sources and fails where a folder reaches for what is none of its business.

#![cfg(not(target_arch = "wasm32"))]
// A test that cannot go on says why and ends: that is what these are for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Each folder may use only those before it.
const LAYERS: [&str; 9] = ["domain", "insight", "content", "vault", "platform", "state", "ui", "screens", "app"];

/// What a folder may not use although it comes before.
const NOT_ITS_BUSINESS: [(&str, &[&str]); 2] =
    [("ui", &["domain", "insight", "content", "vault", "state"]), ("screens", &["platform", "vault"])];

/// The folder that speaks to the browser, and the one other file that does.
const SPEAKS_TO_THE_BROWSER: [&str; 2] = ["platform/", "vault/indexed_db"];

/// The crates through which one speaks to the browser.
const BROWSER_CRATES: [&str; 3] = ["js_sys", "web_sys", "gloo_storage"];

const MOST_LINES: usize = 300;

/// One source file.
struct Source {
    /// Where it is below `src/`, such as `state/load.rs`.
    path: String,
    /// What it says.
    text: String,
}

impl Source {
    /// The folder or file directly below `src/`, as a module.
    fn layer(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    /// The modules from the crate's root to this one.
    fn module(&self) -> Vec<&str> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.split('/').collect()
    }

    /// The paths from the crate's root of all that it uses.
    fn uses(&self) -> BTreeSet<Vec<String>> {
        let code = code_of(&self.text);
        let mut found = BTreeSet::new();
        for (start, _) in code.match_indices("crate::") {
            if is_word_start(&code, start) {
                expand(&[], &code[start + "crate::".len()..], &mut found);
            }
        }
        for (start, _) in code.match_indices("super::") {
            if !is_word_start(&code, start) || code[..start].ends_with("super::") {
                continue;
            }
            let mut rest = &code[start..];
            // A module of tests within the file is one module deeper than the file.
            let mut from = self.module();
            if within_inner_module(&code[..start]) {
                from.push("tests");
            }
            while let Some(shorter) = rest.strip_prefix("super::") {
                from.pop();
                rest = shorter;
            }
            let from = from.into_iter().map(str::to_owned).collect::<Vec<_>>();
            expand(&from, rest, &mut found);
        }
        found
    }

    /// What is wrong with it.
    fn faults(&self, screens: &BTreeSet<String>) -> Vec<String> {
        let mut faults = Vec::new();
        if !self.text.starts_with("//!") {
            faults.push("does not begin with a line (//!) that says what it is for".to_owned());
        }
        let lines = self.text.lines().count();
        if lines > MOST_LINES {
            faults.push(format!("has {lines} lines, more than {MOST_LINES}"));
        }
        let code = without_tests(&code_of(&self.text));
        for word in [".unwrap(", ".expect(", ".unwrap_err(", ".expect_err("] {
            if code.contains(word) {
                faults.push(format!("uses {word}) outside of tests"));
            }
        }
        if ["vault", "state"].contains(&self.layer()) && code.contains("unwrap_or_default") {
            faults.push("uses unwrap_or_default, which has eaten people's journals".to_owned());
        }
        faults.extend(self.layer_faults(screens));
        faults.extend(self.browser_faults(&code));
        faults
    }

    fn layer_faults(&self, screens: &BTreeSet<String>) -> Vec<String> {
        let layer = self.layer();
        // `lib.rs` names all modules, and `main.rs` starts the app.
        let Some(place) = LAYERS.iter().position(|one| *one == layer) else { return Vec::new() };
        let mut faults = Vec::new();
        for path in self.uses() {
            let Some(used) = path.first() else { continue };
            let Some(used_place) = LAYERS.iter().position(|one| one == used) else { continue };
            let shown = path.join("::");
            if used_place > place {
                faults.push(format!("uses {shown}: {layer} comes before {used}"));
            }
            let forbidden = NOT_ITS_BUSINESS.iter().find(|(of, _)| *of == layer).map_or(&[][..], |(_, list)| list);
            if forbidden.contains(&used.as_str()) {
                faults.push(format!("uses {shown}: {used} is not the business of {layer}"));
            }
            if layer == "screens" && used == "screens" && self.is_other_screen(&path, screens) {
                faults.push(format!("uses {shown}: a screen uses no other screen"));
            }
        }
        faults
    }

    /// Whether a path leads from one screen, or from what they share, into another. `screens/mod.rs` names them all.
    fn is_other_screen(&self, path: &[String], screens: &BTreeSet<String>) -> bool {
        let module = self.module();
        let (Some(own), Some(other)) = (module.get(1), path.get(1)) else { return false };
        own != other && screens.contains(other)
    }

    fn browser_faults(&self, code: &str) -> Vec<String> {
        if SPEAKS_TO_THE_BROWSER.iter().any(|allowed| self.path.starts_with(allowed)) {
            return Vec::new();
        }
        let mentions = |word: &str| code.match_indices(word).any(|(at, _)| is_whole_word(code, at, word.len()));
        let mut faults = Vec::new();
        for word in BROWSER_CRATES.into_iter().filter(|word| mentions(word)) {
            // Widgets are drawn with the types of events and elements that Leptos hands on.
            if !(self.layer() == "ui" && handed_on_by_leptos(code, word)) {
                faults.push(format!("mentions {word}: only platform speaks to the browser"));
            }
        }
        if self.layer() != "ui" && mentions("window()") {
            faults.push("mentions window(): only platform speaks to the browser".to_owned());
        }
        faults
    }
}

fn handed_on_by_leptos(code: &str, word: &str) -> bool {
    let mut paths = BTreeSet::new();
    for (start, _) in code.match_indices("leptos::") {
        expand(&[], &code[start + "leptos::".len()..], &mut paths);
    }
    paths.iter().any(|path| path.first().is_some_and(|first| first == word))
}

/// The screens, each a folder or a file.
fn screens() -> BTreeSet<String> {
    let entries = fs::read_dir(sources().join("screens")).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| Some(entry.path().file_stem()?.to_string_lossy().into_owned()));
    names.filter(|name| !["mod", "shared"].contains(&name.as_str())).collect()
}

/// The text without comments and without what is in quotes, on one line for each line.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            raw.find("\"#").map_or(rest.len(), |end| end + 5)
        } else if next == '"' {
            end_of_quote(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest[1..].find("'").map_or(1, |end| end + 2)
        } else {
            code.push(next);
            next.len_utf8()
        };
        rest = &rest[skipped..];
    }
    code
}

fn end_of_quote(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The code up to the first module of tests, which stands at the end of a file; nothing of a file that is one.
fn without_tests(code: &str) -> String {
    let is_tests = code.trim_start().starts_with("#![cfg(test)]");
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    if is_tests { String::new() } else { code.to_owned() }
}

fn within_inner_module(before: &str) -> bool {
    let opens = before.rfind("mod tests {");
    opens.is_some_and(|at| before[at..].matches('{').count() > before[at..].matches('}').count())
}

fn is_word_start(code: &str, at: usize) -> bool {
    !code[..at].ends_with(|character: char| character.is_alphanumeric() || character == '_' || character == '$')
}

fn is_whole_word(code: &str, at: usize, length: usize) -> bool {
    let ends = !code[at + length..].starts_with(|character: char| character.is_alphanumeric() || character == '_');
    is_word_start(code, at) && ends
}

/// Follows a path, and each branch of its braces: `a::{b, c::D}` gives `a::b` and `a::c::D`.
fn expand(from: &[String], rest: &str, found: &mut BTreeSet<Vec<String>>) {
    let rest = rest.trim_start();
    if let Some(inside) = rest.strip_prefix('{') {
        let mut depth = 0;
        let mut start = 0;
        for (at, character) in inside.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    let branch = inside[start..at].trim();
                    if !branch.is_empty() {
                        expand(from, branch, found);
                    }
                    start = at + 1;
                    if character == '}' {
                        return;
                    }
                }
                _ => {}
            }
        }
        return;
    }
    let end = rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len());
    let mut path = from.to_vec();
    if end > 0 {
        path.push(rest[..end].to_owned());
    }
    match rest[end..].strip_prefix("::") {
        Some(deeper) if end > 0 => expand(&path, deeper, found),
        _ => drop(found.insert(path)),
    }
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            let path = path.strip_prefix(sources()).expect("below src").to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

#[test]
fn every_file_keeps_to_the_rules() {
    let mut all = Vec::new();
    collect(&sources(), &mut all);
    assert!(all.len() > 5, "the sources were not found");
    let mut faults = Vec::new();
    let screens = screens();
    for source in &all {
        faults.extend(source.faults(&screens).into_iter().map(|fault| format!("src/{} {fault}", source.path)));
    }
    faults.sort();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// All styles are one file in the end: the same class in those of two screens would change the other screen.
#[test]
fn a_class_belongs_to_the_style_of_one_screen() {
    let folder = sources().with_file_name("style").join("screens");
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the styles of the screens") {
        let path = entry.expect("a style").path();
        let screen = path.file_name().expect("its name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("its text");
        let own = text.lines().filter_map(|line| line.strip_prefix('.')?.strip_suffix(['{', ',']));
        for class in own.map(str::trim).filter(|class| class.chars().all(|c| c.is_alphanumeric() || c == '-')) {
            owners.entry(class.to_owned()).or_default().insert(screen.clone());
        }
    }
    assert!(owners.contains_key("ways"), "no classes were found");
    owners.retain(|_, screens| screens.len() > 1);
    assert_eq!(owners, BTreeMap::new());
}

/// Leptos goes on changing a text node that a translating browser has put another in the place of: changing words are all
/// the words of an element, as `prop:textContent`.
#[test]
fn changing_words_have_an_element_of_their_own() {
    let mut all = Vec::new();
    collect(&sources(), &mut all);
    let is_child = |line: &&str| {
        let line = line.trim_start();
        line.contains("{text(") || line.contains(">{move ||") || line.starts_with("{move ||")
    };
    let faults = all.iter().flat_map(|source| {
        source.text.lines().filter(is_child).map(|line| format!("src/{}: {}", source.path, line.trim()))
    });
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}

mod the_rules {
    use std::collections::BTreeSet;

    use super::Source;

    fn screens() -> BTreeSet<String> {
        ["today", "plan"].map(str::to_owned).into()
    }

    fn faults(path: &str, code: &str) -> Vec<String> {
        Source { path: path.to_owned(), text: format!("//! Something.\n{code}\n") }.faults(&screens())
    }

    fn check(path: &str, code: &str, fault: &str) {
        let found = faults(path, code);
        assert!(found.iter().any(|one| one.contains(fault)), "{path} with {code:?} gives {found:?}");
    }

    #[test]
    fn let_a_folder_use_those_before_it() {
        for (path, code) in [
            ("domain/entry.rs", "use super::{CheckIn, Note};\nuse chrono::Utc;"),
            ("vault/record/v1.rs", "use super::{json, values::day};\nuse crate::{domain::{Entry, Note}, vault::hex};"),
            ("vault/envelope.rs", "#[cfg(test)]\nmod tests {\n    use super::super::hex;\n    use super::*;\n}"),
            ("state/load.rs", "use crate::{domain::Entry, platform::clock, vault::Vault};"),
            ("ui/slider.rs", "use leptos::{ev::Event, html::Input};\nfn f(event: leptos::web_sys::Event) {}"),
            ("screens/today/form.rs", "use crate::{screens::shared::words, state, ui::slider};\nuse super::list;"),
            ("screens/mod.rs", "pub use plan::Plan;"),
            ("ui/chips.rs", "use leptos::{prelude::*, web_sys};\nfn f(event: web_sys::Event) {}"),
            ("app.rs", "use crate::{platform, screens::today::Today, state, ui};"),
            ("platform/clock.rs", "use web_sys::Window;\nlet window = web_sys::window();"),
            ("vault/indexed_db.rs", "use web_sys::IdbDatabase;"),
        ] {
            assert_eq!(faults(path, code), Vec::<String>::new(), "{path} with {code:?}");
        }
    }

    #[test]
    fn keep_a_folder_from_those_after_it() {
        check("domain/entry.rs", "use crate::vault::Vault;", "domain comes before vault");
        check("domain/entry.rs", "fn f() { crate::state::load(); }", "domain comes before state");
        check("vault/mod.rs", "use crate::{domain::Entry, platform::{clock, random}};", "vault comes before platform");
        check("vault/record/v1.rs", "use super::super::super::state::load;", "vault comes before state");
        check("platform/clock.rs", "use super::super::state::{load, save};", "platform comes before state");
        check("state/mod.rs", "use crate::ui::toast;", "state comes before ui");
        check(
            "insight/mod.rs",
            "#[cfg(test)]\nmod tests {\n    use super::super::vault;\n}",
            "insight comes before vault",
        );
        check("screens/today/mod.rs", "use crate::app::App;", "screens comes before app");
    }

    #[test]
    fn keep_widgets_from_what_they_draw_and_screens_from_the_browser() {
        check("ui/slider.rs", "use crate::domain::Strength;", "domain is not the business of ui");
        check("ui/toast.rs", "use crate::state::Notices;", "state is not the business of ui");
        check("screens/today/mod.rs", "use crate::platform::clock;", "platform is not the business of screens");
        check("screens/today/mod.rs", "use crate::vault::Vault;", "vault is not the business of screens");
        check(
            "screens/today/mod.rs",
            "use crate::screens::{plan::Step, shared::words};",
            "a screen uses no other screen",
        );
        check("screens/today/form.rs", "use super::super::plan;", "a screen uses no other screen");
        check("screens/install.rs", "use super::today::Card;", "a screen uses no other screen");
        check("screens/shared/words/tools.rs", "use crate::screens::plan::Step;", "a screen uses no other screen");
    }

    #[test]
    fn leave_the_browser_to_platform() {
        check("state/load.rs", "use web_sys::Window;", "mentions web_sys");
        check("screens/today/mod.rs", "fn f(event: leptos::web_sys::Event) {}", "mentions web_sys");
        check("ui/slider.rs", "use web_sys::HtmlElement;", "mentions web_sys");
        check("app.rs", "use gloo_storage::LocalStorage;", "mentions gloo_storage");
        check("state/clock.rs", "let now = js_sys::Date::now();", "mentions js_sys");
        check("screens/mod.rs", "let window = leptos::prelude::window();", "mentions window()");
    }

    #[test]
    fn forbid_what_eats_journals_and_what_panics() {
        check("vault/reading.rs", "let all = read().unwrap_or_default();", "unwrap_or_default");
        check("state/load.rs", "let all = read().unwrap_or_default();", "unwrap_or_default");
        check("domain/note.rs", "let note = read().unwrap();", ".unwrap()");
        check("domain/note.rs", "let note = read().expect(\"it\");", ".expect()");
        assert_eq!(faults("ui/chips.rs", "read().unwrap_or_default()"), Vec::<String>::new());
        assert_eq!(
            faults("domain/note.rs", "#[cfg(test)]\nmod tests { fn f() { read().unwrap(); } }"),
            Vec::<String>::new()
        );
        assert_eq!(faults("domain/note.rs", "// never .unwrap() here\nlet a = \".unwrap()\";"), Vec::<String>::new());
    }

    #[test]
    fn ask_each_file_what_it_is_for_and_to_be_short() {
        let nameless = Source { path: "domain/note.rs".into(), text: "use chrono::Utc;\n".into() };
        assert!(nameless.faults(&screens())[0].contains("does not begin"));
        check("domain/note.rs", &"\n".repeat(300), "lines, more than");
    }
}
