//! What one notes about a day: sleep, habits, the body, and a line in the morning and in the evening.

mod body;
mod habits;
mod line;
mod sleep;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words;
use crate::{
    domain::Mood,
    i18n::*,
    state::{DayLine, DraftOf, use_calendar, use_journal, use_locale},
    ui::{FaceScale, RadioRow, callback, derived, memo, remount},
};
use body::Body;
use habits::Habits;
use line::LineOfDay;
use sleep::Sleep;

/// Today or yesterday, with the fields for it.
#[component]
pub fn DayChoice() -> impl IntoView {
    let calendar = use_calendar();
    let locale = use_locale();
    let is_yesterday = RwSignal::new(false);
    // The entries of yesterday may lie below the first page.
    use_journal().read_day(before(calendar.today_now()));
    let day = memo(move || if is_yesterday.get() { before(calendar.today()) } else { calendar.today() });
    let fields = move || view! { <DayFields day=day() /> }.into_any();
    view! {
        <RadioRow
            legend=td_string!(locale, day_note.which)
            group="which-day"
            labels=words::texts!(locale, timeline.{today, yesterday}).into_iter().map(str::to_owned).collect()
            chosen=derived(move || Some(usize::from(is_yesterday.get())))
            on_choose=callback(move |place| is_yesterday.set(place == 1))
        />
        {remount(fields)}
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

/// All that can be noted about one day; each tap is saved at once.
#[component]
pub fn DayFields(
    /// The day.
    day: NaiveDate,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let note = memo(move || journal.day_note(day));
    let for_mood = Arc::clone(&note);
    let choose_mood = move |step: u8| {
        let mood = Mood::ALL.get(usize::from(step)).copied();
        journal.change_day(day, move |note| note.mood = mood);
    };
    view! {
        <Sleep day note=Arc::clone(&note) />
        <Habits day note=Arc::clone(&note) />
        <Body day note=Arc::clone(&note) />
        <LineOfDay
            day
            note=Arc::clone(&note)
            line=DayLine::Intention
            draft=DraftOf::INTENTION
            id="intention"
            label=td_string!(locale, day_note.intention)
            button=td_string!(locale, day_note.save_intention)
        />
        <LineOfDay
            day
            note
            line=DayLine::WentWell
            draft=DraftOf::WENT_WELL
            id="went-well"
            label=td_string!(locale, day_note.went_well)
            button=td_string!(locale, day_note.save_went_well)
        />
        <div class="day-mood">
            <b aria-hidden="true">{td_string!(locale, day_note.mood)}</b>
            <FaceScale
                legend=td_string!(locale, day_note.mood)
                group="day-mood"
                words=Mood::ALL.map(|mood| words::mood(locale, mood))
                chosen=derived(move || for_mood().mood.and_then(|mood| u8::try_from(mood.step()).ok()))
                problem=derived(String::new)
                on_choose=callback(choose_mood)
            />
        </div>
    }
}
