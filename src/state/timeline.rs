//! The entries that have been read, newest first.

use crate::{
    domain::{Entry, Id},
    vault::{EntryKey, SetAside, Unreadable, Window},
};

/// The newest part of the entries, as far as it has been read.
#[derive(Clone, Default)]
pub struct Timeline {
    entries: Vec<Entry>,
    set_aside: Vec<SetAside>,
    oldest: Option<EntryKey>,
}

/// How many entries cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAsideCounts {
    /// Written by a newer version; an update reads them.
    pub newer: usize,
    /// Damaged, or saying something that cannot be.
    pub damaged: usize,
}

impl Timeline {
    /// The entries, newest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Entries that cannot be read and are kept as they are.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// How many entries cannot be read, by why.
    pub fn count_set_aside(&self) -> SetAsideCounts {
        let newer = self.set_aside.iter().filter(|item| matches!(item.reason, Unreadable::NewerVersion(_))).count();
        SetAsideCounts { newer, damaged: self.set_aside.len() - newer }
    }

    /// Where reading goes on; `None` when the first entry ever has been read.
    pub fn oldest(&self) -> Option<&EntryKey> {
        self.oldest.as_ref()
    }

    /// The entry with this id, if it has been read.
    pub fn find(&self, id: Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Adds a page of older entries.
    pub fn extend(&mut self, page: Window) {
        for entry in page.entries {
            self.put(entry);
        }
        for item in page.set_aside {
            if !self.set_aside.iter().any(|known| known.key == item.key) {
                self.set_aside.push(item);
            }
        }
        self.oldest = page.oldest;
    }

    /// Puts an entry in its place, instead of an earlier version of it.
    pub fn put(&mut self, entry: Entry) {
        self.remove(entry.id);
        let place = self.entries.partition_point(|other| other.newest_first(&entry).is_lt());
        self.entries.insert(place, entry);
    }

    /// Takes an entry out.
    pub fn remove(&mut self, id: Id) {
        self.remove_if(|entry| entry.id == id);
    }

    /// Takes out the entries of which this is true.
    pub fn remove_if(&mut self, gone: impl Fn(&Entry) -> bool) {
        self.entries.retain(|entry| !gone(entry));
    }
}
