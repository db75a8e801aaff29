//! The page shown when the notes cannot be opened. Nothing is written then.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Loading, use_backups, use_locale, use_updates},
    ui::{Button, Look, shown_while, tap},
};

/// Why the notes are closed, and what to do.
#[component]
pub fn Closed(
    /// The result of opening the vault.
    why: Loading,
) -> impl IntoView {
    let updates = use_updates();
    let locale = use_locale();
    let (heading, line) = match why {
        Loading::Newer => (td_string!(locale, closed.newer_heading), td_string!(locale, closed.newer)),
        _ => (td_string!(locale, closed.damaged_heading), td_string!(locale, closed.damaged)),
    };
    let way_on = if why == Loading::Newer {
        let update = tap(move || updates.apply());
        view! { <Button look=Look::Main label=td_string!(locale, banners.update_now) on_tap=update /> }.into_any()
    } else {
        view! { <Button label=td_string!(locale, closed.reload) on_tap=tap(move || updates.reload()) /> }.into_any()
    };
    view! {
        <section class="card card-warm" role="alert">
            <h1 tabindex="-1">{heading}</h1>
            <p>{line}</p>
            {(why == Loading::Damaged).then(|| view! { <WayOut /> }.into_any())}
            {way_on}
            <p class="quiet">{td_string!(locale, closed.help)}</p>
        </section>
    }
}

/// The download of a rescue copy; only after it, the button to start over.
#[component]
fn WayOut() -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let has_copy = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let ask = move || {
        view! {
            <Button
                look=Look::Quiet
                label=td_string!(locale, closed.start_over)
                on_tap=tap(move || is_asked.set(true))
            />
        }
        .into_any()
    };
    let answer = move || {
        view! {
            <p role="alert">{td_string!(locale, closed.start_over_what)}</p>
            <div class="two">
                <Button label=td_string!(locale, closed.start_over_no) on_tap=tap(move || is_asked.set(false)) />
                <Button label=td_string!(locale, closed.start_over_yes) on_tap=tap(move || backups.start_over()) />
            </div>
        }
        .into_any()
    };
    view! {
        <Button
            look=Look::Main
            label=td_string!(locale, closed.damaged_download)
            on_tap=tap(move || backups.download_rescue_copy(has_copy))
        />
        {shown_while(move || has_copy.get() && !is_asked.get(), ask)}
        {shown_while(move || is_asked.get(), answer)}
    }
}
