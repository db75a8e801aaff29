//! If-then steps: chosen in calm times, begun from lists and finished in one's own words.

use std::rc::Rc;

use leptos::prelude::*;

use super::words;
use crate::{
    content::OfferedTrigger,
    domain::{IfThen, IfThenDraft, IfThenText},
    i18n::*,
    screens::shared::forms::DraftField,
    state::{DraftForm, DraftOf, use_drafts, use_locale, use_plan, use_triggers},
    ui::{Button, NoteRow, remount, tap},
};

/// As many beginnings as one reads.
const MOST_OFFERED: usize = 6;

/// The steps, and a form for one more.
#[component]
pub fn IfThenSteps() -> impl IntoView {
    let drafts = use_drafts();
    let triggers = use_triggers();
    let plan = use_plan();
    let locale = use_locale();
    let form = drafts.kept_form(DraftOf::STEP);
    let begins_here = plan.take_awaited_step().then_some("");
    let row = move |step: IfThen| {
        let note = td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string();
        let remove = td_string!(locale, plan.remove);
        let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
        let on_remove = tap(move || plan.remove_step(step.clone()));
        view! { <NoteRow note remove remove_name on_remove /> }.into_any()
    };
    let rows = move || plan.with(|plan| plan.steps.clone()).into_iter().map(row).collect::<Vec<_>>().into_any();
    // The triggers noted most come first; a trigger of the person's own goes by its own name.
    let ifs = triggers.often_first(move |list, trigger| match OfferedTrigger::from_id(&trigger.id) {
        Some(offered) => words::when_trigger(locale, offered).to_owned(),
        None => words::trigger(locale, list, &trigger.id),
    });
    let thens = words::texts!(locale, plan.thens.{card, call, go, leave, surf, eat, say_no});
    let thens = thens.into_iter().map(str::to_owned).collect();
    view! {
        <p class="quiet">{td_string!(locale, plan.steps_why)}</p>
        <ul class="notes" aria-label=td_string!(locale, plan.steps)>{remount(rows)}</ul>
        <DraftField form id="step-if" label=td_string!(locale, plan.when) of=IfThenText::When />
        {beginnings(form, td_string!(locale, plan.when), ifs, IfThenText::When)}
        <div data-begin=begins_here>
            <DraftField form id="step-then" label=td_string!(locale, plan.then) of=IfThenText::Then />
        </div>
        {beginnings(form, td_string!(locale, plan.then), thens, IfThenText::Then)}
        <Button label=td_string!(locale, plan.add_step) on_tap=tap(move || plan.add_step(form)) />
    }
}

fn beginnings(form: DraftForm<IfThenDraft>, label: &'static str, offered: Vec<String>, at: IfThenText) -> AnyView {
    let plan = use_plan();
    let offered: Rc<[String]> = offered.into();
    let chip = |text: &String| {
        let (label, text, offered) = (text.clone(), text.clone(), Rc::clone(&offered));
        let begin = move || plan.offer_for_step(form, at, &text, &offered);
        view! { <button type="button" class="chip" on:click=tap(begin)>{label}</button> }.into_any()
    };
    let chips = offered.iter().take(MOST_OFFERED).map(chip).collect::<Vec<_>>();
    view! { <div class="chips" role="group" aria-label=label>{chips}</div> }.into_any()
}
