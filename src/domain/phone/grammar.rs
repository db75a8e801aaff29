//! The grammar of phone numbers: from the text of a field to what a phone dials.
//!
//! ```text
//! field     = *( word / gap ) number [ stop anything ]
//! number    = [ "+" ] part *( gap part ) *( extension / pause )
//! part      = digits / "*" / "#" / keys / "(" digits ")"
//! keys      = letters that complete a number, as in 1-800-FLOWERS
//! extension = ( word of many languages / "#" ) digits            ; after one pause
//! pause     = "," / ";"                                          ; as many as were typed
//! gap       = blank / dash / dot / slash after an area code
//! stop      = any other word, a slash, a second number, brackets with words in them
//! ```
//!
//! A zero in brackets is dialled only within its country, so it is left out after a country code. Two digits or fewer
//! are no number when words follow them: hours, counts, the names of streets.

use super::{
    fields::{is_area_code, numbers_in},
    keys::keys,
    sign::Sign,
    words::{is_extension, is_number_sign},
};

/// Country codes whose numbers keep their first zero when they are called from abroad.
const ZERO_STAYS: [&str; 6] = ["39", "378", "379", "225", "241", "242"];

/// The number that a phone dials, in the form of a `tel:` address (`#` is escaped); `None` when the field has no
/// number.
pub fn dialled(field: &str) -> Option<String> {
    numbers_in(field).into_iter().find_map(first_dialled)
}

fn first_dialled(typed: &str) -> Option<String> {
    let plain = typed.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ");
    let signs: Vec<_> = plain.chars().filter_map(Sign::of).collect();
    let mut at = 0;
    while let Some(start) = number_start(&signs, at) {
        let mut number = Number { signs: &signs, at: start, dialled: String::new(), has_keys: false };
        while number.take() {}
        if number.stands() {
            return Some(number.dialled.trim_end_matches(',').to_owned());
        }
        at = start + signs[start..].iter().position(|sign| *sign == Sign::Blank)?;
    }
    None
}

/// Whether a word is an e-mail, web or SIP address.
fn is_address(word: &str) -> bool {
    let is_sip = ["sip:", "sips:"]
        .iter()
        .any(|scheme| word.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    is_sip || word.contains('@') || word.contains("://")
}

/// The index at which the next number may begin. Fewer than three digits right after a letter are no number.
fn number_start(signs: &[Sign], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += signs[at..]
            .iter()
            .position(|sign| matches!(sign, Sign::Digit(_) | Sign::Plus | Sign::Star | Sign::Hash))?;
        let digits = signs[at..].iter().take_while(|sign| matches!(sign, Sign::Digit(_))).count();
        let hangs = at > 0 && matches!(signs[at - 1], Sign::Letter(_));
        let begins = match signs[at] {
            Sign::Digit(_) => !hangs || digits >= 3,
            // A plus may stand in brackets of its own.
            _ => signs[at + 1..].iter().take(2).any(|sign| matches!(sign, Sign::Digit(_) | Sign::Star)),
        };
        if begins {
            return Some(at);
        }
        at += digits.max(1);
    }
}

/// The parser of one number.
struct Number<'a> {
    signs: &'a [Sign],
    /// The index of the next sign.
    at: usize,
    dialled: String,
    has_keys: bool,
}

