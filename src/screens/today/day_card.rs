//! The note about the day, folded away until it is wanted.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::day_note::DayChoice,
    state::{use_calendar, use_journal, use_locale, use_preferences},
    ui::{Folded, shown_while},
};

/// Sleep, habits and the lines of today or yesterday, for those who did not take it off Today.
#[component]
pub fn DayCard() -> impl IntoView {
    let (journal, calendar) = (use_journal(), use_calendar());
    let preferences = use_preferences();
    let locale = use_locale();
    let card = move || {
        let noted = move || journal.day_note(calendar.today()).things();
        let draw = || view! { <DayChoice /> }.into_any();
        view! {
            <section class="card folded">
                <Folded heading=td_string!(locale, day_note.heading) count=Box::new(noted) draw=Box::new(draw) />
            </section>
        }
        .into_any()
    };
    // Someone who has noted nothing yet has enough to see.
    preferences.shows_day_note().then(|| shown_while(move || !journal.is_new(), card))
}
