//! A letter from the person to themselves, for a hard moment.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::NoteText,
    i18n::*,
    screens::shared::forms::{BothVersions, problem_at},
    state::{use_drafts, use_locale, use_plan},
    ui::{Button, FieldProblem, callback, focused_when_wrong, items, problem_id, tap, text, typing},
};

const ID: &str = "letter";

/// The letter, which can be changed at any time.
#[component]
pub fn LetterForm() -> impl IntoView {
    let drafts = use_drafts();
    let plan = use_plan();
    let locale = use_locale();
    let form = plan.letter_form();
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
