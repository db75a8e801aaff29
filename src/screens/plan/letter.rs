//! A letter from the person to themselves, for a hard moment.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{NoteDraft, NoteText},
    i18n::*,
    screens::shared::forms::{BothVersions, problem_at},
    state::{DraftForm, Loading, use_drafts, use_locale, use_plan, use_storage},
    ui::{Button, FieldProblem, Tap, callback, focused_when_wrong, items, problem_id, tap, text, typing, when_asked},
};

const ID: &str = "letter";

/// The letter as one reads it, which can be changed at any time; the form, where there is none yet.
#[component]
pub fn Letter() -> impl IntoView {
    let plan = use_plan();
    let storage = use_storage();
    let form = plan.letter_form();
    let is_needed = move || {
        let is_known = storage.loading() != Loading::Opening;
        let is_changed = move || form.begun_with().is_some_and(|saved| form.read(|draft| *draft != saved));
        is_known.then(|| plan.with(|plan| plan.letter.is_none()) || is_changed())
    };
    let draw = move || view! { <LetterForm form /> }.into_any();
    when_asked(ID.to_owned(), is_needed, move |ask| view! { <ReadLetter ask /> }.into_any(), draw)
}

#[component]
fn ReadLetter(ask: Tap) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let words = move || plan.with(|plan| plan.letter.as_ref().map_or_else(String::new, |it| it.as_str().to_owned()));
    let name = td_string!(locale, plan.edit_part, part = td_string!(locale, tools.letter.name)).to_string();
    view! {
        <p class="entry-note" prop:textContent=text(words)></p>
        <Button label=td_string!(locale, plan.edit) name on_tap=ask />
    }
}

#[component]
fn LetterForm(form: DraftForm<NoteDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let plan = use_plan();
    let locale = use_locale();
    let problem = problem_at(form.slot(), NoteText::Note);
    let prompts = words::texts!(locale, tools.letter.prompts.{hear, before, truth});
    let is_wrong = focused_when_wrong(ID, &problem);
    view! {
            <ul class="checks quiet">{items(prompts)}</ul>
            <textarea
                id=ID
                class="letter"
                aria-label=td_string!(locale, tools.letter.name)
                rows="5"
                autocomplete="off"
                aria-describedby=problem_id(ID)
                aria-invalid=is_wrong
                prop:value=text(move || form.read(|draft| draft.note.clone()))
                on:input=typing(callback(move |typed| drafts.edit(form, |draft| draft.note = typed)))
            ></textarea>
            <FieldProblem id=ID problem />
            <BothVersions form />
            <Button label=td_string!(locale, tools.letter.save) on_tap=tap(move || plan.save_letter(form)) />
    }
}
