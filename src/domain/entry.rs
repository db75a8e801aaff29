//! An entry: something a person noted, with its time and its lasting identity.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{
    Brought, CheckIn, CheckUp, DayNote, Dose, HardMoment, Id, Imported, LocalTime, Note, PlanVersion, TimedDraft, Used,
    Visit, Worksheet, draft::draft_fields,
};

/// The content of an entry, by kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// How the person felt.
    CheckIn(CheckIn),
    /// A craving, ridden out.
    HardMoment(HardMoment),
    /// The person used.
    Used(Used),
    /// The person reached out; to whom, when that is known.
    Reached(Option<Id>),
    /// The person changed their plan; the plan as it stood then.
    Planned(Box<PlanVersion>),
    /// Noted in another app, without a mood.
    Brought(Brought),
    /// What was noted about a whole day.
    Day(Box<DayNote>),
    /// The person answered a set of questions.
    CheckUp(CheckUp),
    /// A dose of a medicine.
    Dose(Dose),
    /// Written with a thinking tool.
    Worksheet(Worksheet),
    /// What came of an appointment.
    Visit(Box<Visit>),
}

/// The kinds of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// [`Noted::CheckIn`].
    CheckIn,
    /// [`Noted::HardMoment`].
    HardMoment,
    /// [`Noted::Used`].
    Used,
    /// [`Noted::Reached`].
    Reached,
    /// [`Noted::Planned`].
    Planned,
    /// [`Noted::Brought`].
    Brought,
    /// [`Noted::Day`].
    Day,
    /// [`Noted::CheckUp`].
    CheckUp,
    /// [`Noted::Dose`].
    Dose,
    /// [`Noted::Worksheet`].
    Worksheet,
    /// [`Noted::Visit`].
    Visit,
}

impl Kind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::CheckIn,
        Self::HardMoment,
        Self::Used,
        Self::Reached,
        Self::Planned,
        Self::Brought,
        Self::Day,
        Self::CheckUp,
        Self::Dose,
        Self::Worksheet,
        Self::Visit,
    ];

    /// Whether the time of day of an entry with this mark is known: not of what is about a whole day, nor of what
    /// another app noted for a day.
    pub fn is_timed(self, mark: Option<Imported>) -> bool {
        self != Self::Day && mark.is_none_or(|mark| mark.is_timed)
    }
}

impl Noted {
    /// The kind.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::CheckIn(_) => Kind::CheckIn,
            Self::HardMoment(_) => Kind::HardMoment,
            Self::Used(_) => Kind::Used,
            Self::Reached(_) => Kind::Reached,
            Self::Planned(_) => Kind::Planned,
            Self::Brought(_) => Kind::Brought,
            Self::Day(_) => Kind::Day,
            Self::CheckUp(_) => Kind::CheckUp,
            Self::Dose(_) => Kind::Dose,
            Self::Worksheet(_) => Kind::Worksheet,
            Self::Visit(_) => Kind::Visit,
        }
    }

    /// The texts in the person's own words, in the order of their fields; those of a plan are the plan's.
    pub fn texts(&self) -> impl Iterator<Item = &Note> {
        let [first, second, third, fourth] = match self {
            Self::CheckIn(check_in) => [&check_in.note, &None, &None, &None],
            Self::HardMoment(moment) => [&moment.remember, &None, &None, &None],
            Self::Used(used) => [&used.amount, &used.taught, &used.tell, &used.next_step],
            Self::Brought(brought) => [brought.note(), &None, &None, &None],
            Self::Day(day) => [&day.intention, &day.went_well, &None, &None],
            Self::Visit(visit) => [&visit.heard, &None, &None, &None],
            Self::Reached(_) | Self::Planned(_) | Self::CheckUp(_) | Self::Dose(_) | Self::Worksheet(_) => [&None; 4],
        };
        let name = match self {
            Self::Dose(dose) => Some(&dose.name),
            Self::Visit(visit) => Some(&visit.name),
            _ => None,
        };
        let answers = match self {
            Self::Worksheet(sheet) => sheet.texts(),
            _ => &[],
        };
        let fields = [first, second, third, fourth].into_iter().flatten().chain(name);
        fields.chain(answers.iter().map(|answered| &answered.answer))
    }
}

