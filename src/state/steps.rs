//! The steps of a guided tool, on wall-clock time: after sleep, a phone goes on by one step, not by a burst of them.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::on_leave;
use crate::platform::{clock, timer};

/// The progress of a person in a tool.
#[derive(Clone, Copy)]
pub struct ToolSteps {
    seconds: &'static [u16],
    place: RwSignal<usize>,
    /// Milliseconds that are left of the step.
    left: RwSignal<usize>,
    is_held: RwSignal<bool>,
}

impl ToolSteps {
    /// Begins a tool with the length of each step in seconds; a step of 0 waits for a tap.
    pub fn begin(seconds: &'static [u16]) -> Self {
        let steps = Self { seconds, place: RwSignal::new(0), left: RwSignal::new(0), is_held: RwSignal::new(false) };
        steps.go_to(0);
        let mut before = clock::now();
        let ticking = timer::every(500, move || {
            let now = clock::now();
            steps.pass(now - before);
            before = now;
        });
        on_leave(move || drop(ticking));
        steps
    }

    /// The step, counted from 0, tracked; the number of steps when all are done.
    pub fn place(self) -> usize {
        self.place.get()
    }

    /// Number of steps.
    pub fn count(self) -> usize {
        self.seconds.len()
    }

    /// Seconds until the next step, tracked; `None` when this one waits for a tap.
    pub fn seconds_left(self) -> Option<usize> {
        (self.is_timed() && !self.is_held.get()).then(|| self.left.get().div_ceil(1_000))
    }

    /// Whether this step has a time after which the next one follows, tracked.
    pub fn is_timed(self) -> bool {
        self.seconds.get(self.place.get()).is_some_and(|seconds| *seconds > 0)
    }

    /// Whether the person holds this step, tracked.
    pub fn is_held(self) -> bool {
        self.is_held.get()
    }

    /// Holds this step, or lets its time run on.
    pub fn hold(self, is_held: bool) {
        self.is_held.set(is_held);
    }

    /// Goes to the next step.
    pub fn forward(self) {
        self.go_to(self.place.get_untracked() + 1);
    }

    /// Goes to the previous step.
    pub fn back(self) {
        self.go_to(self.place.get_untracked().saturating_sub(1));
    }

    fn go_to(self, place: usize) {
        self.place.set(place.min(self.seconds.len()));
        self.is_held.set(false);
        self.left.set(self.seconds.get(place).map_or(0, |seconds| usize::from(*seconds) * 1_000));
    }

    /// Takes elapsed time off this step.
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
