//! The steps of a guided tool, on wall-clock time: a phone that slept goes on where it was, with one step and no burst.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::{AppState, when_left};
use crate::{
    domain::LocalTime,
    platform::{clock, timer},
};

/// Where the person is in a tool.
#[derive(Clone, Copy)]
pub struct ToolSteps {
    seconds: &'static [u16],
    place: RwSignal<usize>,
    left: RwSignal<usize>,
    is_held: RwSignal<bool>,
    began: StoredValue<LocalTime>,
}

impl AppState {
    /// Begins a tool whose steps go on by themselves after so many seconds; 0 waits for a tap.
    pub fn begin_steps(self, seconds: &'static [u16]) -> ToolSteps {
        let steps = ToolSteps {
            seconds,
            place: RwSignal::new(0),
            left: RwSignal::new(0),
            is_held: RwSignal::new(false),
            began: StoredValue::new(clock::now()),
        };
        steps.go_to(0);
        let ticking = timer::every(500, move || steps.tick());
        when_left(move || drop(ticking));
        steps
    }
}

impl ToolSteps {
    /// Which step, counted from 0; the count of steps when all are done.
    pub fn place(self) -> usize {
        self.place.get()
    }

    /// How many there are.
    pub fn count(self) -> usize {
        self.seconds.len()
    }

    /// Seconds until it goes on; `None` when it waits for a tap.
    pub fn seconds_left(self) -> Option<usize> {
        (self.is_timed() && !self.is_held.get()).then(|| self.left.get())
    }

    /// Whether this step would go on by itself.
    pub fn is_timed(self) -> bool {
        self.seconds.get(self.place.get()).is_some_and(|seconds| *seconds > 0)
    }

    /// Whether the person wants to stay on this step.
    pub fn is_held(self) -> bool {
        self.is_held.get()
    }

    /// Stays on this step, or lets it go on.
    pub fn hold(self, is_held: bool) {
        self.is_held.set(is_held);
        self.began.set_value(clock::now());
    }

    /// One step on.
    pub fn forward(self) {
        self.go_to(self.place.get_untracked() + 1);
    }

    /// One step back.
    pub fn back(self) {
        self.go_to(self.place.get_untracked().saturating_sub(1));
    }

    fn go_to(self, place: usize) {
        self.place.set(place.min(self.seconds.len()));
        self.is_held.set(false);
        self.began.set_value(clock::now());
        self.left.set(self.seconds.get(place).copied().map_or(0, usize::from));
    }

    fn tick(self) {
        let Some(place) = self.place.try_get_untracked() else { return };
        let Some(seconds) = self.seconds.get(place).copied().filter(|seconds| *seconds > 0) else { return };
        if self.is_held.get_untracked() {
            return;
        }
        let now = clock::now();
        if now < self.began.get_value() {
            // A clock set back must not make the wait longer than it was.
            let gone = usize::from(seconds).saturating_sub(self.left.get_untracked());
            self.began.set_value(now - TimeDelta::seconds(gone as i64));
        }
        let left = i64::from(seconds) - (now - self.began.get_value()).num_seconds();
        let left = usize::try_from(left).unwrap_or(0);
        if left == 0 {
            self.forward();
        } else if left != self.left.get_untracked() {
            self.left.set(left);
        }
    }
}
