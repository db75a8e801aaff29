//! Merging the documents of a backup into the stored ones: what is added, and what stays as it is.

use crate::{
    domain::{OwnWords, Photo, Picture, Plan},
    vault::{Change, Unreadable, Vault, VaultError, plan::joined},
};

impl Vault {
    /// The stored words, and the same with those of the backup that are missing; `None` when there is nothing to write.
    pub(super) async fn merged_own_words(
        &self,
        backup: Option<&OwnWords>,
    ) -> Result<Option<(OwnWords, OwnWords)>, VaultError> {
        let Some(backup) = backup else { return Ok(None) };
        let Some(before) = self.whole_own_words().await? else {
            return Ok(Some((OwnWords::default(), backup.clone())));
        };
        let mut words = before.clone();
        words.add_missing(backup);
        Ok((words != before).then_some((before, words)))
    }

    /// The stored plan, and the same merged with the backup's; `None` when the backup has no plan or an empty one.
    pub(super) async fn merged_plan(&self, backup: Option<&Plan>) -> Result<Option<(Plan, Plan)>, VaultError> {
        // An empty plan is no reason to touch the stored one.
        let Some(backup) = backup.filter(|plan| **plan != Plan::default()) else { return Ok(None) };
        let before = self.whole_plan().await?;
        let mut plan = before.clone();
        plan.take_over(backup);
        Ok(Some((before, plan)))
    }

    /// The stored plan without what is damaged.
    pub(super) async fn whole_plan(&self) -> Result<Plan, VaultError> {
        let plan = unless_damaged(self.plan_document().await)?;
        Ok(joined(plan, unless_damaged(self.supporters_document().await)?))
    }

    /// The stored words, unless they are damaged.
    pub(super) async fn whole_own_words(&self) -> Result<Option<OwnWords>, VaultError> {
        unless_damaged(self.own_words().await)
    }

    /// Writes those photos of a plan that are missing or damaged. Answers how many.
    pub(super) async fn put_missing_photos(
        &self,
        plan: &Plan,
        photos: &[Photo],
        changes: &mut Vec<Change>,
    ) -> Result<usize, VaultError> {
        let mut count = 0;
        for known in &plan.photos {
            // A file may name one twice; the first counts.
            let kept = photos.iter().find(|photo| photo.id == known.photo);
            if let (Some(photo), None) = (kept, whole_or_newer(self.photo(known.photo).await)?) {
                changes.extend(self.put_photo(photo).await?);
                count += 1;
            }
        }
        Ok(count)
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
fn whole_or_newer(photo: Result<Option<Picture>, VaultError>) -> Result<Option<()>, VaultError> {
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
