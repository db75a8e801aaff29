//! The page on which a medicine is added or changed.

use leptos::prelude::*;

use crate::{
    domain::{Circle, Field, Id, Medicine, MedicineDraft, MedicineText},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField, PersonChoice, problem_at},
        page_top::PageTop,
    },
    state::{DraftForm, Place, use_drafts, use_locale, use_plan},
    ui::{Button, LineField, Look, TextField, Tick, Typed, callback, derived, flag, line_fields, tap},
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
            <PersonChoice
                form
                heading=td_string!(locale, medicines.prescribed_by)
                circle=Circle::Professional
                of=|draft| &mut draft.prescriber
            />
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
    let times = derived(move || form.read(|draft| draft.times.clone()));
    let on_change = callback(move |times| drafts.edit(form, |draft| draft.times = times));
    line_fields(Medicine::MAX_TIMES, times, on_change, |LineField { place, value, on_type }| {
        let label =
            if place == 0 { td_string!(locale, medicines.time) } else { td_string!(locale, medicines.another_time) };
        let problem = problem_at(form.slot(), Field::TimeOfDay(place));
        let id = format!("medicine-time-{place}");
        view! { <TextField id label typed=Typed::Time value problem on_type /> }.into_any()
    })
}
