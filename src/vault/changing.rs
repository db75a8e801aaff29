//! Changing a document: it is read, changed and written on condition that nobody else wrote; tried again when another
//! tab did.

use super::{
    ObjectStore, StoreError, Unreadable, Vault, VaultError,
    finished::finish,
    reading::{OWN_WORDS, Read},
    record,
};
use crate::domain::{Id, OwnWords};

/// The most attempts at a change. Each failed one means that another tab has saved its own change, so two tabs do not
/// wait for each other for ever.
const TRIES: usize = 32;

/// A stored document: its bytes, and the value in them.
pub(super) struct Stored<D> {
    pub bytes: Option<Vec<u8>>,
    /// `None` also when the bytes are damaged; they are kept beside the new document.
    pub document: Option<D>,
}

impl Vault {
    /// Changes the words as they are stored now; `change` gets `None` when they were never saved.
    ///
    /// # Errors
    /// When nothing was changed.
    pub async fn change_own_words(
        &self,
        change: &dyn Fn(Option<OwnWords>) -> OwnWords,
        draft: Option<Id>,
    ) -> Result<OwnWords, VaultError> {
        again(async || {
            let stored = self.stored(OWN_WORDS, self.read_own_words()).await?;
            let words = change(stored.document.clone());
            let mut changes = self.put_over(OWN_WORDS, &stored, &record::write_own_words(&words)?).await?;
            changes.extend(finish(draft));
            self.commit(changes).await?;
            Ok(words)
        })
        .await
    }

    /// Reads a document in order to write over it; a document from a newer version is an error.
    pub(super) async fn stored<D>(&self, name: &'static str, read: Read<D>) -> Result<Stored<D>, VaultError> {
        let bytes = self.store.get(ObjectStore::Documents, name.as_bytes()).await?;
        let opened = match &bytes {
            Some(bytes) => Some(self.open_document(name.as_bytes(), read, bytes).await?),
            None => None,
        };
        match opened.transpose() {
            Ok(document) => Ok(Stored { bytes, document }),
            Err(Unreadable::Damaged | Unreadable::Invalid(_)) => Ok(Stored { bytes, document: None }),
            Err(reason @ Unreadable::NewerVersion(_)) => Err(VaultError::Document { name, reason }),
        }
    }
}

/// Repeats an attempt as long as another tab writes in between, up to `TRIES` times.
pub(super) async fn again<T>(attempt: impl AsyncFn() -> Result<T, VaultError>) -> Result<T, VaultError> {
    for _ in 1..TRIES {
        match attempt().await {
            // A record to delete that is gone was changed by another tab, too.
            Err(VaultError::Store(StoreError::Changed | StoreError::Missing)) => {}
            done => return done,
        }
    }
    attempt().await
}
