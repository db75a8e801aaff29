//! One person: who they are, and how and when to reach them.

use leptos::prelude::*;

use crate::{
    content::{call_link, text_link},
    domain::{GoodFor, Id, Line, ReachedBy, Role},
    i18n::*,
    screens::shared::{draft_choices::draft_choices, draft_field::DraftField, page_top::PageTop},
    state::{DraftForm, Place, use_app_state, use_locale},
    ui::{Button, ButtonLink, Chip, Look, TextField, Typed, flag, part, shown_while, tap, tell, text},
};

/// More numbers than anyone has.
const MOST_PHONES: usize = 5;

/// The page on which a person is added or changed.
#[component]
pub fn PersonPage(
    /// Who; none for someone new.
    id: Option<Id>,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.person_form(id);
    let at_night = move || state.edit(form, |draft| draft.person.fine_at_night = !draft.person.fine_at_night);
    view! {
        <PageTop heading=td_string!(locale, people.person) back=Place::People />
        <section class="card">
            <DraftField
                form
                id="person-name"
                label=td_string!(locale, people.name)
                typed=Typed::Line
                of=|draft| &mut draft.person.name
            />
            <Phones form />
            {draft_choices::<ReachedBy>(form, td_string!(locale, people.by_heading))}
            <div class="chips">
                <Chip
                    label=td_string!(locale, people.at_night)
                    is_on=flag(move || form.read(|draft| draft.person.fine_at_night))
                    on_toggle=tap(at_night)
                />
            </div>
            {draft_choices::<Role>(form, td_string!(locale, people.roles_heading))}
            {draft_choices::<GoodFor>(form, td_string!(locale, people.good_for_heading))}
            <DraftField
                form
                id="person-note"
                label=td_string!(locale, check_in.note)
                of=|draft| &mut draft.person.note
            />
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, people.save)
                    on_tap=tap(move || state.save_person(id, form))
                />
            </div>
        </section>
        {id.map(|id| view! { <Arrange id /> }.into_any())}
    }
}

/// A field for each number, and one more.
#[component]
fn Phones(form: DraftForm) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let typed = move || form.read(|draft| draft.person.phones.len());
    let field = move |place: usize| {
        let label =
            if place == 0 { td_string!(locale, people.phone) } else { td_string!(locale, people.another_phone) };
        let value = text(move || form.read(|draft| draft.person.phones.get(place).cloned().unwrap_or_default()));
        let on_type = tell(move |typed: String| {
            state.edit(form, |draft| {
                let phones = &mut draft.person.phones;
                phones.resize(phones.len().max(place + 1), String::new());
                phones[place] = typed;
            });
        });
        view! {
            <div hidden=flag(move || place > typed())>
                <TextField id=format!("person-phone-{place}") label typed=Typed::Phone value on_type />
            </div>
        }
        .into_any()
    };
    (0..MOST_PHONES).map(field).collect::<Vec<_>>()
}

#[component]
fn Arrange(id: Id) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let is_first = move || state.plan.with(|plan| plan.people.all.first().is_some_and(|first| first.id == id));
    let put_first = move || {
        view! { <Button label=td_string!(locale, plan.put_first) on_tap=tap(move || state.put_person_first(id)) /> }
            .into_any()
    };
    let ways = move |phone: &Line| {
        let number = phone.as_str();
        view! {
            <div class="two">
                <ButtonLink label=td_string!(locale, helplines.call, number = number).to_string() href=call_link(number) />
                <ButtonLink
                    label=td_string!(locale, helplines.text, number = number).to_string()
                    href=text_link(number, None)
                />
            </div>
        }
        .into_any()
    };
    let numbers = move || {
        let plan = state.plan.read();
        let phones = plan.people.find(id).map_or(&[][..], |person| &person.phones);
        phones.iter().map(ways).collect::<Vec<_>>().into_any()
    };
    view! {
        <section class="card">
            {part(numbers)}
            <Button label=td_string!(locale, people.reached) on_tap=tap(move || state.note_reached(Some(id))) />
            {shown_while(move || !is_first(), put_first)}
            <Button
                look=Look::Quiet
                label=td_string!(locale, people.remove)
                on_tap=tap(move || state.remove_person(id))
            />
        </section>
    }
}
