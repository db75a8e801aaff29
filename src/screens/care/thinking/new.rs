//! A new worksheet: one question on the screen at a time, and all answers to be read before they are saved.

use leptos::prelude::*;

use crate::{
    content::ThinkingTool,
    domain::WorksheetDraft,
    i18n::*,
    screens::shared::{
        page_top::PageTop,
        words::{self, thinking_tool},
        worksheet::{answers, answers_of, question_field, question_id},
    },
    state::{DraftForm, Place, use_journal, use_locale},
    ui::{Button, Look, flag, focus_soon, memo, remount, shown_while, tap, text},
};

/// The id of the heading above the answers that are read over.
const READ: &str = "read-over";

/// The page.
#[component]
pub fn NewWorksheetPage(
    /// The tool.
    tool: ThinkingTool,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let questions = tool.questions();
    let step = RwSignal::new(0_usize);
    let form = journal.new_worksheet(tool, step);
    let go = move |to: usize| {
        step.set(to);
        focus_soon(questions.get(to).map_or_else(|| READ.to_owned(), question_id));
    };
    let is_read_over = memo(move || step.get() >= questions.len());
    let place = move || {
        let place = step.get() + 1;
        td_string!(locale, tools.step_of, place = place.min(questions.len()), total = questions.len()).to_string()
    };
    let asked = move || {
        let place = text(place);
        view! {
            <p class="quiet" role="status" prop:textContent=place></p>
            {remount(move || match questions.get(step.get()) {
                Some(question) => question_field(form, tool, question),
                None => ().into_any(),
            })}
            <div class="two">
                <button
                    type="button"
                    class="button"
                    disabled=flag(move || step.get() == 0)
                    on:click=tap(move || go(step.get_untracked().saturating_sub(1)))
                >
                    {td_string!(locale, tools.back)}
                </button>
                <Button look=Look::Main label=td_string!(locale, tools.next) on_tap=tap(move || go(step.get_untracked() + 1)) />
            </div>
        }
        .into_any()
    };
    let read_over = move || {
        view! {
            <h2 id=READ tabindex="-1">{td_string!(locale, thinking.read)}</h2>
            {all_answers(locale, form, tool)}
            <div class="save-bar two">
                <Button label=td_string!(locale, tools.back) on_tap=tap(move || go(questions.len() - 1)) />
                <Button
                    look=Look::Main
                    label=td_string!(locale, thinking.save)
                    on_tap=tap(move || journal.save_worksheet(form, tool))
                />
            </div>
        }
        .into_any()
    };
    let has_last_words = move || form.begun_with().is_some();
    view! {
        <PageTop heading=thinking_tool(locale, tool) back=Place::Thinking />
        {shown_while(has_last_words, move || {
            view! { <p class="hint">{td_string!(locale, thinking.last_words)}</p> }.into_any()
        })}
        <section class="card worksheet">
            {remount(move || if is_read_over() { read_over() } else { asked() })}
        </section>
    }
}

/// The answers so far; a text that is too long says so at its place.
fn all_answers(locale: Locale, form: DraftForm<WorksheetDraft>, tool: ThinkingTool) -> AnyView {
    let finished = untrack(|| form.read(|draft| WorksheetDraft { tool: Some(tool.name()), ..draft.clone() }.finish()));
    match finished {
        Ok(Some(sheet)) => view! {
            {answers(answers_of(locale, &sheet))}
            <p class="hint">{td_string!(locale, thinking.read_again)}</p>
        }
        .into_any(),
        Ok(None) => view! { <p>{td_string!(locale, thinking.read_none)}</p> }.into_any(),
        Err(too_long) => view! { <p class="problem">{words::problem(locale, &too_long.into())}</p> }.into_any(),
    }
}
