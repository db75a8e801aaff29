//! Photos: each in a sealed record of its own, so that the plan stays small and no start waits for them.

use super::{Change, ObjectStore, Vault, VaultError, reading::READ_PICTURE, record};
use crate::domain::{Id, Photo, Picture, Plan};

impl Vault {
    /// A photo; `None` when it is not there.
    ///
    /// # Errors
    /// When storage cannot be read, or the photo is there and cannot be read.
    pub async fn photo(&self, id: Id) -> Result<Option<Picture>, VaultError> {
        self.document("photo", &key_of(id), READ_PICTURE).await
    }

    pub(super) async fn put_photo(&self, photo: &Photo) -> Result<Vec<Change>, VaultError> {
        let key = key_of(photo.id);
        self.put_document(&key, &record::write_picture(&photo.picture), READ_PICTURE).await
    }

    /// The changes that delete the photos that one plan has and the next one has not.
    pub(super) async fn drop_photos(&self, before: &Plan, after: &Plan) -> Result<Vec<Change>, VaultError> {
        let mut changes = Vec::new();
        for dropped in before.photos.iter().filter(|photo| !after.has_photo(photo.photo)) {
            let (store, key) = (ObjectStore::Documents, key_of(dropped.photo).into_bytes());
            let read = self.store.get(store, &key).await?;
            if read.is_some() {
                changes.push(Change::Unchanged { store, key: key.clone(), read });
                changes.push(Change::Delete { store, key });
            }
        }
        Ok(changes)
    }
}

const BEGINNING: &str = "photo-";

/// The key of a photo's record.
fn key_of(id: Id) -> String {
    format!("{BEGINNING}{id}")
}

/// The photo under a key; `None` for any other key.
pub(super) fn photo_under(key: &[u8]) -> Option<Id> {
    str::from_utf8(key).ok()?.strip_prefix(BEGINNING)?.parse().ok()
}
