//! Setting up the lock, in a calm moment: what it does, a passphrase, a recovery code.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    code::NewCode,
    words::{LockField, problem_at, weakness_of},
    working_button,
};
use crate::{
    i18n::*,
    state::{use_locale, use_lock},
    ui::{Button, Look, Secret, SecretField, tap},
};

/// The steps on one page.
#[component]
pub fn SetUpLock() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let (passphrase, end) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let code = lock.new_code();
    let set_up = {
        let code = code.clone();
        move || {
            if let Some(code) = code.clone() {
                lock.set_up(passphrase.get_untracked(), code, end.get_untracked(), || {});
            }
        }
    };
    view! {
        <section class="card not-printed">
            <p>{td_string!(locale, lock.what)}</p>
            <p>{td_string!(locale, lock.forgotten)}</p>
            <p class="quiet">{td_string!(locale, lock.traces)}</p>
        </section>
        <section class="card not-printed">
            <NewPassphrase passphrase />
        </section>
        <section class="card">
            <h2>{td_string!(locale, lock.code)}</h2>
            {code.map(|code| view! { <NewCode code end /> }.into_any())}
        </section>
        <div class="save-bar not-printed">{working_button(Look::Main, td_string!(locale, lock.set_up), set_up)}</div>
    }
}

/// The field for a passphrase of the person's own, and one that is made for them.
#[component]
pub fn NewPassphrase(
    /// What is typed.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let make = move || {
        if let Some(made) = lock.new_passphrase() {
            passphrase.set(made);
        }
    };
    view! {
        <SecretField
            id="new-passphrase"
            label=td_string!(locale, lock.passphrase)
            show=td_string!(locale, lock.show)
            secret=Secret::New
            value=passphrase
            told=weakness_of(locale, Arc::new(move || passphrase.get()))
            problem=problem_at(locale, lock, LockField::New)
        />
        <Button label=td_string!(locale, lock.make) on_tap=tap(make) />
    }
}
