//! Merging the documents of a backup into the stored ones: what is added, and what stays as it is.

use crate::{
    domain::{Picture, Plan, TriggerList},
    vault::{Unreadable, Vault, VaultError, plan::joined},
};

impl Vault {
    /// The stored list, and the same with the backup's own triggers added; `None` when there is nothing to write.
    pub(super) async fn merged_triggers(
        &self,
        backup: Option<&TriggerList>,
    ) -> Result<Option<(TriggerList, TriggerList)>, VaultError> {
        let Some(backup) = backup else { return Ok(None) };
        let Some(before) = unless_damaged(self.triggers().await)? else {
            return Ok(Some((TriggerList::default(), backup.clone())));
        };
        let mut list = before.clone();
        for trigger in &backup.triggers {
            if list.find(&trigger.id).is_none() {
                list.triggers.push(trigger.clone());
            }
        }
        Ok((list.triggers.len() > before.triggers.len()).then_some((before, list)))
    }

    /// The stored plan, and the same merged with the backup's; `None` when the backup has no plan or an empty one.
    pub(super) async fn merged_plan(&self, backup: Option<&Plan>) -> Result<Option<(Plan, Plan)>, VaultError> {
        // An empty plan is no reason to touch the stored one.
        let Some(backup) = backup.filter(|plan| **plan != Plan::default()) else { return Ok(None) };
        let plan = unless_damaged(self.plan_document().await)?;
        let supporters = unless_damaged(self.supporters_document().await)?;
        let before = joined(plan, supporters);
        let mut plan = before.clone();
        plan.take_over(backup);
        Ok(Some((before, plan)))
    }
}

/// Takes a damaged document for an absent one: it is kept beside the one that is written in its place. A document that
/// a newer version wrote is not damaged, and stays an error.
fn unless_damaged<D>(document: Result<Option<D>, VaultError>) -> Result<Option<D>, VaultError> {
    match document {
        Err(VaultError::Document { reason: Unreadable::Damaged | Unreadable::Invalid(_), .. }) => Ok(None),
        answer => answer,
    }
}

/// `None` for a photo that is missing or damaged.
pub(super) fn whole_or_newer(photo: Result<Option<Picture>, VaultError>) -> Result<Option<()>, VaultError> {
    match unless_damaged(photo) {
        Err(VaultError::Document { .. }) => Ok(Some(())),
        answer => Ok(answer?.map(drop)),
    }
}

/// Whether a plan has more in it than before, apart from people and photos.
pub(super) fn says_more(before: &Plan, after: &Plan) -> bool {
    let mut rest = after.clone();
    rest.people.all.clone_from(&before.people.all);
    rest.photos.clone_from(&before.photos);
    rest != *before
}
