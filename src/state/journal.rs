//! The journal: the entries read so far, newest first, and the actions on them.

use std::{ops::Deref, sync::atomic::AtomicUsize};

use leptos::prelude::*;

use super::{DraftForm, DraftOf, Drafts, Navigation, Notices, Storage, Timeline, rows::ReadRows};
use crate::domain::{CheckInDraft, Entry, Id};

/// The store of entries, with the actions on them.
#[derive(Clone, Copy)]
pub struct Journal(pub(super) &'static Inner);

/// State and dependencies of [`Journal`].
pub(super) struct Inner {
    pub(super) timeline: ArcRwSignal<Timeline>,
    /// The first page of entries. Later pages are not added, so that the order of choices stays as it is.
    pub(super) often_noted: ArcRwSignal<Vec<Entry>>,
    /// The check-in saved just now, until another one is begun.
    pub(super) just_noted: ArcRwSignal<Option<Id>>,
    pub(super) check_in: DraftForm<CheckInDraft>,
    /// Whether a check-up that was left half way is to be seen later.
    pub(super) is_check_up_put_off: ArcRwSignal<bool>,
    pub(super) rows: ReadRows,
    /// Older entries are read until the timeline has this many; 0 while nothing is being read.
    pub(super) reading_until: AtomicUsize,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    pub(super) navigation: Navigation,
    pub(super) drafts: Drafts,
}

impl Journal {
    pub(super) fn new(storage: Storage, notices: Notices, navigation: Navigation, drafts: Drafts) -> Self {
        Self(Box::leak(Box::new(Inner {
            timeline: ArcRwSignal::default(),
            often_noted: ArcRwSignal::default(),
            just_noted: ArcRwSignal::default(),
            rows: ReadRows::default(),
            is_check_up_put_off: ArcRwSignal::default(),
            check_in: DraftForm::new(DraftOf::NEW_CHECK_IN),
            reading_until: AtomicUsize::new(0),
            storage,
            notices,
            navigation,
            drafts,
        })))
    }

    /// The entries read so far, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Timeline) -> T) -> T {
        self.0.timeline.with(look)
    }

    /// The entries read so far, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Timeline) -> T) -> T {
        self.0.timeline.with_untracked(look)
    }

    /// The entries that determine which choices are offered first, tracked.
    pub fn often_noted(self) -> impl Deref<Target = Vec<Entry>> {
        self.0.often_noted.read()
    }

    /// The check-in being filled in on Today.
    pub fn check_in(self) -> DraftForm<CheckInDraft> {
        self.0.check_in
    }

    /// The entry with this id, if it has been read, tracked.
    pub fn entry(self, id: Id) -> Option<Entry> {
        self.with(|timeline| timeline.find(id).cloned())
    }

    /// The entry with this id, if it has been read, untracked.
    pub fn entry_untracked(self, id: Id) -> Option<Entry> {
        self.with_untracked(|timeline| timeline.find(id).cloned())
    }

    /// Puts an entry into the timeline and the rows, in place of its earlier version.
    pub(super) fn show(self, entry: Entry) {
        self.0.rows.put(&entry);
        self.0.timeline.update(|timeline| timeline.put(entry));
    }

    /// Takes an entry out of the timeline and the rows.
    pub(super) fn take_out(self, id: Id) {
        self.0.rows.remove(id);
        self.0.timeline.update(|timeline| timeline.remove(id));
    }
}
