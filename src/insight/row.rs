//! Entries as rows: what findings and the search need of them, so that years of them stay in memory.

use crate::domain::{
    CheckUp, DoseHow, Entry, Feeling, HabitId, Id, Imported, Kind, LocalTime, Mood, Noted, SleptHours, Strength,
    Substance, Symptom, TriggerId,
};

use super::{ReachedOut, Sheet, Wave, found_words::searched, reached_out};

/// An entry, reduced to the values that findings use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The entry.
    pub id: Id,
    /// When it happened, as it was lived.
    pub at: LocalTime,
    /// The kind of entry.
    pub kind: Kind,
    /// The mood of a check-in.
    pub mood: Option<Mood>,
    /// The craving: as rated in a check-in, or at its strongest in a hard moment; `None` when it was not rated.
    pub craving: Option<Strength>,
    /// The triggers; `None` for an entry that asks for none, or comes from where they were not asked for.
    pub triggers: Option<Box<[TriggerId]>>,
    /// The feelings of a check-in.
    pub feelings: Box<[Feeling]>,
    /// The substances that were craved or used.
    pub substances: Box<[Substance]>,
    /// The course of a hard moment.
    pub wave: Option<Wave>,
    /// The answers of a check-up.
    pub check_up: Option<Box<CheckUp>>,
    /// The thinking tool of a worksheet, and what was rated before and after.
    pub sheet: Option<Box<Sheet>>,
    /// The reaching out that the entry tells of.
    pub reached: Option<ReachedOut>,
    /// The habits of the note about a day; `None` for another entry.
    pub habits: Option<Box<[HabitId]>>,
    /// The sleep of the note about a day.
    pub slept: Option<SleptHours>,
    /// The symptoms of the note about a day.
    pub symptoms: Box<[Symptom]>,
    /// The medicine of a dose, and what became of it.
    pub dose: Option<(Id, DoseHow)>,
    /// Where the entry was brought along from.
    pub imported: Option<Imported>,
    /// The person's own words as they are searched (see [`searched`]), a line for each text.
    pub words: Box<str>,
}

impl Row {
    /// Whether the time of day is known.
    pub fn is_timed(&self) -> bool {
        self.kind.is_timed(self.imported)
    }

    /// A row of a time, with nothing in it.
    fn empty(id: Id, at: LocalTime, kind: Kind) -> Self {
        Self {
            id,
            at,
            kind,
            mood: None,
            craving: None,
            triggers: None,
            feelings: [].into(),
            substances: [].into(),
            wave: None,
            check_up: None,
            sheet: None,
            reached: None,
            habits: None,
            slept: None,
            symptoms: [].into(),
            dose: None,
            imported: None,
            words: "".into(),
        }
    }

    /// A check-in's row with nothing in it, from which tests make theirs.
    #[cfg(test)]
    pub(super) fn of_time(at: LocalTime) -> Self {
        Self::empty(Id([0; 16]), at, Kind::CheckIn)
    }

    /// The same from a file of days, for tests.
    #[cfg(test)]
    pub(super) fn without_time(self) -> Self {
        use crate::domain::{Import, Source};

        let import = Import { from: Source::Table, at: chrono::DateTime::UNIX_EPOCH };
        Self { imported: Some(Imported { import, line: self.id, is_timed: false }), ..self }
    }

    /// The row of an entry.
    pub fn of(entry: &Entry) -> Self {
        let words: Vec<String> = entry.noted.texts().map(|text| searched(text.as_str())).collect();
        let row = Self {
            wave: Wave::of(entry),
            reached: reached_out(entry),
            imported: entry.imported,
            words: words.join("\n").into(),
            ..Self::empty(entry.id, entry.at, entry.noted.kind())
        };
        match &entry.noted {
            Noted::CheckIn(check_in) => Self {
                mood: Some(check_in.mood),
                craving: check_in.craving,
                // Another app did not ask for them: none noted there does not mean that there was none.
                triggers: (entry.imported.is_none() || !check_in.triggers.is_empty())
                    .then(|| check_in.triggers.as_slice().into()),
                feelings: check_in.feelings.as_slice().into(),
                substances: check_in.substances.as_slice().into(),
                ..row
            },
            Noted::HardMoment(moment) => {
                Self { craving: moment.ratings.iter().map(|rating| rating.strength).max(), ..row }
            }
            Noted::Used(used) => Self {
                triggers: Some(used.triggers.as_slice().into()),
                substances: used.substances.as_slice().into(),
                ..row
            },
            Noted::Brought(brought) => Self { craving: brought.craving(), ..row },
            Noted::Day(day) => {
                let habits = day.habits.iter().map(|count| count.habit.clone()).collect();
                Self { habits: Some(habits), slept: day.slept, symptoms: day.symptoms.as_slice().into(), ..row }
            }
            Noted::CheckUp(check_up) => Self { check_up: Some(Box::new(check_up.clone())), ..row },
            Noted::Dose(dose) => Self { dose: Some((dose.medicine, dose.how)), ..row },
            Noted::Worksheet(sheet) => Self { sheet: Some(Box::new(Sheet::of(sheet))), ..row },
            Noted::Reached(_) | Noted::Planned(_) | Noted::Visit(_) => row,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{CheckIn, DayNote, HardMoment, Import, Note, Rating, Source, Used};

    fn entry(noted: Noted) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap();
        Entry { id: Id([3; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    #[test]
    fn a_hard_moment_counts_at_its_strongest() {
        let at = entry(Noted::Reached(None)).at;
        let ratings = [4, 8, 2].map(|strength| Rating { at, strength: Strength::new(strength).unwrap() });
        let row = |ratings| Row::of(&entry(Noted::HardMoment(HardMoment { ratings, ..HardMoment::default() })));
        assert_eq!(row(ratings.to_vec()).craving, Strength::new(8).ok());
        assert_eq!(row(Vec::new()).craving, None, "a hard moment that was not rated has no strength");
    }

    #[test]
    fn where_triggers_were_not_asked_for_there_is_no_day_without_one() {
        let import = Import { from: Source::Daylio, at: entry(Noted::Reached(None)).written };
        let mark = Imported { import, line: Id([1; 16]), is_timed: true };
        let brought = Entry { imported: Some(mark), ..entry(Noted::CheckIn(CheckIn::with_mood(Mood::Good))) };
        assert_eq!(Row::of(&brought).triggers, None);
        assert_eq!(Row::of(&Entry { imported: None, ..brought }).triggers, Some([].into()));
    }

    #[test]
    fn the_note_about_a_day_has_no_time_and_says_what_the_day_had() {
        let water = HabitId::new("water").unwrap();
        let mut day =
            DayNote { slept: SleptHours::new(6), went_well: Note::new("Called Sam").unwrap(), ..DayNote::default() };
        day.set_times(&water, 3);
        let row = Row::of(&entry(Noted::Day(Box::new(day))));
        assert!(!row.is_timed());
        assert_eq!(
            (row.habits.as_deref(), row.slept.map(SleptHours::get), &*row.words),
            (Some(&[water][..]), Some(6), "called sam")
        );
        assert_eq!(Row::of(&entry(Noted::Reached(None))).habits, None, "another entry says nothing about habits");
    }

    #[test]
    fn own_words_are_kept_as_they_are_searched() {
        let used =
            Used { taught: Note::new("Called SAM").unwrap(), tell: Note::new("Øyvind").unwrap(), ..Used::default() };
        let row = Row::of(&entry(Noted::Used(used)));
        assert_eq!((row.kind, &*row.words), (Kind::Used, "called sam\nøyvind"));
    }
}
