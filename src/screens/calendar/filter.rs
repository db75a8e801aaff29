//! The filter of the search: kinds, triggers, feelings, substances, and a span of time.

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use leptos::prelude::*;

use super::words;
use crate::{
    domain::{Kind, Listed, ListedWord, parse_day, toggle},
    i18n::*,
    insight::{Filter, Things},
    state::{Habit, LookBack, use_calendar, use_locale, use_look_back, use_own_words, use_plan},
    ui::{Chip, Folded, TextField, Typed, callback, flag, tap, text},
};

const DAYS: i64 = 30;
const YEAR: i64 = 365;

/// All that can be chosen.
pub fn filter_part() -> AnyView {
    let locale = use_locale();
    let kinds = Kind::ALL.map(|kind| (kind, words::kind(locale, kind).to_owned())).to_vec();
    let habits = use_plan().with_untracked(Habit::all).into_iter();
    let habits = habits.map(|habit| (habit.id.clone(), words::habit(locale, habit.own.as_ref(), &habit.id))).collect();
    view! {
        <section class="card folded" aria-label=td_string!(locale, search.filter)>
            {group(td_string!(locale, search.kinds), kinds, |things| &mut things.kinds)}
            {group(td_string!(locale, search.triggers), shown(locale), |things| &mut things.triggers)}
            {group(td_string!(locale, habits.heading), habits, |things| &mut things.habits)}
            {group(td_string!(locale, search.feelings), shown(locale), |things| &mut things.feelings)}
            {group(td_string!(locale, search.substances), shown(locale), |things| &mut things.substances)}
            {time(locale)}
        </section>
    }
    .into_any()
}

/// The words of a sort that are not hidden, under their names.
fn shown<W: Listed>(locale: Locale) -> Vec<(W, String)> {
    use_own_words().with_untracked(|own| {
        let named = |word: &ListedWord| Some((W::of_id(word.id.clone())?, words::word(locale, own, &word.id)));
        own.of(W::SORT).shown().filter_map(named).collect()
    })
}

/// A group of chips, one for each thing; `of` is the list that holds the chosen ones.
fn group<T: Clone + PartialEq + Send + Sync + 'static>(
    heading: &'static str,
    things: Vec<(T, String)>,
    of: fn(&mut Things) -> &mut Vec<T>,
) -> AnyView {
    let look_back = use_look_back();
    let (things, names): (Vec<T>, Vec<String>) = things.into_iter().unzip();
    let things = Arc::new(things);
    let there = Arc::clone(&things);
    let is_on: Arc<dyn Fn(usize) -> bool + Send + Sync> = Arc::new(move |place| {
        let mut filter = look_back.filter();
        there.get(place).is_some_and(|thing| of(&mut filter.things).contains(thing))
    });
    let choose: Arc<dyn Fn(usize) + Send + Sync> = Arc::new(move |place| {
        if let Some(thing) = things.get(place) {
            look_back.change_filter(|filter| toggle(of(&mut filter.things), thing.clone()));
        }
    });
    folded(
        heading,
        Box::new(move || of(&mut look_back.filter().things).len()),
        Box::new(move || chips(heading, &names, &is_on, &choose)),
    )
}

fn chips(
    heading: &'static str,
    names: &[String],
    is_on: &Arc<dyn Fn(usize) -> bool + Send + Sync>,
    choose: &Arc<dyn Fn(usize) + Send + Sync>,
) -> AnyView {
    let chip = |(place, label): (usize, &String)| {
        let (is_on, choose) = (Arc::clone(is_on), Arc::clone(choose));
        view! { <Chip label=label.as_str() is_on=flag(move || is_on(place)) on_toggle=tap(move || choose(place)) /> }
            .into_any()
    };
    view! {
        <div class="chips" role="group" aria-label=heading>
            {names.iter().enumerate().map(chip).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}

/// The span of time: two usual ones, and a first and a last day.
fn time(locale: Locale) -> AnyView {
    let look_back = use_look_back();
    let today = use_calendar().today_now();
    let from = move |days: i64| today.checked_sub_signed(TimeDelta::days(days - 1));
    let spans = move |place: usize| [None, from(DAYS), from(YEAR)].get(place).copied().flatten();
    let names = [
        td_string!(locale, search.any_time),
        td_string!(locale, search.last_days),
        td_string!(locale, search.last_year),
    ];
    let names = names.map(str::to_owned);
    let is_on: Arc<dyn Fn(usize) -> bool + Send + Sync> =
        Arc::new(move |place| look_back.with_filter(|it| it.from == spans(place) && it.until.is_none()));
    let choose: Arc<dyn Fn(usize) + Send + Sync> =
        Arc::new(move |place| look_back.change_filter(|it| (it.from, it.until) = (spans(place), None)));
    let heading = td_string!(locale, search.time);
    let fields = move || {
        view! {
            {chips(heading, &names, &is_on, &choose)}
            <div class="two">
                {day_field(look_back, "from", td_string!(locale, search.from), |filter| &mut filter.from)}
                {day_field(look_back, "until", td_string!(locale, search.until), |filter| &mut filter.until)}
            </div>
        }
        .into_any()
    };
    let count = move || look_back.with_filter(|it| usize::from(it.from.is_some() || it.until.is_some()));
    folded(heading, Box::new(count), Box::new(fields))
}

fn folded(
    heading: &'static str,
    count: Box<dyn Fn() -> usize + Send>,
    draw: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    view! { <Folded heading count draw /> }.into_any()
}

fn day_field(
    look_back: LookBack,
    id: &'static str,
    label: &'static str,
    of: fn(&mut Filter) -> &mut Option<NaiveDate>,
) -> AnyView {
    let value = text(move || of(&mut look_back.filter()).map_or_else(String::new, |day| day.to_string()));
    let on_type = callback(move |typed: String| look_back.change_filter(|filter| *of(filter) = parse_day(&typed)));
    view! { <TextField id label typed=Typed::Day value on_type /> }.into_any()
}
