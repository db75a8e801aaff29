//! Changing a document: it is read, changed and written on condition that nobody else wrote; tried again when another
//! tab did.

use super::{
    ObjectStore, StoreError, Unreadable, Vault, VaultError,
    finished::finish,
    reading::{PLAN, Read, TRIGGERS},
    record,
};
use crate::domain::{Entry, Id, LocalTime, Noted, Photo, Plan, PlanVersion, TriggerList, day_of};

/// The most attempts at a change. Each failed one means that another tab has saved its own change, so two tabs do not
/// wait for each other for ever.
const TRIES: usize = 32;

/// Entries up to this old may be of the same local day, in whatever time zones.
const HOURS_OF_A_DAY: i64 = 48;

/// A stored document: its bytes, and the value in them.
pub(super) struct Stored<D> {
    pub bytes: Option<Vec<u8>>,
    /// `None` also when the bytes are damaged; they are kept beside the new document.
    pub document: Option<D>,
}

/// A change to the plan, and the records that are written in the same commit.
pub struct PlanToWrite<'a> {
    /// Changes the plan, and answers whether it had room; may be called more than once.
    pub change: &'a dyn Fn(&mut Plan) -> bool,
    /// A photo that the change adds.
    pub photo: Option<&'a Photo>,
    /// The draft that is saved with it.
    pub draft: Option<Id>,
    /// The current time.
    pub now: LocalTime,
    /// The identity for the entry with the version of the plan, when there is none today.
    pub new_id: Id,
}

/// The plan as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPlan {
    /// The plan.
    pub plan: Plan,
    /// The entry with the new version of the plan, and the entry that it replaced, if there was one.
    pub noted: Option<(Entry, Option<Entry>)>,
}

impl Vault {
    /// Changes the triggers as they are stored now; `change` gets `None` when they were never saved.
    ///
    /// # Errors
    /// When nothing was changed.
    pub async fn change_triggers(
        &self,
        change: &dyn Fn(Option<TriggerList>) -> TriggerList,
        draft: Option<Id>,
    ) -> Result<TriggerList, VaultError> {
        again(async || {
            let stored = self.stored(TRIGGERS, self.read_triggers()).await?;
            let list = change(stored.document.clone());
            let mut changes = self.put_over(TRIGGERS, &stored, &record::write_triggers(&list)?).await?;
            changes.extend(finish(draft));
            self.commit(changes).await?;
            Ok(list)
        })
        .await
    }

    /// Changes the plan as it is stored now, and deletes the photos that it no longer has. An entry keeps the new
    /// version of the plan: one entry a day, which each change of the day replaces.
    ///
    /// # Errors
    /// [`VaultError::NoRoom`] when the change did not fit, [`VaultError::Gone`] when the reason for the photo is gone;
    /// otherwise when nothing was changed.
    pub async fn change_plan(&self, write: PlanToWrite<'_>) -> Result<WrittenPlan, VaultError> {
        again(async || {
            let stored = self.stored(PLAN, self.read_plan()).await?;
            let before = stored.document.clone().unwrap_or_else(Plan::default);
            let mut plan = before.clone();
            if !(write.change)(&mut plan) {
                return Err(VaultError::NoRoom);
            }
            if write.photo.is_some_and(|photo| !plan.has_photo(photo.id)) {
                return Err(VaultError::Gone);
            }
            let mut changes = self.put_over(PLAN, &stored, &record::write_plan(&plan)?).await?;
            changes.extend(self.drop_photos(&before, &plan).await?);
            if let Some(photo) = write.photo {
                changes.extend(self.put_photo(photo).await?);
            }
            let version = PlanVersion::of(&plan);
            let mut noted = None;
            if version != PlanVersion::of(&before) {
                let old = self.planned_on_day_of(write.now).await?;
                let old_entry = old.as_ref().map(|(entry, _)| entry.clone());
                let new = entry_of(version, old_entry.as_ref(), write.now, write.new_id);
                if let Some((entry, bytes)) = old {
                    changes.extend(self.unless_changed(&self.key_of(&entry), Some(bytes)));
                    changes.push(self.take_away(&entry));
                }
                changes.push(self.put(&new)?);
                noted = Some((new, old_entry));
            }
            changes.extend(finish(write.draft));
            self.commit(changes).await?;
            Ok(WrittenPlan { plan, noted })
        })
        .await
    }

    /// The entry with the version of the plan of the local day of `now`, with its bytes.
    async fn planned_on_day_of(&self, now: LocalTime) -> Result<Option<(Entry, Vec<u8>)>, VaultError> {
        let since = now.timestamp_millis().saturating_sub(HOURS_OF_A_DAY * 3_600_000);
        let rows = self.rows_since(since).await?;
        let opened = self.open_entries(rows.clone()).await?;
        for (entry, (_, bytes)) in opened.into_iter().zip(rows) {
            if let Ok(entry) = entry
                && matches!(entry.noted, Noted::Planned(_))
                && day_of(entry.at) == day_of(now)
            {
                return Ok(Some((entry, bytes)));
            }
        }
        Ok(None)
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

fn entry_of(version: PlanVersion, old: Option<&Entry>, now: LocalTime, new_id: Id) -> Entry {
    let noted = Noted::Planned(Box::new(version));
    match old {
        Some(old) => Entry { at: now, noted, ..old.rewritten(now.to_utc()) },
        None => Entry { id: new_id, at: now, written: now.to_utc(), noted },
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
