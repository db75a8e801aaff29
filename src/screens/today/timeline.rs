//! What was noted: today's entries and earlier days, newest first.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{
        CheckIn, Entry, Feeling, HardMoment, Id, LocalTime, Mood, Noted, Substance, TriggerId, Used, day_of,
        minute_text,
    },
    i18n::*,
    screens::shared::words,
    state::{AppState, Loading, Place, use_app_state, use_locale},
    ui::{WindowedList, read, shown_while, tell},
};

/// The list of entries.
#[component]
pub fn TimelineList() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let count = move || state.timeline.with(|timeline| timeline.entries().len());
    let row = move |place| state.timeline.with(|timeline| draw(state, locale, row_at(timeline.entries(), place)));
    let is_empty = move || count() == 0;
    let is_ready = move || state.loading.get() == Loading::Ready;
    let empty = move || view! { <p class="quiet">{td_string!(locale, timeline.empty)}</p> }.into_any();
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, timeline.entries)
                count=read(count)
                draw=Box::new(row)
                on_near_end=tell(move |()| state.read_more())
            />
        }
        .into_any()
    };
    view! {
        {shown_while(move || is_ready() && state.is_new(), empty)}
        {shown_while(move || !is_empty(), list)}
    }
}

/// The entry in a row, with its day when it is the first of that day.
fn row_at(entries: &[Entry], place: usize) -> Option<(&Entry, Option<NaiveDate>)> {
    let entry = entries.get(place)?;
    let day = day_of(entry.at);
    let before = place.checked_sub(1).and_then(|before| entries.get(before));
    let is_first = before.is_none_or(|before| day_of(before.at) != day);
    Some((entry, is_first.then_some(day)))
}

fn draw(state: AppState, locale: Locale, row: Option<(&Entry, Option<NaiveDate>)>) -> AnyView {
    let Some((entry, day)) = row else { return ().into_any() };
    let today = state.today.get();
    let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> }.into_any());
    let what = match &entry.noted {
        Noted::CheckIn(check_in) => check_in_row(state, locale, check_in).into_any(),
        Noted::HardMoment(moment) => hard_moment_row(locale, entry.at, moment).into_any(),
        Noted::Used(used) => used_row(state, locale, used).into_any(),
        Noted::Reached(person) => reached_row(state, locale, *person).into_any(),
        Noted::Planned(_) => view! { <b>{td_string!(locale, timeline.planned)}</b> }.into_any(),
    };
    view! {
        {heading}
        <a class="entry-link" href=Place::Entry(entry.id).href()>
            <time class="entry-time" datetime=minute_text(entry.at.naive_local())>{words::time(locale, entry.at)}</time>
            <span class=format!("entry-dot {}", dot_class(&entry.noted)) aria-hidden="true"></span>
            <span class="entry-what">{what}</span>
        </a>
    }
    .into_any()
}

fn reached_row(state: AppState, locale: Locale, person: Option<Id>) -> impl IntoView {
    let name = person.and_then(|id| {
        state.plan.with_untracked(|plan| plan.people.find(id).map(|person| format!(" · {}", person.name.as_str())))
    });
    let name = name.unwrap_or_default();
    view! {
        <b>{td_string!(locale, hard_moment.outcomes.reached)}</b>
        <span class="quiet">{name}</span>
    }
}

const fn dot_class(noted: &Noted) -> &'static str {
    match noted {
        Noted::HardMoment(_) | Noted::Used(_) => "dot-hard",
        Noted::Reached(_) | Noted::Planned(_) => "dot-5",
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
    let craving = check_in.craving.map_or(String::new(), |craving| {
        format!(" · {}", td_string!(locale, timeline.craving, strength = craving.get()))
    });
    let details = details(state, locale, &check_in.triggers, &check_in.feelings, &check_in.substances);
    view! {
        <b>{words::mood(locale, check_in.mood)}</b>
        <span class="quiet">{craving}</span>
        {(!details.is_empty()).then(|| view! { <span class="entry-line quiet">{details}</span> }.into_any())}
        {check_in.note.as_ref().map(|note| view! { <span class="entry-line entry-note">{note.as_str().to_owned()}</span> }.into_any())}
    }
}

fn hard_moment_row(locale: Locale, begun: LocalTime, moment: &HardMoment) -> impl IntoView {
    let course = moment.course().map(|(first, last)| {
        let [first_rated, last_rated] = [first, last].map(|rating| rating.strength.get());
        let course = if moment.ratings.len() == 1 {
            td_string!(locale, timeline.rated_once, strength = first_rated).to_string()
        } else {
            let time = words::duration(locale, moment.lasted(begun).num_minutes());
            td_string!(locale, timeline.eased, first = first_rated, last = last_rated, time = time).to_string()
        };
        format!(" · {course}")
    });
    let course = course.unwrap_or_default();
    let outcome = moment.ended.and_then(|ended| ended.outcome).map(|how| words::outcome(locale, how));
    view! {
        <b>{td_string!(locale, timeline.hard_moment)}</b>
        <span class="quiet">{course}</span>
        {outcome.map(|outcome| view! { <span class="entry-line quiet">{outcome}</span> }.into_any())}
        {moment.remember.as_ref().map(|line| view! { <span class="entry-line entry-note">{line.as_str().to_owned()}</span> }.into_any())}
    }
}

fn used_row(state: AppState, locale: Locale, used: &Used) -> impl IntoView {
    let details = details(state, locale, &used.triggers, &[], &used.substances);
    view! {
        <b>{td_string!(locale, hard_moment.used)}</b>
        {(!details.is_empty()).then(|| view! { <span class="entry-line quiet">{details}</span> }.into_any())}
        {used.taught.as_ref().map(|note| view! { <span class="entry-line entry-note">{note.as_str().to_owned()}</span> }.into_any())}
    }
}

fn details(
    state: AppState,
    locale: Locale,
    triggers: &[TriggerId],
    feelings: &[Feeling],
    substances: &[Substance],
) -> String {
    let triggers = state
        .triggers
        .with_untracked(|list| triggers.iter().map(|id| words::trigger(locale, list, id)).collect::<Vec<_>>());
    let feelings = feelings.iter().map(|feeling| words::feeling(locale, *feeling).to_owned());
    let substances = substances.iter().map(|substance| words::substance(locale, *substance).to_owned());
    triggers.into_iter().chain(feelings).chain(substances).collect::<Vec<_>>().join(", ")
}
