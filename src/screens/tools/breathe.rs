//! Paced breathing, in one of several rhythms.

use std::{array, sync::Arc};

use leptos::prelude::*;

use super::Done;
use crate::{
    content::{BreathPattern, Tool},
    i18n::*,
    screens::shared::{moment::Breathing, words},
    state::{Origin, use_locale},
    ui::{Button, Chip, Look, derived, flag, remount, tap, text},
};

/// The circle, its rhythms, and how to breathe in the one chosen.
#[component]
pub fn BreatheTool(origin: Origin) -> impl IntoView {
    let locale = use_locale();
    let pattern = ArcRwSignal::new(BreathPattern::LongOut);
    let [chosen, told, held] = array::from_fn(|_| pattern.clone());
    let is_done = RwSignal::new(false);
    let chip = move |choice: BreathPattern| {
        let [now, next] = array::from_fn(|_| chosen.clone());
        let is_on = flag(move || now.get() == choice);
        let on_toggle = tap(move || next.set(choice));
        view! { <Chip label=words::breath_pattern(locale, choice).0 is_on on_toggle /> }.into_any()
    };
    let how = derived(move || words::breath_pattern(locale, told.get()).1);
    let care = derived(move || {
        if held.get().is_held() {
            td_string!(locale, tools.breathe.care_hold)
        } else {
            td_string!(locale, tools.breathe.care)
        }
    });
    remount(move || {
        if is_done.get() {
            return view! { <section class="card tool"><Done origin tool=Tool::Breathe /></section> }.into_any();
        }
        let (how, care) = (Arc::clone(&how), Arc::clone(&care));
        view! {
            <Breathing pattern=pattern.clone() has_controls=true />
            <section class="card tool">
                <p class="tool-step" prop:textContent=text(move || how().to_owned())></p>
                <div class="chips" role="group" aria-label=td_string!(locale, tools.breathe.name)>
                    {BreathPattern::ALL.into_iter().map(&chip).collect::<Vec<_>>()}
                </div>
                <p class="hint" prop:textContent=text(move || care().to_owned())></p>
                <Button look=Look::Main label=td_string!(locale, tools.finish) on_tap=tap(move || is_done.set(true)) />
            </section>
        }
        .into_any()
    })
}
