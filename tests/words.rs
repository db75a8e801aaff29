//! The words on the screen: kind, plain, and all of them used.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;
use steady::content::{SafetyCard, Tool, all_lines};

const ENGLISH: &str = include_str!("../locales/en.json");
const PAGE: &str = include_str!("../index.html");

/// Words that judge (NIDA, "Words Matter"; White and Ali 2010 on "lapse" and "relapse").
const NOT_OURS: [&str; 22] = [
    "addict",
    "alcoholic",
    "junkie",
    "abuse",
    "drug habit",
    "bad habit",
    "kick the habit",
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

/// Names of medicines, which whoever takes them can read, however long the formula finds them.
const MEDICINES: [&str; 9] = [
    "methadone",
    "buprenorphine",
    "naltrexone",
    "naloxone",
    "gabapentin",
    "pregabalin",
    "fentanyl",
    "nitazene",
    "vitamin",
];

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
        if text.trim_end_matches('”').ends_with(['.', '?', '!']) {
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

/// A section may be easy on the whole and still hide the one line that matters in a sentence too hard to read.
#[test]
fn every_line_about_safety_is_easy_by_itself() {
    let parts = [
        "safety.card.",
        "safety.questions.",
        "safety.help.",
        "helplines.",
        "before_first.",
        "hard_moment.ends.",
        "symptoms.",
    ];
    let of_app = texts().into_iter().filter(|(key, _)| parts.iter().any(|part| key.starts_with(part)));
    let mut lines: Vec<_> = of_app.map(|(key, text)| (key, text.replace("{{", "").replace("}}", ""))).collect();
    let overdose = PAGE.split("<!-- Overdose -->").nth(1).unwrap();
    let of_page = overdose.split("<li>").skip(1).map(|line| line.split('<').next().unwrap().to_owned());
    lines.extend(of_page.map(|line| ("index.html".to_owned(), line)));
    assert!(lines.len() > 100, "{} lines", lines.len());
    let mut heavy = Vec::new();
    for (key, line) in lines.iter().filter(|(_, line)| line.ends_with(['.', '?', '!', '”'])) {
        let read = MEDICINES.iter().fold(line.to_lowercase(), |line, name| line.replace(name, "drug"));
        let grade = grade(&read);
        if grade > HIGHEST_GRADE {
            heavy.push(format!("{key} reads at grade {grade:.1}: {line}"));
        }
    }
    assert!(heavy.is_empty(), "{}", heavy.join("\n"));
}

/// What the script-free help says in an overdose, the app says too: no step is missing in either.
#[test]
fn the_static_help_knows_the_same_overdose_steps() {
    let overdose = PAGE.split("<!-- Overdose -->").nth(1).unwrap().to_lowercase();
    assert_eq!(overdose.matches("<li>").count(), 6);
    let texts = texts();
    let of_card = |name: &str| texts[&format!("safety.card.overdose.{name}")].to_lowercase();
    let steps = ["call", "naloxone", "not_breathing", "slow", "asleep", "again"].map(of_card).join(" ");
    let after = texts.iter().filter(|(key, _)| key.starts_with("safety.card.overdose.after."));
    let card = after.fold(steps, |card, (_, text)| card + " " + &text.to_lowercase());
    for step in [
        "emergency number",
        "speaker",
        "naloxone",
        "push hard and fast",
        "every 5 seconds",
        "on their side",
        "sleep it off",
    ] {
        assert!(overdose.contains(step), "the page does not say {step:?}");
        assert!(card.contains(step) || of_card("naloxone_if").contains(step), "the card does not say {step:?}");
    }
}

#[test]
fn the_grade_tells_plain_from_heavy() {
    assert!(grade("A craving is a wave. It goes up, then it comes down.") < 3.0);
    assert!(grade("Substance utilisation necessitates comprehensive multidisciplinary rehabilitation.") > 12.0);
}

#[test]
fn every_text_is_used() {
    let mut source = source();
    let lists = lists(&source);
    source.extend(lists.iter().flat_map(|(path, keys)| keys.iter().map(move |key| format!("{path}.{key}\n"))));
    // The table of their words takes these of each tool.
    let of_tools = Tool::ALL.into_iter().flat_map(|tool| ["name", "what", "done"].map(|text| (tool.slug(), text)));
    source.extend(of_tools.map(|(tool, text)| format!("tools.{tool}.{text}\n")));
    let texts = texts();
    for key in texts.keys() {
        // A text with plural forms is named without them.
        let key = plural_of(key, &texts).unwrap_or(key);
        // The key alone: another may begin with the same words.
        let is_whole = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric() || "_.".contains(letter));
        let is_shown = source.match_indices(key).any(|(place, _)| is_whole(&source[place + key.len()..]));
        assert!(is_shown, "nothing shows {key}");
    }
}

#[test]
fn every_step_of_a_tool_has_its_words() {
    let texts = texts();
    let lists = lists(&source());
    for tool in Tool::ALL {
        let path = format!("tools.{}.steps", tool.slug());
        let steps = &lists[&path];
        assert_eq!(steps.len(), tool.steps().len(), "{tool:?}");
        for step in steps.iter().map(|step| &texts[&format!("{path}.{step}")]) {
            assert!(step.split_whitespace().count() <= WORDS_IN_A_HARD_MOMENT, "{tool:?}: {step}");
        }
    }
    assert_eq!(lists["tools.delay.steps"][Tool::STEP_TO_PICK], "pick");
}

/// What has several lines is a list, and each of its texts has a key: nothing is found by the place of its line.
#[test]
fn no_text_has_lines() {
    for (key, text) in texts() {
        assert!(!text.contains('\n'), "{key} has lines: {text}");
    }
}

#[test]
fn a_list_in_the_source_is_read_as_its_keys() {
    let source =
        "texts!(locale, plan.thens.{card, call});\n    Tape => tools.tape.steps.{\n        film,\n        day,\n    };";
    let found = lists(source);
    assert_eq!(found["plan.thens"], ["card", "call"]);
    assert_eq!(found["tools.tape.steps"], ["film", "day"]);
    assert_eq!(found.len(), 2);
}

/// What the app itself says on the first screen of a hard moment; not the name and the number that it fills in.
#[test]
fn a_hard_moment_shows_few_words() {
    let texts = texts();
    let shown = [
        "hard_moment.breathe_out",
        "hard_moment.how_strong",
        "people.call_name",
        "hard_moment.breathe",
        "hard_moment.tools",
        "hard_moment.passed",
        "hard_moment.used",
        "hard_moment.reach",
    ];
    let words = shown.iter().flat_map(|key| texts[*key].split_whitespace());
    let words: Vec<_> = words.filter(|word| !word.contains(['{', '}']) && *word != "name").collect();
    assert!(words.len() <= WORDS_IN_A_HARD_MOMENT, "{} words: {words:?}", words.len());
}

#[test]
fn every_language_of_a_line_has_its_name() {
    let texts = texts();
    for line in all_lines() {
        for tag in line.languages.iter().chain(line.text_languages.into_iter().flatten()) {
            assert!(texts.contains_key(&format!("helplines.languages.{tag}")), "{}: {tag}", line.id);
        }
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

/// The lists of texts in the source, such as `plan.thens.{card, call}`: the keys by the path that they share, in the
/// order in which they are drawn.
fn lists(source: &str) -> BTreeMap<String, Vec<String>> {
    let is_of_path = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._".contains(letter);
    let list = |(place, _): (usize, &str)| {
        let before = &source[..place];
        let path = &before[before.trim_end_matches(is_of_path).len()..];
        let (keys, _) = source[place + 2..].split_once('}')?;
        let keys = keys.split(',').map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned).collect();
        path.contains('.').then(|| (path.to_owned(), keys))
    };
    source.match_indices(".{").filter_map(list).collect()
}

/// The key of the text that this one is a plural form of: one that has nothing but such forms below it.
fn plural_of<'a>(key: &'a str, texts: &BTreeMap<String, String>) -> Option<&'a str> {
    let (whole, _) = key.rsplit_once('.')?;
    let beginning = format!("{whole}.");
    let mut forms = texts.keys().filter_map(|key| key.strip_prefix(&beginning));
    forms.all(|form| ["zero", "one", "two", "few", "many", "other"].contains(&form)).then_some(whole)
}

fn source() -> String {
    let mut source = String::new();
    read_all(Path::new("src"), &mut source);
    source
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
