//! The page that unlocks. Help stands below it, since it works without.

use leptos::prelude::*;

use super::{
    device::UnlockWithDevice,
    in_sight::InSightWhileLocked,
    words::{LockField, problem_at},
    working_button,
};
use crate::{
    i18n::*,
    state::{LockSlot, Place, use_locale, use_lock},
    ui::{Button, ButtonLink, Look, Secret, SecretField, TextField, Typed, callback, remount, shown_while, tap, text},
};

/// The passphrase, or the recovery code in its place.
#[component]
pub fn LockedPage() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let has_code = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let slot = move || if has_code.get() { LockSlot::Recovery } else { LockSlot::Passphrase };
    let unlock = move || lock.unlock(untrack(slot), typed.get_untracked());
    let passphrase = move || {
        view! {
            <SecretField
                id="passphrase"
                label=td_string!(locale, lock.passphrase)
                show=td_string!(locale, lock.show)
                secret=Secret::Current
                value=typed
                problem=problem_at(locale, lock, LockField::Known(LockSlot::Passphrase))
                on_enter=Box::new(unlock)
            />
        }
        .into_any()
    };
    let code = move || {
        view! {
            <TextField
                id="recovery-code"
                label=td_string!(locale, lock.code)
                typed=Typed::Line
                value=text(move || typed.get())
                problem=problem_at(locale, lock, LockField::Known(LockSlot::Recovery))
                on_type=callback(move |text| typed.set(text))
            />
        }
        .into_any()
    };
    let other_way = move || {
        let label =
            if has_code.get() { td_string!(locale, lock.use_passphrase) } else { td_string!(locale, lock.use_code) };
        let switch = move || {
            lock.forget_problem();
            typed.set(String::new());
            has_code.update(|has_code| *has_code = !*has_code);
        };
        view! { <Button look=Look::Quiet label on_tap=tap(switch) /> }.into_any()
    };
    let lost_both = move || {
        let label = td_string!(locale, wiping.lost_both);
        view! { <ButtonLink look=Look::Quiet label href=Place::Wipe.href() /> }.into_any()
    };
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, lock.locked)}</h1>
        </header>
        <section class="card">
            <UnlockWithDevice />
            {shown_while(move || !has_code.get(), passphrase)} {shown_while(move || has_code.get(), code)}
            {working_button(Look::Main, td_string!(locale, lock.unlock), unlock)} {remount(other_way)}
            {shown_while(move || has_code.get(), lost_both)}
        </section>
        <InSightWhileLocked />
        <p class="quiet">{td_string!(locale, lock.meanwhile)}</p>
        <ButtonLink
            look=Look::Warm
            label=td_string!(locale, places.hard_moment)
            href=Place::HardMoment.href()
        />
    }
}
