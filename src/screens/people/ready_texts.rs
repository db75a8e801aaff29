//! Texts that are written in calm times, ready to be sent.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{People, ReadyText, Recipient, Role},
    i18n::*,
    screens::shared::{forms::NoteForm, page_top::PageTop},
    state::{DraftOf, Place, use_drafts, use_locale, use_people, use_plan},
    ui::{NoteRow, callback, remount, tap, typing},
};

/// The page of the texts, with a form for one more.
#[component]
pub fn ReadyTextsPage() -> impl IntoView {
    let drafts = use_drafts();
    let people = use_people();
    let plan = use_plan();
    let locale = use_locale();
    let form = drafts.kept_form(DraftOf::READY_TEXT);
    let to = ArcRwSignal::new(Recipient::Anyone);
    let [shown, chosen] = [to.clone(), to.clone()];
    let texts = move || {
        let people = &plan.read().people;
        people.texts.iter().map(|text| row(locale, people, text)).collect::<Vec<_>>().into_any()
    };
    let choices = move || {
        let people = &plan.read().people;
        let option = |(place, recipient): (usize, Recipient)| {
            let name = recipient_name(locale, people, recipient);
            view! { <option value=place.to_string() selected=recipient == shown.get_untracked()>{name}</option> }
                .into_any()
        };
        recipients(people).into_iter().enumerate().map(option).collect::<Vec<_>>().into_any()
    };
    let choose = move |place: String| {
        let recipient =
            place.parse().ok().and_then(|place: usize| recipients(&plan.read_untracked().people).get(place).copied());
        chosen.set(recipient.unwrap_or(Recipient::Anyone));
    };
    view! {
        <PageTop heading=td_string!(locale, people.texts) back=Place::People />
        <section class="card">
            <p class="quiet">{td_string!(locale, people.texts_why)}</p>
            <ul class="notes" aria-label=td_string!(locale, people.texts)>{remount(texts)}</ul>
            <label class="field">
                {td_string!(locale, people.text_for)}
                <select on:change=typing(callback(choose))>{remount(choices)}</select>
            </label>
            <NoteForm
                form
                id="ready-text"
                label=td_string!(locale, people.text)
                hint=td_string!(locale, helplines.bill_note)
                button=td_string!(locale, people.add_text)
                on_keep=tap(move || people.add_ready_text(to.get_untracked(), form))
            />
        </section>
    }
}

/// As many people are offered as recipients, from the first to reach on: nobody looks through hundreds.
const MOST_PEOPLE: usize = 20;

/// The recipients to choose from: anyone, then roles, then each person.
fn recipients(people: &People) -> Vec<Recipient> {
    let roles = Role::ALL.into_iter().filter(|role| people.all.iter().any(|person| person.roles.contains(role)));
    let each = people.all.iter().take(MOST_PEOPLE).map(|person| Recipient::Person(person.id));
    [Recipient::Anyone].into_iter().chain(roles.map(Recipient::Role)).chain(each).collect()
}

fn recipient_name(locale: Locale, people: &People, recipient: Recipient) -> String {
    let person = |id| people.find(id).map(|person| words::person_name(locale, person));
    match recipient {
        Recipient::Anyone => td_string!(locale, people.anyone).to_owned(),
        Recipient::Role(role) => words::role(locale, role).to_owned(),
        Recipient::Person(id) => person(id).unwrap_or_else(|| td_string!(locale, people.anyone).to_owned()),
    }
}

fn row(locale: Locale, people: &People, text: &ReadyText) -> AnyView {
    let store = use_people();
    let about = recipient_name(locale, people, text.to);
    let about = view! { <p class="hint">{about}</p> }.into_any();
    let (note, text) = (text.text.as_str().to_owned(), text.clone());
    let remove = td_string!(locale, plan.remove);
    let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
    let on_remove = tap(move || store.remove_ready_text(text.clone()));
    view! { <NoteRow note about remove remove_name on_remove /> }.into_any()
}
