//! The place in local storage where the draft of a form is kept sealed.
//!
//! Each draft has a key of its own: its purpose, its tab and its identity. A draft of a tab that is closed is taken up by
//! the next form for the same purpose. A draft whose identity the vault knows as saved is dropped, even when the browser
//! brings it back.

use leptos::prelude::*;

use super::draft_of::DraftName;
use crate::{
    domain::Id,
    platform::{local_storage, random, tab},
    vault::{Invalid, Vault},
};

/// The place of one form's draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftSlot {
    name: DraftName,
    identity: StoredValue<Identity>,
}

/// The identity of the draft in a form.
#[derive(Clone, Debug, Default)]
struct Identity {
    /// `None` before anything is typed.
    id: Option<Id>,
    /// The closed tab that the draft comes from; `None` for a draft of this tab.
    of_tab: Option<String>,
}

/// A form at the tap that saves it. Its screen may be left before the write is durable, and its signals are disposed of
/// then; what is needed to mark the draft as saved is taken along.
#[derive(Clone, Copy)]
pub(super) struct Submitted {
    /// The place of the form's draft.
    pub(super) slot: DraftSlot,
    /// The identity of the draft.
    pub(super) draft: Option<Id>,
}

/// What is typed into a form, to be kept, also when its screen is left meanwhile.
pub(super) struct Typed {
    name: DraftName,
    identity: Identity,
    /// The draft; `None` for an empty one.
    plaintext: Result<Option<Vec<u8>>, Invalid>,
}

/// A kept draft that may be taken up.
pub(super) struct Found {
    pub(super) sealed: String,
    identity: Identity,
}

impl DraftSlot {
    pub(super) fn new(name: DraftName) -> Self {
        Self { name, identity: StoredValue::new(Identity::default()) }
    }

    /// The name that the draft is sealed under.
    pub(super) fn name(self) -> String {
        self.name.to_string()
    }

    /// Whether a draft is kept; known before the vault is open.
    pub(super) fn is_taken(self) -> bool {
        let name = self.name();
        local_storage::get(&name).is_some() || !local_storage::names(&beginning(&name)).is_empty()
    }

    /// The identity of the draft; `None` before anything is typed, and once the screen is left.
    pub(super) fn id(self) -> Option<Id> {
        self.identity_now().id
    }

    /// The form as it is submitted now.
    pub(super) fn submit(self) -> Submitted {
        Submitted { slot: self, draft: self.id() }
    }

    /// Gives the draft an identity, unless it has one.
    pub(super) fn begin(self) {
        if self.id().is_none() {
            self.renew();
        }
    }

    /// Gives the draft a new identity, so that it can be saved again.
    pub(super) fn renew(self) {
        self.identity.try_update_value(|identity| identity.id = random::id().ok());
    }

    /// Forgets the draft.
    pub(super) fn clear(self) {
        let place = self.identity_now().place(self.name);
        self.identity.try_update_value(|identity| *identity = Identity::default());
        if let Some(place) = place {
            local_storage::remove(&place);
        }
    }

    /// What is typed, from which the draft can be kept.
    pub(super) fn typed(self, plaintext: Result<Option<Vec<u8>>, Invalid>) -> Typed {
        Typed { name: self.name, identity: self.identity_now(), plaintext }
    }

    /// Begins to look through the kept drafts of this tab and of closed ones.
    pub(super) async fn search(self) -> Search {
        let name = self.name();
        let own = tab::name().await;
        move_old_shape(&name, &own).await;
        let mut places = local_storage::names(&beginning(&name));
        places.sort_by_key(|place| Place::of(place).is_none_or(|place| place.tab != own));
        Search { own, places: places.into_iter() }
    }

    /// Takes up a kept draft, unless something was typed meanwhile. Answers whether it was taken up.
    pub(super) fn take_up(self, found: Found) -> bool {
        let taken = self.identity.try_update_value(|identity| {
            let is_free = identity.id.is_none();
            if is_free {
                *identity = found.identity;
            }
            is_free
        });
        taken == Some(true)
    }

    fn identity_now(self) -> Identity {
        let nothing = Identity::default();
        self.identity.try_get_value().unwrap_or(nothing)
    }

