//! If-then steps: chosen in calm times, begun from lists and finished in one's own words.

use std::{rc::Rc, sync::Arc};

use leptos::prelude::*;

use super::words;
use crate::{
    content::OfferedTrigger,
    domain::{IfThen, IfThenDraft, IfThenText},
    i18n::*,
    screens::shared::{
        forms::DraftField,
        plan_parts::{ChangedRow, edit_button},
    },
    state::{DraftForm, DraftOf, PlanStore, use_drafts, use_locale, use_plan, use_triggers},
    ui::{Button, MoveHandle, NoteRow, callback, focus_soon, memo, remount, shown_while, tap},
};

/// The ids of the two fields, of the step that is changed or else of one more.
const IF: &str = "step-if";
const THEN: &str = "step-then";

/// As many beginnings as one reads.
const MOST_OFFERED: usize = 6;

/// The steps, and a form for one more.
#[component]
pub fn IfThenSteps() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let change = use_drafts().kept_form(DraftOf::CHANGED_STEP);
    // The step that is being changed, as it was.
    let changed = memo(move || change.begun_with());
    let steps = memo(move || plan.with(|plan| plan.steps.clone()));
    let rows = {
        let changed = Arc::clone(&changed);
        move || {
            let (steps, changed) = (steps(), changed());
            let is_changed = |step: &IfThen| changed.as_ref() == Some(&IfThenDraft::of(step));
            let rows = Rows { plan, locale, all: steps.len(), change, is_free: changed.is_none() };
            let row = |(place, step)| if is_changed(step) { rows.changed() } else { rows.row(place, step) };
            let mut drawn: Vec<AnyView> = steps.iter().enumerate().map(row).collect();
            // It was removed meanwhile: what was typed is not lost.
            if changed.is_some() && !steps.iter().any(is_changed) {
                drawn.push(rows.changed());
            }
            drawn.into_any()
        }
    };
    view! {
        <p class="quiet">{td_string!(locale, plan.steps_why)}</p>
        <ul class="notes" aria-label=td_string!(locale, plan.steps)>{remount(rows)}</ul>
        {shown_while(move || changed().is_none(), || view! { <OneMore /> }.into_any())}
    }
}

/// What the rows of the steps have in common.
struct Rows {
    plan: PlanStore,
    locale: Locale,
    /// The number of steps.
    all: usize,
    /// The form of the step that is being changed.
    change: DraftForm<IfThenDraft>,
    /// Whether none is being changed.
    is_free: bool,
}

impl Rows {
    fn row(&self, place: usize, step: &IfThen) -> AnyView {
        let Self { plan, locale, all, change, is_free } = *self;
        let [moved, gone, edited] = [(); 3].map(|()| step.clone());
        let note = td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string();
        let handle = (all > 1).then(|| {
            let name = td_string!(locale, plan.move_note, note = note.as_str()).to_string();
            let on_move = callback(move |to| plan.move_step(moved.clone(), to));
            view! { <MoveHandle name place on_move /> }.into_any()
        });
        let edit = is_free.then(|| {
            edit_button(locale, &note, move || {
                plan.begin_change(change, IfThenDraft::of(&edited));
                focus_soon(IF.to_owned());
            })
        });
        let more = view! { {edit} }.into_any();
        let remove = td_string!(locale, plan.remove);
        let remove_name = td_string!(locale, plan.remove_note, note = note.as_str()).to_string();
        let on_remove = tap(move || plan.remove_step(gone.clone()));
        view! { <NoteRow note handle more remove remove_name on_remove /> }.into_any()
    }

    fn changed(&self) -> AnyView {
        let Self { plan, locale, change: form, .. } = *self;
        let fields = view! {
            <DraftField form id=IF label=td_string!(locale, plan.when) of=IfThenText::When />
            <DraftField form id=THEN label=td_string!(locale, plan.then) of=IfThenText::Then />
        }
        .into_any();
        view! {
            <ChangedRow
                fields
                on_save=tap(move || plan.save_changed_step(form))
                on_leave=tap(move || plan.leave_unchanged(form))
            />
        }
        .into_any()
    }
}

/// The form for one more step, which begins from lists.
#[component]
fn OneMore() -> impl IntoView {
    let plan = use_plan();
    let triggers = use_triggers();
    let locale = use_locale();
    let form = use_drafts().kept_form(DraftOf::STEP);
    let begins_here = plan.take_awaited_step().then_some("");
    // The triggers noted most come first; a trigger of the person's own goes by its own name.
    let ifs = triggers.often_first(move |list, trigger| match OfferedTrigger::from_id(&trigger.id) {
        Some(offered) => words::when_trigger(locale, offered).to_owned(),
        None => words::trigger(locale, list, &trigger.id),
    });
    let thens = words::texts!(locale, plan.thens.{card, call, go, leave, surf, eat, say_no});
    let thens = thens.into_iter().map(str::to_owned).collect();
    view! {
        <DraftField form id=IF label=td_string!(locale, plan.when) of=IfThenText::When />
        {beginnings(form, td_string!(locale, plan.when), ifs, IfThenText::When)}
        <div data-begin=begins_here>
            <DraftField form id=THEN label=td_string!(locale, plan.then) of=IfThenText::Then />
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
