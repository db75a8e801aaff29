//! Unreadable records: what is still known of them, and their deletion.

use chrono::{DateTime, Datelike, Utc};

use super::KeptAside;
use crate::vault::{
    Change, EntryKey, ObjectStore, StoreError, Unreadable, Vault, VaultError,
    envelope::{self, RecordPlace},
    key_slot::DAMAGED,
    photos::photo_under,
    reading::{DELETIONS, OWN_WORDS, PEOPLE, PLAN, READ_PICTURE},
    record,
};

/// The number of entries that are read before the page may draw again.
const PAGE: usize = 500;

/// The kind of an unreadable record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadKind {
    /// An entry.
    Entry,
    /// The plan, or the people in it.
    Plan,
    /// The words that the person arranged.
    OwnWords,
    /// A photo, or a document of an unknown kind.
    Photo,
    /// A copy of the key.
    Key,
}

/// An unreadable record, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The kind of the record.
    pub kind: UnreadKind,
    /// The bytes, and where they lie.
    pub kept: KeptAside,
    /// When the entry was; `None` when the key does not tell, such as that of another vault.
    pub at: Option<DateTime<Utc>>,
    /// The text that can be made out, or its beginning.
    pub text: Option<String>,
    /// Whether a newer version of the app can read it.
    pub is_newer: bool,
}

impl UnreadKind {
    fn of(kept: &KeptAside) -> Self {
        let name = kept.key.strip_prefix(DAMAGED.as_bytes()).unwrap_or(&kept.key);
        match kept.store {
            ObjectStore::Entries => Self::Entry,
            ObjectStore::KeySlots => Self::Key,
            ObjectStore::Documents if [PLAN, PEOPLE].iter().any(|one| name.starts_with(one.as_bytes())) => Self::Plan,
            ObjectStore::Documents if name.starts_with(OWN_WORDS.as_bytes()) => Self::OwnWords,
            ObjectStore::Documents => Self::Photo,
        }
    }
}

impl Unread {
    /// The most characters of the text: as many as one looks at.
    const MAX_CHARS: usize = 2_000;
}

impl Vault {
    /// All unreadable records.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn unread(&self) -> Result<Vec<Unread>, VaultError> {
        let mut all = Vec::new();
        // In pages: ten years of entries in one would keep the screen waiting.
        let mut page = self.newest(PAGE).await?;
        loop {
            all.extend(page.set_aside.into_iter().map(KeptAside::from));
            let Some(oldest) = page.oldest else { break };
            page = self.older_than(&oldest, PAGE).await?;
        }
        for store in [ObjectStore::Documents, ObjectStore::KeySlots] {
            for (key, bytes) in self.store.all(store).await? {
                if let Some(reason) = self.why_unread(&key, &bytes).await? {
                    all.push(KeptAside::new(store, key, &reason, bytes));
                }
            }
        }
        Ok(all.into_iter().map(|kept| self.look_at(kept)).collect())
    }

    /// Why a document or a key slot cannot be read; `None` when it can, or when this version does not know its key.
    async fn why_unread(&self, key: &[u8], bytes: &[u8]) -> Result<Option<Unreadable>, VaultError> {
        Ok(if key.starts_with(DAMAGED.as_bytes()) {
            Some(Unreadable::Damaged)
        } else if key == PLAN.as_bytes() {
            self.open_document(key, self.read_plan(), bytes).await?.err()
        } else if key == PEOPLE.as_bytes() {
            self.open_document(key, self.read_supporters(), bytes).await?.err()
        } else if key == OWN_WORDS.as_bytes() {
            self.open_document(key, self.read_own_words(), bytes).await?.err()
        } else if photo_under(key).is_some() {
            self.open_document(key, READ_PICTURE, bytes).await?.err()
        } else {
            None
        })
    }

    fn look_at(&self, kept: KeptAside) -> Unread {
        let place = RecordPlace { store: kept.store.name(), key: &kept.key };
        let opened = envelope::open(&self.keys.data_key, place, &kept.bytes).ok();
        let is_newer = opened.as_ref().is_some_and(|(version, _)| *version > record::SCHEMA);
        // The plaintext of a sealed record is text; so may be the bytes of one that was never sealed.
        let text = text_in(opened.as_ref().map_or(&kept.bytes, |(_, plaintext)| plaintext));
        let at = (kept.store == ObjectStore::Entries).then(|| self.time_of(&kept.key)).flatten();
        Unread { kind: UnreadKind::of(&kept), at, text, is_newer, kept }
    }

    fn time_of(&self, key: &[u8]) -> Option<DateTime<Utc>> {
        let key = EntryKey::found(key.to_vec());
        key.id()?;
        let at = DateTime::from_timestamp_millis(key.utc_milliseconds(self.keys.shift)?)?;
        // The key of another vault has another shift, so its time lies in no year that anyone lives in.
        (2000..2200).contains(&at.year()).then_some(at)
    }

    /// Deletes an unreadable record, for good.
    ///
    /// # Errors
    /// [`VaultError::Gone`] when the record was deleted or changed since it was read; otherwise when nothing was
    /// deleted.
    pub async fn let_go(&self, unread: &KeptAside) -> Result<(), VaultError> {
        let (store, key) = (unread.store, unread.key.clone());
        // A key slot that opens is never an unreadable record.
        if store == ObjectStore::KeySlots && !key.starts_with(DAMAGED.as_bytes()) {
            return Err(VaultError::Gone);
        }
        let mut changes = vec![
            Change::Require { store, key: key.clone(), bytes: unread.bytes.clone() },
            Change::Delete { store, key },
        ];
        if store == ObjectStore::Entries {
            changes.push(Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into(), by: 1 });
        }
        match self.commit(changes).await {
            Err(VaultError::Store(StoreError::Replaced)) => self.check_place().await.and(Err(VaultError::Gone)),
            done => done,
        }
    }
}

fn text_in(bytes: &[u8]) -> Option<String> {
    let text = str::from_utf8(bytes).ok()?.trim();
    let is_text = !text.is_empty() && !text.chars().any(|char| char.is_control() && !char.is_whitespace());
    is_text.then(|| text.chars().take(Unread::MAX_CHARS).collect())
}
