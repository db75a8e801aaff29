//! Entries as rows: what findings and the search need of them, so that years of them stay in memory.

use crate::domain::{Entry, Feeling, Id, Kind, LocalTime, Mood, Noted, Strength, Substance, TriggerId};

use super::{ReachedOut, Wave, found_words::searched, reached_out};

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
    /// The triggers; `None` for an entry that asks for none.
    pub triggers: Option<Box<[TriggerId]>>,
    /// The feelings of a check-in.
    pub feelings: Box<[Feeling]>,
    /// The substances that were craved or used.
    pub substances: Box<[Substance]>,
    /// The course of a hard moment.
    pub wave: Option<Wave>,
    /// The reaching out that the entry tells of.
    pub reached: Option<ReachedOut>,
    /// The person's own words as they are searched (see [`searched`]), a line for each text.
    pub words: Box<str>,
}

impl Row {
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
            reached: None,
            words: "".into(),
        }
    }

    /// A check-in's row with nothing in it, from which tests make theirs.
    #[cfg(test)]
    pub(super) fn of_time(at: LocalTime) -> Self {
        Self::empty(Id([0; 16]), at, Kind::CheckIn)
    }

    /// The row of an entry.
    pub fn of(entry: &Entry) -> Self {
        let words: Vec<String> = entry.noted.texts().map(|text| searched(text.as_str())).collect();
        let row = Self {
            wave: Wave::of(entry),
            reached: reached_out(entry),
            words: words.join("\n").into(),
            ..Self::empty(entry.id, entry.at, entry.noted.kind())
        };
        match &entry.noted {
            Noted::CheckIn(check_in) => Self {
                mood: Some(check_in.mood),
                craving: check_in.craving,
                triggers: Some(check_in.triggers.as_slice().into()),
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
            Noted::Reached(_) | Noted::Planned(_) => row,
        }
    }
}

/// The rows of all entries, the oldest first: what is noted now is added at the end, however much there is before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows(Vec<Row>);

impl Rows {
    /// Takes rows of different entries, as they are read: newest first.
    pub fn of(mut rows: Vec<Row>) -> Self {
        rows.reverse();
        // Sorting years of rows would take room and time for nothing.
        if !rows.is_sorted_by_key(|row| (row.at, row.id)) {
            rows.sort_unstable_by_key(|row| (row.at, row.id));
        }
        Self(rows)
    }

    /// All of them.
    pub fn all(&self) -> &[Row] {
        &self.0
    }

    /// Puts the row of an entry where it belongs by time, in place of its earlier one.
    pub fn put(&mut self, row: Row) {
        self.remove(row.id);
        let place = match self.0.last() {
            Some(last) if (last.at, last.id) > (row.at, row.id) => {
                self.0.partition_point(|other| (other.at, other.id) < (row.at, row.id))
            }
            _ => self.0.len(),
        };
        self.0.insert(place, row);
    }

    /// Removes the row of an entry.
    pub fn remove(&mut self, id: Id) {
        if let Some(place) = self.0.iter().rposition(|row| row.id == id) {
            self.0.remove(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{CheckIn, HardMoment, Note, Rating, Used};

    fn entry(noted: Noted) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap();
        Entry { id: Id([3; 16]), at, written: at.to_utc(), noted }
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
    fn own_words_are_kept_as_they_are_searched() {
        let used =
            Used { taught: Note::new("Called SAM").unwrap(), tell: Note::new("Øyvind").unwrap(), ..Used::default() };
        let row = Row::of(&entry(Noted::Used(used)));
        assert_eq!((row.kind, &*row.words), (Kind::Used, "called sam\nøyvind"));
    }

    #[test]
    fn rows_stand_oldest_first_however_they_come() {
        let row = |id: u8, minute: i64| Row {
            id: Id([id; 16]),
            ..Row::of_time(entry(Noted::Reached(None)).at + chrono::TimeDelta::minutes(minute))
        };
        let mut rows = Rows::of(vec![row(1, 9), row(3, 7), row(4, 5), row(2, 5)]);
        rows.put(row(1, 6));
        rows.put(row(5, 8));
        assert_eq!(rows.all().iter().map(|row| row.id.0[0]).collect::<Vec<_>>(), [2, 4, 1, 3, 5]);
        rows.remove(Id([1; 16]));
        assert_eq!(rows.all().len(), 4);
    }

    #[test]
    fn a_changed_entry_has_one_row() {
        let mut rows = Rows::default();
        for mood in [Mood::Low, Mood::Good] {
            rows.put(Row::of(&entry(Noted::CheckIn(CheckIn::with_mood(mood)))));
        }
        assert_eq!(rows.all().iter().map(|row| row.mood).collect::<Vec<_>>(), [Some(Mood::Good)]);
        rows.remove(Id([3; 16]));
        assert_eq!(rows, Rows::default());
    }
}
