//! Appointments, meetings and sessions: what comes next, and what was.

mod calendar;
mod card;
mod form;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::Id,
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{
        AppointmentTimes, Loading, Place, effect, use_calendar, use_locale, use_navigation, use_plan, use_storage,
    },
    ui::{Button, Folded, IconShape, Look, RowLink, items, memo, remount, shown_while, tap},
};
use calendar::CalendarCard;
use card::AppointmentCard;
pub use form::AppointmentPage;

/// As many as one plans for; the rest is behind "More", so that years of them are drawn no slower.
const MOST_SHOWN: usize = 10;

/// The appointments.
#[component]
pub fn AppointmentsPage() -> impl IntoView {
    let (plan, storage, navigation, calendar) = (use_plan(), use_storage(), use_navigation(), use_calendar());
    let locale = use_locale();
    let is_read = move || storage.loading() == Loading::Ready;
    effect(move || {
        if is_read() {
            plan.read_lately();
        }
    });
    let all = memo(move || plan.appointments());
    let shows_all = RwSignal::new(false);
    let [coming, is_empty, has_some, has_more, past, has_past] = std::array::from_fn(|_| Arc::clone(&all));
    let cards = move || {
        let most = if shows_all.get() { usize::MAX } else { MOST_SHOWN };
        let card = |times: AppointmentTimes| view! { <AppointmentCard times /> }.into_any();
        coming().coming.into_iter().take(most).map(card).collect::<Vec<_>>().into_any()
    };
    let none = move || view! { <p class="quiet">{td_string!(locale, appointments.none)}</p> }.into_any();
    let more = move || {
        let on_tap = tap(move || shows_all.set(true));
        view! { <Button look=Look::Quiet label=td_string!(locale, appointments.more) on_tap /> }.into_any()
    };
    let row = move |times: &AppointmentTimes| {
        let today = calendar.today_now();
        let about = times.last.map_or_else(String::new, |last| words::date(locale, last.date(), today));
        let href = Place::Appointment(Some(times.appointment.id)).href();
        let label = times.appointment.name.as_str().to_owned();
        view! { <RowLink icon=IconShape::TODAY label about href /> }.into_any()
    };
    let is_over = move || {
        let (counted, past) = (Arc::clone(&past), Arc::clone(&past));
        let draw =
            move || view! { <div class="rows">{past().past.iter().map(row).collect::<Vec<_>>()}</div> }.into_any();
        view! {
            <section class="card folded">
                <Folded
                    heading=td_string!(locale, appointments.past)
                    count=Box::new(move || counted().past.len())
                    draw=Box::new(draw)
                />
            </section>
        }
        .into_any()
    };
    let add = tap(move || navigation.open(Place::Appointment(None::<Id>)));
    view! {
        <PageTop heading=td_string!(locale, appointments.heading) back=Place::Plan />
        {shown_while(move || is_read() && is_empty().coming.is_empty(), none)}
        {remount(cards)}
        {shown_while(move || !shows_all.get() && has_more().coming.len() > MOST_SHOWN, more)}
        <Button look=Look::Main label=td_string!(locale, appointments.add) on_tap=add />
        {shown_while(move || !has_some().coming.is_empty(), || view! { <CalendarCard only=None /> }.into_any())}
        {shown_while(move || !has_past().past.is_empty(), is_over)}
        <ul class="checks quiet">{items(vec![td_string!(locale, appointments.no_alarm)])}</ul>
    }
}
