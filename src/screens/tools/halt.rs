//! Hungry, angry, lonely, tired: a prompt that leads to one small act. It is no score.

use leptos::prelude::*;

use super::Done;
use crate::{
    content::Tool,
    i18n::*,
    state::{Origin, use_locale},
    ui::{Button, remount, tap},
};

/// The question, then one act.
#[component]
pub fn HaltTool(origin: Origin) -> impl IntoView {
    let locale = use_locale();
    let loudest = ArcRwSignal::new(None::<u8>);
    let chosen = loudest.clone();
    let needs = [
        (td_string!(locale, tools.halt.hungry), td_string!(locale, tools.halt.hungry_act)),
        (td_string!(locale, tools.halt.angry), td_string!(locale, tools.halt.angry_act)),
        (td_string!(locale, tools.halt.lonely), td_string!(locale, tools.halt.lonely_act)),
        (td_string!(locale, tools.halt.tired), td_string!(locale, tools.halt.tired_act)),
    ];
    let need = move |(place, (name, _)): (u8, (&'static str, &'static str))| {
        let chosen = chosen.clone();
        view! { <Button label=name on_tap=tap(move || chosen.set(Some(place))) /> }.into_any()
    };
    remount(move || match loudest.get().and_then(|place| needs.get(usize::from(place))) {
        Some((_, act)) => view! {
            <section class="card tool">
                <p class="tool-step" role="status">{*act}</p>
                <Done origin tool=Tool::Halt />
            </section>
        }
        .into_any(),
        None => view! {
            <section class="card tool">
                <p class="tool-step">{td_string!(locale, tools.halt.question)}</p>
                <div class="two">{(0..).zip(needs).map(&need).collect::<Vec<_>>()}</div>
            </section>
        }
        .into_any(),
    })
}
