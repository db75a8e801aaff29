//! Unlocking with this device: the button on the page that unlocks, and the part of the settings that turns it on or off.

use leptos::prelude::*;

use super::{keep::KnownPassphrase, words::device_problem, working_button};
use crate::{
    i18n::*,
    state::{DeviceUnlock, use_locale, use_lock},
    ui::{Folded, Look, remount, shown_while, text},
};

/// Unlocks with finger or face, where this device does.
#[component]
pub fn UnlockWithDevice() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let known = lock.device_unlock();
    let button = move || {
        view! {
            {working_button(Look::Main, td_string!(locale, lock.with_device), move || lock.unlock_with_device())}
            <DeviceProblem />
        }
        .into_any()
    };
    shown_while(move || known.get() == Some(DeviceUnlock::Used), button)
}

/// Lets this device open the lock, or not any more; nothing where it has no way to.
#[component]
pub fn KeepDevice() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let known = lock.device_unlock();
    let is_there = known.clone();
    let folded = move || {
        let known = known.clone();
        let draw = move || {
            let known = known.clone();
            view! { {remount(move || form(known.get() == Some(DeviceUnlock::Used), known.clone()))} }.into_any()
        };
        view! {
            <Folded heading=td_string!(locale, lock.with_device) count=Box::new(|| 0) draw=Box::new(draw) />
        }
        .into_any()
    };
    let is_there = move || is_there.get().is_some_and(|known| known != DeviceUnlock::NotOffered);
    shown_while(is_there, folded)
}

fn form(is_used: bool, known: ArcRwSignal<Option<DeviceUnlock>>) -> AnyView {
    let lock = use_lock();
    let locale = use_locale();
    let current = RwSignal::new(String::new());
    let label = if is_used { td_string!(locale, lock.device_remove) } else { td_string!(locale, lock.device_add) };
    let change = move || {
        let known = known.clone();
        if is_used {
            lock.remove_device(current.get_untracked(), move || known.set(Some(DeviceUnlock::Offered)));
        } else {
            lock.add_device(current.get_untracked(), move || known.set(Some(DeviceUnlock::Used)));
        }
    };
    view! {
        <p>{td_string!(locale, lock.device_what)}</p>
        <KnownPassphrase id="passphrase-for-device" current />
        {working_button(Look::Plain, label, change)}
        <DeviceProblem />
    }
    .into_any()
}

/// What went wrong with it.
#[component]
fn DeviceProblem() -> impl IntoView {
    let problem = device_problem(use_locale(), use_lock());
    view! { <p class="quiet" role="status" prop:textContent=text(move || problem())></p> }
}
