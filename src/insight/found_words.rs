//! Finding typed words in texts: without regard to small and capital letters, in every script.

use std::ops::Range;

/// A character as it is compared: in small letters, with one form of the Greek sigma, and without the dot that some
/// languages leave on a small i.
fn compared(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().filter(|small| *small != '\u{307}').map(|small| if small == 'ς' { 'σ' } else { small })
}

/// A text as it is searched. Texts that differ only in small and capital letters become the same.
pub fn searched(text: &str) -> String {
    text.chars().flat_map(compared).collect()
}

/// Where a typed word has to stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Anywhere, also within a word: in the person's own texts.
    Anywhere,
    /// At the start of a word: in the names of things, which are only meant when one begins to type them.
    AtWordStart,
}

/// Whether a word of a name begins with a typed word, given as [`searched`].
pub fn names(name: &str, typed: &str) -> bool {
    !found_in(name, &[typed], Where::AtWordStart).is_empty()
}

/// The places in a text, as bytes and in their order, where any of the words stands. Words are given as [`searched`];
/// places that overlap or touch are one.
pub fn found_in(text: &str, words: &[&str], place: Where) -> Vec<Range<usize>> {
    // For each byte of the searched text, the character that it comes from: lengths differ between the two.
    let mut searched = String::with_capacity(text.len());
    let mut origin: Vec<Range<usize>> = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        for small in compared(letter) {
            searched.push(small);
            origin.resize(searched.len(), start..start + letter.len_utf8());
        }
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        for (at, _) in searched.match_indices(word) {
            let is_within = searched.get(..at).and_then(|before| before.chars().next_back());
            if place == Where::AtWordStart && is_within.is_some_and(char::is_alphanumeric) {
                continue;
            }
            if let (Some(first), Some(last)) = (origin.get(at), origin.get(at + word.len() - 1)) {
                found.push(first.start..last.end);
            }
        }
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in found {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// Characters of an excerpt, at most.
const EXCERPT: usize = 160;
/// Characters before the first find, at most: they say what it is about.
const BEFORE: usize = 40;

/// The part of a text around its first find, as bytes; the whole text when it is short. It begins and ends between
/// words where words are short enough.
pub fn excerpt(text: &str, first: &Range<usize>) -> Range<usize> {
    if text.chars().count() <= EXCERPT {
        return 0..text.len();
    }
    let before = text.get(..first.start).unwrap_or_default();
    let start = match before.char_indices().rev().nth(BEFORE) {
        None => 0,
        Some((start, _)) => {
            let blank = before.get(start..).and_then(|near| near.char_indices().find(|(_, it)| it.is_whitespace()));
            blank.map_or(start, |(at, blank)| start + at + blank.len_utf8())
        }
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = match rest.char_indices().nth(EXCERPT) {
        None => text.len(),
        Some((end, _)) => {
            let near = rest.get(..end).unwrap_or_default();
            let blank = near.char_indices().rev().take(BEFORE).find(|(_, letter)| letter.is_whitespace());
            // Never before the end of what was found.
            (start + blank.map_or(end, |(at, _)| at)).max(first.end)
        }
    };
    start..end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'text>(text: &'text str, words: &[&str]) -> Vec<&'text str> {
        let words: Vec<String> = words.iter().map(|word| searched(word)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        found_in(text, &words, Where::Anywhere).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn letters_are_found_small_and_capital_in_every_script() {
        assert_eq!(found("Called SAM, then Sam", &["sam"]), ["SAM", "Sam"]);
        assert_eq!(found("ØYVIND og Åse", &["øyvind", "ÅSE"]), ["ØYVIND", "Åse"]);
        assert_eq!(found("ΟΔΟΣ και οδος", &["οδοσ"]), ["ΟΔΟΣ", "οδος"]);
        assert_eq!(found("ПРИВЕТ", &["вет"]), ["ВЕТ"]);
    }

    #[test]
    fn a_letter_that_changes_its_length_is_marked_whole() {
        assert_eq!(found("bir İstanbul günü", &["istanbul", "ü"]), ["İstanbul", "ü", "ü"]);
        assert_eq!(found("İİİ x", &["x"]), ["x"]);
        assert_eq!(found("Kelvin", &["k"]), ["K"]);
    }

    #[test]
    fn finds_that_overlap_or_touch_are_marked_as_one() {
        assert_eq!(found("aaaa", &["aa", "aaa"]), ["aaaa"]);
        assert_eq!(found("stressful", &["stress", "ful"]), ["stressful"]);
    }

    #[test]
    fn a_name_is_found_by_the_start_of_its_words() {
        assert!(names("Payday or money", "mon") && names("Out of nowhere", "of"));
        assert!(names("Benzos (Xanax, Valium)", "xan"));
        assert!(!names("Stress", "tress") && !names("Stress", "stressed") && !names("Stress", ""));
    }

    #[test]
    fn an_excerpt_shows_the_find_and_begins_and_ends_between_words() {
        let text = format!("{}the needle {}", "hay ".repeat(100), "straw ".repeat(100));
        let [find] = found_in(&text, &["needle"], Where::Anywhere).try_into().unwrap();
        let shown = &text[excerpt(&text, &find)];
        assert!(shown.contains("the needle"), "{shown}");
        assert!(shown.starts_with("hay") && shown.ends_with("straw"), "{shown}");
        assert!(shown.chars().count() <= EXCERPT);
        assert_eq!(excerpt("a needle", &(2..8)), 0..8);
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_was_typed(text in "\\PC{0,60}", start in 0_usize..60, length in 1_usize..6) {
            let word: String = text.chars().skip(start).take(length).collect();
            let typed = searched(&word);
            let found = found_in(&text, &[&typed], Where::Anywhere);
            prop_assert_eq!(found.is_empty(), typed.is_empty());
            for range in &found {
                prop_assert!(searched(&text[range.clone()]).contains(&typed));
                let shown = excerpt(&text, range);
                prop_assert!(shown.start <= range.start && range.end <= shown.end && text.get(shown).is_some());
            }
        }

        #[test]
        fn an_excerpt_of_any_text_has_the_find_in_it(text in "(\\PC|\\s){0,400}", at in 0_usize..400) {
            let Some((start, letter)) = text.char_indices().nth(at) else { return Ok(()) };
            let find = start..start + letter.len_utf8();
            let shown = excerpt(&text, &find);
            prop_assert!(shown.start <= find.start && find.end <= shown.end && text.get(shown).is_some());
        }
    }
}
