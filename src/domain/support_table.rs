//! The support table: recovery stands on several legs, and when one wobbles, the others carry.

use chrono::NaiveDate;

use super::{Note, NoteTooLong, draft::draft_fields};

/// One kind of support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// Doctors, nurses, medication.
    Medical,
    /// Counselling, alone or in a group.
    Therapy,
    /// People who have been there.
    Peers,
    /// Family and friends.
    Family,
    /// Mentors, faith, community.
    Community,
    /// Work, meals, sleep: the shape of the days.
    Structure,
    /// Apps, forums, calls by video.
    Digital,
}

impl Leg {
    /// From left to right.
    pub const ALL: [Self; 7] =
        [Self::Medical, Self::Therapy, Self::Peers, Self::Family, Self::Community, Self::Structure, Self::Digital];
}

/// How firm a leg is, as the person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Firmness {
    /// It is not there.
    Missing,
    /// It carries little.
    Wobbly,
    /// It carries.
    Firm,
}

impl Firmness {
    /// From the least to the most.
    pub const ALL: [Self; 3] = [Self::Missing, Self::Wobbly, Self::Firm];
}

/// The table as it stood on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSnapshot {
    /// The day.
    pub on: NaiveDate,
    /// How firm each leg was; `None` for a leg that was not rated.
    legs: [Option<Firmness>; Leg::ALL.len()],
    /// Where support is strongest.
    pub strongest: Option<Note>,
    /// The support that is missing.
    pub missing: Option<Note>,
    /// Someone who listens without judgment.
    pub listens: Option<Note>,
}

impl TableSnapshot {
    /// An empty table.
    pub const fn new(on: NaiveDate) -> Self {
        Self { on, legs: [None; Leg::ALL.len()], strongest: None, missing: None, listens: None }
    }

    /// How firm a leg was; `None` when it was not rated.
    pub const fn leg(&self, leg: Leg) -> Option<Firmness> {
        self.legs[leg as usize]
    }

    /// Rates a leg, or takes its rating back.
    pub const fn rate(&mut self, leg: Leg, firmness: Option<Firmness>) {
        self.legs[leg as usize] = firmness;
    }
}

/// The history of the table: a snapshot of each day on which it was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportTable {
    snapshots: Vec<TableSnapshot>,
}

impl SupportTable {
    /// The most snapshots: one a month for ten years; when there are more, the oldest goes.
    pub const MAX_SNAPSHOTS: usize = 120;

    /// The days after which the table is due again: a month.
    const DAYS_BETWEEN: i64 = 30;

    /// Each day once, oldest first.
    pub fn snapshots(&self) -> &[TableSnapshot] {
        &self.snapshots
    }

    /// The table as it stands now.
    pub fn newest(&self) -> Option<&TableSnapshot> {
        self.snapshots.last()
    }

    /// Whether the newest snapshot is a month old or older.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.newest().is_some_and(|newest| today.signed_duration_since(newest.on).num_days() >= Self::DAYS_BETWEEN)
    }

    /// Adds a snapshot in the order of days, in the place of one of the same day.
    pub fn put(&mut self, snapshot: TableSnapshot) {
        let place = self.snapshots.partition_point(|other| other.on < snapshot.on);
        match self.snapshots.get_mut(place) {
            Some(same_day) if same_day.on == snapshot.on => *same_day = snapshot,
            _ => self.snapshots.insert(place, snapshot),
        }
        if self.snapshots.len() > Self::MAX_SNAPSHOTS {
            self.snapshots.remove(0);
        }
    }

    /// Changes the snapshot of today, which begins as a copy of the newest one. A clock that was ahead may have dated
    /// the newest one later than today; then that one changes, since it is the one on the screen.
    pub fn change(&mut self, today: NaiveDate, change: impl FnOnce(&mut TableSnapshot)) {
        let mut snapshot = self.newest().cloned().unwrap_or(TableSnapshot::new(today));
        snapshot.on = snapshot.on.max(today);
        change(&mut snapshot);
        self.put(snapshot);
    }
}

/// The input of the form for the answers about the table so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportTableDraft {
    /// Where support is strongest, exactly as typed.
    pub strongest: String,
    /// The support that is missing, exactly as typed.
    pub missing: String,
    /// Someone who listens, exactly as typed.
    pub listens: String,
}

