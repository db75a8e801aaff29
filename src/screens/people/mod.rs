//! People: who supports, the texts that are ready for them, and the lines to call.

mod card;
mod choices;
mod contacts;
mod exchange;
mod list;
mod person;
mod ready_texts;
mod table;
mod words;

use leptos::prelude::*;

use crate::{
    domain::Id,
    i18n::*,
    screens::shared::{
        if_there::IfThere,
        reach::{EmergencyCall, Helplines},
    },
    state::{Place, use_journal, use_locale, use_navigation, use_plan},
    ui::{Button, Icon, IconShape, RowLink, drawn_later, tap},
};
pub use card::SupporterCardPage;
pub use contacts::ContactsPage;
use exchange::ExchangeCard;
use list::PeopleList;
pub use person::PersonPage;
pub use ready_texts::ReadyTextsPage;
pub use table::TablePage;

/// The page of a person who was added; a way back when they were removed.
#[component]
pub fn KnownPersonPage(
    /// The person.
    id: Id,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    view! {
        <IfThere
            heading=td_string!(locale, people.person)
            back=(Place::People, td_string!(locale, places.people))
            is_there=Box::new(move || plan.with(|plan| plan.people.find(id).is_some()))
            draw=Box::new(move || view! { <PersonPage id=Some(id) /> }.into_any())
        />
    }
}

fn tile(place: Place, icon: IconShape, words: &'static str) -> AnyView {
    view! {
        <a href=place.href()>
            <Icon shape=icon />
            <span>{words}</span>
        </a>
    }
    .into_any()
}

/// The place with everyone who can be reached.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let navigation = use_navigation();
    let journal = use_journal();
    let locale = use_locale();
    let below = move || {
        view! {
            <section class="card">
                <PeopleList />
                <Button
                    label=td_string!(locale, hard_moment.outcomes.reached)
                    on_tap=tap(move || journal.note_reached(None))
                />
            </section>
            <nav class="tiles" aria-label=td_string!(locale, people.ways)>
                {tile(Place::SupportTable, IconShape::TABLE, td_string!(locale, people.table.heading))}
                {tile(Place::SupporterCard, IconShape::HEART, td_string!(locale, people.card.heading))}
                {tile(Place::ReadyTexts, IconShape::MESSAGE, td_string!(locale, people.texts))}
            </nav>
            <section class="card">
                <h2>{td_string!(locale, hard_moment.reach)}</h2>
                <Helplines />
                <RowLink
                    icon=IconShape::ADD
                    label=td_string!(locale, helplines.add_own)
                    about=td_string!(locale, helplines.own)
                    href=Place::Person(None).href()
                />
                <EmergencyCall />
            </section>
            <ExchangeCard />
        }
        .into_any()
    };
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, places.people)}</h1>
            // Above the list, which grows when it is read: nothing moves under a thumb.
            <Button label=td_string!(locale, people.add) on_tap=tap(move || navigation.open(Place::Person(None))) />
        </header>
        {drawn_later(below)}
    }
}
