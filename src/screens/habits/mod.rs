//! Habits: the note about a day, and which habits it asks for.

mod arranged;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::{day_note::DayChoice, page_top::PageTop},
    state::{Place, use_locale, use_preferences},
    ui::{Setting, callback},
};
use arranged::ArrangedHabits;

/// The page.
#[component]
pub fn HabitsPage(
    /// Whether the field for a new habit is open at first, and stands first.
    adds: bool,
) -> impl IntoView {
    let locale = use_locale();
    // Whoever came to add a habit finds its field first.
    let arranged = move || view! { <ArrangedHabits adds /> }.into_any();
    view! {
        <PageTop heading=td_string!(locale, habits.heading) back=Place::Plan />
        <p class="quiet">{td_string!(locale, habits.why)}</p>
        {adds.then(arranged)}
        <section class="card">
            <h2>{td_string!(locale, day_note.heading)}</h2>
            <DayChoice />
        </section>
        {(!adds).then(arranged)}
        <OnToday />
    }
}

/// The setting that shows the note about the day on Today.
#[component]
fn OnToday() -> impl IntoView {
    let preferences = use_preferences();
    let label = td_string!(use_locale(), habits.on_today);
    let on_choose = callback(move |shows| preferences.set_shows_day_note(shows));
    view! { <Setting label is_on=preferences.shows_day_note() on_choose /> }
}
