//! Hard moment: breathe, rate, and watch the wave fall.

mod breathing;
mod ending;
mod rating;

use leptos::prelude::*;

use super::helplines::Helplines;
use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::part,
};
use breathing::Breathing;
use ending::{Ended, Ending};
use rating::{Begin, GoingOn};

/// How far the person has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Riding it out, rated or not.
    Riding,
    /// Asked how strong it is at the end.
    Ending,
    /// Ended, with the first rating, the last, and the minutes between.
    Ended { first: u8, last: u8, minutes: i64 },
}

/// The place that the large button opens.
#[component]
pub fn HardMomentPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let step = RwSignal::new(Step::Riding);
    let open = Memo::new(move |_| state.open_hard_moment());
    state.keep_screen_on();
    let controls = part(move || match (step.get(), open.get()) {
        (Step::Ended { first, last, minutes }, _) => view! { <Ended first last minutes step /> }.into_any(),
        (Step::Ending, Some((entry, moment))) => view! { <Ending id=entry.id moment step /> }.into_any(),
        (_, Some((entry, moment))) => view! { <GoingOn id=entry.id moment step /> }.into_any(),
        (_, None) => view! { <Begin /> }.into_any(),
    });
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, hard_moment.heading)}</h1>
        </header>
        <Breathing />
        {controls}
        <Helplines heading=td_string!(locale, hard_moment.reach) />
    }
}
