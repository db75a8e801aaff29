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
    insight::{Wave, usual_length},
    screens::shared::{
        moment::{Breathing, FirstContact, Question, TopReason, past_waves},
        words,
    },
    state::{
        Origin, Place, WhichMoment, keep_screen_on, use_hard_moments, use_journal, use_locale, use_navigation,
        use_people,
    },
    ui::{Button, Look, memo, remount, tap},
};
pub use ending::EndingPage;
pub use reach::ReachPage;
use wave::MomentWave;

/// The place that the large button opens.
#[component]
pub fn HardMomentPage() -> impl IntoView {
    let navigation = use_navigation();
    let hard_moments = use_hard_moments();
    let people = use_people();
    let locale = use_locale();
    hard_moments.begin_anew();
    keep_screen_on();
    let wave = move || match hard_moments.open() {
        Some((entry, moment)) => view! { <MomentWave begun=entry.at moment /> }.into_any(),
        None => ().into_any(),
    };
    let go = move |place: Place| tap(move || navigation.open(place));
    let breathe = move || {
        if let Some(tool) = Tool::Breathe.id() {
            hard_moments.note_tool(tool);
        }
        navigation.open(Place::Tool(Origin::HardMoment, Tool::Breathe));
    };
    let passed = move || {
        hard_moments.end(WhichMoment::Open, Outcome::Passed);
        navigation.open(Place::Ending);
    };
    let used = move || {
        if untrack(|| hard_moments.open()).is_some() {
            hard_moments.end(WhichMoment::Open, Outcome::Used);
        }
        navigation.open(Place::Safety);
    };
    // One action is warm: the call to the first contact, or else the way to everyone who can be reached.
    let has_contact = memo(move || !people.to_reach(1).is_empty());
    let reach = move |look| {
        view! { <Button look label=td_string!(locale, hard_moment.reach) on_tap=go(Place::Reach) /> }.into_any()
    };
    let [knows_first, knows_last] = [Arc::clone(&has_contact), has_contact];
    let reach_first = move || if knows_first() { ().into_any() } else { reach(Look::Warm) };
    let reach_last = move || if knows_last() { reach(Look::Quiet) } else { ().into_any() };
    view! {
        <div class="moment">
            <div class="moment-parts">
                // For screen readers only: the bar shows the name of the place already, and this screen has few words.
                <h1 class="only-heard" tabindex="-1">{td_string!(locale, hard_moment.heading)}</h1>
                <div class="moment-calm">
                    <TopReason />
                    <Breathing pattern=ArcRwSignal::new(BreathPattern::LongOut) />
                    {remount(wave)}
                </div>
                <section class="moment-question"><Question /></section>
                <div class="ways">
                    <FirstContact look=Look::Warm />
                    {remount(reach_first)}
                    <Button label=td_string!(locale, hard_moment.breathe) on_tap=tap(breathe) />
                    <Button label=td_string!(locale, hard_moment.tools) on_tap=go(Place::Tools(Origin::HardMoment)) />
                    <Button label=td_string!(locale, hard_moment.passed) on_tap=tap(passed) />
                    <Button label=td_string!(locale, hard_moment.used) on_tap=tap(used) />
                    {remount(reach_last)}
                </div>
            </div>
        </div>
        <Evidence />
    }
}

/// The person's own evidence, once there is enough of it: how long past moments took, in words and drawn.
#[component]
fn Evidence() -> impl IntoView {
    let locale = use_locale();
    let moments = use_journal().late_hard_moments();
    let found = move || {
        let Some(moments) = moments.get() else { return ().into_any() };
        let waves = Wave::of_all(&moments);
        let Some(usual) = usual_length(&waves) else { return ().into_any() };
        let passed = words::counted!(locale, hard_moment.evidence.passed, count = usual.moments);
        let half = words::counted!(locale, hard_moment.evidence.half, minutes = usual.minutes);
        view! {
            <div class="evidence">
                <p class="quiet">{format!("{passed} {half}")}</p>
                {past_waves(&waves, None)}
            </div>
        }
        .into_any()
    };
    remount(found)
}
