//! Erasing everything: the card in Settings, and the page that says what it can and cannot do, and asks again.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Loading, Place, use_backups, use_locale, use_storage, use_updates},
    ui::{Button, ButtonLink, Setting, callback, remount, shown_while, tap},
};

/// The card with the way to the page.
#[component]
pub fn WipeCard() -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card" aria-labelledby="wipe-heading">
            <h2 id="wipe-heading">{td_string!(locale, wiping.heading)}</h2>
            <p>{td_string!(locale, wiping.row)}</p>
            <ButtonLink label=td_string!(locale, wiping.open) href=Place::Wipe.href() />
        </section>
    }
}

/// The page.
#[component]
pub fn WipePage() -> impl IntoView {
    let backups = use_backups();
    let storage = use_storage();
    let locale = use_locale();
    let [with_app, is_asked, is_busy] = std::array::from_fn(|_| RwSignal::new(false));
    let is_locked = move || storage.loading() == Loading::Locked;
    let traces = move || {
        let words = if storage.has_lock() || is_locked() {
            td_string!(locale, wiping.with_lock)
        } else {
            td_string!(locale, wiping.without_lock)
        };
        view! { <p>{words}</p> }.into_any()
    };
    let backup = move || view! { <p>{td_string!(locale, wiping.backup_first)}</p> }.into_any();
    let ask = move || {
        view! { <Button label=td_string!(locale, wiping.open) on_tap=tap(move || is_asked.set(true)) /> }.into_any()
    };
    let answer = move || {
        let erase = move || backups.erase_everything(with_app.get_untracked(), is_busy);
        let label = if is_busy.get() { td_string!(locale, wiping.busy) } else { td_string!(locale, wiping.yes) };
        view! {
            <p role="alert">{td_string!(locale, wiping.sure)}</p>
            <div class="two">
                <Button label=td_string!(locale, wiping.no) on_tap=tap(move || is_asked.set(false)) />
                <Button label on_tap=tap(erase) />
            </div>
        }
        .into_any()
    };
    let back = if untrack(is_locked) { Place::Today } else { Place::Settings };
    view! {
        <PageTop heading=td_string!(locale, wiping.heading) back />
        <section class="card">
            <p>{td_string!(locale, wiping.what)}</p>
            {shown_while(move || !is_locked(), backup)}
            {remount(traces)}
            <p>{td_string!(locale, wiping.elsewhere)}</p>
            <Setting
                label=td_string!(locale, wiping.with_app)
                is_on=false
                on_choose=callback(move |chosen| with_app.set(chosen))
            />
            <p class="hint">{td_string!(locale, wiping.with_app_what)}</p>
            {shown_while(move || !is_asked.get(), ask)}
            {shown_while(move || is_asked.get(), move || view! { {remount(answer)} }.into_any())}
        </section>
    }
}

/// What is there after that; nothing is read or written before the page is loaded again.
#[component]
pub fn ErasedPage() -> impl IntoView {
    let updates = use_updates();
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, wiping.done_heading) />
        <section class="card">
            <p role="status">{td_string!(locale, wiping.done)}</p>
            <Button label=td_string!(locale, wiping.begin_anew) on_tap=tap(move || updates.reload()) />
        </section>
    }
}
