//! Care and everyday life on the Plan page: a card for each, which says what is there and leads to its page.

use leptos::prelude::*;

use super::words;
use crate::{
    i18n::*,
    state::{Habit, Place, use_locale, use_navigation, use_plan},
    ui::{Button, IconShape, RowLink, tap, text},
};

/// The cards.
#[component]
pub fn CareCards() -> impl IntoView {
    view! { <HabitsCard /> }
}

/// A card: its heading, what is there, the way to its page, and the one thing that is done most.
#[component]
fn CareCard(
    /// The heading.
    heading: &'static str,
    /// What there is, in a line.
    said: Box<dyn Fn() -> String + Send>,
    /// The icon of the way to the page.
    icon: IconShape,
    /// The words of the way to the page.
    open: &'static str,
    /// The page.
    page: Place,
    /// The words of the button.
    act: &'static str,
    /// The place that the button opens.
    to: Place,
) -> impl IntoView {
    let navigation = use_navigation();
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <p class="quiet" prop:textContent=text(said)></p>
            <div class="rows"><RowLink icon label=open href=page.href() /></div>
            <Button label=act on_tap=tap(move || navigation.open(to)) />
        </section>
    }
}

#[component]
fn HabitsCard() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let said = move || {
        let shown = plan.with(Habit::all).into_iter().filter(|habit| !habit.is_hidden);
        let names = shown.map(|habit| words::habit(locale, habit.own.as_ref(), &habit.id));
        [td_string!(locale, day_note.sleep).to_owned()].into_iter().chain(names).collect::<Vec<_>>().join(", ")
    };
    view! {
        <CareCard
            heading=td_string!(locale, habits.heading)
            said=Box::new(said)
            icon=IconShape::TODAY
            open=td_string!(locale, habits.note_day)
            page=Place::Habits
            act=td_string!(locale, habits.add)
            to=Place::NewHabit
        />
    }
}
