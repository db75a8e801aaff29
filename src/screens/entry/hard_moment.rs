//! A hard moment, opened to be read or to correct its time.

use leptos::prelude::*;

use super::time_field::TimeField;
use crate::{
    domain::{Entry, HardMoment},
    i18n::*,
    screens::words,
    state::{use_app_state, use_locale},
    ui::tap,
};

/// The ratings of a hard moment, and its time.
#[component]
pub fn HardMomentEditor(entry: Entry, moment: HardMoment) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let time = RwSignal::new(entry.at.naive_local());
    let ratings = moment.ratings().iter().map(|rating| {
        let line =
            td_string!(locale, entry.rating, time = words::time(locale, rating.at), strength = rating.strength.get());
        view! { <li>{line.to_string()}</li> }.into_any()
    });
    view! {
        <h3>{td_string!(locale, entry.ratings)}</h3>
        <ul class="ratings">{ratings.collect::<Vec<_>>()}</ul>
        <TimeField time on_change=move |changed| time.set(changed) />
        <div class="save-bar">
            <button
                type="button"
                class="button button-main"
                on:click=tap(move || state.move_hard_moment(entry.clone(), time.get_untracked()))
            >
                {td_string!(locale, entry.save)}
            </button>
        </div>
    }
}
