//! The words on the screen: kind, plain, and all of them used.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use chrono::DateTime;
use serde_json::Value;
use steady::{
    content::{HELPLINES, OfferedTrigger, STALE_AFTER_DAYS, SafetyCard, Tool},
    domain::Leg,
};

const ENGLISH: &str = include_str!("../locales/en.json");
const PAGE: &str = include_str!("../index.html");

/// Words that judge (NIDA, "Words Matter"; White and Ali 2010 on "lapse" and "relapse").
const NOT_OURS: [&str; 20] = [
    "addict",
    "alcoholic",
    "junkie",
    "abuse",
    "habit",
    "clean",
    "dirty",
    "relapse",
    "fail",
    "fell off",
    "slipped up",
    "reset",
    "replacement therapy",
    "substitution",
    "panic button",
    "crisis mode",
    "compliance",
    "excuse",
    "streak",
    "you should",
];

/// Sixth grade, as the Flesch-Kincaid formula counts it.
const HIGHEST_GRADE: f64 = 6.0;

/// More than this nobody reads at such a time.
const WORDS_IN_A_HARD_MOMENT: usize = 12;

/// Every text by its key, such as `check_in.save`.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    collect(&serde_json::from_str(ENGLISH).unwrap(), "", &mut texts);
    texts
}

fn collect(value: &Value, key: &str, texts: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(parts) => {
            for (name, part) in parts {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                collect(part, &key, texts);
            }
        }
        Value::String(text) => drop(texts.insert(key.to_owned(), text.clone())),
        other => panic!("{key} is {other}, not a text"),
    }
}

/// The sentences that the page shows without a script.
fn page_text() -> String {
    let body = PAGE.split_once("<body>").unwrap().1;
    let mut text = String::new();
    let mut in_tag = false;
    for letter in body.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            _ if !in_tag => text.push(letter),
            _ => {}
        }
    }
    text
}

#[test]
fn no_word_judges() {
    let mut all = texts();
    all.insert("index.html".to_owned(), page_text());
    for (key, text) in all {
        // What a specialist is one for names no person.
        let lower = text.to_lowercase().replace("addiction specialist", "");
        let words = format!(" {} ", lower.replace(|letter: char| !letter.is_alphanumeric(), " "));
        for word in NOT_OURS {
            // Their longer forms judge as much.
            assert!(!words.contains(&format!(" {word}")), "{key} says {word:?}: {text}");
        }
    }
}

#[test]
fn a_sixth_grader_can_read_every_part() {
    let mut parts = BTreeMap::<String, String>::new();
    for (key, text) in texts() {
        // Labels and names are no sentences.
        if text.ends_with(['.', '?', '!']) {
            let part = parts.entry(key.split('.').next().unwrap().to_owned()).or_default();
            part.push_str(&text.replace("{{", "").replace("}}", ""));
            part.push(' ');
        }
    }
    for (part, text) in parts {
        let grade = grade(&text);
        assert!(grade <= HIGHEST_GRADE, "{part} reads at grade {grade:.1}: {text}");
    }
}

#[test]
fn the_grade_tells_plain_from_heavy() {
    assert!(grade("A craving is a wave. It goes up, then it comes down.") < 3.0);
    assert!(grade("Substance utilisation necessitates comprehensive multidisciplinary rehabilitation.") > 12.0);
}

#[test]
fn every_text_is_used() {
    let mut source = String::new();
    read_all(Path::new("src"), &mut source);
    for key in texts().keys() {
        // The key alone: another may begin with the same words.
        let is_whole = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || "_.".contains(letter));
        let is_shown = source.match_indices(key).any(|(place, _)| is_whole(&source[place + key.len()..]));
        assert!(is_shown, "nothing shows {key}");
    }
}

#[test]
fn every_step_of_a_tool_has_its_words() {
    let texts = texts();
    for tool in Tool::ALL.into_iter().filter(|tool| !tool.steps().is_empty()) {
        let steps = &texts[&format!("tools.{}.steps", tool.slug())];
        assert_eq!(steps.lines().count(), tool.steps().len(), "{tool:?}");
        for step in steps.lines() {
            assert!(step.split_whitespace().count() <= WORDS_IN_A_HARD_MOMENT, "{tool:?}: {step}");
        }
    }
}

/// These are read by their place.
#[test]
fn every_trigger_and_every_leg_has_its_line() {
    let texts = texts();
    for (key, count) in [
        ("plan.ifs", OfferedTrigger::ALL.len()),
        ("people.table.legs", Leg::ALL.len()),
        ("people.table.leg_steps", Leg::ALL.len()),
    ] {
        assert_eq!(texts[key].lines().count(), count, "{key}");
    }
}

#[test]
fn every_claim_has_a_source() {
    for tool in Tool::ALL {
        assert!(!tool.source().is_empty(), "{tool:?}");
    }
    for card in SafetyCard::ALL {
        assert!(!card.source().is_empty(), "{card:?}");
    }
}

#[test]
fn no_helpline_is_older_than_it_may_be() {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let today = DateTime::from_timestamp(i64::try_from(seconds).unwrap(), 0).unwrap().date_naive();
    let old: Vec<_> = HELPLINES.iter().filter(|line| line.age_in_days(today) > STALE_AFTER_DAYS).collect();
    for line in &old {
        println!("{}: last checked {:?}, by {}", line.id, line.reviewed(), line.source);
    }
    assert!(old.is_empty(), "{} helplines must be checked again", old.len());
}

fn read_all(folder: &Path, source: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, source);
        } else {
            source.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// The school grade of a text by Flesch and Kincaid (1975): long sentences and long words raise it.
fn grade(text: &str) -> f64 {
    let sentences = text.matches(['.', '?', '!']).count().max(1) as f64;
    let words: Vec<_> = text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'').collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len().max(1) as f64;
    0.39 * count / sentences + 11.8 * syllables as f64 / count - 15.59
}

/// Groups of vowels, without a silent "e" at the end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut count = 0;
    let mut after_vowel = false;
    for letter in word.chars() {
        let is_vowel = "aeiouy".contains(letter);
        if is_vowel && !after_vowel {
            count += 1;
        }
        after_vowel = is_vowel;
    }
    if word.ends_with('e') && !word.ends_with("le") && count > 1 {
        count -= 1;
    }
    count.max(1)
}
