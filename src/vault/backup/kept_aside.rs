//! Unreadable records in a restore: they make room for what is whole, and those in the file are put back.

use super::{KeptAside, Merge, lookup::Lookup};
use crate::{
    domain::Entry,
    vault::{Change, ObjectStore, SetAside, Unreadable, Vault, VaultError, key_slot::DAMAGED},
};

impl Vault {
    /// Makes room where an entry of the backup belongs under the key of an unreadable record. A damaged record moves to
    /// a free key; any other stays, since a newer version may know more. Answers how many stay.
    pub(super) fn keep_unreadable(
        &self,
        set_aside: &[SetAside],
        merge: &mut Merge,
        changes: &mut Vec<Change>,
    ) -> usize {
        if set_aside.is_empty() {
            return 0;
        }
        let by_key = Lookup::of(set_aside.iter().map(|aside| aside.key.as_bytes().to_vec()));
        let mut kept = 0;
        let mut has_room = |entry: &Entry| {
            let place = by_key.place_of(self.key_of(entry).as_bytes());
            let Some(aside) = place.and_then(|place| set_aside.get(place)) else { return true };
            if aside.reason != Unreadable::Damaged {
                kept += 1;
                return false;
            }
            let mut key = aside.key.as_bytes().to_vec();
            while by_key.place_of(&key).is_some() {
                key.push(0);
            }
            let store = ObjectStore::Entries;
            changes.extend(self.unless_changed(&aside.key, Some(aside.bytes.clone())));
            changes.push(Change::Delete { store, key: aside.key.as_bytes().to_vec() });
            changes.push(Change::Add { store, key, bytes: aside.bytes.clone() });
            true
        };
        merge.added.retain(|entry| has_room(entry));
        merge.updated.retain(|(_, entry)| has_room(entry));
        kept
    }

    /// Puts unreadable bytes back under free keys. Key slots and documents take them only under a name for damage: a
    /// file must never be able to plant a lock.
    pub(super) async fn put_back(
        &self,
        set_aside: &[KeptAside],
        changes: &mut Vec<Change>,
    ) -> Result<usize, VaultError> {
        let taken = Lookup::of(changes.iter().filter_map(written_to));
        let places: Vec<_> = set_aside.iter().filter_map(|aside| Some((aside, place_for(aside)?))).collect();
        let wanted = Lookup::of(places.iter().map(|(aside, key)| in_store(aside.store, key)));
        let mut count = 0;
        for (number, (aside, key)) in places.into_iter().enumerate() {
            let place = in_store(aside.store, &key);
            let is_first = taken.place_of(&place).is_none() && wanted.place_of(&place) == Some(number);
            if is_first && self.store.get(aside.store, &key).await?.is_none() {
                changes.push(Change::Add { store: aside.store, key, bytes: aside.bytes.clone() });
                count += 1;
            }
        }
        Ok(count)
    }
}

fn place_for(aside: &KeptAside) -> Option<Vec<u8>> {
    const LONGEST_KEY: usize = 64;
    let named_damaged = aside.key.starts_with(DAMAGED.as_bytes());
    let key = match aside.store {
        ObjectStore::Entries => aside.key.clone(),
        ObjectStore::Documents | ObjectStore::KeySlots if named_damaged => aside.key.clone(),
        ObjectStore::Documents => [DAMAGED.as_bytes(), &aside.key].concat(),
        ObjectStore::KeySlots => return None,
    };
    (key.len() <= LONGEST_KEY).then_some(key)
}

fn written_to(change: &Change) -> Option<Vec<u8>> {
    match change {
        Change::Put { store, key, .. } | Change::Add { store, key, .. } => Some(in_store(*store, key)),
        _ => None,
    }
}

/// A key that is unique across the object stores.
pub(super) fn in_store(store: ObjectStore, key: &[u8]) -> Vec<u8> {
    [&[store as u8], key].concat()
}
