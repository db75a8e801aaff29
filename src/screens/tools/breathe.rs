//! Paced breathing, in one of several rhythms.

use std::{array, sync::Arc};

use leptos::prelude::*;

use super::Done;
use crate::{
    content::{BreathPattern, Tool},
    i18n::*,
    screens::shared::{breathing::Breathing, words},
    state::{Followed, Origin, use_locale},
    ui::{Button, Chip, Look, flag, part, read, tap, text},
};

/// The circle, its rhythms, and how to breathe in the one chosen.
#[component]
pub fn BreatheTool(origin: Origin) -> impl IntoView {
    let locale = use_locale();
    let pattern = Arc::new(Followed::new(BreathPattern::LongOut));
    let [chosen, told] = array::from_fn(|_| Arc::clone(&pattern));
    let is_done = RwSignal::new(false);
    let chip = move |choice: BreathPattern| {
        let [now, next] = array::from_fn(|_| Arc::clone(&chosen));
        let is_on = flag(move || now.get() == choice);
        let on_toggle = tap(move || next.set(choice));
        view! { <Chip label=words::breath_pattern(locale, choice).0 is_on on_toggle /> }.into_any()
    };
    let how = read(move || words::breath_pattern(locale, told.get()).1);
    part(move || {
        if is_done.get() {
            return view! { <section class="card tool"><Done origin tool=Tool::Breathe /></section> }.into_any();
        }
        let how = Arc::clone(&how);
        view! {
            <Breathing pattern=Arc::clone(&pattern) has_controls=true />
            <section class="card tool">
                <p class="tool-step">{text(move || how().to_owned())}</p>
                <div class="chips" role="group" aria-label=td_string!(locale, tools.breathe.name)>
                    {BreathPattern::ALL.into_iter().map(&chip).collect::<Vec<_>>()}
                </div>
                <p class="hint">{td_string!(locale, tools.breathe.care)}</p>
                <Button look=Look::Main label=td_string!(locale, tools.finish) on_tap=tap(move || is_done.set(true)) />
            </section>
        }
        .into_any()
    })
}