/// One thing that a person noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same for as long as the entry lives, through changes, backups and restores.
    pub id: Id,
    /// When it happened; the person may correct it.
    pub at: LocalTime,
    /// When it was last written; of two versions of one entry, the later written one counts.
    pub written: DateTime<Utc>,
    /// The content.
    pub noted: Noted,
    /// Where it was brought along from; `None` for what was noted here.
    pub imported: Option<Imported>,
}

impl Entry {
    /// A time may lie this far ahead: an inexact clock, or a time corrected by minutes, puts nothing into the future.
    const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

    /// Whether the entry lies in the future, beyond the tolerance.
    pub fn is_in_the_future(&self, now: LocalTime) -> bool {
        Self::lies_ahead(self.at, now)
    }

    /// Whether the time of day is known.
    pub fn is_timed(&self) -> bool {
        self.noted.kind().is_timed(self.imported)
    }

    /// Whether a time lies in the future, beyond the tolerance.
    pub fn lies_ahead(at: LocalTime, now: LocalTime) -> bool {
        at > now + Self::TOLERANCE
    }

    /// The same entry, to be written again: later than before, even when the phone's clock was set back.
    pub fn rewritten(&self, now: DateTime<Utc>) -> Self {
        let just_after = self.written.checked_add_signed(TimeDelta::milliseconds(1));
        Self { written: just_after.map_or(now, |just_after| now.max(just_after)), ..self.clone() }
    }

    /// The mark of the entry when it is at this time: a corrected time is a known one.
    pub fn imported_when(&self, at: LocalTime) -> Option<Imported> {
        self.imported.map(|mark| Imported { is_timed: mark.is_timed || at != self.at, ..mark })
    }

    /// Newest first; entries of the same instant keep one order everywhere.
    pub fn newest_first(&self, other: &Self) -> std::cmp::Ordering {
        (other.at, other.id).cmp(&(self.at, self.id))
    }
}

/// The input of the form for an entry of which only the time can be corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeDraft {
    /// The local date and time, once it was corrected.
    pub time: Option<NaiveDateTime>,
}

draft_fields!(TimeDraft {
    values: [time],
    choices: [],
    texts: /// This form has none.
    TimeText {},
});

impl TimedDraft for TimeDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Import, Mood, Source};

    fn entry(at: &str) -> Entry {
        let at = DateTime::parse_from_rfc3339(at).unwrap();
        let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Okay));
        Entry { id: Id([1; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    #[test]
    fn an_entry_is_in_the_future_when_its_time_is_minutes_away() {
        let now = entry("2026-11-20T12:00:00+01:00").at;
        assert!(!entry("2026-11-20T12:05:00+01:00").is_in_the_future(now));
        assert!(entry("2026-11-20T12:05:01+01:00").is_in_the_future(now));
        assert!(!entry("2026-11-20T12:30:00+02:00").is_in_the_future(now), "elsewhere it is earlier");
    }

    #[test]
    fn a_corrected_time_is_known_and_the_mark_stays() {
        let there = entry("2026-11-20T12:00:00+01:00");
        let import = Import { from: Source::Loop, at: there.written };
        let mark = Imported { import, line: Id([2; 16]), is_timed: false };
        let there = Entry { imported: Some(mark), ..there };
        assert_eq!(there.imported_when(there.at), Some(mark));
        let known = Imported { is_timed: true, ..mark };
        assert_eq!(there.imported_when(there.at + TimeDelta::hours(1)), Some(known));
        assert_eq!(entry("2026-11-20T12:00:00+01:00").imported_when(there.at), None);
    }

    #[test]
    fn another_version_is_written_later_also_when_the_clock_was_set_back() {
        let entry = entry("2026-11-20T12:00:00+01:00");
        let later = entry.written + TimeDelta::hours(1);
        assert_eq!(entry.rewritten(later).written, later);
        assert!(entry.rewritten(entry.written - TimeDelta::hours(1)).written > entry.written);
    }
}
