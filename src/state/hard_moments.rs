//! A hard moment while it goes on: every rating is saved as it is given.

use chrono::{NaiveDateTime, TimeDelta};
use leptos::prelude::*;

use super::{AppState, Problem};
use crate::{
    domain::{Entry, EntryId, HardMoment, Moment, Noted, Rating, Strength},
    platform::clock,
};

/// A moment that was left open longer than this is over; coming back begins a new one.
const LEFT_OPEN_HOURS: i64 = 3;

impl AppState {
    /// The hard moment that still goes on.
    pub fn open_hard_moment(self) -> Option<(Entry, HardMoment)> {
        let now = clock::now();
        self.timeline.with(|timeline| timeline.entries().iter().find_map(|entry| still_open(entry, now)))
    }

    /// Begins a hard moment with its first rating.
    pub fn begin_hard_moment(self, strength: Strength) {
        let at = clock::now();
        let moment = HardMoment::begin(Rating { at, strength });
        self.write(move |vault| async move {
            self.write_new(&vault, at, Noted::HardMoment(moment)).await;
        });
    }

    /// Adds what the person answered when asked again.
    pub fn rate_hard_moment(self, id: EntryId, strength: Strength) {
        self.change_hard_moment(id, move |moment, at| moment.rate(Rating { at, strength }), |_| {});
    }

    /// Ends a hard moment with a last rating, then calls back with how long it lasted.
    pub fn end_hard_moment(self, id: EntryId, strength: Strength, ended: impl FnOnce(TimeDelta) + 'static) {
        self.change_hard_moment(id, move |moment, at| moment.end(Rating { at, strength }), ended);
    }

    fn change_hard_moment(
        self,
        id: EntryId,
        change: impl FnOnce(&mut HardMoment, Moment) + 'static,
        changed: impl FnOnce(TimeDelta) + 'static,
    ) {
        self.write(move |vault| async move {
            let Some(before) = self.timeline.with_untracked(|timeline| timeline.find(id).cloned()) else { return };
            let Noted::HardMoment(mut moment) = before.noted.clone() else { return };
            change(&mut moment, clock::now());
            let lasted = moment.lasted();
            let after = Entry { written: clock::now_utc(), noted: Noted::HardMoment(moment), ..before.clone() };
            if self.write_change(&vault, &before, after).await {
                changed(lasted);
            }
        });
    }

    /// Corrects when a hard moment began; its ratings move with it.
    pub fn move_hard_moment(self, before: Entry, local: NaiveDateTime) {
        let Noted::HardMoment(moment) = &before.noted else { return };
        let Some(at) = clock::at_local_time(local) else { return self.tell_problem(Problem::BadTime) };
        let noted = Noted::HardMoment(moment.moved_to(at));
        let after = Entry { at, written: clock::now_utc(), noted, ..before.clone() };
        self.write(move |vault| async move {
            if self.write_change(&vault, &before, after).await {
                self.close();
            }
        });
    }
}

fn still_open(entry: &Entry, now: Moment) -> Option<(Entry, HardMoment)> {
    match &entry.noted {
        Noted::HardMoment(moment) if moment.ended_at().is_none() => {
            let quiet_for = now.signed_duration_since(moment.last().at).num_hours();
            (quiet_for < LEFT_OPEN_HOURS).then(|| (entry.clone(), moment.clone()))
        }
        _ => None,
    }
}
