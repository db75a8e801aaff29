//! The phone's clock, the local day, and returns to the page.

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use leptos::prelude::{ArcTrigger, Notify, Track};

use crate::{
    domain::{LocalTime, day_of, until_tomorrow},
    platform::{clock, page, timer},
};

/// Milliseconds after which a changed clock is noticed at the latest.
const LONGEST_WAIT: i64 = 60_000;

/// The store of the local day.
#[derive(Clone, Copy)]
pub struct Calendar(&'static Inner);

/// State of [`Calendar`].
struct Inner {
    today: ArcRwSignal<NaiveDate>,
    came_back: ArcTrigger,
}

impl Calendar {
    /// Reads the day, and keeps it up to date from then on.
    pub(super) fn new() -> Self {
        let inner = Inner { today: ArcRwSignal::new(day_of(clock::now())), came_back: ArcTrigger::new() };
        let store = Self(Box::leak(Box::new(inner)));
        page::on_return(move || {
            store.follow_day();
            store.0.came_back.notify();
        });
        store.follow_midnight();
        store
    }

    /// The local day, tracked.
    pub fn today(self) -> NaiveDate {
        self.0.today.get()
    }

    /// The local day, untracked.
    pub fn today_now(self) -> NaiveDate {
        self.0.today.get_untracked()
    }

    /// Now, by the phone's clock.
    pub fn now(self) -> LocalTime {
        clock::now()
    }

    /// A moment in local time, with the offset that holds then.
    pub fn as_local(self, moment: DateTime<Utc>) -> LocalTime {
        clock::at_local_offset(moment)
    }

    /// Tracks returns to the page.
    pub(super) fn track_return(self) {
        self.0.came_back.track();
    }

    /// Updates the day if it has changed.
    pub(super) fn follow_day(self) {
        let today = day_of(clock::now());
        if self.0.today.get_untracked() != today {
            self.0.today.set(today);
        }
    }

    /// Updates the day at midnight, by a timer. A phone that sleeps then updates it on the return to the page.
    fn follow_midnight(self) {
        let left = until_tomorrow(clock::now()).num_milliseconds().min(LONGEST_WAIT);
        timer::after(i32::try_from(left).unwrap_or(i32::MAX), move || {
            self.follow_day();
            self.follow_midnight();
        });
    }
}
