//! Still strong: the ladder, from another tool to a text, a helpline and the emergency call. Any rung is one tap away.

use leptos::prelude::*;

use crate::{
    content::text_link,
    domain::{Line, Note, Person, ReachedBy},
    i18n::*,
    screens::shared::{
        helplines::{EmergencyCall, Helplines},
        in_sight::InSight,
        page_top::PageTop,
        person_link::PersonLink,
    },
    state::{Origin, Place, use_app_state, use_locale},
    ui::{Chip, flag, part, tap},
};

/// As many people as one takes in at a glance.
const MOST_PEOPLE: usize = 5;

/// Who can be reached now.
#[component]
pub fn ReachPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, hard_moment.reach) back=Place::HardMoment />
        <InSight />
        <section class="card folded">
            <a class="folded-link" href=Place::Tools(Origin::HardMoment).href()>{td_string!(locale, tools.another)}</a>
            // Of those with one name, browsers keep one open.
            <details name="rung" open>
                <summary>{td_string!(locale, hard_moment.ladder_text)}</summary>
                <Texts />
            </details>
            <details name="rung">
                <summary>{td_string!(locale, hard_moment.ladder_call)}</summary>
                <Calls />
            </details>
            <details name="rung">
                <summary>{td_string!(locale, hard_moment.ladder_helpline)}</summary>
                <Helplines />
            </details>
            <EmergencyCall />
        </section>
    }
}

/// Texts to the person who was chosen, or to whom the phone asks for.
#[component]
fn Texts() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let people = move || state.people_to_reach(MOST_PEOPLE);
    let chosen = RwSignal::new(0);
    let chip = move |(place, person): (usize, &Person)| {
        let is_on = flag(move || chosen.get() == place);
        let on_toggle = tap(move || chosen.set(place));
        view! { <Chip label=person.name.as_str() is_on on_toggle /> }.into_any()
    };
    let choices = move || {
        let people = people();
        if people.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="chips" role="group" aria-label=td_string!(locale, people.text_for)>
                {people.iter().enumerate().map(chip).collect::<Vec<_>>()}
            </div>
        }
        .into_any()
    };
    let texts = move || {
        let people = people();
        let person = people.get(chosen.get());
        let number = person.and_then(|person| person.phones.first()).map_or("", Line::as_str);
        let link = |words: &str| {
            let href = text_link(number, Some(words));
            view! { <li><a class="button ready-text" href=href>{words.to_owned()}</a></li> }.into_any()
        };
        let plan = state.plan.read();
        let own = plan.people.texts_for(person);
        let offered = td_string!(locale, hard_moment.texts).split('\n');
        own.into_iter().map(Note::as_str).chain(offered).map(link).collect::<Vec<_>>().into_any()
    };
    view! {
        {part(choices)}
        <ul class="ready-texts">{part(texts)}</ul>
    }
}

/// A call to each of those who can be reached.
#[component]
fn Calls() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    part(move || {
        let people = state.people_to_reach(MOST_PEOPLE);
        if people.is_empty() {
            return view! { <a class="row-link" href=Place::People.href()>{td_string!(locale, people.none)}</a> }
                .into_any();
        }
        let call = |person: Person| view! { <li><PersonLink person by=ReachedBy::Call /></li> }.into_any();
        let calls = people.into_iter().map(call).collect::<Vec<_>>();
        view! { <ul class="ready-texts">{calls}</ul> }.into_any()
    })
}
