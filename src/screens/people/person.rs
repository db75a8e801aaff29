//! One person: who they are, and how and when to reach them.

use leptos::prelude::*;

use crate::{
    content::{call_link, text_link},
    domain::{Field, Id, Line, PersonDraft, PersonText, dialled, is_of_a_machine},
    i18n::*,
    screens::shared::{
        forms::{BothVersions, DraftField, draft_choices, problem_at},
        page_top::PageTop,
    },
    state::{DraftForm, Place, use_drafts, use_journal, use_locale, use_people, use_plan},
    ui::{
        Button, ButtonLink, Chip, Folded, LineField, Look, TextField, Typed, callback, derived, flag, line_fields,
        remount, shown_while, tap,
    },
};

/// More numbers than anyone has.
const MOST_PHONES: usize = 5;

/// The page on which a person is added or changed.
#[component]
pub fn PersonPage(
    /// The person to change; `None` for a new one.
    id: Option<Id>,
) -> impl IntoView {
    let drafts = use_drafts();
    let people = use_people();
    let locale = use_locale();
    let form = people.form_of(id);
    let at_night = move || drafts.edit(form, |draft| draft.fine_at_night = !draft.fine_at_night);
    let offered = move || drafts.edit(form, |draft| draft.only_listed = !draft.only_listed);
    let more = move || {
        view! {
            {draft_choices(form, td_string!(locale, people.by_heading), |draft| &mut draft.reached_by)}
            <div class="chips">
                <Chip
                    label=td_string!(locale, people.at_night)
                    is_on=flag(move || form.read(|draft| draft.fine_at_night))
                    on_toggle=tap(at_night)
                />
                <Chip
                    label=td_string!(locale, people.offered)
                    is_on=flag(move || form.read(|draft| !draft.only_listed))
                    on_toggle=tap(offered)
                />
            </div>
            {draft_choices(form, td_string!(locale, people.roles_heading), |draft| &mut draft.roles)}
            {draft_choices(form, td_string!(locale, people.good_for_heading), |draft| &mut draft.good_for)}
            <DraftField
                form
                id="person-note"
                label=td_string!(locale, check_in.note)
                of=PersonText::Note
            />
        }
        .into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, people.person) back=Place::People />
        <section class="card">
            <DraftField
                form
                id="person-name"
                label=td_string!(locale, people.name)
                typed=Typed::Line
                of=PersonText::Name
            />
            <Phones form />
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
                    label=td_string!(locale, people.save)
                    on_tap=tap(move || people.save(id, form))
                />
            </div>
        </section>
        {id.map(|id| view! { <Arrange id /> }.into_any())}
    }
}

/// A field for each number, and one more.
#[component]
fn Phones(form: DraftForm<PersonDraft>) -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    let phones = derived(move || form.read(|draft| draft.phones.clone()));
    let on_change = callback(move |phones| drafts.edit(form, |draft| draft.phones = phones));
    // No message while the number has only just been begun.
    let is_no_number = |phone: &String| phone.trim().len() > 2 && dialled(phone).is_none();
    line_fields(MOST_PHONES, phones, on_change, |LineField { place, value, on_type }| {
        let label =
            if place == 0 { td_string!(locale, people.phone) } else { td_string!(locale, people.another_phone) };
        let told = derived(move || {
            let is_told = form.read(|draft| draft.phones.get(place).is_some_and(is_no_number));
            if is_told { td_string!(locale, people.no_number).to_owned() } else { String::new() }
        });
        let problem = problem_at(form.slot(), Field::Phone(place));
        let id = format!("person-phone-{place}");
        view! { <TextField id label typed=Typed::Phone told=Some(told) value problem on_type /> }.into_any()
    })
}

#[component]
fn Arrange(id: Id) -> impl IntoView {
    let journal = use_journal();
    let people = use_people();
    let plan = use_plan();
    let locale = use_locale();
    let is_first = move || plan.with(|plan| plan.people.all.first().is_some_and(|first| first.id == id));
    let put_first = move || {
        view! { <Button label=td_string!(locale, plan.put_first) on_tap=tap(move || people.put_first(id)) /> }
            .into_any()
    };
    let ways = move |phone: &Line| {
        let number = phone.as_str();
        let link = |label: String, href| view! { <ButtonLink label href /> }.into_any();
        let call =
            call_link(number).map(|href| link(td_string!(locale, helplines.call, number = number).to_string(), href));
        // A fax cannot receive a text.
        let text = text_link(number, None)
            .filter(|_| !is_of_a_machine(number))
            .map(|href| link(td_string!(locale, helplines.text, number = number).to_string(), href));
        view! { <div class="two">{call} {text}</div> }.into_any()
    };
    let numbers = move || {
        let plan = plan.read();
        let phones = plan.people.find(id).map_or(&[][..], |person| &person.phones);
        phones.iter().map(ways).collect::<Vec<_>>().into_any()
    };
    view! {
        <section class="card">
            {remount(numbers)}
            <Button label=td_string!(locale, people.reached) on_tap=tap(move || journal.note_reached(Some(id))) />
            {shown_while(move || !is_first(), put_first)}
            <Button
                look=Look::Quiet
                label=td_string!(locale, people.remove)
                on_tap=tap(move || people.remove(id))
            />
        </section>
    }
}
