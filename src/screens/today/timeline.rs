//! What was noted: today's entries and earlier days, newest first.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{CheckIn, Entry, HardMoment, Mood, Noted, day_of},
    i18n::*,
    screens::words,
    state::{AppState, Loading, Place, use_app_state, use_locale},
    ui::{WindowedList, shown_while},
};

/// One row: an entry, with its day when it is the first of that day.
#[derive(Clone, PartialEq)]
struct Row {
    entry: Entry,
    day: Option<NaiveDate>,
}

/// The list of entries.
#[component]
pub fn TimelineList() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let rows = Memo::new(move |_| state.timeline.with(|timeline| rows(timeline.entries())));
    let is_empty = move || rows.with(Vec::is_empty);
    let is_ready = move || state.loading.get() == Loading::Ready;
    let empty = move || view! { <p class="quiet empty">{td_string!(locale, timeline.empty)}</p> }.into_any();
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, timeline.entries)
                rows
                key=move |row: &Row| (row.entry.id, row.entry.written, row.day, state.today.get())
                draw=move |row| draw(state, locale, row)
                on_near_end=move |()| state.read_more()
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || is_ready() && is_empty(), empty)}
        {shown_while(move || !is_empty(), list)}
    }
}

fn rows(entries: &[Entry]) -> Vec<Row> {
    let mut day_before = None;
    entries
        .iter()
        .map(|entry| {
            let day = day_of(entry.at);
            let is_first = day_before.replace(day) != Some(day);
            Row { entry: entry.clone(), day: is_first.then_some(day) }
        })
        .collect()
}

fn draw(state: AppState, locale: Locale, Row { entry, day }: Row) -> AnyView {
    let today = state.today.get_untracked();
    let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> });
    let what = match &entry.noted {
        Noted::CheckIn(check_in) => check_in_row(state, locale, check_in).into_any(),
        Noted::HardMoment(moment) => hard_moment_row(locale, moment).into_any(),
    };
    view! {
        {heading}
        <a class="entry-link" href=Place::Entry(entry.id).href()>
            <time class="entry-time" datetime=entry.at.to_rfc3339()>{words::time(locale, entry.at)}</time>
            <span class=format!("entry-dot {}", dot_class(&entry.noted)) aria-hidden="true"></span>
            <span class="entry-what">{what}</span>
        </a>
    }
    .into_any()
}

const fn dot_class(noted: &Noted) -> &'static str {
    match noted {
        Noted::HardMoment(_) => "dot-hard",
        Noted::CheckIn(check_in) => match check_in.mood {
            Mood::VeryLow => "dot-1",
            Mood::Low => "dot-2",
            Mood::Okay => "dot-3",
            Mood::Good => "dot-4",
            Mood::VeryGood => "dot-5",
        },
    }
}

fn check_in_row(state: AppState, locale: Locale, check_in: &CheckIn) -> impl IntoView {
    let craving = check_in
        .craving
        .map(|craving| format!(" · {}", td_string!(locale, timeline.craving, strength = craving.get())));
    let triggers = state
        .triggers
        .with_untracked(|list| check_in.triggers.iter().map(|id| words::trigger(locale, list, id)).collect::<Vec<_>>());
    let feelings = check_in.feelings.iter().map(|feeling| words::feeling(locale, *feeling).to_owned());
    let substances = check_in.substances.iter().map(|substance| words::substance(locale, *substance).to_owned());
    let details = triggers.into_iter().chain(feelings).chain(substances).collect::<Vec<_>>().join(", ");
    view! {
        <b>{words::mood(locale, check_in.mood)}</b>
        <span class="quiet">{craving}</span>
        {(!details.is_empty()).then(|| view! { <span class="entry-line quiet">{details}</span> })}
        {check_in.note.as_ref().map(|note| view! { <span class="entry-line entry-note">{note.as_str().to_owned()}</span> })}
    }
}

fn hard_moment_row(locale: Locale, moment: &HardMoment) -> impl IntoView {
    let first = moment.first().strength.get();
    let course = if moment.ratings().len() == 1 {
        td_string!(locale, timeline.rated_once, strength = first)
    } else {
        let last = moment.last().strength.get();
        let time = words::duration(locale, moment.lasted().num_minutes());
        td_string!(locale, timeline.eased, first = first, last = last, time = time)
    };
    view! {
        <b>{td_string!(locale, timeline.hard_moment)}</b>
        <span class="quiet">" · " {course.to_string()}</span>
    }
}
