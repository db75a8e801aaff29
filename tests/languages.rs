//! Every language says all that English says: each key, each item of a list, each plural form, each value filled in.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use serde_json::{Value, json};

/// The plural categories of CLDR; a text with nothing but these below it is one that is counted.
const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// The values that are counts.
const COUNTS: [&str; 12] =
    ["added", "count", "current", "days", "hours", "lately", "longest", "minutes", "most", "span", "total", "updated"];

/// What may follow a count and is the same for every number.
const UNCOUNTED: [&str; 3] = ["of", "to", "min"];

#[test]
fn every_language_says_all_that_english_says() {
    let english = language("en.json");
    assert!(flat(&english).len() > 100, "English has its texts");
    for file in fs::read_dir(locales()).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        let missing = what_is_missing(&english, &language(&name), name.trim_end_matches(".json"));
        assert!(missing.is_empty(), "{name} lacks:\n{}", missing.join("\n"));
    }
}

#[test]
fn what_a_language_lacks_is_named() {
    let english = json!({
        "hello": "Hello",
        "list": { "first": "one", "second": "two" },
        "days": { "one": "{{ count }} day", "other": "{{ count }} days" },
    });
    let czech = json!({
        "hello": "Ahoj",
        "list": { "first": "jeden", "second": "dva" },
        "days": {
            "one": "{{ count }} den", "few": "{{ count }} dny", "many": "{{ count }} dne", "other": "{{ count }} dní"
        },
    });
    assert_eq!(what_is_missing(&english, &czech, "cs"), [""; 0]);

    let half =
        json!({ "list": { "first": "jeden" }, "days": { "one": "{{ count }} den", "many": "dne", "other": "dní" } });
    assert_eq!(
        what_is_missing(&english, &half, "cs"),
        ["days.few", "days.other: {{ count }}", "hello", "list.second"],
        "a plural form, a value, a key and an item"
    );
    assert_eq!(what_is_missing(&english, &english, "en"), [""; 0]);
    let lacking = json!({ "days": { "other": "{{ count }} days" } });
    assert_eq!(what_is_missing(&lacking, &lacking, "en"), ["days.one"], "English as well");
}

#[test]
fn what_follows_a_count_has_plural_forms() {
    assert_eq!(without_plurals(&language("en.json")), [""; 0]);
    let texts = json!({
        "urges": "So far {{ count }} urges passed.",
        "days": { "one": "{{ count }} day", "other": "{{ count }} days" },
        "neutral": "Entries: {{ count }}. Craving: {{ strength }} today, {{ count }} of {{ total }}.",
    });
    assert_eq!(without_plurals(&texts), ["urges: urges"]);
}

/// What is in English and not in another language, by key; of a text that is counted, the forms that the language has.
fn what_is_missing(english: &Value, other: &Value, tag: &str) -> Vec<String> {
    let (english, other) = (flat(english), flat(other));
    let mut wanted = BTreeMap::new();
    for (key, text) in &english {
        match plural_of(key, &english) {
            // The values are told of the form that every language has.
            Some(whole) => wanted.extend(categories(tag).into_iter().map(|form| {
                (format!("{whole}.{form}"), english.get(&format!("{whole}.{form}")).filter(|_| form == "other"))
            })),
            None => drop(wanted.insert(key.clone(), Some(text))),
        }
    }
    let mut missing = Vec::new();
    for (key, text) in wanted {
        let Some(said) = other.get(&key) else {
            missing.push(key);
            continue;
        };
        let filled_in = values(said);
        let wanted = text.map(|text| values(text)).unwrap_or_default();
        missing.extend(wanted.difference(&filled_in).map(|value| format!("{key}: {{{{ {value} }}}}")));
    }
    missing
}

/// The texts in which a word follows a count, and which have no forms for it.
fn without_plurals(texts: &Value) -> Vec<String> {
    let texts = flat(texts);
    let mut found = Vec::new();
    for (key, text) in texts.iter().filter(|(key, _)| plural_of(key, &texts).is_none()) {
        for (value, rest) in text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")) {
            let word: String =
                rest.strip_prefix(' ').unwrap_or("").chars().take_while(|one| one.is_alphabetic()).collect();
            if COUNTS.contains(&value.trim()) && !word.is_empty() && !UNCOUNTED.contains(&word.as_str()) {
                found.push(format!("{key}: {word}"));
            }
        }
    }
    found
}

/// The key of the text that this one is a plural form of: one that has nothing but such forms below it.
fn plural_of<'a>(key: &'a str, texts: &BTreeMap<String, String>) -> Option<&'a str> {
    let (whole, _) = key.rsplit_once('.')?;
    let beginning = format!("{whole}.");
    let mut forms = texts.keys().filter_map(|key| key.strip_prefix(&beginning));
    forms.all(|form| CATEGORIES.iter().any(|(name, _)| *name == form)).then_some(whole)
}

/// The plural categories of a language.
fn categories(tag: &str) -> Vec<&'static str> {
    let locale: Locale = tag.parse().expect("the tag of a language");
    let rules = PluralRules::try_new_cardinal((&locale).into()).expect("the rules of CLDR");
    let has = |category: &PluralCategory| rules.categories().any(|one| one == *category);
    CATEGORIES.iter().filter(|(_, category)| has(category)).map(|(name, _)| *name).collect()
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
