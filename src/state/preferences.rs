//! What this device remembers beside the journal; losing it loses nothing that a person noted.

use crate::{platform::local_storage, vault::Remembered};

const REMEMBERED: &str = "steady.remembered";
const ASKED_TO_PERSIST: &str = "steady.asked-to-persist";
const LAST_BACKUP: &str = "steady.last-backup";
const DECLINED_INSTALL: &str = "steady.declined-install";
const VIBRATE: &str = "steady.vibrate";

/// How many entries there were when the app last looked.
pub(super) fn remembered() -> Option<Remembered> {
    local_storage::get(REMEMBERED)
}

pub(super) fn remember(present: &Remembered) {
    local_storage::set(REMEMBERED, present);
}

pub(super) fn forget_remembered() {
    local_storage::remove(REMEMBERED);
}

pub(super) fn has_asked_to_persist() -> bool {
    local_storage::get(ASKED_TO_PERSIST).unwrap_or(false)
}

pub(super) fn remember_asked_to_persist() {
    local_storage::set(ASKED_TO_PERSIST, &true);
}

pub(super) fn declined_install() -> bool {
    local_storage::get(DECLINED_INSTALL).unwrap_or(false)
}

pub(super) fn remember_declined_install() {
    local_storage::set(DECLINED_INSTALL, &true);
}

/// The local day of the last backup, as `YYYY-MM-DD`.
pub(super) fn last_backup() -> Option<String> {
    local_storage::get(LAST_BACKUP)
}

pub(super) fn remember_backup(day: &str) {
    local_storage::set(LAST_BACKUP, &day);
}

/// Whether the phone vibrates with the breath.
pub(super) fn vibrates() -> bool {
    local_storage::get(VIBRATE).unwrap_or(false)
}

pub(super) fn remember_vibrates(vibrates: bool) {
    local_storage::set(VIBRATE, &vibrates);
}
