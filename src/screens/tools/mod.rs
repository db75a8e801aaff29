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
    screens::shared::{
        if_there::IfThere,
        moment::{HowStrong, InSight, Question},
        page_top::PageTop,
        words,
    },
    state::{Origin, Place, WhichMoment, keep_screen_on, use_locale, use_plan},
    ui::{ButtonLink, Look, text},
};
use breathe::BreatheTool;
use halt::HaltTool;
use list::ToolList;
use puzzle::PuzzleTool;
use read::{ReadTool, SheetTool};
use steps::StepsTool;

/// The list of tools; in a hard moment, how strong it is before one of them.
#[component]
pub fn ToolsPage(
    /// The place from which it was opened, and to which it leads back.
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
    /// The place from which it was opened, and to which it leads back.
    origin: Origin,
    /// The tool to show.
    tool: Tool,
) -> impl IntoView {
    let locale = use_locale();
    keep_screen_on();
    let exercise = match tool {
        Tool::Followed | Tool::Sides => view! { <SheetTool origin tool /> }.into_any(),
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
    /// The place from which it was opened, and to which it leads back.
    origin: Origin,
    /// The tool to show.
    id: Id,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let tool = ToolId::own(id);
    let draw = move || view! { <OwnTool origin id /> }.into_any();
    view! {
        <IfThere
            heading=td_string!(locale, tools.own)
            back=(Place::Tools(origin), td_string!(locale, tools.heading))
            is_there=Box::new(move || plan.with(|plan| plan.tools.find_own(&tool).is_some()))
            draw=Box::new(draw)
        />
    }
}

#[component]
fn OwnTool(origin: Origin, id: Id) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    keep_screen_on();
    let tool = ToolId::own(id);
    let own = move || plan.read().tools.find_own(&tool).map(|own| own.text.as_str().to_owned());
    view! {
        <PageTop heading=td_string!(locale, tools.own) back=Place::Tools(origin) />
        <section class="card tool">
            <p class="tool-read" prop:textContent=text(move || own().unwrap_or_default())></p>
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
