//! The page on which an appointment is added or changed.

use leptos::prelude::*;

use super::calendar::CalendarCard;
use crate::{
    domain::{AppointmentDraft, AppointmentText, Id, Repeats},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField, PersonChoice, problem_at},
        page_top::PageTop,
        words,
    },
    state::{DraftForm, Place, use_drafts, use_locale, use_plan},
    ui::{
        Button, Folded, LineField, Look, RadioRow, TextField, Typed, callback, derived, line_fields, shown_while, tap,
    },
};

/// The page.
#[component]
pub fn AppointmentPage(
    /// The appointment to change; `None` for a new one.
    id: Option<Id>,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let form = plan.appointment_form(id);
    let field = move |id: &'static str, label: &'static str, hint: &'static str, typed: Typed, of: AppointmentText| {
        view! { <DraftField form id label hint typed of /> }.into_any()
    };
    let more = move || {
        let texts = td_string!(locale, appointments.link_hint);
        view! {
            {field("appointment-minutes", td_string!(locale, appointments.minutes), "", Typed::Number, AppointmentText::Minutes)}
            {field("appointment-link", td_string!(locale, appointments.link), texts, Typed::Line, AppointmentText::Link)}
            <PersonChoice form heading=td_string!(locale, appointments.whom) of=|draft| &mut draft.person />
            {field("appointment-bring", td_string!(locale, appointments.bring), "", Typed::Lines, AppointmentText::Bring)}
            <Questions form />
        }
        .into_any()
    };
    let remove = id.map(|id| {
        let remove = tap(move || plan.remove_appointment(id));
        view! { <Button look=Look::Quiet label=td_string!(locale, appointments.remove) on_tap=remove /> }.into_any()
    });
    let comes_again = move || form.ask(|draft| draft.repeats != Repeats::Never).unwrap_or(false);
    let until = move || {
        field("appointment-until", td_string!(locale, appointments.until), "", Typed::Day, AppointmentText::Until)
    };
    let told = derived(move || {
        let comes_twice = plan.time_comes_twice(form);
        if comes_twice { td_string!(locale, appointments.twice).to_owned() } else { String::new() }
    });
    view! {
        <PageTop heading=td_string!(locale, appointments.one) back=Place::Appointments />
        <section class="card">
            {field("appointment-name", td_string!(locale, appointments.name), "", Typed::Line, AppointmentText::Name)}
            {field("appointment-day", td_string!(locale, appointments.day), "", Typed::Day, AppointmentText::Day)}
            <DraftField
                form
                id="appointment-time"
                label=td_string!(locale, appointments.time)
                told
                typed=Typed::Time
                of=AppointmentText::Time
            />
            <Again form />
            {shown_while(comes_again, until)}
            {field("appointment-place", td_string!(locale, appointments.place), "", Typed::Line, AppointmentText::Place)}
            <div class="folded">
                <Folded
                    heading=td_string!(locale, people.more)
                    count=Box::new(|| 0)
                    draw=Box::new(more)
                    open=id.is_some() || form.has_kept_draft()
                />
            </div>
            <BothVersions form />
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, appointments.save)
                    on_tap=tap(move || plan.save_appointment(id, form))
                />
            </div>
            {remove}
        </section>
        {id.map(|id| view! { <CalendarCard only=Some(id) /> }.into_any())}
    }
}

/// As many questions have a field of their own.
const MOST_QUESTIONS: usize = 12;

/// A field for each question, and one more.
#[component]
fn Questions(form: DraftForm<AppointmentDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let questions = derived(move || form.read(AppointmentDraft::questions));
    let on_change = callback(move |lines: Vec<String>| drafts.edit(form, |draft| draft.set_questions(&lines)));
    line_fields(MOST_QUESTIONS, questions, on_change, |LineField { place, value, on_type }| {
        // All of them are one text, and what is wrong with it is told once.
        let (id, label) = match place {
            0 => ("appointment-ask".to_owned(), td_string!(locale, appointments.ask)),
            _ => (format!("appointment-ask-{place}"), td_string!(locale, appointments.another_question)),
        };
        let problem = if place == 0 { problem_at(form.slot(), AppointmentText::Ask) } else { derived(String::new) };
        view! { <TextField id label typed=Typed::Line value problem on_type /> }.into_any()
    })
}

/// How often it comes again.
#[component]
fn Again(form: DraftForm<AppointmentDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let chosen = derived(move || {
        let repeats = form.ask(|draft| draft.repeats)?;
        Repeats::ALL.iter().position(|other| *other == repeats)
    });
    let choose = move |place: usize| {
        drafts.edit(form, |draft| draft.repeats = Repeats::ALL.get(place).copied().unwrap_or(Repeats::Never));
    };
    let labels = Repeats::ALL
        .map(|repeats| words::repeats(locale, repeats).unwrap_or(td_string!(locale, appointments.once)).to_owned());
    view! {
        <RadioRow
            legend=td_string!(locale, appointments.again)
            group="appointment-repeats"
            labels=labels.to_vec()
            chosen
            on_choose=callback(choose)
        />
    }
}
