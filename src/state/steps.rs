//! The steps of a guided tool, on wall-clock time: a phone that slept goes on where it was, with one step and no burst.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::{AppState, when_left};
use crate::platform::{clock, timer};

/// Where the person is in a tool.
#[derive(Clone, Copy)]
pub struct ToolSteps {
    seconds: &'static [u16],
    place: RwSignal<usize>,
    /// In milliseconds.
    left: RwSignal<usize>,
    is_held: RwSignal<bool>,
}

impl AppState {
    /// Begins a tool whose steps go on by themselves after so many seconds; 0 waits for a tap.
    pub fn begin_steps(self, seconds: &'static [u16]) -> ToolSteps {
        let steps =
            ToolSteps { seconds, place: RwSignal::new(0), left: RwSignal::new(0), is_held: RwSignal::new(false) };
        steps.go_to(0);
        let mut before = clock::now();
        let ticking = timer::every(500, move || {
            let now = clock::now();
            steps.pass(now - before);
            before = now;
        });
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
        (self.is_timed() && !self.is_held.get()).then(|| self.left.get().div_ceil(1_000))
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
        self.left.set(self.seconds.get(place).map_or(0, |seconds| usize::from(*seconds) * 1_000));
    }

    /// Time went by.
    fn pass(self, gone: TimeDelta) {
        if !untrack(|| self.is_timed()) || self.is_held.get_untracked() {
            return;
        }
        // A clock set back must not make the wait longer than it was.
        let gone = usize::try_from(gone.num_milliseconds()).unwrap_or(0);
        let left = self.left.get_untracked().saturating_sub(gone);
        if left == 0 {
            self.forward();
        } else {
            self.left.set(left);
        }
    }
}
