//! Lines to call or text, by country; a row may say less than is known elsewhere, never more than its source.
//!
//! The help in `index.html`, for when the app cannot start, is made of the same rows.

mod country;
mod dates;
mod hours;
mod notes;
mod part;
mod rows;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::call_link;

pub use country::Country;
pub use dates::SourceDate;
pub use hours::{Days, Hours};
pub use notes::LineNote;
pub use part::Part;
pub use rows::all_lines;

/// The kind of help that a line gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Someone listens, or answers questions, at once.
    TalksWithYou,
    /// Someone tells where help is to be had, or arranges it; no counselling.
    RefersYou,
    /// A doctor or nurse starts a medicine the same day.
    StartsTreatment,
    /// Someone stays on the line while a person uses alone, and sends help when they stop answering.
    StaysWithYou,
    /// When a life is in danger.
    Emergency,
}

/// The cost of reaching a line from a phone of its country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing, in every way that the line offers.
    Free,
    /// A call costs nothing; a text may cost.
    FreeToCall,
    /// A call from a mobile phone costs nothing; from another phone, or a text, it may.
    FreeFromMobile,
    /// Nothing with most mobile networks.
    FreeOnMostNetworks,
    /// It costs something, or no source says that it is free.
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

/// The emergency number where no source tells the country's own: mobile phones place it as an emergency call in any
/// network (3GPP TS 22.101, 10.1.1; <https://eena.org/blog/is-112-a-valid-emergency-number-in-america>).
pub const EMERGENCY_ELSEWHERE: &str = "112";

/// The directory of Find A Helpline, for other countries.
pub const DIRECTORY: &str = "https://findahelpline.com/";

/// A helpline: who answers, how to reach them, and the dates of its source and its check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// Its lasting name.
    pub id: &'static str,
    /// Its own name, not translated; for an emergency line, its number.
    pub name: &'static str,
    /// The country from which it can be reached.
    pub country: Country,
    /// The part of the country that it serves; none when it serves the whole.
    pub part: Option<Part>,
    /// The kind of help that it gives.
    pub kind: Kind,
    /// The number as people know it; of a line that takes only texts, the number to text.
    pub number: &'static str,
    /// How it can be reached, in the order in which it is offered.
    pub ways: &'static [Way],
    /// When it answers; none when that differs from place to place, or no source says.
    pub hours: Option<Hours>,
    /// The cost of reaching it.
    pub cost: Cost,
    /// Whether a call may show on the phone bill; `false` only where a source says that it does not.
    pub on_bill: bool,
    /// The languages that it is known to speak, as BCP 47 tags; empty when they differ from place to place.
    pub languages: &'static [&'static str],
    /// The languages of its texts, where these are not those of its calls.
    pub text_languages: Option<&'static [&'static str]>,
    /// Notes to read before calling.
    pub notes: &'static [LineNote],
    /// The sources of all of this.
    pub source: &'static str,
    /// The date of the oldest dated page among the sources; none when no page bears one.
    pub source_date: Option<SourceDate>,
    /// The day on which a human called the line, or read its own page as it stood that day.
    pub checked_on: Option<NaiveDate>,
}

/// A row whose source, or whose last check, is older than this many days may no longer be right.
const STALE_AFTER_DAYS: i64 = 180;

/// The values that most lines have.
const LINE: Helpline = Helpline {
    id: "",
    name: "",
    country: Country::EuropeanUnion,
    part: None,
    kind: Kind::TalksWithYou,
    number: "",
    ways: &[Way::Call],
    hours: Some(Hours::Always),
    cost: Cost::Free,
    on_bill: true,
    languages: &["en"],
    text_languages: None,
    notes: &[],
    source: "",
    source_date: None,
    checked_on: None,
};

const fn emergency(
    country: Country,
    id: &'static str,
    number: &'static str,
    source: &'static str,
    source_date: Option<SourceDate>,
) -> Helpline {
    Helpline { id, name: number, country, kind: Kind::Emergency, number, languages: &[], source, source_date, ..LINE }
}

/// The lines of a country, in the order in which they are offered.
pub fn lines_of(country: Country) -> impl Iterator<Item = &'static Helpline> {
    all_lines().filter(move |line| line.country == country)
}

/// The line for when a life is in danger; none where no source tells one number for the whole country.
pub fn emergency_line(country: Country) -> Option<&'static Helpline> {
    lines_of(country).find(|line| line.kind == Kind::Emergency)
}

/// The lines that are offered beside the emergency line: all of a country, or without those of its other parts.
pub fn lines_offered(country: Country, part: Option<Part>) -> impl Iterator<Item = &'static Helpline> {
    let emergency = emergency_line(country);
    lines_of(country)
        .filter(move |line| Some(*line) != emergency)
        .filter(move |line| part.is_none() || line.part.is_none() || line.part == part)
}

/// The first line on which someone talks with the person.
pub fn first_to_talk(country: Country, part: Option<Part>) -> Option<&'static Helpline> {
    lines_offered(country, part).find(|line| line.kind == Kind::TalksWithYou)
}

/// The first line on which someone talks with the person and that can be called.
pub fn first_to_call(country: Country, part: Option<Part>) -> Option<&'static Helpline> {
    lines_offered(country, part).find(|line| line.kind == Kind::TalksWithYou && line.ways.contains(&Way::Call))
}

impl Helpline {
    /// The link that "Call" opens.
    pub fn call_link(&self) -> String {
        call_link(self.number).unwrap_or_default()
    }

    /// Whether the older of the two dates (source and check) lies more than `STALE_AFTER_DAYS` back, or one is missing.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        let (Some(source), Some(checked)) = (self.source_date.map(SourceDate::first_day), self.checked_on) else {
            return true;
        };
        today.signed_duration_since(source.min(checked)).num_days() > STALE_AFTER_DAYS
    }
}
