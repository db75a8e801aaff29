//! A backup as one file, and restoring it.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_backups, use_locale},
    ui::{Button, FileField, Look, choosing, tap, text},
};

/// Download and restore.
#[component]
pub fn BackupCard() -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let is_restoring = RwSignal::new(false);
    let how = text(move || {
        if is_restoring.get() {
            td_string!(locale, settings.restoring).to_owned()
        } else {
            td_string!(locale, settings.restore_how).to_owned()
        }
    });
    let how = view! { <p class="hint" id="restore-how" prop:textContent=how></p> }.into_any();
    view! {
        <section class="card" aria-labelledby="backup-heading">
            <h2 id="backup-heading">{td_string!(locale, settings.backup)}</h2>
            <p class="hint">{td_string!(locale, settings.backup_plain)}</p>
            <Button
                look=Look::Main
                label=td_string!(locale, settings.download)
                on_tap=tap(move || backups.download_backup())
            />
            <FileField
                id="restore"
                label=td_string!(locale, settings.restore)
                accept=".json,application/json"
                on_change=choosing(move |field| backups.restore_from(field, is_restoring))
                described_by="restore-how"
                below=how
            />
        </section>
    }
}
