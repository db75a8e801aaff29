//! The words for moods that other apps use.

use super::TableKind;
use crate::domain::Mood;

/// The mood that a word of a file stands for, when that is certain. `words` are all that the file has: numbers from 1 to
/// 5 are moods only where there is no other number.
pub fn known_mood(kind: TableKind, word: &str, words: &[String]) -> Option<Mood> {
    match kind {
        TableKind::Daylio => daylio_mood(word),
        _ => own_mood(word, words),
    }
}

/// The five moods that Daylio begins with; a person can give them other names.
fn daylio_mood(word: &str) -> Option<Mood> {
    match word.to_ascii_lowercase().as_str() {
        "rad" => Some(Mood::VeryGood),
        "good" => Some(Mood::Good),
        "meh" => Some(Mood::Okay),
        "bad" => Some(Mood::Low),
        "awful" => Some(Mood::VeryLow),
        _ => None,
    }
}

fn own_mood(word: &str, words: &[String]) -> Option<Mood> {
    let number = |word: &str| word.parse::<usize>().ok().filter(|number| (1..=5).contains(number));
    if let Some(number) = number(word).filter(|_| words.iter().all(|word| number(word).is_some())) {
        return Mood::ALL.get(number - 1).copied();
    }
    match word.to_ascii_lowercase().as_str() {
        "very low" => Some(Mood::VeryLow),
        "low" => Some(Mood::Low),
        "okay" | "ok" => Some(Mood::Okay),
        "good" => Some(Mood::Good),
        "very good" => Some(Mood::VeryGood),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_moods_only_on_a_scale_of_five() {
        let words = |numbers: &[&str]| numbers.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let known = |word, all: &[&str]| known_mood(TableKind::Own, word, &words(all));
        assert_eq!(known("1", &["1", "5"]), Some(Mood::VeryLow));
        assert_eq!(known("5", &["1", "5"]), Some(Mood::VeryGood));
        assert_eq!(known("5", &["1", "5", "7"]), None, "a scale to ten");
        assert_eq!(known("0", &["0", "1"]), None);
    }

    #[test]
    fn the_words_of_daylio_are_known_and_own_ones_are_asked_about() {
        let known = |word| known_mood(TableKind::Daylio, word, &[]);
        assert_eq!(["Rad", "good", "meh", "bad", "awful"].map(known), {
            let mut moods = Mood::ALL.map(Some);
            moods.reverse();
            moods
        });
        assert_eq!(known("amazing"), None);
    }
}
