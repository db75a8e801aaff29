//! If-then steps: chosen in calm times, begun from lists and finished in one's own words.

use leptos::prelude::*;

use crate::{
    content::OfferedTrigger,
    domain::{Draft, IfThen},
    i18n::*,
    screens::shared::{draft_field::DraftField, note_row::NoteRow, words},
    state::{DraftForm, DraftOf, use_app_state, use_locale},
    ui::{Button, part, tap},
};

/// As many beginnings as one reads.
const MOST_OFFERED: usize = 6;

/// The steps, and a form for one more.
#[component]
pub fn IfThenSteps() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.kept_form(DraftOf::Step);
    let row = move |step: IfThen| {
        let note = td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string();
        view! { <NoteRow note on_remove=tap(move || state.remove_step(step.clone())) /> }.into_any()
    };
    let rows = move || state.plan.with(|plan| plan.steps.clone()).into_iter().map(row).collect::<Vec<_>>().into_any();
    // What is noted most comes first; a trigger of the person's own goes by its own name.
    let ifs = state.often_first(move |list, trigger| match OfferedTrigger::from_id(&trigger.id) {
        Some(offered) => words::when_trigger(locale, offered).to_owned(),
        None => words::trigger(locale, list, &trigger.id),
    });
    let thens = td_string!(locale, plan.thens).split('\n').map(str::to_owned).collect();
    view! {
        <p class="quiet">{td_string!(locale, plan.steps_why)}</p>
        <ul class="notes" aria-label=td_string!(locale, plan.steps)>{part(rows)}</ul>
        <DraftField form id="step-if" label=td_string!(locale, plan.when) of=|draft| &mut draft.note />
        {beginnings(form, td_string!(locale, plan.when), ifs, |draft, text| draft.note = text)}
        <DraftField form id="step-then" label=td_string!(locale, plan.then) of=|draft| &mut draft.next_step />
        {beginnings(form, td_string!(locale, plan.then), thens, |draft, text| draft.next_step = text)}
        <Button label=td_string!(locale, plan.add_step) on_tap=tap(move || state.add_step(form)) />
    }
}

fn beginnings(form: DraftForm, label: &'static str, offered: Vec<String>, put: fn(&mut Draft, String)) -> AnyView {
    let state = use_app_state();
    let chip = |text: String| {
        let label = text.clone();
        let begin = move || state.edit(form, |draft| put(draft, text.clone()));
        view! { <button type="button" class="chip" on:click=tap(begin)>{label}</button> }.into_any()
    };
    let chips = offered.into_iter().take(MOST_OFFERED).map(chip).collect::<Vec<_>>();
    view! { <div class="chips" role="group" aria-label=label>{chips}</div> }.into_any()
}
