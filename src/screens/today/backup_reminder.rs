//! A quiet line about a backup, when much was noted since the last one.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_backups, use_hard_moments, use_home_screen, use_locale},
    ui::{Button, ButtonLink, Look, shown_while, tap},
};

/// Shown until a backup is made or the person says not now; never in a hard moment, nor beside another offer.
#[component]
pub fn BackupReminder() -> impl IntoView {
    let backups = use_backups();
    let home_screen = use_home_screen();
    let hard_moments = use_hard_moments();
    let locale = use_locale();
    let is_shown = move || !home_screen.is_offered() && hard_moments.open().is_none() && backups.is_due();
    let card = move || {
        view! {
            <section class="card">
                <p>{td_string!(locale, backup_due.words)}</p>
                <div class="two">
                    <ButtonLink label=td_string!(locale, backup_due.go) href=Place::Settings.href() />
                    <Button
                        look=Look::Quiet
                        label=td_string!(locale, install.not_now)
                        on_tap=tap(move || backups.put_off())
                    />
                </div>
            </section>
        }
        .into_any()
    };
    shown_while(is_shown, card)
}
