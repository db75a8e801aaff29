//! The list of saved drafts. An entry and the note that its draft is saved are one commit, so that a draft that the
//! browser brings back after a crash is known to be saved.

use super::{Change, ObjectStore, Vault, VaultError};
use crate::domain::Id;

const FINISHED: &str = "finished-drafts";

/// The most drafts in the list: far more than forms are saved before a browser has written down that their drafts are
/// gone.
const MOST: usize = 64;

const ID_BYTES: usize = 16;

impl Vault {
    /// Whether a draft has been saved.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn is_finished(&self, draft: Id) -> Result<bool, VaultError> {
        let list = self.store.get(ObjectStore::Documents, FINISHED.as_bytes()).await?;
        Ok(ids_in(list.as_deref()).contains(&draft.0))
    }
}

/// The change that notes a draft as saved; it belongs into the commit that saves it.
pub(super) fn finish(draft: Option<Id>) -> Option<Change> {
    draft.map(|draft| Change::List { store: ObjectStore::Documents, key: FINISHED.into(), id: draft.0 })
}

/// A list with one more identity at its end, without the oldest of too many; `None` when the list has the identity
/// already.
pub(super) fn listed(list: Option<&[u8]>, id: [u8; ID_BYTES]) -> Option<Vec<u8>> {
    let mut ids = ids_in(list);
    if ids.contains(&id) {
        return None;
    }
    ids.push(id);
    Some(ids[ids.len().saturating_sub(MOST)..].concat())
}

fn ids_in(list: Option<&[u8]>) -> Vec<[u8; ID_BYTES]> {
    list.map_or(&[][..], |list| list.as_chunks().0).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_the_newest_and_takes_each_once() {
        let mut list = None;
        for number in 0..100 {
            list = listed(list.as_deref(), [number; ID_BYTES]);
        }
        let ids = ids_in(list.as_deref());
        assert_eq!((ids.len(), ids.first(), ids.last()), (MOST, Some(&[36; ID_BYTES]), Some(&[99; ID_BYTES])));
        assert_eq!(listed(list.as_deref(), [50; ID_BYTES]), None);
    }

    #[test]
    fn a_damaged_list_is_begun_anew_with_what_is_whole_in_it() {
        assert_eq!(ids_in(Some(&[1; 20])), [[1; ID_BYTES]]);
        assert_eq!(listed(Some(&[1; 3]), [2; ID_BYTES]), Some(vec![2; ID_BYTES]));
    }
}
