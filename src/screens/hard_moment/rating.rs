//! Rating it: at the start, and again every few minutes.

use leptos::prelude::*;

use super::Step;
use crate::{
    domain::{EntryId, HardMoment, Strength},
    i18n::*,
    state::{MINUTES_BETWEEN_QUESTIONS, use_app_state, use_locale},
    ui::{StrengthSlider, Wave, flag, tap, text},
};

/// The first question.
#[component]
pub fn Begin() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let strength = RwSignal::new(None);
    view! {
        <section class="card">
            <HowStrong label=td_string!(locale, hard_moment.how_strong) strength after=td_string!(locale, check_in.of_ten) />
            <button
                type="button"
                class="button button-warm"
                disabled=flag(move || strength.get().is_none())
                on:click=tap(move || {
                    if let Some(strength) = rated(strength) {
                        state.begin_hard_moment(strength);
                    }
                })
            >
                {td_string!(locale, hard_moment.start)}
            </button>
        </section>
    }
}

/// The moment so far, the question again, and the way out.
#[component]
pub fn GoingOn(id: EntryId, moment: HardMoment, step: RwSignal<Step>) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let strength = RwSignal::new(None);
    let last = moment.last();
    let minutes_since = state.minutes_since(last.at);
    let asks_in = Memo::new(move |_| MINUTES_BETWEEN_QUESTIONS - minutes_since.get());
    let question = move || {
        if asks_in.get() > 0 {
            td_string!(locale, hard_moment.asks_again, minutes = asks_in.get()).to_string()
        } else {
            td_string!(locale, hard_moment.asks_now).to_owned()
        }
    };
    let was = td_string!(locale, hard_moment.was, strength = last.strength.get()).to_string();
    view! {
        <section class="card">
            <MomentWave moment />
            <HowStrong label=td_string!(locale, hard_moment.how_strong) strength after=was />
            <p class="quiet" class:due=flag(move || asks_in.get() <= 0) role="status">{text(question)}</p>
            <div class="two">
                <button
                    type="button"
                    class="button"
                    disabled=flag(move || strength.get().is_none())
                    on:click=tap(move || {
                        if let Some(strength) = rated(strength) {
                            state.rate_hard_moment(id, strength);
                        }
                    })
                >
                    {td_string!(locale, hard_moment.still_going)}
                </button>
                <button type="button" class="button" on:click=tap(move || step.set(Step::Ending))>
                    {td_string!(locale, hard_moment.passed)}
                </button>
            </div>
        </section>
    }
}

/// A slider that starts unset.
#[component]
pub fn HowStrong(label: &'static str, strength: RwSignal<Option<u8>>, #[prop(into)] after: String) -> impl IntoView {
    view! {
        <StrengthSlider
            label
            id="how-strong"
            value=strength.into()
            on_rate=move |rating: u8| strength.set(Some(rating))
            unset=""
            after
        />
    }
}

/// The curve of the ratings so far; nothing to draw before there are two.
#[component]
pub fn MomentWave(moment: HardMoment) -> impl IntoView {
    let locale = use_locale();
    let first = moment.first();
    (moment.ratings().len() > 1).then(|| {
        let points =
            moment.ratings().iter().map(|rating| ((rating.at - first.at).num_seconds().max(0), rating.strength.get()));
        let last = moment.last().strength.get();
        let label = td_string!(locale, hard_moment.wave, first = first.strength.get(), last = last).to_string();
        view! { <Wave points=points.collect() label /> }
    })
}

/// The rating in the slider, once there is one.
pub fn rated(strength: RwSignal<Option<u8>>) -> Option<Strength> {
    Strength::new(strength.get_untracked()?).ok()
}
