//! Lines to call or text, by country; a row may say less than is known elsewhere, never more than its source.
//!
//! The help in `index.html`, for when the app cannot start, is made of the same rows.

mod country;
mod hours;
mod rows;

use chrono::NaiveDate;

use super::call_link;

pub use country::Country;
pub use hours::{Days, Hours};
pub use rows::HELPLINES;

/// What a person can expect of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Someone listens, or answers questions, at once.
    TalksWithYou,
    /// Someone tells where help is to be had, or arranges it; no counselling.
    RefersYou,
    /// Someone stays on the line while a person uses alone, and sends help when they stop answering.
    StaysWithYou,
    /// When a life is in danger.
    Emergency,
}

/// What it costs to reach a line from a phone of its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing, in every way that the line offers.
    Free,
    /// A call costs nothing; a text may cost.
    FreeToCall,
    /// Something, or no source says that it is free.
    MayCost,
}

/// One way to reach a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A call to the line's own number.
    Call,
    /// A text.
    Text {
        /// The number, which often is not the one to call.
        number: &'static str,
        /// The word that starts the conversation, if one is asked for.
        body: Option<&'static str>,
    },
    /// A text that says the person's ZIP code; the answer names places near them.
    TextZipCode {
        /// The number.
        number: &'static str,
    },
    /// Writing on a page of the line's own, which needs a network.
    Chat {
        /// The page.
        address: &'static str,
    },
}

/// The directory of Find A Helpline, in which other countries stand.
pub const DIRECTORY: &str = "https://findahelpline.com/";

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Its lasting name.
    pub id: &'static str,
    /// What it calls itself, and in brackets where it serves when that is not the whole country; not translated.
    /// Of an emergency line, its number.
    pub name: &'static str,
    /// Where it can be reached from.
    pub country: Country,
    /// What can be expected of it.
    pub kind: Kind,
    /// The number as people know it; of a line that takes only texts, the number to text.
    pub number: &'static str,
    /// How it can be reached, in the order in which it is offered.
    pub ways: &'static [Way],
    /// When it answers; none when that differs from place to place, or no source says.
    pub hours: Option<Hours>,
    /// What it costs.
    pub cost: Cost,
    /// May it show on a bill? Only where a source says that it does not, is this no.
    pub on_bill: bool,
    /// The languages that it is known to speak, as BCP 47 tags; empty when they differ from place to place.
    pub languages: &'static [&'static str],
    /// Where all of this is stated.
    pub source: &'static str,
    /// The year, month and day on which it was compared with the source.
    pub reviewed_on: (i32, u32, u32),
}

/// A row that was compared longer ago than this many days says so.
pub const STALE_AFTER_DAYS: i64 = 180;

/// When the facts were gathered.
const GATHERED: (i32, u32, u32) = (2026, 11, 20);

/// What most lines are.
const LINE: Helpline = Helpline {
    id: "",
    name: "",
    country: Country::EuropeanUnion,
    kind: Kind::TalksWithYou,
    number: "",
    ways: &[Way::Call],
    hours: Some(Hours::Always),
    cost: Cost::Free,
    on_bill: true,
    languages: &["en"],
    source: "",
    reviewed_on: GATHERED,
};

const fn emergency(country: Country, id: &'static str, number: &'static str, source: &'static str) -> Helpline {
    Helpline { id, name: number, country, kind: Kind::Emergency, number, languages: &[], source, ..LINE }
}

/// The lines of a country, in the order in which they are offered.
pub fn lines_of(country: Country) -> impl Iterator<Item = &'static Helpline> {
    HELPLINES.iter().filter(move |line| line.country == country)
}

impl Helpline {
    /// What a press on "Call" opens.
    pub fn call_link(&self) -> String {
        call_link(self.number)
    }

    /// The day on which the row was compared with its source.
    pub fn reviewed(&self) -> Option<NaiveDate> {
        let (year, month, day) = self.reviewed_on;
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// How many days ago the row was compared with its source.
    pub fn age_in_days(&self, today: NaiveDate) -> i64 {
        self.reviewed().map_or(i64::MAX, |reviewed| today.signed_duration_since(reviewed).num_days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text_link;

    #[test]
    fn every_country_has_one_emergency_line_first_and_someone_to_talk_to() {
        for country in Country::ALL {
            let kinds: Vec<_> = lines_of(country).map(|line| line.kind).collect();
            assert_eq!(kinds.first(), Some(&Kind::Emergency), "{country:?}");
            assert_eq!(kinds.iter().filter(|kind| **kind == Kind::Emergency).count(), 1, "{country:?}");
            assert!(kinds.contains(&Kind::TalksWithYou), "{country:?}");
        }
    }

    #[test]
    fn every_line_belongs_to_an_offered_country_and_has_an_id_of_its_own() {
        for (index, line) in HELPLINES.iter().enumerate() {
            assert!(Country::ALL.contains(&line.country), "{}", line.id);
            assert!(HELPLINES[..index].iter().all(|other| other.id != line.id), "{} twice", line.id);
            let prefix = format!("{}-", line.country.code().to_lowercase());
            assert!(line.id.starts_with(&prefix), "{} is of {:?}", line.id, line.country);
        }
    }

    #[test]
    fn every_line_has_a_way_a_source_and_a_day_of_review() {
        for line in HELPLINES {
            assert!(!line.ways.is_empty() && !line.name.is_empty() && !line.source.is_empty(), "{}", line.id);
            assert!(line.reviewed().is_some(), "{}", line.id);
        }
    }

    #[test]
    fn numbers_are_written_in_digits_spaces_hyphens_and_plus() {
        let well_written = |number: &str| {
            number.chars().any(|letter| letter.is_ascii_digit())
                && number.chars().all(|letter| letter.is_ascii_digit() || " -+".contains(letter))
        };
        for line in HELPLINES {
            assert!(well_written(line.number), "{}", line.id);
            for way in line.ways {
                if let Way::Text { number, .. } | Way::TextZipCode { number } = *way {
                    assert!(well_written(number), "{}", line.id);
                }
            }
        }
    }

    #[test]
    fn links_dial_digits_only() {
        let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit());
        for line in HELPLINES {
            assert!(line.call_link().strip_prefix("tel:").is_some_and(digits), "{}", line.id);
            for way in line.ways {
                let link = match *way {
                    Way::Call => continue,
                    Way::Text { number, body } => text_link(number, body),
                    Way::TextZipCode { number } => text_link(number, None),
                    Way::Chat { address } => {
                        assert!(address.starts_with("https://"), "{}", line.id);
                        continue;
                    }
                };
                let number = link.split_once('?').map_or(link.as_str(), |(number, _)| number);
                assert!(number.strip_prefix("sms:").is_some_and(digits), "{}: {link}", line.id);
            }
        }
    }

    #[test]
    fn a_line_that_takes_only_texts_shows_the_number_to_text() {
        for line in HELPLINES.iter().filter(|line| !line.ways.contains(&Way::Call)) {
            assert!(
                matches!(line.ways.first(), Some(Way::Text { number, .. }) if *number == line.number),
                "{}",
                line.id
            );
        }
    }

    #[test]
    fn a_row_grows_old() {
        let line = &HELPLINES[0];
        let reviewed = line.reviewed().unwrap();
        assert_eq!(line.age_in_days(reviewed), 0);
        let last_day = NaiveDate::from_ymd_opt(2027, 5, 19).unwrap();
        assert_eq!(line.age_in_days(last_day), STALE_AFTER_DAYS);
    }
}
