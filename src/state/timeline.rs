//! The entries that have been read, newest first.

use crate::{
    domain::{Entry, Id},
    vault::{EntryKey, SetAside, Unreadable, Window},
};

/// The newest entries, as far as they have been read.
#[derive(Clone, Default)]
pub struct Timeline {
    entries: Vec<Entry>,
    set_aside: Vec<SetAside>,
    oldest: Option<EntryKey>,
}

/// Counts of unreadable entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAsideCounts {
    /// Written by a newer version of the app; an update can read them.
    pub newer: usize,
    /// Damaged, or with an invalid value.
    pub damaged: usize,
}

impl Timeline {
    /// The entries, newest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Unreadable entries, which are kept as they are.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// Counts the unreadable entries by reason.
    pub fn count_set_aside(&self) -> SetAsideCounts {
        let newer = self.set_aside.iter().filter(|item| matches!(item.reason, Unreadable::NewerVersion(_))).count();
        SetAsideCounts { newer, damaged: self.set_aside.len() - newer }
    }

    /// The key before which reading goes on; `None` when all entries have been read.
    pub fn oldest(&self) -> Option<&EntryKey> {
        self.oldest.as_ref()
    }

    /// The entry with this id, if it has been read.
    pub fn find(&self, id: Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Adds a page of older entries. In the usual case, each is appended.
    pub fn extend(&mut self, page: Window) {
        for entry in page.entries {
            if self.entries.last().is_none_or(|last| last.newest_first(&entry).is_lt()) {
                self.entries.push(entry);
            } else {
                // Another version of the entry was written meanwhile, or its time was corrected.
                self.put(entry);
            }
        }
        for item in page.set_aside {
            if !self.set_aside.iter().any(|known| known.key == item.key) {
                self.set_aside.push(item);
            }
        }
        self.oldest = page.oldest;
    }

    /// Puts an entry where it belongs by time, in place of its earlier version.
    pub fn put(&mut self, entry: Entry) {
        self.remove(entry.id);
        let place = self.entries.partition_point(|other| other.newest_first(&entry).is_lt());
        self.entries.insert(place, entry);
    }

    /// Removes an entry.
    pub fn remove(&mut self, id: Id) {
        self.remove_if(|entry| entry.id == id);
    }

    /// Removes the unreadable entry with this key.
    pub fn let_go(&mut self, key: &[u8]) {
        self.set_aside.retain(|aside| aside.key.as_bytes() != key);
    }

    /// Removes the entries for which `gone` holds.
    pub fn remove_if(&mut self, gone: impl Fn(&Entry) -> bool) {
        self.entries.retain(|entry| !gone(entry));
    }
}
