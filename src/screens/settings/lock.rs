//! The lock: whether there is one, locking now, and the way to its page; and whether the app can be hidden at a tap.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_locale, use_lock, use_storage},
    ui::{Button, ButtonLink, Look, Setting, callback, remount, shown_while, tap},
};

/// The card of the lock.
#[component]
pub fn LockCard() -> impl IntoView {
    let storage = use_storage();
    let lock = use_lock();
    let locale = use_locale();
    let row = move |label: &'static str| view! { <ButtonLink label href=Place::Lock.href() /> }.into_any();
    let without = move || {
        view! {
            <p>{td_string!(locale, lock.what)}</p>
            {row(td_string!(locale, lock.set_up))}
        }
        .into_any()
    };
    let with = move || {
        view! {
            <p>{td_string!(locale, lock.is_on)}</p>
            <Button look=Look::Main label=td_string!(locale, lock.lock_now) on_tap=tap(move || lock.lock_now()) />
            {row(td_string!(locale, lock.change))}
        }
        .into_any()
    };
    // What is usual changes with the lock.
    let hide = move || {
        view! {
            <Setting
                label=td_string!(locale, hiding.shown)
                is_on=lock.shows_hide_now()
                on_choose=callback(move |shows| lock.set_shows_hide_now(shows))
            />
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby="lock-heading">
            <h2 id="lock-heading">{td_string!(locale, lock.heading)}</h2>
            {shown_while(move || !storage.has_lock(), without)}
            {shown_while(move || storage.has_lock(), with)}
            <p>{td_string!(locale, hiding.what)}</p>
            {remount(hide)}
        </section>
    }
}
