//! The plan: two documents, one for people and support table and one for the rest, so that a change to one writes not the
//! other. Up to version 3 there was one; it becomes two with its first change.

use super::{
    Change, ObjectStore, Vault, VaultError,
    changing::{Stored, again},
    finished::finish,
    reading::{PEOPLE, PLAN, Read},
    record,
};
use crate::domain::{Entry, Id, LocalTime, Noted, Photo, Plan, PlanVersion, Supporters, day_of};

/// Entries up to this old may be of the same local day, in whatever time zones.
const HOURS_OF_A_DAY: i64 = 48;

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

/// The documents of the plan, read in order to write over them.
struct StoredPlan {
    plan: Stored<Plan>,
    supporters: Stored<Supporters>,
}

impl StoredPlan {
    fn plan(&self) -> Plan {
        joined(self.plan.document.clone(), self.supporters.document.clone())
    }

    /// Whether people and support table still stand in the plan's document.
    fn is_of_one_document(&self) -> bool {
        let has_some = |plan: &Plan| plan.supporters() != Supporters::default();
        self.supporters.bytes.is_none() && self.plan.document.as_ref().is_some_and(has_some)
    }
}

/// The plan of those of its two documents that are there.
pub(super) fn joined(plan: Option<Plan>, supporters: Option<Supporters>) -> Plan {
    let mut joined = Plan::default();
    if let Some(plan) = plan {
        joined = plan;
    }
    if let Some(supporters) = supporters {
        joined = joined.with_supporters(supporters);
    }
    joined
}

/// The same; `None` when neither document is there.
pub(super) fn joined_if_any(plan: Option<Plan>, supporters: Option<Supporters>) -> Option<Plan> {
    (plan.is_some() || supporters.is_some()).then(|| joined(plan, supporters))
}

impl Vault {
    /// The person's plan; `None` when it was never saved.
    ///
    /// # Errors
    /// When storage cannot be read, or a part of the plan is there and cannot be read.
    pub async fn plan(&self) -> Result<Option<Plan>, VaultError> {
        match self.readable_plan().await {
            (_, Some(error)) => Err(error),
            (plan, None) => Ok(plan),
        }
    }

    /// The person's plan as far as it can be read, and why the rest cannot be.
    pub async fn readable_plan(&self) -> (Option<Plan>, Option<VaultError>) {
        let (plan, supporters) = (self.plan_document().await, self.supporters_document().await);
        let wrong = plan.as_ref().err().or(supporters.as_ref().err()).cloned();
        (joined_if_any(plan.ok().flatten(), supporters.ok().flatten()), wrong)
    }

    /// The plan's own document; up to version 3, with people and support table.
    pub(super) async fn plan_document(&self) -> Result<Option<Plan>, VaultError> {
        self.document(PLAN, PLAN, self.read_plan()).await
    }

    /// The document of people and support table.
    pub(super) async fn supporters_document(&self) -> Result<Option<Supporters>, VaultError> {
        self.document(PEOPLE, PEOPLE, self.read_supporters()).await
    }

    /// How the plan's own document is read.
    pub(super) fn read_plan(&self) -> Read<Plan> {
        Read::Later(self.io.read_plan)
    }

    /// How the document of people and support table is read.
    pub(super) fn read_supporters(&self) -> Read<Supporters> {
        Read::Later(self.io.read_supporters)
    }

    async fn stored_plan(&self) -> Result<StoredPlan, VaultError> {
        Ok(StoredPlan {
            plan: self.stored(PLAN, self.read_plan()).await?,
            supporters: self.stored(PEOPLE, self.read_supporters()).await?,
        })
    }

    /// Writes the documents that differ from those that were read.
    async fn put_what_changed(
        &self,
        stored: &StoredPlan,
        before: &Plan,
        after: &Plan,
    ) -> Result<Vec<Change>, VaultError> {
        let (rest, supporters) = (record::write_plan(after)?, record::write_supporters(after)?);
        let changes_rest = rest != record::write_plan(before)?;
        let changes_supporters = supporters != record::write_supporters(before)?;
        let becomes_two = stored.is_of_one_document() && (changes_rest || changes_supporters);
        let mut changes = Vec::new();
        if changes_rest || becomes_two {
            changes.extend(self.put_over(PLAN, &stored.plan, &rest).await?);
        }
        if changes_supporters || becomes_two {
            changes.extend(self.put_over(PEOPLE, &stored.supporters, &supporters).await?);
        }
        Ok(changes)
    }

    /// Writes the plan over the one that is there now, and deletes the photos that it no longer has.
    pub(super) async fn put_plan(&self, plan: &Plan) -> Result<Vec<Change>, VaultError> {
        let mut changes = self.put_document(PLAN, &record::write_plan(plan)?, self.read_plan()).await?;
        let has_document = self.store.get(ObjectStore::Documents, PEOPLE.as_bytes()).await?.is_some();
        if has_document || plan.supporters() != Supporters::default() {
            let plaintext = record::write_supporters(plan)?;
            changes.extend(self.put_document(PEOPLE, &plaintext, self.read_supporters()).await?);
        }
        if let Ok(Some(before)) = self.plan_document().await {
            changes.extend(self.drop_photos(&before, plan).await?);
        }
        Ok(changes)
    }

    /// Changes the plan as it is stored now, and deletes the photos that it no longer has. An entry keeps the new
    /// version of the plan: one entry a day, which each change of the day replaces.
    ///
    /// # Errors
    /// [`VaultError::NoRoom`] when the change did not fit, [`VaultError::Gone`] when the reason for the photo is gone;
    /// otherwise when nothing was changed.
    pub async fn change_plan(&self, write: PlanToWrite<'_>) -> Result<WrittenPlan, VaultError> {
        again(async || {
            let stored = self.stored_plan().await?;
            let before = stored.plan();
            let mut plan = before.clone();
            if !(write.change)(&mut plan) {
                return Err(VaultError::NoRoom);
            }
            if write.photo.is_some_and(|photo| !plan.has_photo(photo.id)) {
                return Err(VaultError::Gone);
            }
            let mut changes = self.put_what_changed(&stored, &before, &plan).await?;
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
                changes.push(self.put(&new).await?);
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
        let opened = self.open_entries(&rows).await?;
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
}

fn entry_of(version: PlanVersion, old: Option<&Entry>, now: LocalTime, new_id: Id) -> Entry {
    let noted = Noted::Planned(Box::new(version));
    match old {
        Some(old) => Entry { at: now, noted, ..old.rewritten(now.to_utc()) },
        None => Entry { id: new_id, at: now, written: now.to_utc(), noted, imported: None },
    }
}
