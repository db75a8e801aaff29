//! Everyone who was added, each with a call and a text one tap away.

use leptos::prelude::*;

use crate::{
    domain::{Person, ReachedBy},
    i18n::*,
    screens::shared::{
        person_link::{PersonLink, Shown},
        words,
    },
    state::{Loading, Place, use_app_state, use_locale},
    ui::{WindowedList, read, shown_while, tell},
};

/// The list; without anyone, a word about whom one could add.
#[component]
pub fn PeopleList() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let is_empty = move || state.plan.with(|plan| plan.people.all.is_empty());
    let count = move || state.plan.with(|plan| plan.people.all.len());
    let empty = move || view! { <p class="quiet">{td_string!(locale, people.empty)}</p> }.into_any();
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, places.people)
                count=read(count)
                draw=Box::new(move |place| {
                    let person = state.plan.with(|plan| plan.people.all.get(place).cloned());
                    match person {
                        Some(person) => view! { <Row person /> }.into_any(),
                        None => ().into_any(),
                    }
                })
                on_near_end=tell(|()| {})
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || is_empty() && state.loading.get() == Loading::Ready, empty)}
        {shown_while(move || !is_empty(), list)}
    }
}

#[component]
fn Row(person: Person) -> impl IntoView {
    let locale = use_locale();
    let about = about(locale, &person);
    // Each way has its place in every row, so that no thumb learns two.
    let ways = ReachedBy::ALL.into_iter().map(|by| {
        let shown = if person.likes(by) { Shown::Icon } else { Shown::QuietIcon };
        view! { <PersonLink person=person.clone() by shown /> }.into_any()
    });
    let about = (!about.is_empty()).then(|| view! { <p class="entry-line quiet">{about}</p> }.into_any());
    let name = person.name.as_str().to_owned();
    let initial: String = name.chars().take(1).collect();
    view! {
        <div class="person">
            <a class="person-link" href=Place::Person(Some(person.id)).href()>
                <span class="initial" aria-hidden="true">{initial}</span>
                <b>{name}</b>
            </a>
            {ways.collect::<Vec<_>>()}
            {about}
        </div>
    }
}

fn about(locale: Locale, person: &Person) -> String {
    let roles = person.roles.iter().map(|role| words::role(locale, *role));
    let good_for = person.good_for.iter().map(|good_for| words::good_for(locale, *good_for));
    let at_night = person.fine_at_night.then(|| td_string!(locale, people.at_night));
    roles.chain(good_for).chain(at_night).collect::<Vec<_>>().join(" · ")
}
