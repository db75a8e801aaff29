//! The page of one part of the plan, where it is filled in.

use leptos::prelude::*;

use super::{goals::Goals, letter::Letter, part::Part, steps::IfThenSteps};
use crate::{
    screens::shared::{page_top::PageTop, plan_parts::NoteList},
    state::{Place, PlanPart, use_locale},
};

/// The page.
#[component]
pub fn PlanPartPage(
    /// The part.
    part: PlanPart,
) -> impl IntoView {
    let heading = Part::Own(part).name(use_locale());
    let in_card = |form: AnyView| view! { <section class="card">{form}</section> }.into_any();
    let form = match part {
        PlanPart::List(list) => in_card(view! { <NoteList list /> }.into_any()),
        PlanPart::Steps => in_card(view! { <IfThenSteps /> }.into_any()),
        PlanPart::Letter => in_card(view! { <Letter /> }.into_any()),
        PlanPart::Goals => view! { <Goals /> }.into_any(),
    };
    view! {
        <PageTop heading back=Place::Plan />
        {form}
    }
}
