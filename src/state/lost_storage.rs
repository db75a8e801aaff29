//! The database deleted beneath the running page: by another tab, by the browser, or in its settings. Nothing is put
//! back by itself, since the person may have wanted it gone.

use std::pin::pin;

use super::{
    Backups, Notice, Problem,
    draft_slot::DraftSlot,
    load::{SharedAnswer, VaultAnswer},
    storage::EVERYTHING_CHANGED,
};
use crate::{
    domain::{CheckInDraft, Draft, Entry, LocalTime, OwnWords, Plan},
    platform::timer,
    vault::{Backup, KeptAside, SetAside, StoreError, UnsavedDraft, Vault, VaultError},
};
use futures::future::{Either, select};

/// Milliseconds to wait for the vault; after that, only what the page has in memory is handed over.
const PATIENCE: i32 = 4_000;

/// The data that this page has in memory, independent of storage.
pub(super) struct Here {
    entries: Vec<Entry>,
    set_aside: Vec<SetAside>,
    own_words: OwnWords,
    plan: Plan,
    /// The unsaved check-in.
    typed: CheckInDraft,
}

impl Here {
    fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.set_aside.is_empty() && self.plan == Plan::default()
    }

    pub(super) fn into_backup(self, exported_at: LocalTime) -> Backup {
        Backup {
            exported_at,
            entries: self.entries,
            own_words: Some(self.own_words),
            plan: Some(self.plan),
            photos: Vec::new(),
            set_aside: self.set_aside.into_iter().map(KeptAside::from).collect(),
        }
    }

    /// The unsaved drafts of all forms. Sealed ones are opened with the key that this page has in memory, also when the
    /// key is gone from storage.
    pub(super) fn take_unsaved(&mut self, vault: Option<&Vault>) -> Vec<UnsavedDraft> {
        let open = |vault: &Vault| {
            let kept = DraftSlot::all_kept();
            kept.filter_map(|(name, sealed)| vault.open_unsaved(&name, &sealed).ok()).collect::<Vec<_>>()
        };
        let mut unsaved = vault.map_or_else(Vec::new, open);
        let typed = std::mem::take(&mut self.typed);
        if !typed.is_empty()
            && let Ok(typed) = UnsavedDraft::of(typed)
            && !unsaved.contains(&typed)
        {
            unsaved.push(typed);
        }
        unsaved
    }

    /// Whether there is nothing to hand over, neither in memory nor among the unsaved drafts.
    pub(super) fn has_nothing_beside(&self, unsaved: &[UnsavedDraft]) -> bool {
        self.is_empty() && unsaved.is_empty()
    }
}

/// The vault, if it can be read within [`PATIENCE`].
pub(super) async fn vault_that_answers(answer: SharedAnswer) -> Result<std::rc::Rc<Vault>, Problem> {
    let asked = pin!(async {
        match answer.await {
            VaultAnswer::Open(vault) => vault.count().await.map(|_| vault).map_err(Problem::of_reading),
            VaultAnswer::Locked(_) | VaultAnswer::Closed(..) => Err(Problem::NotOpen),
        }
    });
    match select(asked, pin!(timer::passed(PATIENCE))).await {
        Either::Left((answered, _)) => answered,
        Either::Right(_) => Err(Problem::NotRead),
    }
}

impl Backups {
    pub(super) fn what_is_here(self) -> Here {
        let (entries, set_aside) =
            self.0.journal.with_untracked(|timeline| (timeline.entries().to_vec(), timeline.set_aside().to_vec()));
        let (own_words, plan) =
            (self.0.own_words.with_untracked(Clone::clone), self.0.plan.with_untracked(Clone::clone));
        Here { entries, set_aside, own_words, plan, typed: self.0.journal.check_in().draft() }
    }

    /// Puts back the data that this page still has, with the key, so that drafts are kept again from then on.
    pub fn put_back(self) {
        self.0.storage.write(move |vault| async move {
            // It has more than this page, if it is there.
            match self.put_back_from_copy(&vault).await {
                Ok(0) => {}
                Ok(count) => return self.tell_put_back(count),
                Err(error) => return self.0.notices.tell_problem(error.into()),
            }
            let here = self.what_is_here();
            match vault.put_back_all(&here.entries, Some(&here.own_words), Some(&here.plan)).await {
                Ok(()) => self.tell_put_back(here.entries.len()),
                Err(VaultError::Store(StoreError::Taken)) => self.0.notices.tell_problem(Problem::NotPutBack),
                Err(error) => self.0.notices.tell_problem(error.into()),
            }
        });
    }

    /// Puts back what the second copy has. Answers with how many entries that was.
    async fn put_back_from_copy(self, vault: &Vault) -> Result<usize, VaultError> {
        vault.make_anew().await?;
        // Without its code, what this page has is still to be put back.
        let put_back = self.0.storage.put_back_from_copy().await;
        if put_back > 0 {
            // What was saved last may not have reached it.
            for entry in self.what_is_here().entries {
                match vault.save(&entry).await {
                    Ok(()) | Err(VaultError::Changed(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            self.0.reader.read_all(vault).await;
            self.0.storage.count_again(vault).await;
        }
        Ok(put_back)
    }

    fn tell_put_back(self, count: usize) {
        self.0.notices.set_storage_gone(false);
        self.0.storage.tell_other_tabs(EVERYTHING_CHANGED);
        self.0.notices.say(Notice::PutBack(count));
    }
}
