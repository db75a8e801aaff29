//! Looking back: the month that is shown and what is searched for. In memory only, so that going back shows the same
//! again; what was typed is neither in the address nor on the disk.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::insight::Filter;

/// The store of looking back.
#[derive(Clone, Copy)]
pub struct LookBack(&'static Inner);

/// State of [`LookBack`].
struct Inner {
    month: ArcRwSignal<Option<NaiveDate>>,
    typed: ArcRwSignal<String>,
    filter: ArcRwSignal<Filter>,
}

impl LookBack {
    pub(super) fn new() -> Self {
        let (month, typed, filter) = (ArcRwSignal::default(), ArcRwSignal::default(), ArcRwSignal::default());
        Self(Box::leak(Box::new(Inner { month, typed, filter })))
    }

    /// A day in the month that is shown, tracked; `None` for the current one.
    pub fn month(self) -> Option<NaiveDate> {
        self.0.month.get()
    }

    /// Shows another month.
    pub fn show_month(self, month: NaiveDate) {
        self.0.month.set(Some(month));
    }

    /// What was typed to search for, tracked.
    pub fn typed(self) -> String {
        self.0.typed.get()
    }

    /// Searches for other words.
    pub fn type_words(self, typed: String) {
        self.0.typed.set(typed);
    }

    /// What entries must have beside the words, tracked.
    pub fn filter(self) -> Filter {
        self.0.filter.get()
    }

    /// Looks at the filter, tracked.
    pub fn with_filter<T>(self, look: impl FnOnce(&Filter) -> T) -> T {
        self.0.filter.with(look)
    }

    /// As [`Self::with_filter`], untracked.
    pub fn with_filter_untracked<T>(self, look: impl FnOnce(&Filter) -> T) -> T {
        self.0.filter.with_untracked(look)
    }

    /// Changes the filter.
    pub fn change_filter(self, change: impl FnOnce(&mut Filter)) {
        self.0.filter.update(change);
    }

    /// Whether nothing is searched for, tracked.
    pub fn is_resting(self) -> bool {
        self.0.typed.with(|typed| typed.trim().is_empty()) && self.0.filter.with(|filter| filter.count() == 0)
    }

    /// Ends the search.
    pub fn end_search(self) {
        self.0.typed.set(String::new());
        self.0.filter.set(Filter::default());
    }

    /// Begins anew: no search, and the current month.
    pub fn begin_anew(self) {
        self.end_search();
        self.0.month.set(None);
    }
}
