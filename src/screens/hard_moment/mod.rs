//! Hard moment: a breath that moves already, how strong it is, and the ways on. Nothing has to be answered.

mod ending;
mod reach;
mod wave;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::{BreathPattern, Tool},
    domain::Outcome,
    i18n::*,
    insight::{ENOUGH_MOMENTS, usual_length},
    screens::shared::{breathing::Breathing, in_sight::InSight, page_top::PageTop, question::Question},
    state::{Followed, Origin, Place, WhichMoment, use_app_state, use_locale},
    ui::{Button, Look, part, tap, text},
};
pub use ending::EndingPage;
pub use reach::ReachPage;
use wave::MomentWave;

/// The place that the large button opens.
#[component]
pub fn HardMomentPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    state.begin_anew();
    state.keep_screen_on();
    let wave = move || match state.open_hard_moment() {
        Some((entry, moment)) => view! { <MomentWave begun=entry.at moment /> }.into_any(),
        None => ().into_any(),
    };
    let go = move |place: Place| tap(move || state.open(place));
    let passed = move || {
        state.end_hard_moment(WhichMoment::Open, Outcome::Passed);
        state.open(Place::Ending);
    };
    let used = move || {
        if untrack(|| state.open_hard_moment()).is_some() {
            state.end_hard_moment(WhichMoment::Open, Outcome::Used);
        }
        state.open(Place::Safety);
    };
    view! {
        <PageTop heading=td_string!(locale, hard_moment.heading) />
        <Breathing pattern=Arc::new(Followed::new(BreathPattern::LongOut)) />
        <InSight />
        <section class="card">
            {part(wave)}
            <Question />
        </section>
        <div class="ways">
            <Button look=Look::Warm label=td_string!(locale, hard_moment.reach) on_tap=go(Place::Reach) />
            <Button
                label=td_string!(locale, hard_moment.breathe)
                on_tap=go(Place::Tool(Origin::HardMoment, Tool::Breathe))
            />
            <Button label=td_string!(locale, hard_moment.tools) on_tap=go(Place::Tools(Origin::HardMoment)) />
            <Button label=td_string!(locale, hard_moment.passed) on_tap=tap(passed) />
            <Button label=td_string!(locale, hard_moment.used) on_tap=tap(used) />
        </div>
        <Evidence />
    }
}

/// The person's own evidence, once there is enough of it.
#[component]
fn Evidence() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let moments = state.late_hard_moments();
    let words = move || match moments.get().as_deref() {
        // In the first hard moment of all, one has other things to read.
        None | Some([]) => String::new(),
        Some(moments) => match usual_length(moments) {
            Some(usual) => {
                td_string!(locale, hard_moment.evidence, count = usual.moments, minutes = usual.minutes).to_string()
            }
            None => td_string!(locale, hard_moment.evidence_later, count = ENOUGH_MOMENTS).to_string(),
        },
    };
    view! { <p class="quiet evidence">{text(words)}</p> }
}
