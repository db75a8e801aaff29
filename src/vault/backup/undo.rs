//! Undoing a restore: the rows that it changed, put back as they were, unless they were changed again.

use super::kept_aside::in_store;
use crate::vault::{Change, ObjectStore, StoreError, Vault, VaultError, reading::DELETIONS};

/// What it takes to undo a restore: each row that it changed, sealed, as it was and as the restore left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreUndo(Vec<ChangedRow>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct ChangedRow {
    store: ObjectStore,
    key: Vec<u8>,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
}

/// What one part of a commit says about its row.
enum Said<'a> {
    Was(Option<&'a [u8]>),
    Becomes(Option<&'a [u8]>),
}

impl RestoreUndo {
    /// The way back from changes of which each row that is written over or deleted was read before: [`Change::Unchanged`]
    /// names what it was.
    fn of(changes: &[Change]) -> Self {
        let mut said: Vec<_> =
            changes.iter().zip(0_usize..).filter_map(|(change, place)| about(change, place)).collect();
        said.sort_unstable_by(|(one, at, _), (other, later, _)| one.cmp(other).then(at.cmp(later)));
        let of_a_row = |parts: &[(Vec<u8>, usize, Said)]| {
            let was = parts.iter().find_map(|(_, _, said)| match said {
                Said::Was(bytes) => Some(*bytes),
                Said::Becomes(_) => None,
            });
            let becomes = parts.iter().rev().find_map(|(_, _, said)| match said {
                Said::Becomes(bytes) => Some(*bytes),
                Said::Was(_) => None,
            });
            let (_, place, _) = parts.first()?;
            let (store, key) = row_of(changes.get(*place)?)?;
            let (before, after) = (was.flatten().map(<[u8]>::to_vec), becomes?.map(<[u8]>::to_vec));
            Some(ChangedRow { store, key: key.to_vec(), before, after })
        };
        Self(said.chunk_by(|(one, ..), (other, ..)| one == other).filter_map(of_a_row).collect())
    }

    /// Whether there is nothing to undo.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The row that a part of a commit touches, where it touches one alone.
fn row_of(change: &Change) -> Option<(ObjectStore, &[u8])> {
    match change {
        Change::Put { store, key, .. }
        | Change::Add { store, key, .. }
        | Change::Delete { store, key }
        | Change::Unchanged { store, key, .. } => Some((*store, key)),
        _ => None,
    }
}

fn about(change: &Change, place: usize) -> Option<(Vec<u8>, usize, Said<'_>)> {
    let (store, key) = row_of(change)?;
    let said = match change {
        Change::Unchanged { read, .. } => Said::Was(read.as_deref()),
        Change::Put { bytes, .. } | Change::Add { bytes, .. } => Said::Becomes(Some(bytes)),
        _ => Said::Becomes(None),
    };
    Some((in_store(store, key), place, said))
}

impl Vault {
    /// Commits the changes of a restore, if there are any. Answers with the way back.
    ///
    /// # Errors
    /// When nothing was changed; [`StoreError::Changed`] also when an entry is there by now that was to be added.
    pub(super) async fn commit_undoable(&self, changes: Vec<Change>) -> Result<RestoreUndo, VaultError> {
        let undo = RestoreUndo::of(&changes);
        if undo.is_empty() {
            return Ok(undo);
        }
        match self.commit(changes).await {
            Err(VaultError::Store(StoreError::Taken)) => Err(StoreError::Changed.into()),
            done => done.map(|()| undo),
        }
    }

    /// Undoes a restore in one commit. What was noted since stays.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when something that the restore brought or changed was changed since; otherwise, too,
    /// nothing was undone.
    pub async fn undo_restore(&self, undo: &RestoreUndo) -> Result<(), VaultError> {
        let mut changes = Vec::new();
        let mut deleted = 0;
        for row in &undo.0 {
            let (store, key) = (row.store, row.key.clone());
            changes.push(Change::Unchanged { store, key: key.clone(), read: row.after.clone() });
            match (&row.before, &row.after) {
                (Some(bytes), _) => changes.push(Change::Put { store, key, bytes: bytes.clone() }),
                (None, Some(_)) => {
                    deleted += u64::from(store == ObjectStore::Entries);
                    changes.push(Change::Delete { store, key });
                }
                (None, None) => {}
            }
        }
        changes.push(Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into(), by: deleted });
        self.commit(changes).await
    }
}
