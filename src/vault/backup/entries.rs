//! The entries of a backup, taken from the file one by one: a hostile file fills no memory before it is refused.

use std::cmp::Ordering;

use super::{
    Backup, BackupError,
    times::{make_readable, make_stored},
};
use crate::{
    domain::Entry,
    vault::record::{Invalid, Tree, shape},
};

/// The entries taken so far, or the first thing that is wrong with one.
pub(super) struct Entries(Result<Vec<Entry>, BackupError>);

impl Default for Entries {
    fn default() -> Self {
        Self(Ok(Vec::new()))
    }
}

impl Entries {
    /// Takes the next entry of the file.
    pub(super) fn take(&mut self, shape: Tree) {
        let Ok(entries) = &mut self.0 else { return };
        match entry(shape, entries.len() + 1) {
            Ok(entry) => entries.push(entry),
            Err(error) => self.0 = Err(error),
        }
    }

    /// Each entry once: of two versions, the one that was written later.
    pub(super) fn newest_first(self) -> Result<Vec<Entry>, BackupError> {
        let mut entries = self.0?;
        sort(&mut entries, |a, b| a.id.cmp(&b.id).then_with(|| b.written.cmp(&a.written)));
        entries.dedup_by_key(|entry| entry.id);
        sort(&mut entries, Entry::newest_first);
        Ok(entries)
    }
}

/// One sort for both orders, so that its code is in the app once.
fn sort(entries: &mut [Entry], order: fn(&Entry, &Entry) -> Ordering) {
    entries.sort_unstable_by(order);
}

/// An entry as it stands in the file: its id first, and its times as a person reads them.
///
/// # Errors
/// When a time cannot be written.
pub(super) fn tree_of(entry: &Entry) -> Result<Tree, Invalid> {
    let mut shape = shape::entry_tree(entry)?;
    make_readable(&mut shape);
    if let Tree::Fields(fields) = &mut shape {
        fields.insert(0, ("id".into(), Tree::id(entry.id)));
    }
    Ok(shape)
}

fn entry(mut shape: Tree, number: usize) -> Result<Entry, BackupError> {
    if number > Backup::MAX_ENTRIES {
        return Err(BackupError::TooManyEntries);
    }
    make_stored(&mut shape);
    let read = shape::take_id(&mut shape).and_then(|id| shape::read_entry(shape, id));
    read.map_err(|invalid| BackupError::Entry { number, invalid })
}
