//! Hungry, angry, lonely, tired: a prompt that leads to one small act. It is no score.

use leptos::prelude::*;

use super::Done;
use crate::{
    content::Tool,
    i18n::*,
    state::{Origin, use_locale},
    ui::{Button, part, tap},
};

/// The question, then one act.
#[component]
pub fn HaltTool(origin: Origin) -> impl IntoView {
    let locale = use_locale();
    let act = RwSignal::new(None);
    let needs = [
        (td_string!(locale, tools.halt.hungry), td_string!(locale, tools.halt.hungry_act)),
        (td_string!(locale, tools.halt.angry), td_string!(locale, tools.halt.angry_act)),
        (td_string!(locale, tools.halt.lonely), td_string!(locale, tools.halt.lonely_act)),
        (td_string!(locale, tools.halt.tired), td_string!(locale, tools.halt.tired_act)),
    ];
    let need = move |(name, leads_to): (&'static str, &'static str)| {
        view! {
            <Button label=name on_tap=tap(move || act.set(Some(leads_to))) />
        }
        .into_any()
    };
    part(move || match act.get() {
        Some(act) => view! {
            <section class="card tool">
                <p class="tool-step" role="status">{act}</p>
                <Done origin tool=Tool::Halt />
            </section>
        }
        .into_any(),
        None => view! {
            <section class="card tool">
                <p class="tool-step">{td_string!(locale, tools.halt.question)}</p>
                <div class="two">{needs.map(need).into_iter().collect::<Vec<_>>()}</div>
            </section>
        }
        .into_any(),
    })
}
