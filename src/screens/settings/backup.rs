//! A backup as one file: the last one, the next one, and restoring one.

use leptos::prelude::*;

use super::restore::RestorePart;
use crate::{
    i18n::*,
    screens::shared::words::{self, counted},
    state::{use_backups, use_calendar, use_locale},
    ui::{Button, Look, Secret, SecretField, Setting, callback, derived, remount, shown_while, tap, text},
};

/// Download and restore.
#[component]
pub fn BackupCard() -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card" aria-labelledby="backup-heading">
            <h2 id="backup-heading">{td_string!(locale, settings.backup)}</h2>
            <LastBackup />
            <DownloadPart />
            <RestorePart />
        </section>
    }
}

/// The next backup, with or without a passphrase.
#[component]
pub fn DownloadPart() -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let (is_protected, is_busy) = (RwSignal::new(false), RwSignal::new(false));
    let passphrase = RwSignal::new(String::new());
    let download = move || {
        if is_protected.get_untracked() {
            backups.download_protected(&passphrase.get_untracked(), is_busy);
        } else {
            backups.download_backup();
        }
    };
    let field = move || {
        view! {
            <SecretField
                id="backup-passphrase"
                label=td_string!(locale, lock.passphrase)
                show=td_string!(locale, lock.show)
                secret=Secret::New
                value=passphrase
                told=derived(move || td_string!(locale, settings.protect_how).to_owned())
            />
        }
        .into_any()
    };
    let plain = move || view! { <p class="hint">{td_string!(locale, settings.backup_plain)}</p> }.into_any();
    let said =
        text(move || if is_busy.get() { td_string!(locale, settings.protecting).to_owned() } else { String::new() });
    view! {
        <Setting
            label=td_string!(locale, settings.protect)
            is_on=false
            on_choose=callback(move |is_on| is_protected.set(is_on))
        />
        {shown_while(move || is_protected.get(), field)}
        {shown_while(move || !is_protected.get(), plain)}
        <Button look=Look::Main label=td_string!(locale, settings.download) on_tap=tap(download) />
        <p role="status" prop:textContent=said></p>
    }
}

/// When the last backup was made, and how much is newer than it.
#[component]
fn LastBackup() -> impl IntoView {
    let backups = use_backups();
    let calendar = use_calendar();
    let locale = use_locale();
    let newer = backups.newer_than_last();
    let lines = move || {
        let Some(last) = backups.last() else {
            return view! { <li>{td_string!(locale, settings.no_backup)}</li> }.into_any();
        };
        let day = words::date(locale, last.date_naive(), calendar.today());
        let since = newer.get().map(|count| match count {
            0 => td_string!(locale, settings.nothing_since).to_owned(),
            count => counted!(locale, settings.since_backup, count = count),
        });
        view! {
            <li>{td_string!(locale, settings.last_backup, day = day).to_string()}</li>
            {since.map(|since| view! { <li>{since}</li> }.into_any())}
        }
        .into_any()
    };
    view! { <ul class="lines quiet">{remount(lines)}</ul> }
}
