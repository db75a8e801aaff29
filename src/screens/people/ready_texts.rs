//! Texts that are written in calm times, ready to be sent.

use std::sync::Arc;

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{NoteDraft, NoteText, People, Plan, ReadyText, Recipient, Role},
    i18n::*,
    screens::shared::{
        forms::{DraftField, NoteForm},
        page_top::PageTop,
        plan_parts::{ChangingList, Lines, OneMore},
    },
    state::{DraftForm, DraftOf, PeopleStore, Place, PlanStore, use_locale, use_people, use_plan},
    ui::{callback, remount, tap, typing},
};

/// The id of the field for one more text.
const NEW: &str = "ready-text";

/// The page of the texts, with a form for one more.
#[component]
pub fn ReadyTextsPage() -> impl IntoView {
    let people = use_people();
    let plan = use_plan();
    let locale = use_locale();
    let to = ArcRwSignal::new(Recipient::Anyone);
    let [shown, chosen] = [to.clone(), to.clone()];
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
    let choices = Arc::new(choices);
    let draw = move |form| {
        let (to, choices, choose) = (to.clone(), Arc::clone(&choices), choose.clone());
        view! {
            <label class="field">
                {td_string!(locale, people.text_for)}
                <select on:change=typing(callback(choose))>{remount(move || choices())}</select>
            </label>
            <NoteForm
                form
                id=NEW
                label=td_string!(locale, people.text)
                hint=td_string!(locale, helplines.bill_note)
                button=td_string!(locale, people.add_text)
                on_keep=tap(move || people.add_ready_text(to.get_untracked(), form))
            />
        }
        .into_any()
    };
    let one_more = OneMore {
        label: td_string!(locale, people.add_text),
        first_field: NEW.to_owned(),
        is_awaited: false,
        draw: Box::new(draw),
    };
    view! {
        <PageTop heading=td_string!(locale, people.texts) back=Place::People />
        <section class="card">
            <p class="quiet">{td_string!(locale, people.texts_why)}</p>
            <ChangingList
                lines=Texts { plan, people }
                name=td_string!(locale, people.texts)
                one_more=one_more
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

/// The texts of the plan.
#[derive(Clone, Copy)]
struct Texts {
    plan: PlanStore,
    people: PeopleStore,
}

impl Lines for Texts {
    type Line = ReadyText;
    type Draft = NoteDraft;

    fn of(self, plan: &Plan) -> Vec<ReadyText> {
        plan.people.texts.clone()
    }

    fn draft_of(self) -> DraftOf<NoteDraft> {
        DraftOf::CHANGED_TEXT
    }

    fn draft_of_new(self) -> DraftOf<NoteDraft> {
        DraftOf::READY_TEXT
    }

    fn draft(self, text: &ReadyText) -> NoteDraft {
        NoteDraft { note: text.text.as_str().to_owned() }
    }

    fn words(self, _: Locale, text: &ReadyText) -> String {
        text.text.as_str().to_owned()
    }

    fn fields(self, locale: Locale, form: DraftForm<NoteDraft>) -> AnyView {
        let label = td_string!(locale, people.text);
        view! { <DraftField form id=self.first_field() label of=NoteText::Note /> }.into_any()
    }

    fn first_field(self) -> String {
        "change-text".to_owned()
    }

    fn save(self, form: DraftForm<NoteDraft>) {
        self.people.save_changed_text(form);
    }

    fn move_to(self, text: ReadyText, place: usize) {
        self.people.move_ready_text(text, place);
    }

    fn remove(self, text: ReadyText) {
        self.people.remove_ready_text(text);
    }

    fn beside(self, locale: Locale, text: &ReadyText, _: usize) -> [Option<AnyView>; 3] {
        let to = self.plan.with_untracked(|plan| recipient_name(locale, &plan.people, text.to));
        [None, Some(view! { <p class="hint">{to}</p> }.into_any()), None]
    }
}
