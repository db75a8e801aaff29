//! What restoring a backup would bring, and what replacing everything by it would lose.

use super::{Backup, Contents, Merge, documents::says_more};
use crate::{
    domain::{OwnWords, Plan},
    vault::{Vault, VaultError},
};

/// A backup beside what is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestorePreview {
    /// What is in the file.
    pub contents: Contents,
    /// Entries that are not here.
    pub new: usize,
    /// Entries of which the file has a later version.
    pub newer: usize,
    /// Entries that are here already, as they are or in a later version.
    pub here: usize,
    /// Of these, those of which the version here is the later one.
    pub newer_here: usize,
    /// People who are not here.
    pub people: usize,
    /// Words that are not here.
    pub words: usize,
    /// Photos that are not here.
    pub photos: usize,
    /// Whether the file adds to the plan, apart from people and photos.
    pub plan: bool,
    /// Unreadable records in the file.
    pub set_aside: usize,
    /// What is here and not in the file.
    pub lost: Lost,
}

/// What replacing everything would take away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// Entries that are only here.
    pub entries: usize,
    /// Entries that would go back to an earlier version.
    pub earlier: usize,
    /// People who are only here.
    pub people: usize,
    /// Words that are only here.
    pub words: usize,
    /// Photos that are only here.
    pub photos: usize,
    /// Whether something else in the plan is only here.
    pub plan: bool,
}

impl RestorePreview {
    /// Whether the file has something that is not here.
    pub fn adds_something(&self) -> bool {
        let counts = [self.new, self.newer, self.people, self.words, self.photos, self.set_aside];
        self.plan || counts.iter().any(|count| *count > 0)
    }
}

impl Lost {
    /// Whether all that is here is in the file.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Vault {
    /// Compares a backup with what is here; changes nothing.
    ///
    /// # Errors
    /// When storage cannot be read; [`VaultError::Document`] when a newer version wrote what the backup would add to.
    pub async fn preview(&self, backup: &Backup) -> Result<RestorePreview, VaultError> {
        self.check_place().await?;
        let there = self.all().await?.entries;
        let merge = Merge::plan(&there, &backup.entries);
        // From the other side, what is newer here than in the file.
        let back = Merge::plan(&backup.entries, &there);
        let lost = Lost { entries: back.added.len(), earlier: back.updated.len(), ..Lost::default() };
        let mut preview = RestorePreview {
            contents: Contents::of(backup),
            new: merge.added.len(),
            newer: merge.updated.len(),
            here: merge.unchanged,
            newer_here: back.updated.len(),
            set_aside: backup.set_aside.len(),
            lost,
            ..RestorePreview::default()
        };
        preview.compare_words(self.whole_own_words().await?.as_ref(), backup.own_words.as_ref());
        let empty = Plan::default();
        preview.compare_plans(&self.whole_plan().await?, backup.plan.as_ref().unwrap_or(&empty));
        for photo in &backup.photos {
            let is_wanted = backup.plan.as_ref().is_some_and(|plan| plan.has_photo(photo.id));
            if is_wanted && self.photo(photo.id).await.is_ok_and(|there| there.is_none()) {
                preview.photos += 1;
            }
        }
        Ok(preview)
    }
}

impl RestorePreview {
    fn compare_words(&mut self, here: Option<&OwnWords>, file: Option<&OwnWords>) {
        let missing_in = |there: Option<&OwnWords>, of: Option<&OwnWords>| {
            let named = of.into_iter().flat_map(OwnWords::named);
            named.filter(|word| there.is_none_or(|there| there.find(&word.id).is_none())).count()
        };
        self.words = missing_in(here, file);
        self.lost.words = missing_in(file, here);
    }

    fn compare_plans(&mut self, here: &Plan, file: &Plan) {
        let missing_in = |there: &Plan, of: &Plan| {
            of.people.all.iter().filter(|person| there.people.find(person.id).is_none()).count()
        };
        let adds_to = |there: &Plan, of: &Plan| {
            let mut both = there.clone();
            both.take_over(of);
            says_more(there, &both)
        };
        (self.people, self.lost.people) = (missing_in(here, file), missing_in(file, here));
        (self.plan, self.lost.plan) = (adds_to(here, file), adds_to(file, here));
        self.lost.photos = here.photos.iter().filter(|photo| !file.has_photo(photo.photo)).count();
    }
}
