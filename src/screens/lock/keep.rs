//! The lock that is set: locking now, by itself, and changing it.

use leptos::prelude::*;

use super::{
    code::NewCode,
    device::KeepDevice,
    in_sight::ChooseInSight,
    set_up::NewPassphrase,
    words::{LockField, problem_at},
    working_button,
};
use crate::{
    i18n::*,
    state::{LockSlot, use_locale, use_lock},
    ui::{Button, Chip, Folded, Look, Secret, SecretField, chip_group, flag, tap},
};

/// The offered times in the background after which the app locks, in minutes; 0 is at once.
const MINUTES: [u32; 4] = [0, 1, 5, 30];

/// The cards of a lock that is set.
#[component]
pub fn KeepLock() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let chosen = RwSignal::new(lock.minutes_in_background());
    let chip = move |minutes: u32| {
        let label = match minutes {
            0 => td_string!(locale, lock.at_once).to_owned(),
            minutes => td_string!(locale, durations.minutes, minutes = minutes as usize).to_string(),
        };
        let on_toggle = tap(move || {
            chosen.set(minutes);
            lock.set_minutes_in_background(minutes);
        });
        view! { <Chip label is_on=flag(move || chosen.get() == minutes) on_toggle /> }.into_any()
    };
    let folded = |heading: &'static str, draw: fn() -> AnyView| {
        view! {
            <Folded heading count=Box::new(|| 0) draw=Box::new(draw) />
        }
        .into_any()
    };
    view! {
        <section class="card not-printed">
            <p>{td_string!(locale, lock.is_on)}</p>
            <Button look=Look::Main label=td_string!(locale, lock.lock_now) on_tap=tap(move || lock.lock_now()) />
            {chip_group(td_string!(locale, lock.by_itself), MINUTES.into_iter().map(chip).collect())}
        </section>
        <section class="card folded">
            {folded(td_string!(locale, lock.change_passphrase), || view! { <ChangePassphrase /> }.into_any())}
            {folded(td_string!(locale, lock.new_code), || view! { <ChangeCode /> }.into_any())}
            <KeepDevice />
            {folded(td_string!(locale, lock.in_sight), || view! { <ChooseInSight /> }.into_any())}
            {folded(td_string!(locale, lock.take_away), || view! { <TakeAway /> }.into_any())}
        </section>
    }
}

#[component]
fn ChangePassphrase() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let (current, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let change = move || {
        let empty = move || {
            current.set(String::new());
            new.set(String::new());
        };
        lock.change_passphrase(current.get_untracked(), new.get_untracked(), empty);
    };
    view! {
        <KnownPassphrase id="passphrase-to-change" current />
        <NewPassphrase passphrase=new />
        {working_button(Look::Plain, td_string!(locale, lock.save_passphrase), change)}
    }
}

#[component]
fn ChangeCode() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let (current, end) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let code = lock.new_code();
    let asked = code.clone();
    let change = move || {
        let empty = move || {
            current.set(String::new());
            end.set(String::new());
        };
        if let Some(code) = asked.clone() {
            lock.change_code(current.get_untracked(), code, end.get_untracked(), empty);
        }
    };
    view! {
        {code.map(|code| view! { <NewCode code end /> }.into_any())}
        <KnownPassphrase id="passphrase-for-code" current />
        {working_button(Look::Plain, td_string!(locale, lock.change_code), change)}
    }
}

#[component]
fn TakeAway() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let current = RwSignal::new(String::new());
    let take_away = move || lock.take_away(current.get_untracked(), || {});
    view! {
        <p>{td_string!(locale, lock.take_away_what)}</p>
        <KnownPassphrase id="passphrase-to-take-away" current />
        {working_button(Look::Plain, td_string!(locale, lock.take_away_yes), take_away)}
    }
}

/// The field for the passphrase that the lock has: whoever holds the open phone cannot change the lock without it.
#[component]
pub fn KnownPassphrase(id: &'static str, current: RwSignal<String>) -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    view! {
        <SecretField
            id
            label=td_string!(locale, lock.current)
            show=td_string!(locale, lock.show)
            secret=Secret::Current
            value=current
            problem=problem_at(locale, lock, LockField::Known(LockSlot::Passphrase))
        />
    }
}
