//! The window of a long list: the rows that are built, and the space of all others.

use std::ops::Range;

/// Rows are built and dropped in steps of this many.
pub(super) const STEP: usize = 10;
/// The height of a row in pixels, as estimated before any was measured.
const ROW: f64 = 60.0;

/// The steps of rows that are built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Built {
    /// The first step near the screen.
    pub(super) first: usize,
    /// The step after the last one near the screen.
    pub(super) end: usize,
    /// A step elsewhere that has the focus: the next key press goes on from there.
    pub(super) kept: Option<usize>,
}

impl Built {
    /// The built rows of a list of so many, in their order.
    pub(super) fn places(self, count: usize) -> Vec<usize> {
        let rows = |steps: Range<usize>| (steps.start * STEP).min(count)..(steps.end * STEP).min(count);
        let kept = |is_there: fn(usize, Self) -> bool| self.kept.filter(|step| is_there(*step, self));
        let above = kept(|step, built| step < built.first).map(|step| rows(step..step + 1));
        let below = kept(|step, built| step >= built.end).map(|step| rows(step..step + 1));
        above.into_iter().chain([rows(self.first..self.end)]).chain(below).flatten().collect()
    }

    /// The first step that is built.
    pub(super) fn start(self) -> usize {
        self.kept.map_or(self.first, |kept| kept.min(self.first))
    }

    /// The step after the last that is drawn, when so many steps can be drawn.
    pub(super) fn stop(self, there: usize) -> usize {
        let after_kept = self.kept.map_or(0, |kept| kept + 1);
        match self.first < there {
            true => self.end.min(there).max(after_kept),
            // No row near the screen can be drawn yet: their space is below the built rows.
            false => after_kept.max(self.start()),
        }
    }

    /// The steps that are not built, between those near the screen and the one that is kept.
    pub(super) fn between(self) -> Range<usize> {
        match self.kept {
            Some(kept) if kept < self.first => kept + 1..self.first,
            Some(kept) => self.end..kept.max(self.end),
            None => 0..0,
        }
    }

    /// Whether a row is the first one after the space between.
    pub(super) fn is_after_room(self, place: usize) -> bool {
        self.kept.is_some() && !self.between().is_empty() && place == self.between().end * STEP
    }
}

/// The height of each step of rows, where it has been measured.
#[derive(Default)]
pub(super) struct Heights {
    steps: Vec<Option<f64>>,
    sum: f64,
    measured: usize,
}

impl Heights {
    pub(super) fn measure(&mut self, step: usize, height: f64) {
        if self.steps.len() <= step {
            self.steps.resize(step + 1, None);
        }
        if let Some(known) = self.steps.get_mut(step) {
            self.sum += height - known.unwrap_or(0.0);
            self.measured += usize::from(known.is_none());
            *known = Some(height);
        }
    }

    fn usual(&self) -> f64 {
        if self.measured == 0 { ROW * STEP as f64 } else { self.sum / self.measured as f64 }
    }

    fn of(&self, step: usize) -> f64 {
        self.steps.get(step).copied().flatten().unwrap_or_else(|| self.usual())
    }

    /// The height of some steps in a list of so many rows.
    pub(super) fn of_all(&self, steps: Range<usize>, count: usize) -> f64 {
        let share = |step: usize| (count.saturating_sub(step * STEP).min(STEP)) as f64 / STEP as f64;
        steps.map(|step| self.of(step) * share(step)).sum()
    }

    /// The step at `place` pixels below the top of a list of so many steps.
    pub(super) fn step_at(&self, place: f64, steps: usize) -> usize {
        let mut bottom = 0.0;
        let is_there = |step: &usize| {
            bottom += self.of(*step);
            bottom > place
        };
        (0..steps).find(is_there).unwrap_or(steps.saturating_sub(1))
    }
}
