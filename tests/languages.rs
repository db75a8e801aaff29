//! Every language says all that English says: each key, each item of a list, each value that is filled in.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::{Value, json};

/// The endings of the plural forms; which of them a language has is its own affair, but "other" is in each.
const PLURALS: [&str; 6] = ["_zero", "_one", "_two", "_few", "_many", "_other"];

#[test]
fn every_language_says_all_that_english_says() {
    let english = language("en.json");
    assert!(flat(&english).len() > 100, "English has its texts");
    for file in fs::read_dir(locales()).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        let missing = what_is_missing(&english, &language(&name));
        assert!(missing.is_empty(), "{name} lacks:\n{}", missing.join("\n"));
    }
}

#[test]
fn what_a_language_lacks_is_named() {
    let english = json!({
        "hello": "Hello",
        "list": { "first": "one", "second": "two" },
        "day": { "count_one": "{{ count }} day", "count_other": "{{ count }} days" },
    });
    let whole = json!({
        "hello": "Hallo",
        "list": { "first": "eins", "second": "zwei" },
        "day": { "count_few": "{{ count }} dny", "count_other": "{{ count }} dní" },
    });
    assert_eq!(what_is_missing(&english, &whole), [""; 0]);

    let half = json!({ "list": { "first": "eins" }, "day": { "count_one": "{{ count }} Tag", "count_other": "Tage" } });
    assert_eq!(
        what_is_missing(&english, &half),
        ["day.count_other: {{ count }}", "hello", "list.second"],
        "a value, a key and an item"
    );
}

/// What is in English and not in another language, by key.
fn what_is_missing(english: &Value, other: &Value) -> Vec<String> {
    let other = flat(other);
    let mut missing = Vec::new();
    for (key, text) in flat(english) {
        let is_form = PLURALS.iter().any(|ending| key.ends_with(ending));
        if is_form && !key.ends_with("_other") {
            continue;
        }
        let Some(said) = other.get(&key) else {
            missing.push(key);
            continue;
        };
        let filled_in = values(said);
        missing.extend(values(&text).difference(&filled_in).map(|value| format!("{key}: {{{{ {value} }}}}")));
    }
    missing
}

/// The names of the values that are filled into a text.
fn values(text: &str) -> BTreeSet<String> {
    text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0.trim().to_owned())).collect()
}

/// The texts by their whole keys, such as "plan.ifs.stress".
fn flat(texts: &Value) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (key, value) in texts.as_object().expect("texts by key") {
        match value {
            Value::String(text) => _ = all.insert(key.clone(), text.clone()),
            inner => all.extend(flat(inner).into_iter().map(|(rest, text)| (format!("{key}.{rest}"), text))),
        }
    }
    all
}

fn language(file: &str) -> Value {
    let text = fs::read_to_string(locales().join(file)).expect("a language");
    serde_json::from_str(&text).expect("JSON")
}

fn locales() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/locales"))
}
