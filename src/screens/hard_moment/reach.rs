//! Still strong: the ladder, from another tool to a text, a helpline and the emergency call. Any rung is one tap away.

use leptos::prelude::*;

use crate::{
    content::{text_for_anyone, text_link},
    domain::{Note, Person},
    i18n::*,
    screens::shared::{
        moment::InSight,
        page_top::PageTop,
        reach::{Calls, EmergencyCall, Helplines, MOST_PEOPLE},
        words,
    },
    state::{Origin, Place, use_locale, use_people, use_plan},
    ui::{Chip, flag, remount, tap},
};

/// The page of the people and lines that can be reached now.
#[component]
pub fn ReachPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, hard_moment.reach) back=Place::HardMoment />
        <InSight />
        <section class="card folded">
            <a class="folded-link" href=Place::Tools(Origin::HardMoment).href()>{td_string!(locale, tools.another)}</a>
            // Browsers keep one `details` element of a name open at a time.
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

/// Texts to the chosen person; without one, the phone asks for the recipient.
#[component]
fn Texts() -> impl IntoView {
    let people = use_people();
    let plan = use_plan();
    let locale = use_locale();
    let people = move || people.to_reach(MOST_PEOPLE);
    let chosen = RwSignal::new(0);
    let chip = move |(place, person): (usize, &Person)| {
        let is_on = flag(move || chosen.get() == place);
        let on_toggle = tap(move || chosen.set(place));
        view! { <Chip label=words::person_name(locale, person) is_on on_toggle /> }.into_any()
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
        let number = person.and_then(Person::number);
        let link = |words: &str| {
            let to_them = number.and_then(|number| text_link(number.as_str(), Some(words)));
            let href = to_them.unwrap_or_else(|| text_for_anyone(words));
            view! { <li><a class="button ready-text" href=href>{words.to_owned()}</a></li> }.into_any()
        };
        let plan = plan.read();
        let own = plan.people.texts_for(person);
        let offered = words::texts!(locale, hard_moment.texts.{rough_hour, not_alone, strong_pull});
        own.into_iter().map(Note::as_str).chain(offered).map(link).collect::<Vec<_>>().into_any()
    };
    view! {
        {remount(choices)}
        <ul class="ready-texts">{remount(texts)}</ul>
    }
}
