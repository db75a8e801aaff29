//! The page on which a medicine is added or changed.

use leptos::prelude::*;

use crate::{
    domain::{Circle, Field, Id, Medicine, MedicineDraft, MedicineText},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField, problem_at},
        page_top::PageTop,
        words,
    },
    state::{DraftForm, Place, use_drafts, use_locale, use_plan},
    ui::{Button, Chip, Look, TextField, Tick, Typed, callback, flag, memo, remount, tap, text},
};

/// The page.
#[component]
pub fn MedicinePage(
    /// The medicine to change; `None` for a new one.
    id: Option<Id>,
) -> impl IntoView {
    let (plan, drafts) = (use_plan(), use_drafts());
    let locale = use_locale();
    let form = plan.medicine_form(id);
    let tick = move |label: &'static str, of: fn(&mut MedicineDraft) -> &mut bool| {
        let is_on = flag(move || form.ask_mut(|draft| *of(draft)).unwrap_or(false));
        let on_toggle = Box::new(move || drafts.edit(form, |draft| *of(draft) = !*of(draft)));
        view! { <Tick label is_on on_toggle /> }.into_any()
    };
    let ended = id.map(|_| tick(td_string!(locale, medicines.ended), |draft| &mut draft.ended));
    let remove = id.map(|id| {
        let remove = tap(move || plan.remove_medicine(id));
        view! { <Button look=Look::Quiet label=td_string!(locale, medicines.remove) on_tap=remove /> }.into_any()
    });
    view! {
        <PageTop heading=td_string!(locale, medicines.one) back=Place::Medicines />
        <section class="card">
            <DraftField
                form
                id="medicine-name"
                label=td_string!(locale, medicines.name)
                typed=Typed::Line
                of=MedicineText::Name
            />
            <DraftField
                form
                id="medicine-amount"
                label=td_string!(locale, medicines.amount)
                hint=td_string!(locale, medicines.amount_hint)
                typed=Typed::Line
                of=MedicineText::Amount
            />
            <Times form />
            {tick(td_string!(locale, medicines.for_opioids), |draft| &mut draft.for_opioids)}
            <Prescriber form />
            <DraftField
                form
                id="medicine-refill"
                label=td_string!(locale, medicines.refill_by)
                typed=Typed::Day
                of=MedicineText::Refill
            />
            {ended}
            <BothVersions form />
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, medicines.save)
                    on_tap=tap(move || plan.save_medicine(id, form))
                />
            </div>
            {remove}
        </section>
    }
}

/// A field for each time, and one more.
#[component]
fn Times(form: DraftForm<MedicineDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let typed = move || form.read(|draft| draft.times.len());
    let field = move |place: usize| {
        let label =
            if place == 0 { td_string!(locale, medicines.time) } else { td_string!(locale, medicines.another_time) };
        let value = text(move || form.read(|draft| draft.times.get(place).cloned().unwrap_or_default()));
        let on_type = callback(move |typed: String| {
            drafts.edit(form, |draft| {
                let times = &mut draft.times;
                times.resize(times.len().max(place + 1), String::new());
                times[place] = typed;
            });
        });
        let problem = problem_at(form.slot(), Field::TimeOfDay(place));
        view! {
            <div hidden=flag(move || place > typed())>
                <TextField
                    id=format!("medicine-time-{place}")
                    label
                    typed=Typed::Time
                    value
                    problem
                    on_type
                />
            </div>
        }
        .into_any()
    };
    (0..Medicine::MAX_TIMES).map(field).collect::<Vec<_>>()
}

/// The professionals among the people, to choose one; nothing while there are none.
#[component]
fn Prescriber(form: DraftForm<MedicineDraft>) -> impl IntoView {
    let (plan, drafts) = (use_plan(), use_drafts());
    let locale = use_locale();
    let people = memo(move || {
        plan.with(|plan| {
            let each = plan.people.of_circle(Circle::Professional);
            each.map(|person| (person.id, words::person_name(locale, person))).collect::<Vec<_>>()
        })
    });
    let chip = move |(id, label): (Id, String)| {
        let is_on = flag(move || form.ask(|draft| draft.prescriber == Some(id)).unwrap_or(false));
        let on_toggle = tap(move || {
            drafts.edit(form, |draft| draft.prescriber = (draft.prescriber != Some(id)).then_some(id));
        });
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    remount(move || {
        let people = people();
        if people.is_empty() {
            return ().into_any();
        }
        let label = td_string!(locale, medicines.prescribed_by);
        view! {
            <div class="field">
                <span aria-hidden="true">{label}</span>
                <div class="chips" role="group" aria-label=label>{people.into_iter().map(chip).collect::<Vec<_>>()}</div>
            </div>
        }
        .into_any()
    })
}
