//! The end: how strong it is now, and a kind word.

use leptos::prelude::*;

use super::{
    Step,
    rating::{HowStrong, MomentWave, rated},
};
use crate::{
    domain::{EntryId, HardMoment},
    i18n::*,
    screens::words,
    state::{Place, use_app_state, use_locale},
    ui::{flag, tap},
};

/// The last question.
#[component]
pub fn Ending(id: EntryId, moment: HardMoment, step: RwSignal<Step>) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let strength = RwSignal::new(None);
    let first = moment.first();
    let finish = move || {
        let Some(last) = rated(strength) else { return };
        state.end_hard_moment(id, last, move |lasted| {
            let minutes = lasted.num_minutes();
            step.set(Step::Ended { first: first.strength.get(), last: last.get(), minutes });
        });
    };
    let was = td_string!(locale, hard_moment.was, strength = moment.last().strength.get()).to_string();
    view! {
        <section class="card">
            <MomentWave moment />
            <HowStrong label=td_string!(locale, hard_moment.how_strong_now) strength after=was />
            <button
                type="button"
                class="button button-main"
                disabled=flag(move || strength.get().is_none())
                on:click=tap(finish)
            >
                {td_string!(locale, hard_moment.finish)}
            </button>
            <button type="button" class="button button-quiet" on:click=tap(move || step.set(Step::Riding))>
                {td_string!(locale, hard_moment.go_back)}
            </button>
        </section>
    }
}

/// What it was, and where to go.
#[component]
pub fn Ended(first: u8, last: u8, minutes: i64, step: RwSignal<Step>) -> impl IntoView {
    let locale = use_locale();
    let time = words::duration(locale, minutes);
    let course = td_string!(locale, hard_moment.ended_more, first = first, last = last, time = time).to_string();
    view! {
        <section class="card">
            <h2>{td_string!(locale, hard_moment.ended)}</h2>
            <p class="quiet">{course}</p>
            <a class="button button-main" href=Place::Today.href()>{td_string!(locale, hard_moment.to_today)}</a>
            <button type="button" class="button button-quiet" on:click=tap(move || step.set(Step::Riding))>
                {td_string!(locale, hard_moment.another)}
            </button>
        </section>
    }
}
