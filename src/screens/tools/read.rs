//! Tools that are read: the person's reasons, and their letter.

use leptos::prelude::*;

use super::Done;
use crate::{
    content::Tool,
    domain::{Note, PlanList},
    i18n::*,
    screens::shared::plan_parts::PhotoOfReason,
    state::{Origin, Place, use_locale, use_plan},
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
