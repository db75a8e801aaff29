//! "I need help now": emergency, a helpline, a person, in this order, and no tool before them.

use leptos::prelude::*;

use crate::{
    content::{text_for_anyone, text_link},
    domain::Person,
    i18n::*,
    screens::shared::{
        page_top::PageTop,
        reach::{Calls, EmergencyCall, FirstLine, Helplines},
    },
    state::{Place, use_locale, use_people},
    ui::{remount, shown_while},
};

/// Everyone who can help at once.
#[component]
pub fn HelpNowPage() -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, safety.help.heading) back=Place::Safety />
        <p class="quiet">{td_string!(locale, safety.not_emergency)}</p>
        <section class="card">
            <EmergencyCall />
            <FirstLine />
            // With nobody entered there is nobody to call, and no form belongs here.
            {shown_while(move || !people.to_reach(1).is_empty(), || view! { <Calls /> }.into_any())}
            <TextSomeone />
        </section>
        <section class="card folded">
            <details>
                <summary>{td_string!(locale, hard_moment.ladder_helpline)}</summary>
                <Helplines />
            </details>
        </section>
    }
}

/// A text that asks for help, to the first person; without one, the phone asks for the recipient.
#[component]
fn TextSomeone() -> impl IntoView {
    let people = use_people();
    let words = td_string!(use_locale(), safety.help.text);
    remount(move || {
        let person = people.to_reach(1).pop();
        let number = person.as_ref().and_then(Person::number);
        let to_them = number.and_then(|number| text_link(number.as_str(), Some(words)));
        let href = to_them.unwrap_or_else(|| text_for_anyone(words));
        view! { <a class="button ready-text" href=href>{words}</a> }.into_any()
    })
}