    /// Forgets all drafts under a name, except those of other open tabs.
    pub(super) async fn forget(name: DraftName) {
        let name = name.to_string();
        let own = tab::name().await;
        local_storage::remove(&name);
        for place in local_storage::names(&beginning(&name)) {
            let of_tab = Place::of(&place).map(|place| place.tab);
            if of_tab.as_ref() == Some(&own) || matches!(of_tab, Some(other) if tab::claim(&other).await) {
                local_storage::remove(&place);
            }
        }
    }

    /// All kept drafts, of all forms and tabs: the name that each is sealed under, and the sealed draft.
    pub(super) fn all_kept() -> impl Iterator<Item = (String, String)> {
        local_storage::names(DraftName::BEGINNING).into_iter().filter_map(|place| {
            let name = place.split_once('@').map_or(&*place, |(name, _)| name).to_owned();
            Some((name, local_storage::get(&place)?))
        })
    }
}

/// A search through the kept drafts of one purpose, those of this tab first. The others stay where they are, for the
/// next form.
pub(super) struct Search {
    own: String,
    places: std::vec::IntoIter<String>,
}

impl Search {
    /// The next draft that is not saved yet and that no other open tab has.
    pub(super) async fn next(&mut self, vault: &Vault) -> Option<Found> {
        for place in self.places.by_ref() {
            let Some(Place { tab: of_tab, id }) = Place::of(&place) else { continue };
            let is_own = of_tab == self.own;
            if !is_own && !tab::claim(&of_tab).await {
                continue;
            }
            if vault.is_finished(id).await.is_ok_and(|finished| finished) {
                local_storage::remove(&place);
                continue;
            }
            let Some(sealed) = local_storage::get(&place) else { continue };
            return Some(Found { sealed, identity: Identity { id: Some(id), of_tab: (!is_own).then_some(of_tab) } });
        }
        None
    }
}

impl Submitted {
    /// Forgets the draft that was saved, also when its screen was left before the write was durable.
    pub(super) fn forget_kept(self) {
        let Some(id) = self.draft else { return };
        for place in local_storage::names(&beginning(&self.slot.name())) {
            if Place::of(&place).is_some_and(|place| place.id == id) {
                local_storage::remove(&place);
            }
        }
    }
}

impl Typed {
    /// Seals the draft and keeps it in local storage. Answers whether everything that was typed is kept.
    pub(super) fn keep(&self, vault: &Vault) -> bool {
        // The key of a session in memory is lost with it, so no draft is kept; an older draft stays for later.
        let Some(place) = self.identity.place(self.name).filter(|_| !vault.is_in_memory()) else { return true };
        let plaintext = match &self.plaintext {
            Ok(Some(plaintext)) => plaintext,
            Ok(None) => {
                local_storage::remove(&place);
                return true;
            }
            Err(_) => return false,
        };
        let Ok(sealed) = vault.seal_draft(&self.name.to_string(), plaintext) else { return false };
        if local_storage::set(&place, &sealed) {
            return true;
        }
        // The older draft must not come back in place of this one, and without it there may be room.
        local_storage::remove(&place);
        local_storage::set(&place, &sealed)
    }
}

impl Identity {
    /// The local storage key of a draft; `None` without a draft, or before the name of this tab is known.
    fn place(&self, name: DraftName) -> Option<String> {
        let of_tab = self.of_tab.clone().or_else(tab::known)?;
        Some(place(&name.to_string(), &of_tab, self.id?))
    }
}

/// The parts of a local storage key: the tab, and the identity of the draft.
struct Place {
    tab: String,
    id: Id,
}

impl Place {
    fn of(place: &str) -> Option<Self> {
        let (_, rest) = place.split_once('@')?;
        let (tab, id) = rest.split_once('.')?;
        Some(Self { tab: tab.to_owned(), id: id.parse().ok()? })
    }
}

/// The beginning of the keys of all drafts under a name.
fn beginning(name: &str) -> String {
    format!("{name}@")
}

/// The key of a draft.
fn place(name: &str, tab: &str, id: Id) -> String {
    format!("{}{tab}.{id}", beginning(name))
}

/// Moves a draft of an earlier release, which had one key for all tabs, to a key of this tab.
async fn move_old_shape(name: &str, own: &str) {
    if local_storage::get(name).is_none() || !tab::claim(name).await {
        return;
    }
    if let (Some(sealed), Ok(id)) = (local_storage::get(name), random::id())
        && local_storage::set(&place(name, own, id), &sealed)
    {
        local_storage::remove(name);
    }
}
