//! What stays in sight while the vault is locked, by the person's choice: kept on the device in plain text, in step with
//! the plan, and shown in the place of the plan.

use leptos::{prelude::*, task::spawn_local};

use super::{Loading, Lock, Problem, device, load::VaultAnswer};
use crate::{
    domain::{Plan, ShownWhileLocked},
    vault::{VaultError, write_in_plain},
};

/// What was chosen; `None` until it was read.
pub type ChosenToShow = ArcRwSignal<Option<ShownWhileLocked>>;

impl Lock {
    /// What was chosen to stay in sight; `None` until it was read.
    pub fn shown_while_locked(self) -> ChosenToShow {
        let chosen = ChosenToShow::new(None);
        let read = chosen.clone();
        spawn_local(async move {
            let part = self.shown_part().await;
            read.set(Some(part.as_ref().map_or_else(ShownWhileLocked::default, ShownWhileLocked::all_of)));
        });
        chosen
    }

    /// Chooses what stays in sight.
    pub fn choose_shown_while_locked(self, chosen: &ShownWhileLocked) {
        let part = self.0.reader.plan.with_untracked(|plan| chosen.part_of(plan));
        if ShownWhileLocked::all_of(&part).is_empty() {
            return device::remember_shown_while_locked(None);
        }
        match write_in_plain(&part) {
            Ok(texts) => device::remember_shown_while_locked(Some(&texts)),
            Err(error) => self.0.notices.tell_problem(Problem::from(VaultError::from(error))),
        }
    }

    /// To be run again whenever what it reads changes. While the vault is locked, shows what was chosen; while it is
    /// open, keeps that in step with the plan; without a lock, forgets it.
    pub fn follow_shown_while_locked(self) {
        let plan = self.0.reader.plan;
        match self.0.storage.loading() {
            Loading::Locked => spawn_local(async move {
                if let Some(part) = self.shown_part().await
                    && self.0.storage.loading_now() == Loading::Locked
                {
                    plan.0.plan.set(part);
                }
            }),
            Loading::Ready if self.0.storage.has_lock() => {
                plan.0.plan.track();
                spawn_local(async move {
                    if let Some(part) = self.shown_part().await {
                        self.choose_shown_while_locked(&ShownWhileLocked::all_of(&part));
                    }
                });
            }
            Loading::Ready => device::remember_shown_while_locked(None),
            _ => {}
        }
    }

    /// Nothing of what was shown is taken for the plan.
    pub(super) fn forget_shown_part(self) {
        self.0.reader.plan.0.plan.set(Plan::default());
    }

    async fn shown_part(self) -> Option<Plan> {
        let texts = device::shown_while_locked()?;
        match self.0.storage.answer().await {
            VaultAnswer::Locked(locked) => locked.read_in_plain(&texts).await,
            VaultAnswer::Open(vault) => vault.read_in_plain(&texts).await,
            VaultAnswer::Closed(..) => None,
        }
    }
}
