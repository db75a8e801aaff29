//! The sleep of the night before: two taps.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{DayNote, Rested, SleptHours},
    i18n::*,
    screens::shared::words,
    state::{use_journal, use_locale},
    ui::{Button, Derived, Look, RadioRow, callback, derived, shown_while, tap},
};

/// How long, and how rested.
#[component]
pub fn Sleep(
    /// The day after the night.
    day: NaiveDate,
    /// What is noted about it.
    note: Derived<DayNote>,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let [for_hours, for_rested, is_set] = [Arc::clone(&note), Arc::clone(&note), note];
    let hours = SleptHours::all().map(|hours| words::hours_of_sleep(locale, hours)).collect();
    let rested = Rested::ALL.map(|rested| words::rested(locale, rested).to_owned()).into();
    let choose_hours = move |place| {
        let slept = SleptHours::all().nth(place);
        journal.change_day(day, move |note| note.slept = slept);
    };
    let choose_rested = move |place: usize| {
        let rested = Rested::ALL.get(place).copied();
        journal.change_day(day, move |note| note.rested = rested);
    };
    let clear = move || {
        let clear = tap(move || {
            journal.change_day(day, |note| (note.slept, note.rested) = (None, None));
        });
        view! { <Button look=Look::Quiet label=td_string!(locale, day_note.clear_sleep) on_tap=clear /> }.into_any()
    };
    view! {
        <div class="day-part" role="group" aria-labelledby="sleep-heading">
            <h3 id="sleep-heading">{td_string!(locale, day_note.sleep)}</h3>
            <RadioRow
                legend=td_string!(locale, day_note.hours)
                group="sleep-hours"
                labels=hours
                chosen=derived(move || SleptHours::all().position(|hours| Some(hours) == for_hours().slept))
                on_choose=callback(choose_hours)
            />
            <RadioRow
                legend=td_string!(locale, day_note.rested.question)
                group="sleep-rested"
                labels=rested
                chosen=derived(move || Rested::ALL.into_iter().position(|rested| Some(rested) == for_rested().rested))
                on_choose=callback(choose_rested)
            />
            {shown_while(move || { let note = is_set(); note.slept.is_some() || note.rested.is_some() }, clear)}
        </div>
    }
}
