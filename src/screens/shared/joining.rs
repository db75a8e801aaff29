//! The way into an appointment from afar.

use leptos::prelude::*;

use crate::{
    domain::{Appointment, Joining},
    i18n::*,
    ui::{ButtonLink, LeavingLink},
};

/// The way in, in one tap; a text that is neither an address nor a number is shown.
pub fn joining(locale: Locale, appointment: &Appointment) -> Option<AnyView> {
    let text = appointment.link.as_ref()?.as_str().to_owned();
    Some(match appointment.joining() {
        Some(Joining::Link(href)) => {
            view! { <LeavingLink label=td_string!(locale, appointments.join) href /> }.into_any()
        }
        Some(Joining::Call(number)) => {
            let href = format!("tel:{number}");
            view! { <ButtonLink label=td_string!(locale, appointments.dial_in) href /> }.into_any()
        }
        None => view! { <p class="own-words">{text}</p> }.into_any(),
    })
}
