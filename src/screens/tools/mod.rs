//! The coping tools: what helped before first, and each one alone on its page.

mod breathe;
mod halt;
mod list;
mod puzzle;
mod read;
mod steps;

use leptos::prelude::*;

use crate::{
    content::Tool,
    domain::{Id, ToolId},
    i18n::*,
    screens::shared::{how_strong::HowStrong, in_sight::InSight, page_top::PageTop, question::Question, words},
    state::{Origin, Place, WhichMoment, use_app_state, use_locale},
    ui::{ButtonLink, Look, text},
};
use breathe::BreatheTool;
use halt::HaltTool;
use list::ToolList;
use puzzle::PuzzleTool;
use read::ReadTool;
use steps::StepsTool;

/// The list of tools; in a hard moment, how strong it is before one of them.
#[component]
pub fn ToolsPage(
    /// Where it was opened from.
    origin: Origin,
) -> impl IntoView {
    let locale = use_locale();
    let in_hard_moment = (origin == Origin::HardMoment).then(|| {
        view! {
            <InSight />
            <section class="card">
                <Question />
            </section>
        }
        .into_any()
    });
    view! {
        <PageTop heading=td_string!(locale, tools.heading) back=back(origin) />
        {in_hard_moment}
        <ToolList origin />
    }
}

/// One tool.
#[component]
pub fn ToolPage(
    /// Where it was opened from; in a hard moment, that it was tried is noted.
    origin: Origin,
    /// Which one.
    tool: Tool,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    state.keep_screen_on();
    if let (Origin::HardMoment, Some(id)) = (origin, tool.id()) {
        state.note_tool(id);
    }
    let exercise = match tool {
        Tool::Puzzle => view! { <PuzzleTool origin /> }.into_any(),
        Tool::Breathe => view! { <BreatheTool origin /> }.into_any(),
        Tool::Halt => view! { <HaltTool origin /> }.into_any(),
        Tool::Reasons | Tool::Letter => view! { <ReadTool origin tool /> }.into_any(),
        _ => view! { <StepsTool origin tool /> }.into_any(),
    };
    view! {
        <PageTop heading=words::tool_name(locale, tool) back=Place::Tools(origin) />
        {exercise}
        {(origin == Origin::HardMoment).then(|| view! { <InSight /> }.into_any())}
    }
}

/// One tool of the person's own: what they wrote, and the end of it.
#[component]
pub fn OwnToolPage(
    /// Where it was opened from; in a hard moment, that it was tried is noted.
    origin: Origin,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    state.keep_screen_on();
    let tool = ToolId::own(id);
    if origin == Origin::HardMoment {
        state.note_tool(tool.clone());
    }
    let own = move || state.plan.read().tools.find_own(&tool).map(|own| own.text.as_str().to_owned());
    view! {
        <PageTop heading=td_string!(locale, tools.own) back=Place::Tools(origin) />
        <section class="card tool">
            <p class="tool-read">{text(move || own().unwrap_or_default())}</p>
            <Ending origin word=td_string!(locale, tools.own_done) />
        </section>
        {(origin == Origin::HardMoment).then(|| view! { <InSight /> }.into_any())}
    }
}

/// The end of an offered tool.
#[component]
fn Done(origin: Origin, tool: Tool) -> impl IntoView {
    let locale = use_locale();
    view! { <Ending origin word=words::tool_done(locale, tool) /> }
}

/// The end of a tool: a kind word, in a hard moment how strong it is now, and the ways on.
#[component]
fn Ending(origin: Origin, word: &'static str) -> impl IntoView {
    let locale = use_locale();
    let question = (origin == Origin::HardMoment)
        .then(|| view! { <HowStrong label=td_string!(locale, tools.after) which=WhichMoment::Open /> }.into_any());
    view! {
        <p class="tool-step" role="status">{word}</p>
        {question}
        <ButtonLink look=Look::Main label=td_string!(locale, tools.finish) href=back(origin).href() />
        <ButtonLink look=Look::Quiet label=td_string!(locale, tools.another) href=Place::Tools(origin).href() />
    }
}

fn back(origin: Origin) -> Place {
    match origin {
        Origin::HardMoment => Place::HardMoment,
        Origin::Plan => Place::Plan,
    }
}
