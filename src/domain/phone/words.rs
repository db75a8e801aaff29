//! Words that mean something beside a phone number, in many languages.

/// Words before the digits of an extension.
const EXTENSION: &str = "x ext extn exten extension extensión extensão extensao xtn xt p w wait pause postd local internal \
    int interno interne interna anexo anexa ramal poste durchwahl dw nebenstelle nst apparat app klappe \
    klapka linka toestel tst wew wewn wewnętrzny вн внутр внутренний доб добавочный дод додатковий \
    anknytning ankn lokal lokalnr alanumero mellék dahili εσωτ εσωτερικό שלוחה تحويلة داخلی 内線 分机 分機 内线 \
    내선 ต่อ";

/// Words for "number", which may stand between such a word and the digits.
const NUMBER: &str = "no nr nº n° № num";

/// Words for machines at which no person answers.
const MACHINES: &str = "fax fax# telefax faks faksi télécopie telecopie télécopieur факс φαξ فاكس ファックス 传真 傳真 팩스 pager \
    beeper";

/// Whether a word says that an extension follows.
pub(super) fn is_extension(word: &str) -> bool {
    is_one_of(EXTENSION, word)
}

/// Whether a word only says that a number follows.
pub(super) fn is_number_sign(word: &str) -> bool {
    is_one_of(NUMBER, word)
}

/// Whether the text names a fax or a pager, where a call reaches no person.
pub fn is_of_a_machine(typed: &str) -> bool {
    let is_between = |letter: char| letter.is_whitespace() || letter.is_ascii_digit() || "()[]:.,;/+-".contains(letter);
    typed.split(is_between).any(|word| is_one_of(MACHINES, word))
}

fn is_one_of(words: &str, word: &str) -> bool {
    let word: String = word.chars().map(lower).collect();
    words.split(' ').any(|one| one == word)
}

/// The lower-case letter, only for the alphabets above: the whole of Unicode's table would add kilobytes to the first
/// load.
fn lower(letter: char) -> char {
    match letter {
        'À'..='Þ' if letter != '×' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        'Α'..='Ω' | 'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_is_told_by_its_name_in_many_languages() {
        for typed in ["fax: 01 555", "01 555 (Fax)", "Télécopie 01 555", "ФАКС 123", "pager:1", "FAX#"] {
            assert!(is_of_a_machine(typed), "{typed}");
        }
        for typed in ["01 555", "Faxon 12", "home 1", ""] {
            assert!(!is_of_a_machine(typed), "{typed}");
        }
    }
}
