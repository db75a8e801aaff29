//! Tools that are read: the person's reasons, their letter, and what they wrote with a thinking tool.

use leptos::prelude::*;

use super::Done;
use crate::{
    content::{ThinkingTool, Tool},
    domain::{Note, PlanList, SheetName, Worksheet},
    i18n::*,
    screens::shared::{
        plan_parts::PhotoOfReason,
        worksheet::{answers, answers_of},
    },
    state::{Origin, Place, use_journal, use_locale, use_plan},
    ui::{ButtonLink, remount},
};

/// The reasons or the letter that the person wrote in calm times, and the end of the tool below.
#[component]
pub fn ReadTool(origin: Origin, tool: Tool) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let empty = match tool {
        Tool::Letter => td_string!(locale, tools.letter.empty),
        _ => td_string!(locale, tools.reasons.empty),
    };
    let written = move || {
        let plan = plan.read();
        let texts = if tool == Tool::Letter {
            plan.letter.iter().cloned().collect::<Vec<_>>()
        } else {
            plan.lists.of(PlanList::Reasons).to_vec()
        };
        if texts.is_empty() {
            return view! { <p>{empty}</p> <ButtonLink label=td_string!(locale, places.plan) href=Place::Plan.href() /> }
                .into_any();
        }
        let text = |text: Note| {
            let words = text.as_str().to_owned();
            let photo = (tool == Tool::Reasons).then(|| view! { <PhotoOfReason reason=text /> }.into_any());
            view! { <p class="tool-read">{words}</p> {photo} }.into_any()
        };
        texts.into_iter().map(text).collect::<Vec<_>>().into_any()
    };
    view! {
        <section class="card tool">
            {remount(written)}
            <Done origin tool />
        </section>
    }
}

/// The newest worksheet of a thinking tool, and the end of the tool below. It is written on a calm day; here it is read.
#[component]
pub fn SheetTool(origin: Origin, tool: Tool) -> impl IntoView {
    let locale = use_locale();
    let (shows, empty) = match tool {
        Tool::Sides => (ThinkingTool::CostsBenefits, td_string!(locale, tools.sides.empty)),
        _ => (ThinkingTool::WhatFollowed, td_string!(locale, tools.followed.empty)),
    };
    let latest = use_journal().latest_worksheet(shows);
    let said_in = move |sheet: Option<Worksheet>| {
        let mut said = sheet.map_or(Vec::new(), |sheet| answers_of(locale, &sheet));
        if origin == Origin::HardMoment {
            said.retain(|said| shows.reads_in_hard_moment(said.name));
            said.iter_mut().for_each(|said| said.question = in_short(locale, said.name));
        }
        said
    };
    let written = move || match latest.get().map(said_in) {
        None => view! { <p class="quiet" role="status">{td_string!(locale, hand_over.reading)}</p> }.into_any(),
        Some(said) if said.is_empty() => view! {
            <p>{empty}</p>
            <ButtonLink label=td_string!(locale, thinking.heading) href=Place::Thinking.href() />
        }
        .into_any(),
        Some(said) => answers(said),
    };
    view! {
        <section class="card tool">
            {remount(written)}
            <Done origin tool />
        </section>
    }
}

/// A question in a word or two: few words are read in a hard moment.
fn in_short(locale: Locale, question: SheetName) -> &'static str {
    match question.as_str() {
        "first-hour" => td_string!(locale, tools.followed.first_hour),
        "night" => td_string!(locale, tools.followed.night),
        "next-day" => td_string!(locale, tools.followed.next_day),
        "remember" => td_string!(locale, tools.followed.remember),
        "using-costs-now" => td_string!(locale, tools.sides.cost_now),
        "using-costs-later" => td_string!(locale, tools.sides.cost_later),
        "not-gives-now" => td_string!(locale, tools.sides.gain_now),
        "not-gives-later" => td_string!(locale, tools.sides.gain_later),
        _ => "",
    }
}
