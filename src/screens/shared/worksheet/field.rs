//! The field of a question.

use leptos::prelude::*;

use crate::{
    content::{Answer, Question, ThinkingTool},
    domain::{Strength, WorksheetDraft},
    i18n::*,
    screens::shared::{forms::DraftField, words},
    state::{DraftForm, use_drafts, use_locale},
    ui::{StrengthSlider, callback, class_while, derived, flag, tap},
};

/// The id of the field of a question.
pub fn question_id(question: &Question) -> String {
    format!("answer-{}", question.name.as_str())
}

/// A field for the answer to a question.
pub fn question_field(form: DraftForm<WorksheetDraft>, tool: ThinkingTool, question: &'static Question) -> AnyView {
    let drafts = use_drafts();
    let locale = use_locale();
    let label = words::thinking_question(locale, tool, question.name);
    let (id, name) = (question_id(question), question.name);
    match question.answer {
        Answer::Words => view! { <DraftField form id label of=name /> }.into_any(),
        Answer::Rating => {
            let rating = move || form.ask(|draft| draft.rating(name)).flatten().map(Strength::get);
            view! {
                <div class="rating">
                    <StrengthSlider
                        label
                        id
                        value=derived(rating)
                        on_rate=callback(move |rating| drafts.edit(form, |draft| draft.rate(name, Strength::new(rating).ok())))
                        unset=td_string!(locale, thinking.unset)
                        after=td_string!(locale, check_in.of_ten)
                    />
                    <button
                        type="button"
                        class=class_while("button button-quiet", "unseen", flag(move || rating().is_none()))
                        on:click=tap(move || drafts.edit(form, |draft| draft.rate(name, None)))
                    >
                        {td_string!(locale, check_in.clear_craving)}
                    </button>
                </div>
            }
            .into_any()
        }
    }
}

/// All fields of the tool of a saved worksheet.
pub fn sheet_fields(form: DraftForm<WorksheetDraft>) -> AnyView {
    let tool = untrack(|| form.read(|draft| draft.tool));
    let Some(tool) = tool.and_then(|tool| ThinkingTool::from_slug(tool.as_str())) else { return ().into_any() };
    tool.questions().iter().map(|question| question_field(form, tool, question)).collect::<Vec<_>>().into_any()
}
