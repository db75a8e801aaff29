//! How an appointment was: before, after, and what the person heard.

use leptos::prelude::*;

use crate::{
    domain::{Mood, VisitDraft, VisitText},
    i18n::*,
    screens::shared::{forms::DraftField, words},
    state::{DraftForm, use_drafts, use_locale},
    ui::{FaceScale, RadioRow, callback, derived, shown_while},
};

/// The fields.
#[component]
pub fn VisitFields(form: DraftForm<VisitDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let mood = move |legend: &'static str, group: &'static str, of: fn(&mut VisitDraft) -> &mut Option<Mood>| {
        let step = move || form.ask_mut(|draft| *of(draft)).flatten().and_then(|mood| u8::try_from(mood.step()).ok());
        let choose = move |step: u8| drafts.edit(form, |draft| *of(draft) = Mood::ALL.get(usize::from(step)).copied());
        view! {
            <div class="visit-mood">
                <b aria-hidden="true">{legend}</b>
                <FaceScale
                    legend
                    group
                    words=Mood::ALL.map(|mood| words::mood(locale, mood))
                    chosen=derived(step)
                    problem=derived(String::new)
                    on_choose=callback(choose)
                />
            </div>
        }
        .into_any()
    };
    let was_there = move || form.ask(|draft| !draft.missed).unwrap_or(true);
    let more = move || {
        view! {
            {mood(td_string!(locale, appointments.before), "visit-before", |draft| &mut draft.before)}
            {mood(td_string!(locale, appointments.after), "visit-after", |draft| &mut draft.after)}
            <DraftField form id="visit-heard" label=td_string!(locale, appointments.heard) of=VisitText::Heard />
        }
        .into_any()
    };
    view! {
        <RadioRow
            legend=td_string!(locale, appointments.one)
            group="visit-there"
            labels=[true, false].map(|was_there| words::visit(locale, was_there).to_owned()).to_vec()
            chosen=derived(move || Some(usize::from(!was_there())))
            on_choose=callback(move |place: usize| drafts.edit(form, |draft| draft.missed = place > 0))
        />
        {shown_while(was_there, more)}
    }
}