impl Number<'_> {
    /// Reads the next part. Answers whether the number may go on.
    fn take(&mut self) -> bool {
        let Some(sign) = self.signs.get(self.at) else { return false };
        let goes_on = match *sign {
            Sign::Digit(digit) => self.take_digit(digit),
            Sign::Plus if self.dialled.is_empty() => self.push("+"),
            Sign::Star => self.push("*"),
            Sign::Hash => self.take_hash(),
            Sign::Pause => self.push(","),
            Sign::Open => return self.take_brackets(),
            Sign::Slash => is_area_code(&self.dialled),
            Sign::Blank | Sign::Joint | Sign::Close => true,
            Sign::Letter(_) => return self.take_word(),
            Sign::Plus | Sign::Colon => false,
        };
        self.at += usize::from(goes_on);
        goes_on
    }

    fn push(&mut self, dialled: &str) -> bool {
        self.dialled.push_str(dialled);
        true
    }

    /// Reads a digit. Digits after letters and a blank end the number: they repeat it, or are hours.
    fn take_digit(&mut self, digit: char) -> bool {
        let is_apart = self.has_keys && self.before() == Some(Sign::Blank) && !self.has_pause();
        if !is_apart {
            self.dialled.push(digit);
        }
        !is_apart
    }

    /// Reads a hash: a key or, before the last digits of a plain number, the sign of an extension.
    fn take_hash(&mut self) -> bool {
        let is_code = self.dialled.is_empty() || self.dialled.starts_with(['*', '%']) || self.has_pause();
        let is_last = !matches!(self.next_solid(self.at + 1), Some(Sign::Digit(_)));
        if is_code || is_last { self.push("%23") } else { self.pause() }
    }

    /// Reads brackets: a part of the number, an extension, or a remark, which ends the number.
    fn take_brackets(&mut self) -> bool {
        let inner = &self.signs[self.at + 1..];
        let Some(end) = inner.iter().position(|sign| *sign == Sign::Close) else {
            self.at += 1;
            return true;
        };
        if self.extension_digits(self.at + 1).is_some() {
            self.at += 1;
            return true;
        }
        let is_plain = inner[..end].iter().all(|sign| matches!(sign, Sign::Digit(_)) || sign.is_gap());
        let goes_on = matches!(self.next_solid(self.at + end + 2), Some(Sign::Digit(_) | Sign::Open));
        if self.has_keys || !is_plain || (!goes_on && self.digits() >= 7) {
            return false;
        }
        let mut digits = digits_of_signs(&inner[..end]);
        if digits.starts_with('0') && self.takes_no_zero(&digits) {
            digits.remove(0);
        }
        self.dialled.push_str(&digits);
        self.at += end + 2;
        true
    }

    /// Whether the first zero in these brackets is dialled only within the country.
    fn takes_no_zero(&self, in_brackets: &str) -> bool {
        let code = self.dialled.strip_prefix('+').or(self.dialled.strip_prefix("00"));
        let is_alone = in_brackets == "0" && !self.dialled.is_empty();
        match code {
            Some(code) if ZERO_STAYS.contains(&code) => false,
            Some(code) => !code.is_empty(),
            None => is_alone,
        }
    }

    /// Reads a word: an extension follows, its letters are keys, or the number ends before it.
    fn take_word(&mut self) -> bool {
        if let Some(digits) = self.extension_digits(self.at) {
            self.at = digits;
            return self.pause();
        }
        let (word, end) = self.word(self.at);
        let is_joined = self.before() != Some(Sign::Blank);
        match keys(&self.dialled, &word, is_joined) {
            Some(keys) => {
                self.at = end;
                self.has_keys = true;
                self.push(&keys)
            }
            None => false,
        }
    }

    /// The index of an extension's digits, when the word at `from` announces one.
    fn extension_digits(&self, from: usize) -> Option<usize> {
        let (word, mut at) = self.word(from);
        if !is_extension(&word) {
            return None;
        }
        loop {
            match self.signs.get(at)? {
                Sign::Digit(_) => return Some(at),
                Sign::Blank | Sign::Joint | Sign::Colon | Sign::Hash | Sign::Open => at += 1,
                Sign::Letter(_) => {
                    let (word, end) = self.word(at);
                    if !is_extension(&word) && !is_number_sign(&word) {
                        return None;
                    }
                    at = end;
                }
                _ => return None,
            }
        }
    }

    /// The word at an index, and the index after it.
    fn word(&self, from: usize) -> (String, usize) {
        let letter = |sign: &Sign| if let Sign::Letter(letter) = sign { Some(*letter) } else { None };
        let word: Vec<_> = self.signs[from..].iter().map_while(letter).collect();
        let end = from + word.len();
        (word.into_iter().collect(), end)
    }

    /// Adds one pause before an extension, unless one was typed there.
    fn pause(&mut self) -> bool {
        if !self.dialled.ends_with(',') {
            self.dialled.push(',');
        }
        true
    }

    fn has_pause(&self) -> bool {
        self.dialled.contains(',')
    }

    fn before(&self) -> Option<Sign> {
        self.signs.get(self.at.checked_sub(1)?).copied()
    }

    /// The next sign that is no gap.
    fn next_solid(&self, from: usize) -> Option<Sign> {
        self.signs.get(from..)?.iter().copied().find(|sign| !sign.is_gap())
    }

    /// The number of digits before the first pause.
    fn digits(&self) -> usize {
        self.dialled.bytes().take_while(|byte| *byte != b',').filter(u8::is_ascii_digit).count()
    }

    /// Whether the digits so far make a number.
    fn stands(&self) -> bool {
        match self.digits() {
            0 => false,
            1 | 2 => self.has_pause() || matches!(self.next_solid(self.at), None | Some(Sign::Open)),
            _ => true,
        }
    }
}

fn digits_of_signs(signs: &[Sign]) -> String {
    signs.iter().filter_map(|sign| if let Sign::Digit(digit) = sign { Some(*digit) } else { None }).collect()
}
