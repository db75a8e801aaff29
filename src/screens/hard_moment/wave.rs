//! The curve of the ratings so far.

use leptos::prelude::*;

use crate::{
    domain::{HardMoment, LocalTime},
    i18n::*,
    state::use_locale,
    ui::Wave,
};

/// The curve of the ratings so far; empty before there are two.
#[component]
pub fn MomentWave(begun: LocalTime, moment: HardMoment) -> impl IntoView {
    let locale = use_locale();
    moment.course().filter(|_| moment.ratings.len() > 1).map(|(first, last)| {
        let seconds = |at: LocalTime| (at - begun).num_seconds().max(0);
        let points = moment.ratings.iter().map(|rating| (seconds(rating.at), rating.strength.get()));
        let [first, last] = [first, last].map(|rating| rating.strength.get());
        let label = td_string!(locale, hard_moment.wave, first = first, last = last).to_string();
        view! { <Wave points=points.collect() label /> }
    })
}
