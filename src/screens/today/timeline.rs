//! The timeline: today's entries and earlier days, newest first.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words;
use crate::{
    domain::{
        Brought, CheckIn, Entry, Feeling, HardMoment, Id, LocalTime, Mood, Noted, Substance, TriggerId, Used, day_of,
        minute_text, parse_day,
    },
    i18n::*,
    state::{
        Loading, Place, PlanStore, Triggers, use_calendar, use_journal, use_locale, use_plan, use_storage, use_triggers,
    },
    ui::{TextField, Typed, WindowedList, callback, derived, memo, shown_while, text},
};

/// From so many entries on, a field leads to the entries of a day: fewer are soon scrolled through.
const MANY: usize = 60;

/// The list of entries.
#[component]
pub fn TimelineList() -> impl IntoView {
    let calendar = use_calendar();
    let storage = use_storage();
    let journal = use_journal();
    let (triggers, plan) = (use_triggers(), use_plan());
    let locale = use_locale();
    let count = move || journal.with(|timeline| timeline.entries().len());
    let row = move |place| {
        let today = calendar.today_now();
        journal.with_untracked(|timeline| draw(triggers, plan, locale, today, row_at(timeline.entries(), place)))
    };
    let key = move |place| {
        let today = calendar.today();
        journal.with(|timeline| {
            row_at(timeline.entries(), place).map_or_else(String::new, |(entry, day)| {
                let heading = day.map(|day| words::day(locale, day, today)).unwrap_or_default();
                format!("{}{}{heading}", entry.id, entry.written.timestamp_millis())
            })
        })
    };
    let is_empty = move || count() == 0;
    let is_ready = move || storage.loading() == Loading::Ready;
    let empty = move || view! { <p class="quiet">{td_string!(locale, timeline.empty)}</p> }.into_any();
    let wanted = RwSignal::new(None);
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, timeline.entries)
                count=derived(count)
                total=memo(move || journal.count_entries())
                key=Box::new(key)
                draw=Box::new(row)
                on_need=callback(move |least| journal.read_more(least))
                wanted
            />
        }
        .into_any()
    };
    let find_day = move || view! { <GoToDay wanted /> }.into_any();
    view! {
        {shown_while(move || is_ready() && journal.is_new(), empty)}
        {shown_while(move || journal.count_entries() > MANY, find_day)}
        {shown_while(move || !is_empty(), list)}
    }
}

/// A field for a day, to go to its entries.
#[component]
fn GoToDay(wanted: RwSignal<Option<usize>>) -> impl IntoView {
    let journal = use_journal();
    let label = td_string!(use_locale(), timeline.go_to_day);
    let on_type = callback(move |typed: String| {
        if let Some(day) = parse_day(&typed) {
            journal.find_day(day, move |place| {
                // The signal is disposed of when the page was left meanwhile.
                let _ = wanted.try_set(Some(place));
            });
        }
    });
    view! { <TextField id="go-to-day" label typed=Typed::Day value=text(String::new) on_type /> }
}

/// The entry in a row, with its day when it is the first of that day.
fn row_at(entries: &[Entry], place: usize) -> Option<(&Entry, Option<NaiveDate>)> {
    let entry = entries.get(place)?;
    let day = day_of(entry.at);
    let before = place.checked_sub(1).and_then(|before| entries.get(before));
    let is_first = before.is_none_or(|before| day_of(before.at) != day);
    Some((entry, is_first.then_some(day)))
}

fn draw(
    triggers: Triggers,
    plan: PlanStore,
    locale: Locale,
    today: NaiveDate,
    row: Option<(&Entry, Option<NaiveDate>)>,
) -> AnyView {
    let Some((entry, day)) = row else { return ().into_any() };
    let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> }.into_any());
    let what = match &entry.noted {
        Noted::CheckIn(check_in) => check_in_row(triggers, locale, check_in).into_any(),
        Noted::HardMoment(moment) => hard_moment_row(locale, entry.at, moment).into_any(),
        Noted::Used(used) => used_row(triggers, locale, used).into_any(),
        Noted::Reached(person) => reached_row(plan, locale, *person).into_any(),
        Noted::Brought(brought) => brought_row(locale, brought).into_any(),
        Noted::Planned(_) => view! { <b>{td_string!(locale, timeline.planned)}</b> }.into_any(),
    };
    let mark = entry
        .imported
        .map(|mark| view! { <span class="entry-line quiet">{words::import_mark(locale, &mark)}</span> }.into_any());
    view! {
        {heading}
        <a class="entry-link" href=Place::Entry(entry.id).href()>
            <time class="entry-time" datetime=minute_text(entry.at.naive_local())>{words::time(locale, entry.at)}</time>
            <span class=format!("entry-dot {}", dot_class(&entry.noted)) aria-hidden="true"></span>
            <span class="entry-what">{what}{mark}</span>
        </a>
    }
    .into_any()
}

fn reached_row(plan: PlanStore, locale: Locale, person: Option<Id>) -> impl IntoView {
    let name = person.and_then(|id| {
        plan.with_untracked(|plan| {
            plan.people.find(id).map(|person| format!(" · {}", words::person_name(locale, person)))
        })
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
        // Another app's words say nothing about a mood.
        Noted::Brought(_) => "dot-3",
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

/// The content of a check-in, in a line or a few.
pub(super) fn check_in_row(triggers: Triggers, locale: Locale, check_in: &CheckIn) -> impl IntoView {
    let craving = check_in.craving.map_or(String::new(), |craving| {
        format!(" · {}", td_string!(locale, timeline.craving, strength = craving.get()))
    });
    let details = details(triggers, locale, &check_in.triggers, &check_in.feelings, &check_in.substances);
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

fn brought_row(locale: Locale, brought: &Brought) -> impl IntoView {
    let craving = brought.craving().map_or(String::new(), |craving| {
        format!(" · {}", td_string!(locale, timeline.craving, strength = craving.get()))
    });
    view! {
        <b>{td_string!(locale, import.brought)}</b>
        <span class="quiet">{craving}</span>
        {brought.note().as_ref().map(|note| view! { <span class="entry-line entry-note">{note.as_str().to_owned()}</span> }.into_any())}
    }
}

fn used_row(triggers: Triggers, locale: Locale, used: &Used) -> impl IntoView {
    let details = details(triggers, locale, &used.triggers, &[], &used.substances);
    view! {
        <b>{td_string!(locale, hard_moment.used)}</b>
        {(!details.is_empty()).then(|| view! { <span class="entry-line quiet">{details}</span> }.into_any())}
        {used.taught.as_ref().map(|note| view! { <span class="entry-line entry-note">{note.as_str().to_owned()}</span> }.into_any())}
    }
}

fn details(
    names: Triggers,
    locale: Locale,
    triggers: &[TriggerId],
    feelings: &[Feeling],
    substances: &[Substance],
) -> String {
    let triggers =
        names.with_untracked(|list| triggers.iter().map(|id| words::trigger(locale, list, id)).collect::<Vec<_>>());
    let feelings = feelings.iter().map(|feeling| words::feeling(locale, *feeling).to_owned());
    let substances = substances.iter().map(|substance| words::substance(locale, *substance).to_owned());
    triggers.into_iter().chain(feelings).chain(substances).collect::<Vec<_>>().join(", ")
}
