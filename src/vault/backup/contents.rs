//! What is in a backup or in the vault, in numbers, so that a person can compare two phones.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::Backup;
use crate::{
    domain::{Entry, Id, Kind, OwnWords, Plan, day_of},
    vault::{ObjectStore, Vault, VaultError, photos::photo_under},
};

/// The same counts and days, whether of a file or of a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The days of the earliest and of the latest entry.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// The number of entries of each kind that there is, in the order of [`Kind::ALL`].
    pub kinds: Vec<(Kind, usize)>,
    /// People in the plan.
    pub people: usize,
    /// Photos in the plan.
    pub photos: usize,
    /// Words of the person's own: triggers, feelings and substances.
    pub words: usize,
}

impl Contents {
    /// What is in a backup.
    pub fn of(backup: &Backup) -> Self {
        let mut contents = Self::default();
        contents.count(&backup.entries);
        let photos = backup.photos.iter().map(|photo| photo.id);
        contents.count_rest(backup.own_words.as_ref(), backup.plan.as_ref(), photos);
        contents
    }

    /// The number of entries.
    pub fn entries(&self) -> usize {
        self.kinds.iter().map(|(_, count)| count).sum()
    }

    fn count(&mut self, entries: &[Entry]) {
        for entry in entries {
            let (day, kind) = (day_of(entry.at), entry.noted.kind());
            let (first, last) = self.span.unwrap_or((day, day));
            self.span = Some((first.min(day), last.max(day)));
            match self.kinds.binary_search_by_key(&kind, |(kind, _)| *kind) {
                Ok(place) => self.kinds[place].1 += 1,
                Err(place) => self.kinds.insert(place, (kind, 1)),
            }
        }
    }

    fn count_rest(&mut self, words: Option<&OwnWords>, plan: Option<&Plan>, photos: impl Iterator<Item = Id>) {
        self.words = words.map_or(0, |words| words.named().count());
        self.people = plan.map_or(0, |plan| plan.people.all.len());
        self.photos = photos.filter(|photo| plan.is_some_and(|plan| plan.has_photo(*photo))).count();
    }
}

impl Vault {
    /// What is in the vault; what cannot be read does not count.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn contents(&self) -> Result<Contents, VaultError> {
        let mut contents = Contents::default();
        let look = |window: crate::vault::Window| {
            contents.count(&window.entries);
            ControlFlow::Continue(())
        };
        // `look` never breaks off.
        let _ = self.read_through(look).await?;
        let words = self.whole_own_words().await?;
        let plan = self.whole_plan().await?;
        let rows = self.store.all(ObjectStore::Documents).await?;
        let photos = rows.iter().filter_map(|(key, _)| photo_under(key));
        contents.count_rest(words.as_ref(), Some(&plan), photos);
        Ok(contents)
    }
}
