//! What the body tells in withdrawal, and what to do about the signs of danger at once.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{DayNote, Symptom, Urgency, toggle},
    i18n::*,
    screens::shared::{reach::EmergencyCall, words},
    state::{Place, use_journal, use_locale},
    ui::{Chip, Derived, IconShape, RowLink, flag, memo, remount, tap},
};

/// The symptoms, folded away, and the way to help when one of them is a sign of danger.
#[component]
pub fn Body(
    /// The day.
    day: NaiveDate,
    /// What is noted about it.
    note: Derived<DayNote>,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let noted = Arc::clone(&note);
    let urgency = memo(move || noted().symptoms.iter().filter_map(|symptom| symptom.urgency()).max());
    let open = untrack(|| !note().symptoms.is_empty());
    let chip = move |symptom: Symptom| {
        let note = Arc::clone(&note);
        let is_on = flag(move || note().symptoms.contains(&symptom));
        let on_toggle = tap(move || journal.change_day(day, move |note| toggle(&mut note.symptoms, symptom)));
        view! { <Chip label=words::symptom(locale, symptom) is_on on_toggle /> }.into_any()
    };
    view! {
        <div class="folded">
            <details open=open>
                <summary>
                    <h3>{td_string!(locale, symptoms.heading)}</h3>
                </summary>
                <div class="chips" role="group" aria-label=td_string!(locale, symptoms.heading)>
                    {Symptom::ALL.into_iter().map(chip).collect::<Vec<_>>()}
                </div>
            </details>
        </div>
        <div role="alert">{remount(move || urgency().map_or_else(|| ().into_any(), |urgency| help(locale, urgency)))}</div>
    }
}

fn help(locale: Locale, urgency: Urgency) -> AnyView {
    let words = match urgency {
        Urgency::Today => td_string!(locale, symptoms.today),
        Urgency::Now => td_string!(locale, symptoms.now),
        Urgency::Emergency => td_string!(locale, symptoms.emergency),
    };
    let call = (urgency > Urgency::Today).then(|| view! { <EmergencyCall /> }.into_any());
    view! {
        <div class="day-help">
            <p><b>{words}</b></p>
            {call}
            <div class="rows">
                <RowLink
                    icon=IconShape::PHONE
                    label=td_string!(locale, safety.help.heading)
                    href=Place::HelpNow.href()
                />
                <RowLink icon=IconShape::SHIELD label=td_string!(locale, safety.cards) href=Place::Safety.href() />
            </div>
        </div>
    }
    .into_any()
}
