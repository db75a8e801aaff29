//! The words of passphrases that are made for a person: those of BIP 39 in English, which are common, short, and told
//! apart by their first four letters.

use bip39::Language;

/// Words that nobody in recovery needs to type each day.
const LEFT_OUT: [&str; 14] = [
    "alcohol", "bottle", "crack", "crime", "dose", "drink", "glass", "grass", "guilt", "liquid", "pill", "smoke",
    "victim", "weed",
];

/// The word at a place of the list, counted anew after its end; `None` for one that is left out.
pub fn passphrase_word(place: u16) -> Option<&'static str> {
    let words = Language::English.word_list();
    let word = words[usize::from(place) % words.len()];
    (!LEFT_OUT.contains(&word)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_others_are_offered_and_each_place_has_one_word() {
        let offered: std::collections::HashSet<_> = (0..2048).filter_map(passphrase_word).collect();
        let known = Language::English.word_list();
        let left_out = LEFT_OUT.iter().filter(|word| known.contains(word)).count();
        assert_eq!(offered.len(), 2048 - left_out);
        assert!(offered.contains("river") && !offered.contains("alcohol"));
        assert_eq!(passphrase_word(0), passphrase_word(2048));
    }
}
