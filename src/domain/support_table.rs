//! The support table: recovery stands on several legs, and when one wobbles, the others carry.

use chrono::NaiveDate;

use super::Note;

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
    /// It does not carry much.
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
    /// Which day.
    pub on: NaiveDate,
    /// How firm each leg was; those that were not rated say nothing.
    legs: [Option<Firmness>; Leg::ALL.len()],
    /// Where support is strongest.
    pub strongest: Option<Note>,
    /// What is missing.
    pub missing: Option<Note>,
    /// Who listens without judgment.
    pub listens: Option<Note>,
}

impl TableSnapshot {
    /// A table of which nothing is known yet.
    pub const fn new(on: NaiveDate) -> Self {
        Self { on, legs: [None; Leg::ALL.len()], strongest: None, missing: None, listens: None }
    }

    /// How firm a leg was.
    pub const fn leg(&self, leg: Leg) -> Option<Firmness> {
        self.legs[leg as usize]
    }

    /// Says how firm a leg is.
    pub const fn rate(&mut self, leg: Leg, firmness: Option<Firmness>) {
        self.legs[leg as usize] = firmness;
    }
}

/// The table on each day on which it was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportTable {
    snapshots: Vec<TableSnapshot>,
}

impl SupportTable {
    /// A look a month for ten years; when there are more, the oldest go.
    pub const MAX_SNAPSHOTS: usize = 120;

    /// Each day once, oldest first.
    pub fn snapshots(&self) -> &[TableSnapshot] {
        &self.snapshots
    }

    /// The table as it stands now.
    pub fn newest(&self) -> Option<&TableSnapshot> {
        self.snapshots.last()
    }

    /// Puts a day in its place; of one day, the later word counts.
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

    /// Changes the table of today, which begins as the newest one. A clock that was ahead may have dated that later than
    /// today; it is the one that is seen, and so the one that changes.
    pub fn change(&mut self, today: NaiveDate, change: impl FnOnce(&mut TableSnapshot)) {
        let mut snapshot = self.newest().cloned().unwrap_or(TableSnapshot::new(today));
        snapshot.on = snapshot.on.max(today);
        change(&mut snapshot);
        self.put(snapshot);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, number).unwrap()
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
}
