//! Putting back what the database has lost and the second copy has.

use super::replay::replay;
use crate::vault::{
    Change, ObjectStore, Row, Store, StoreError,
    key_slot::{DAMAGED, Found, find_in, free_name},
};

/// How much was put back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PutBack {
    /// Entries.
    pub entries: usize,
    /// Documents, photos and keys.
    pub others: usize,
}

impl PutBack {
    /// Whether the database had lost nothing that the copy has.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Store {
    /// Adds the rows of a log that this database lacks, all or none. Where no key is left in the database, or none that
    /// opens, the keys of the log are among them; where one is, it must be that of the log.
    ///
    /// # Errors
    /// When nothing was put back: storage failed, or another tab was first ([`StoreError::Taken`]).
    pub async fn put_back(&self, log: &[u8]) -> Result<PutBack, StoreError> {
        let copied = replay(log);
        let slots = self.all(ObjectStore::KeySlots).await?;
        let mut changes = match find_in(slots.clone()) {
            Found::Nothing | Found::Unreadable => keys_of(copied.of(ObjectStore::KeySlots), slots),
            Found::Open(..) | Found::Locked(_) => same_vault(copied.of(ObjectStore::KeySlots), slots),
        };
        if changes.is_empty() {
            return Ok(PutBack::default());
        }
        let mut put_back = PutBack { entries: 0, others: changes.iter().filter(|change| is_written(change)).count() };
        for store in [ObjectStore::Documents, ObjectStore::Entries] {
            let there = self.keys(store, u32::MAX, None).await?;
            let lacks = |(key, _): &&Row| there.binary_search(key).is_err();
            let lost = copied.of(store).iter().filter(lacks);
            let before = changes.len();
            changes.extend(lost.map(|(key, bytes)| Change::Add { store, key: key.clone(), bytes: bytes.clone() }));
            let counted = if store == ObjectStore::Entries { &mut put_back.entries } else { &mut put_back.others };
            *counted += changes.len() - before;
        }
        if !put_back.is_nothing() {
            self.commit_unfollowed(&changes).await?;
        }
        Ok(put_back)
    }
}

/// The changes that give a database its keys back; none when those of the log are of no use. Damaged ones are kept
/// beside them.
fn keys_of(copied: &[Row], there: Vec<Row>) -> Vec<Change> {
    if matches!(find_in(copied.to_vec()), Found::Nothing | Found::Unreadable) {
        return Vec::new();
    }
    let (store, mut changes) = (ObjectStore::KeySlots, Vec::new());
    // The log may have a key that was damaged before, under the name that would be next.
    let mut taken = [there.as_slice(), copied].concat();
    for (key, bytes) in copied {
        match there.iter().find(|(other, _)| other == key).cloned() {
            Some((_, same)) if same == *bytes => {}
            Some((_, damaged)) => {
                let name = free_name(&taken, DAMAGED);
                taken.push((name.clone(), damaged.clone()));
                changes.push(Change::Unchanged { store, key: key.clone(), read: Some(damaged.clone()) });
                changes.push(Change::Add { store, key: name, bytes: damaged });
                changes.push(Change::Put { store, key: key.clone(), bytes: bytes.clone() });
            }
            None => changes.push(Change::Add { store, key: key.clone(), bytes: bytes.clone() }),
        }
    }
    changes
}

/// The condition that the database still has a key of the log; none when it is another vault.
fn same_vault(copied: &[Row], there: Vec<Row>) -> Vec<Change> {
    let same = there.into_iter().find(|row| copied.contains(row));
    let require = |(key, bytes)| Change::Require { store: ObjectStore::KeySlots, key, bytes };
    same.map(require).into_iter().collect()
}

const fn is_written(change: &Change) -> bool {
    matches!(change, Change::Add { .. } | Change::Put { .. })
}