draft_fields!(SupportTableDraft {
    values: [],
    choices: [],
    texts: /// The texts of the form.
    SupportTableText { Strongest: strongest, Missing: missing, Listens: listens },
});

impl SupportTableDraft {
    /// A draft of the answers of a snapshot, to edit them.
    pub fn of(snapshot: &TableSnapshot) -> Self {
        Self {
            strongest: Note::text_of(&snapshot.strongest),
            missing: Note::text_of(&snapshot.missing),
            listens: Note::text_of(&snapshot.listens),
        }
    }

    /// Puts the answers into the snapshot of today; an empty one removes the one before.
    ///
    /// # Errors
    /// When a text is too long; then nothing is changed.
    pub fn put_into(&self, table: &mut SupportTable, today: NaiveDate) -> Result<(), NoteTooLong> {
        let [strongest, missing, listens] =
            [Note::new(&self.strongest)?, Note::new(&self.missing)?, Note::new(&self.listens)?];
        table.change(today, |snapshot| {
            (snapshot.strongest, snapshot.missing, snapshot.listens) = (strongest, missing, listens);
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, number).unwrap()
    }

    #[test]
    fn it_is_due_a_month_after_it_was_looked_at() {
        let mut table = SupportTable::default();
        assert!(!table.is_due(day(31)), "nobody is reminded of what they never began");
        table.put(TableSnapshot::new(day(1)));
        assert!(!table.is_due(day(30)));
        assert!(table.is_due(day(31)));
    }

    #[test]
    fn a_day_begins_as_the_one_before_and_leaves_that_as_it_was() {
        let mut table = SupportTable::default();
        table.change(day(1), |snapshot| snapshot.rate(Leg::Peers, Some(Firmness::Wobbly)));
        table.change(day(9), |snapshot| snapshot.rate(Leg::Family, Some(Firmness::Firm)));
        table.change(day(9), |snapshot| snapshot.rate(Leg::Peers, Some(Firmness::Firm)));
        let [first, second] = table.snapshots() else { panic!("{table:?}") };
        assert_eq!((first.leg(Leg::Peers), first.leg(Leg::Family)), (Some(Firmness::Wobbly), None));
        assert_eq!((second.leg(Leg::Peers), second.leg(Leg::Family)), (Some(Firmness::Firm), Some(Firmness::Firm)));
    }

    #[test]
    fn days_stand_in_their_order_whatever_came_first() {
        let mut table = SupportTable::default();
        for number in [5, 3, 9, 3] {
            table.put(TableSnapshot::new(day(number)));
        }
        let days: Vec<_> = table.snapshots().iter().map(|snapshot| snapshot.on).collect();
        assert_eq!(days, [day(3), day(5), day(9)]);
    }

    #[test]
    fn after_a_clock_was_set_back_the_table_that_is_seen_changes() {
        let mut table = SupportTable::default();
        table.change(day(9), |snapshot| snapshot.rate(Leg::Peers, Some(Firmness::Wobbly)));
        table.change(day(3), |snapshot| snapshot.rate(Leg::Peers, Some(Firmness::Firm)));
        assert_eq!(
            table.newest().map(|snapshot| (snapshot.on, snapshot.leg(Leg::Peers))),
            Some((day(9), Some(Firmness::Firm)))
        );
        assert_eq!(table.snapshots().len(), 1);
    }

    #[test]
    fn every_leg_has_a_place_of_its_own() {
        for (place, leg) in Leg::ALL.into_iter().enumerate() {
            assert_eq!(leg as usize, place);
        }
    }

    #[test]
    fn answers_go_into_the_table_of_today_and_an_empty_one_removes_the_one_before() {
        let mut table = SupportTable::default();
        let answers = SupportTableDraft { strongest: "Sam".into(), ..SupportTableDraft::default() };
        assert_eq!(answers.put_into(&mut table, day(1)), Ok(()));
        assert_eq!(table.newest().map(SupportTableDraft::of), Some(answers.clone()));
        let long = SupportTableDraft { missing: "x".repeat(Note::MAX_CHARS + 1), ..SupportTableDraft::default() };
        assert!(long.put_into(&mut table, day(1)).is_err());
        assert_eq!(table.newest().map(SupportTableDraft::of), Some(answers));
        assert_eq!(SupportTableDraft::default().put_into(&mut table, day(1)), Ok(()));
        assert_eq!(table.newest().map(SupportTableDraft::of), Some(SupportTableDraft::default()));
    }
}
