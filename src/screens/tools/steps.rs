//! A guided exercise: one step on the screen at a time.

use leptos::prelude::*;

use super::Done;
use crate::{
    content::Tool,
    domain::{Plan, PlanList},
    i18n::*,
    screens::shared::words,
    state::{Origin, ToolSteps, use_locale, use_plan},
    ui::{Button, Look, class_while, flag, memo, remount, shown_while, tap, text},
};

/// How many things to do are shown at once.
const THINGS: usize = 4;

/// The steps of a tool, then its end.
#[component]
pub fn StepsTool(origin: Origin, tool: Tool) -> impl IntoView {
    let steps = ToolSteps::begin(tool.steps());
    let is_done = memo(move || steps.place() >= steps.count());
    remount(move || {
        let shown = if is_done() {
            view! { <Done origin tool /> }.into_any()
        } else {
            view! { <Step tool steps /> }.into_any()
        };
        view! { <section class="card tool">{shown}</section> }.into_any()
    })
}

#[component]
fn Step(tool: Tool, steps: ToolSteps) -> impl IntoView {
    let locale = use_locale();
    let said = words::tool_steps(locale, tool);
    let words = move || said.get(steps.place()).copied().unwrap_or_default().to_owned();
    let has_things = move || tool == Tool::Delay && steps.place() == Tool::STEP_TO_PICK;
    let place = move || td_string!(locale, tools.step_of, place = steps.place() + 1, total = steps.count()).to_string();
    let left = move || steps.seconds_left().map(|left| format!("{}:{:02}", left / 60, left % 60)).unwrap_or_default();
    let hold = move || {
        let words = if steps.is_held() { td_string!(locale, tools.go_on) } else { td_string!(locale, tools.stay) };
        words.to_owned()
    };
    view! {
        <p class="quiet tool-place">
            <span prop:textContent=text(place)></span>
            <span aria-hidden="true" prop:textContent=text(left)></span>
        </p>
        <p class="tool-step" role="status" prop:textContent=text(words)></p>
        {shown_while(has_things, || view! { <Things /> }.into_any())}
        <button
            type="button"
            class=class_while("button button-quiet", "unseen", flag(move || !steps.is_timed()))
            prop:textContent=text(hold)
            on:click=tap(move || steps.hold(!steps.is_held()))
        ></button>
        <div class="two">
            <button
                type="button"
                class="button"
                disabled=flag(move || steps.place() == 0)
                on:click=tap(move || steps.back())
            >
                {td_string!(locale, tools.back)}
            </button>
            <Button look=Look::Main label=td_string!(locale, tools.next) on_tap=tap(move || steps.forward()) />
        </div>
    }
}

/// A few things to do, what one wrote in calm times before what is offered, and more on a tap: a long list is a hard
/// choice at a hard time.
#[component]
fn Things() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let first = RwSignal::new(0);
    let own = |plan: &Plan| {
        let helps = plan.lists.of(PlanList::Distractions).iter().map(|note| note.as_str().to_owned());
        helps.chain(plan.tools.own.iter().map(|tool| tool.title().to_owned())).collect()
    };
    let mut things: Vec<String> = plan.with_untracked(own);
    let offered = words::texts!(locale, tools.delay.things.{
        outside, friend, water, shower, snack, song, warm_drink, pages, stretch, shelf, draw, count,
    });
    things.extend(offered.into_iter().map(str::to_owned));
    let count = things.len();
    let shown = move || {
        let some = things.iter().skip(first.get()).take(THINGS).cloned();
        some.map(|thing| view! { <li>{thing}</li> }.into_any()).collect::<Vec<_>>().into_any()
    };
    let more = move || first.update(|first| *first = if *first + THINGS < count { *first + THINGS } else { 0 });
    view! {
        <ul class="things">{remount(shown)}</ul>
        <Button look=Look::Quiet label=td_string!(locale, tools.more) on_tap=tap(more) />
    }
}
