//! If-then steps: chosen in calm times, begun from lists and finished in one's own words.

use std::rc::Rc;

use leptos::prelude::*;

use super::words;
use crate::{
    content::OfferedTrigger,
    domain::{IfThen, IfThenDraft, IfThenText, Listed, Plan, TriggerId, WordSort},
    i18n::*,
    screens::shared::{
        forms::DraftField,
        plan_parts::{ChangingList, Lines, OneMore},
    },
    state::{DraftForm, DraftOf, PlanStore, use_locale, use_own_words, use_plan},
    ui::{Button, tap},
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
    let is_awaited = plan.take_awaited_step();
    let draw = Box::new(move |form| view! { <NewStep form is_awaited /> }.into_any());
    let one_more = OneMore { label: td_string!(locale, plan.add_step), first_field: IF.to_owned(), is_awaited, draw };
    view! {
        <p class="quiet">{td_string!(locale, plan.steps_why)}</p>
        <ChangingList lines=Steps(plan) name=td_string!(locale, plan.steps) one_more />
    }
}

/// The steps of the plan.
#[derive(Clone, Copy)]
struct Steps(PlanStore);

impl Lines for Steps {
    type Line = IfThen;
    type Draft = IfThenDraft;

    fn of(self, plan: &Plan) -> Vec<IfThen> {
        plan.steps.clone()
    }

    fn draft_of(self) -> DraftOf<IfThenDraft> {
        DraftOf::CHANGED_STEP
    }

    fn draft_of_new(self) -> DraftOf<IfThenDraft> {
        DraftOf::STEP
    }

    fn draft(self, step: &IfThen) -> IfThenDraft {
        IfThenDraft::of(step)
    }

    fn words(self, locale: Locale, step: &IfThen) -> String {
        td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string()
    }

    fn fields(self, locale: Locale, form: DraftForm<IfThenDraft>) -> AnyView {
        view! {
            <DraftField form id=IF label=td_string!(locale, plan.when) of=IfThenText::When />
            <DraftField form id=THEN label=td_string!(locale, plan.then) of=IfThenText::Then />
        }
        .into_any()
    }

    fn first_field(self) -> String {
        IF.to_owned()
    }

    fn save(self, form: DraftForm<IfThenDraft>) {
        self.0.save_changed_step(form);
    }

    fn move_to(self, step: IfThen, place: usize) {
        self.0.move_step(step, place);
    }

    fn remove(self, step: IfThen) {
        self.0.remove_step(step);
    }

    fn beside(self, _: Locale, _: &IfThen, _: usize) -> [Option<AnyView>; 3] {
        [None, None, None]
    }
}

/// The form for one more step, which begins from lists.
#[component]
fn NewStep(form: DraftForm<IfThenDraft>, is_awaited: bool) -> impl IntoView {
    let plan = use_plan();
    let own_words = use_own_words();
    let locale = use_locale();
    let begins_here = is_awaited.then_some("");
    // The triggers noted most come first; a trigger of the person's own goes by its own name.
    let when = |id: TriggerId| match OfferedTrigger::from_id(&id) {
        Some(offered) => words::when_trigger(locale, offered).to_owned(),
        None => own_words.with(|words| words::trigger(locale, words, &id)),
    };
    let offered = own_words.offered(WordSort::Triggers, Vec::new()).into_iter();
    let ifs = offered.filter_map(TriggerId::of_id).map(when).collect();
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
