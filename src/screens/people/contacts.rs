//! Choosing among the people found in a file or in the phone's contacts.

use leptos::prelude::*;

use crate::{
    content::call_link,
    domain::{Found, is_of_a_machine},
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Place, use_locale, use_people},
    ui::{Button, Look, WindowedList, callback, derived, flag, memo, remount, shown_while, tap, text},
};

/// The page with their list. Nobody is added before the person says so.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    let count = move || people.with_found(|found| found.all().len());
    let none = move || view! { <p class="quiet">{td_string!(locale, people.contacts.none)}</p> }.into_any();
    view! {
        <PageTop heading=td_string!(locale, people.contacts.heading) back=Place::People />
        {shown_while(move || count() == 0, none)}
        {shown_while(move || count() > 0, move || view! { <Choice /> }.into_any())}
    }
}

#[component]
fn Choice() -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    let count = memo(move || people.with_found(|found| found.all().len()));
    let total = count.clone();
    // Keyed by the name, which a tap on the row does not change: the row is not redrawn.
    let name = |found: &Found| found.contact.draft.name.clone();
    let key = move |place| people.with_found_untracked(|found| found.all().get(place).map(name).unwrap_or_default());
    let found = {
        let count = count.clone();
        move || td_string!(locale, people.contacts.found, count = count()).to_string()
    };
    let unread = people.with_found_untracked(|found| found.unread);
    let unread = (unread > 0).then(|| {
        view! { <p class="hint">{td_string!(locale, people.contacts.unread, count = unread).to_string()}</p> }
            .into_any()
    });
    let choose_all = move |is_chosen| tap(move || people.choose_all(is_chosen));
    let chosen = memo(move || people.with_found(|found| found.chosen().count()));
    let add = move || match chosen() {
        0 => ().into_any(),
        count => view! {
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, people.contacts.add, count = count).to_string()
                    on_tap=tap(move || people.add_chosen())
                />
            </div>
        }
        .into_any(),
    };
    view! {
        <section class="card">
            <p role="status" prop:textContent=text(found)></p>
            {unread}
            <p class="quiet">{td_string!(locale, people.contacts.why)}</p>
            <div class="two">
                <Button label=td_string!(locale, people.contacts.all) on_tap=choose_all(true) />
                <Button label=td_string!(locale, people.contacts.nobody) on_tap=choose_all(false) />
            </div>
            <WindowedList
                label=td_string!(locale, people.contacts.heading)
                count=derived(move || count())
                total
                key=Box::new(key)
                draw=Box::new(move |place| view! { <Row place /> }.into_any())
                on_need=callback(|_| {})
            />
            {remount(add)}
        </section>
    }
}

/// One contact: the name, what one should know before adding it, and the two choices.
#[component]
fn Row(place: usize) -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    // The list is long: a tap changes these flags, and redraws no row.
    let is = move |what: fn(&Found) -> bool| {
        flag(move || people.with_found(|found| found.all().get(place).is_some_and(what)))
    };
    let name =
        people.with_found_untracked(|found| found.all().get(place).map(|found| found.contact.draft.name.clone()))?;
    let about = move || people.with_found(|found| found.all().get(place).map(|found| about(locale, found)));
    let offer = td_string!(locale, people.contacts.offer, name = name.as_str()).to_string();
    let row = view! {
        <div class="contact">
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=is(|found| found.is_chosen)
                    disabled=is(|found| found.is_here)
                    on:change=move |_| people.toggle(place)
                />
                <span>
                    <b>{name}</b>
                    <span
                        class="contact-about quiet"
                        prop:textContent=text(move || about().unwrap_or_default())
                    ></span>
                </span>
            </label>
            <label class="tick contact-offered" hidden=is(|found| !found.is_chosen)>
                <input
                    type="checkbox"
                    aria-label=offer
                    prop:checked=is(|found| found.is_offered)
                    on:change=move |_| people.toggle_offered(place)
                />
                <span>{td_string!(locale, people.offered)}</span>
            </label>
        </div>
    };
    Some(row)
}

/// The number, and why the contact cannot be added, or only in part.
fn about(locale: Locale, found: &Found) -> String {
    let phones = &found.contact.draft.phones;
    let is_called = |phone: &&String| !is_of_a_machine(phone) && call_link(phone).is_some();
    let number = phones.iter().find(is_called);
    let mut about = vec![number.map_or(td_string!(locale, people.contacts.no_call), String::as_str)];
    if found.is_here {
        about.push(td_string!(locale, people.contacts.is_here));
    } else if found.had_no_room {
        about.push(td_string!(locale, people.contacts.had_no_room));
    }
    if found.contact.was_cut && !found.is_here {
        about.push(td_string!(locale, people.contacts.will_be_cut));
    }
    about.join(" · ")
}
