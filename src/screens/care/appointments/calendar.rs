//! Appointments for the phone's calendar.

use leptos::prelude::*;

use crate::{
    domain::Id,
    i18n::*,
    state::{ForCalendar, use_files, use_locale, use_plan},
    ui::{Button, Folded, RadioRow, callback, derived, tap},
};

/// Minutes before an appointment at which a calendar may ring.
const REMIND: [Option<u16>; 3] = [None, Some(60), Some(24 * 60)];

/// The card: what the calendar shows, and when it rings.
#[component]
pub fn CalendarCard(
    /// The one appointment; `None` for all that come.
    only: Option<Id>,
) -> impl IntoView {
    let (plan, files) = (use_plan(), use_files());
    let locale = use_locale();
    let (shows_all, remind) = (RwSignal::new(false), RwSignal::new(0));
    let save = move || {
        let discreet = (!shows_all.get_untracked()).then_some(td_string!(locale, appointments.calendar.title));
        let remind = REMIND.get(remind.get_untracked()).copied().flatten();
        files.share_calendar(&plan.calendar_file(ForCalendar { only, discreet, remind }));
    };
    let draw = move || {
        let titles =
            [td_string!(locale, appointments.calendar.discreet), td_string!(locale, appointments.calendar.whole)];
        let rings = [
            td_string!(locale, appointments.calendar.never),
            td_string!(locale, appointments.calendar.hour),
            td_string!(locale, appointments.calendar.day),
        ];
        view! {
            <p class="quiet">{td_string!(locale, appointments.calendar.about)}</p>
            <RadioRow
                legend=td_string!(locale, appointments.calendar.titles)
                group="calendar-titles"
                labels=titles.map(str::to_owned).to_vec()
                chosen=derived(move || Some(usize::from(shows_all.get())))
                on_choose=callback(move |place: usize| shows_all.set(place > 0))
            />
            <RadioRow
                legend=td_string!(locale, appointments.calendar.remind)
                group="calendar-rings"
                labels=rings.map(str::to_owned).to_vec()
                chosen=derived(move || Some(remind.get()))
                on_choose=callback(move |place: usize| remind.set(place))
            />
            <Button label=td_string!(locale, appointments.calendar.save) on_tap=tap(save) />
        }
        .into_any()
    };
    view! {
        <section class="card folded">
            <Folded
                heading=td_string!(locale, appointments.calendar.heading)
                count=Box::new(|| 0)
                draw=Box::new(draw)
                open=true
            />
        </section>
    }
}
