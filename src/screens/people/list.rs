//! Everyone who was added, each with a call and a text one tap away, or with a handle while the order is changed.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{Line, Person, ReachedBy},
    i18n::*,
    screens::shared::reach::{PersonLink, Shown},
    state::{Loading, Place, use_locale, use_people, use_plan, use_storage},
    ui::{Button, Look, MoveHandle, WindowedList, callback, derived, remount, shown_while, tap},
};

/// The list; without anyone, a word about whom one could add.
#[component]
pub fn PeopleList() -> impl IntoView {
    let storage = use_storage();
    let plan = use_plan();
    let locale = use_locale();
    let is_empty = move || plan.with(|plan| plan.people.all.is_empty());
    let count = move || plan.with(|plan| plan.people.all.len());
    let empty = move || view! { <p class="quiet">{td_string!(locale, people.empty)}</p> }.into_any();
    let is_arranging = RwSignal::new(false);
    let person = move |place| plan.with(|plan| plan.people.all.get(place).cloned());
    // The key has all that a row shows: a change of any of it redraws the row.
    let key = move |place| {
        let text = |person: Person| {
            let phones = person.phones.first().map_or("", Line::as_str);
            let likes = ReachedBy::ALL.map(|by| if person.likes(by) { "1" } else { "0" }).concat();
            let handle = if is_arranging.get() { "handle" } else { "" };
            [&person.id.to_string(), person.name.as_str(), phones, &likes, &about(locale, &person), handle].join("\n")
        };
        person(place).map(text).unwrap_or_default()
    };
    let draw = move |place| match untrack(|| person(place)) {
        Some(person) if is_arranging.get_untracked() => view! { <RowToMove person place /> }.into_any(),
        Some(person) => view! { <Row person /> }.into_any(),
        None => ().into_any(),
    };
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, places.people)
                count=derived(count)
                total=derived(count)
                key=Box::new(key)
                draw=Box::new(draw)
                on_need=callback(|_| {})
            />
        }
        .into_any()
    };
    let arrange = move || {
        let label = if is_arranging.get() {
            td_string!(locale, people.order_done)
        } else {
            td_string!(locale, people.change_order)
        };
        let on_tap = tap(move || is_arranging.update(|is_arranging| *is_arranging = !*is_arranging));
        view! { <Button look=Look::Quiet label on_tap /> }.into_any()
    };
    view! {
        {shown_while(move || is_empty() && storage.loading() == Loading::Ready, empty)}
        {shown_while(move || !is_empty(), list)}
        {shown_while(move || 1 < count(), move || view! { {remount(arrange)} }.into_any())}
    }
}

#[component]
fn Row(person: Person) -> impl IntoView {
    let locale = use_locale();
    let about = about(locale, &person);
    // Call and text have the same place in every row, whichever the person likes.
    let ways = ReachedBy::ALL.into_iter().map(|by| {
        let shown = if person.likes(by) { Shown::Icon } else { Shown::QuietIcon };
        view! { <PersonLink person=person.clone() by shown /> }.into_any()
    });
    let about = (!about.is_empty()).then(|| view! { <p class="entry-line quiet">{about}</p> }.into_any());
    let name = words::person_name(locale, &person);
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

/// A person with the handle that moves them.
#[component]
fn RowToMove(person: Person, place: usize) -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    let name = words::person_name(locale, &person);
    let handle = td_string!(locale, plan.move_note, note = name.as_str()).to_string();
    let on_move = callback(move |to| people.move_to(person.id, to));
    view! {
        <div class="person">
            <b class="person-link">{name}</b>
            <MoveHandle name=handle place on_move />
        </div>
    }
}

fn about(locale: Locale, person: &Person) -> String {
    let roles = person.roles.iter().map(|role| words::role(locale, *role));
    let good_for = person.good_for.iter().map(|good_for| words::good_for(locale, *good_for));
    let at_night = person.fine_at_night.then(|| td_string!(locale, people.at_night));
    roles.chain(good_for).chain(at_night).collect::<Vec<_>>().join(" · ")
}
