//! The questions of a check-up, one at a time. What is answered is kept as a draft, and found again.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    reach_someone::{REACH_HEADING, ReachSomeone},
    words::{answers, questions},
};
use crate::{
    content::Instrument,
    domain::CheckUpDraft,
    i18n::*,
    insight::Scale,
    screens::shared::{page_top::PageTop, words},
    state::{DraftForm, DraftOf, Place, use_drafts, use_journal, use_locale},
    ui::{RadioRow, callback, derived, flag, focus_soon, memo, remount, scroll_soon, shown_while, tap, text},
};

/// The id of the card with the question.
const CARD: &str = "check-up-card";

/// The page.
#[component]
pub fn CheckUpQuestionsPage(
    /// The set of questions.
    of: Instrument,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let form = use_drafts().kept_form(DraftOf::check_up(of));
    let count = of.scale().questions;
    // The first question without an answer, until the person answers, or goes on or back.
    let gone_to = RwSignal::new(None);
    let question = memo(move || {
        let first = move || form.read(CheckUpDraft::next_question).unwrap_or(count - 1);
        gone_to.get().unwrap_or_else(first).min(count - 1)
    });
    let lacks_answer = RwSignal::new(false);
    let now = Arc::clone(&question);
    let question_now = Arc::new(move || untrack(|| now()));
    let answer = move |question: usize| form.read(|draft| draft.answer_to(question));
    let go_to = move |place: usize| {
        lacks_answer.set(false);
        gone_to.set(Some(place));
        // A long question before may have moved the page.
        focus_soon(CARD.to_owned());
        scroll_soon(CARD.to_owned());
    };
    let at = Arc::clone(&question_now);
    let forward = move || {
        let place = at();
        if untrack(|| answer(place)).is_none() {
            lacks_answer.set(true);
        } else if place + 1 < count {
            go_to(place + 1);
        } else {
            journal.save_check_up(form, of);
        }
    };
    let at = Arc::clone(&question_now);
    let back = move || go_to(at().saturating_sub(1));
    let is_last = {
        let question = Arc::clone(&question);
        move || question() + 1 == count
    };
    let place = {
        let question = Arc::clone(&question);
        move || td_string!(locale, check_ups.score, points = question() + 1, most = count).to_string()
    };
    let next = {
        let is_last = is_last.clone();
        move || if is_last() { td_string!(locale, check_ups.see) } else { td_string!(locale, tools.next) }.to_owned()
    };
    let tells_of_danger = {
        let question = Arc::clone(&question);
        move || answer(question()).is_some_and(|answer| of.tells_of_danger(question(), answer))
    };
    let hint = move || {
        let kept = td_string!(locale, check_ups.kept);
        let hint = if lacks_answer.get() { td_string!(locale, check_ups.pick_first) } else { kept };
        hint.to_owned()
    };
    let is_first = Arc::clone(&question);
    view! {
        <PageTop heading=words::instrument(locale, of) back=Place::CheckUp(of) />
        <section class="card" id=CARD tabindex="-1">
            <p class="quiet" role="status" prop:textContent=text(place)></p>
            {of.texts().map(|texts| view! { <p class="quiet" lang="en">{texts.stem}</p> }.into_any())}
            {remount(move || asked(form, of, question(), gone_to, lacks_answer))}
            <p class="hint" role="status" prop:textContent=text(hint)></p>
        </section>
        {shown_while(tells_of_danger, || view! { <ReachSomeone is_news=true /> }.into_any())}
        <div class="two">
            <button type="button" class="button" disabled=flag(move || is_first() == 0) on:click=tap(back)>
                {td_string!(locale, tools.back)}
            </button>
            <button type="button" class="button button-main" prop:textContent=text(next) on:click=tap(forward)></button>
        </div>
    }
}

/// One question with its answers.
fn asked(
    form: DraftForm<CheckUpDraft>,
    of: Instrument,
    question: usize,
    gone_to: RwSignal<Option<usize>>,
    lacks_answer: RwSignal<bool>,
) -> AnyView {
    let journal = use_journal();
    let locale = use_locale();
    let legend = questions(locale, of).get(question).copied().unwrap_or_default();
    // As on their form, those of WHO-5 stand with the highest first.
    let is_turned = of == Instrument::Who5;
    let Scale { lowest, highest, .. } = of.scale();
    let turned = move |answer: u8| if is_turned { highest.saturating_sub(answer) } else { answer };
    let mut labels: Vec<String> = answers(locale, of, question).into_iter().map(str::to_owned).collect();
    if is_turned {
        labels.reverse();
    }
    let chosen = derived(move || {
        form.read(|draft| draft.answer_to(question)).map(|answer| turned(answer).saturating_sub(lowest).into())
    });
    let choose = callback(move |place: usize| {
        let Some(answer) = u8::try_from(place).ok().and_then(|place| place.checked_add(lowest)).map(turned) else {
            return;
        };
        // The question stays until the person goes on.
        gone_to.set(Some(question));
        lacks_answer.set(false);
        journal.answer_check_up(form, of, question, answer);
        if of.tells_of_danger(question, answer) {
            scroll_soon(REACH_HEADING.to_owned());
        }
    });
    let lang = of.texts().map(|_| "en");
    view! { <div class="check-up-question" lang=lang><RadioRow legend group="check-up" labels chosen on_choose=choose /></div> }
        .into_any()
}
