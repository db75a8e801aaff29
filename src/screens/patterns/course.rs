//! Mood and craving over time.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::example::example;
use crate::{
    domain::{Mood, Strength, Substance, day_of},
    i18n::*,
    insight::{Rows, Step, Stretch, TimeFrame, Typical, course, craved},
    screens::shared::words,
    state::{format, use_own_words},
    ui::{Figure, Panel, Plot, RadioRow, Reading, Table, callback, derived, memo, remount},
};

/// The fewest days with a mood for a line.
pub const ENOUGH_DAYS: usize = 3;

/// What is looked at; it stays as chosen while the page is open.
#[derive(Clone, Copy)]
pub struct Look {
    /// The time.
    frame: RwSignal<TimeFrame>,
    /// The substance of the cravings; `None` for all of them.
    substance: RwSignal<Option<Substance>>,
}

impl Look {
    /// At the last month.
    pub fn new() -> Self {
        Self { frame: RwSignal::new(TimeFrame::Month), substance: RwSignal::new(None) }
    }
}

/// The choice of a time and a substance, and the figure, redrawn on each choice.
pub fn card(locale: Locale, rows: ArcRwSignal<Option<Rows>>, today: NaiveDate, look: Look) -> AnyView {
    let enough = rows.with(|rows| rows.as_ref().map_or(0, days_with_mood));
    if enough < ENOUGH_DAYS {
        return not_yet(locale, enough);
    }
    let Look { frame, substance } = look;
    let labels = TimeFrame::ALL.map(|frame| frame_name(locale, frame).to_owned()).to_vec();
    let chosen = derived(move || TimeFrame::ALL.iter().position(|of| *of == frame.get()));
    let choose = callback(move |place: usize| {
        if let Some(chosen) = TimeFrame::ALL.get(place) {
            frame.set(*chosen);
        }
    });
    let craved_for = memo({
        let rows = rows.clone();
        move || rows.with(|rows| rows.as_ref().map_or(Vec::new(), |rows| craved(rows, frame.get().span(rows, today))))
    });
    let choices = {
        let craved_for = craved_for.clone();
        move || substances(locale, craved_for(), substance)
    };
    let figure = move || {
        rows.with(|rows| match rows {
            Some(rows) => {
                let span = frame.get().span(rows, today);
                let step = Step::for_span(span);
                let of = substance.get().filter(|of| craved_for().contains(of));
                figure(locale, today, step, &course(rows, span, step, of))
            }
            None => ().into_any(),
        })
    };
    view! {
        <div class="period">
            <RadioRow legend=td_string!(locale, patterns.course.period) group="period" labels chosen on_choose=choose />
            {remount(choices)}
        </div>
        {remount(figure)}
    }
    .into_any()
}

fn days_with_mood(rows: &Rows) -> usize {
    let mut days: Vec<NaiveDate> = Vec::new();
    for day in rows.all().iter().filter(|row| row.mood.is_some()).map(|row| day_of(row.at)) {
        if !days.contains(&day) {
            days.push(day);
        }
        if days.len() == ENOUGH_DAYS {
            break;
        }
    }
    days.len()
}

/// The choice of a substance, when cravings were for more than one.
fn substances(locale: Locale, all: Vec<Substance>, chosen: RwSignal<Option<Substance>>) -> AnyView {
    if all.len() < 2 {
        return ().into_any();
    }
    let each: Arc<[Option<Substance>]> = [None].into_iter().chain(all.into_iter().map(Some)).collect();
    let own_words = use_own_words();
    let name = |of: &Option<Substance>| match of {
        Some(substance) => own_words.with(|words| words::substance(locale, words, *substance)),
        None => td_string!(locale, patterns.course.any).to_owned(),
    };
    let labels = each.iter().map(name).collect();
    let at = Arc::clone(&each);
    let choose = callback(move |place: usize| chosen.set(each.get(place).copied().flatten()));
    let chosen = derived(move || at.iter().position(|of| *of == chosen.get()).or(Some(0)));
    view! {
        <RadioRow
            legend=td_string!(locale, patterns.course.craving_for)
            group="craving-for"
            labels
            chosen
            on_choose=choose
        />
    }
    .into_any()
}

fn figure(locale: Locale, today: NaiveDate, step: Step, all: &[Stretch]) -> AnyView {
    let words: Vec<String> = all.iter().map(|stretch| in_words(locale, today, step, stretch)).collect();
    let moods = all.iter().map(|stretch| stretch.mood.map(reading_of_mood)).collect();
    let cravings = all.iter().map(|stretch| stretch.craving.map(reading_of_craving)).collect();
    let (first, last) = (all.first(), all.last());
    let ends = [first, last].map(|end| end.map_or_else(String::new, |stretch| when(locale, today, step, stretch)));
    let drawing = view! {
        <Plot
            panels=panels(locale, moods, cravings)
            pick=td_string!(locale, patterns.course.pick)
            words=derived(move || words.clone())
            ends
        />
        <p class="hint">{td_string!(locale, patterns.course.legend)}</p>
    }
    .into_any();
    let values = all.to_vec();
    let table = Box::new(move || table(locale, today, step, &values));
    view! {
        <Figure
            id="course"
            heading=td_string!(locale, patterns.course.heading)
            sentence=sentence(locale, all)
            drawing
            table_label=td_string!(locale, patterns.as_table)
            table
        />
    }
    .into_any()
}

/// What it will look like, before there is enough to draw.
fn not_yet(locale: Locale, days: usize) -> AnyView {
    let shape = |values: [usize; 12]| {
        values.map(|middle| Some(Reading { low: middle.saturating_sub(1), middle, high: middle + 1 })).to_vec()
    };
    let moods = shape([1, 2, 2, 1, 2, 3, 2, 2, 3, 3, 2, 3]);
    let cravings = shape([8, 7, 7, 8, 6, 5, 6, 6, 4, 3, 4, 3]);
    let words = td_string!(locale, patterns.course.example, least = ENOUGH_DAYS, days = days).to_string();
    let said = words.clone();
    let drawing = view! {
        <Plot
            panels=panels(locale, moods, cravings)
            pick=td_string!(locale, patterns.course.pick)
            words=derived(move || vec![said.clone(); 12])
            ends=[String::new(), String::new()]
        />
    }
    .into_any();
    view! {
        <section class="card">
            <h2>{td_string!(locale, patterns.course.heading)}</h2>
            <p>{words}</p>
            {example(drawing)}
        </section>
    }
    .into_any()
}

fn panels(locale: Locale, moods: Vec<Option<Reading>>, cravings: Vec<Option<Reading>>) -> Vec<Panel> {
    let mood_ends = [Mood::VeryLow, Mood::VeryGood].map(|mood| words::mood(locale, mood).to_owned());
    vec![
        Panel {
            label: td_string!(locale, patterns.course.mood),
            ends: mood_ends,
            highest: Mood::ALL.len() - 1,
            readings: moods,
        },
        Panel {
            label: td_string!(locale, patterns.course.craving),
            ends: ["0".to_owned(), "10".to_owned()],
            highest: 10,
            readings: cravings,
        },
    ]
}

fn reading_of_mood(mood: Typical<Mood>) -> Reading {
    Reading { low: mood.low.step(), middle: mood.middle.step(), high: mood.high.step() }
}

fn reading_of_craving(craving: Typical<Strength>) -> Reading {
    let [low, middle, high] = [craving.low, craving.middle, craving.high].map(|strength| usize::from(strength.get()));
    Reading { low, middle, high }
}

/// What all of it says, with its counts.
fn sentence(locale: Locale, all: &[Stretch]) -> String {
    let (moods, cravings) =
        all.iter().fold((0, 0), |(moods, cravings), stretch| (moods + stretch.moods, cravings + stretch.cravings));
    if (moods, cravings) == (0, 0) {
        return td_string!(locale, patterns.course.nothing).to_owned();
    }
    td_string!(locale, patterns.course.counts, moods = moods, cravings = cravings).to_string()
}

/// The days of a stretch, as one says them.
fn when(locale: Locale, today: NaiveDate, step: Step, stretch: &Stretch) -> String {
    match step {
        Step::Day => words::day(locale, stretch.span.first, today),
        Step::Week => words::short_span(locale, stretch.span),
        Step::Month => format::month(stretch.span.first, locale),
    }
}

fn in_words(locale: Locale, today: NaiveDate, step: Step, stretch: &Stretch) -> String {
    let mood = stretch.mood.map(|mood| words::mood(locale, mood.middle).to_lowercase());
    let craving = stretch.craving.map(|Typical { low, middle, high }| {
        let [low, middle, high] = [low, middle, high].map(Strength::get);
        if low == high {
            td_string!(locale, patterns.course.one, middle = middle).to_string()
        } else {
            td_string!(locale, patterns.course.range, middle = middle, low = low, high = high).to_string()
        }
    });
    let what = match (mood, craving) {
        (Some(mood), Some(craving)) => {
            td_string!(locale, patterns.course.both, first = mood.as_str(), second = craving.as_str()).to_string()
        }
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => td_string!(locale, patterns.course.none).to_owned(),
    };
    let when = when(locale, today, step, stretch);
    td_string!(locale, patterns.course.point, when = when.as_str(), what = what.as_str()).to_string()
}

fn table(locale: Locale, today: NaiveDate, step: Step, all: &[Stretch]) -> Table {
    let none = td_string!(locale, patterns.no_value);
    let row = |stretch: &Stretch| {
        let craving = stretch.craving.map(|it| [it.middle, it.low, it.high].map(|strength| strength.get().to_string()));
        let [middle, low, high] = craving.unwrap_or_else(|| [none; 3].map(str::to_owned));
        let half = if low == none {
            none.to_owned()
        } else {
            td_string!(locale, patterns.course.from_to, first = low.as_str(), last = high.as_str()).to_string()
        };
        vec![
            when(locale, today, step, stretch),
            stretch.mood.map_or(none, |mood| words::mood(locale, mood.middle)).to_owned(),
            stretch.moods.to_string(),
            middle,
            half,
            stretch.cravings.to_string(),
        ]
    };
    let columns = words::texts!(locale, patterns.columns.{when, mood, moods, craving, half, cravings});
    Table { columns, rows: all.iter().rev().map(row).collect() }
}

fn frame_name(locale: Locale, frame: TimeFrame) -> &'static str {
    match frame {
        TimeFrame::Week => td_string!(locale, patterns.course.week),
        TimeFrame::Month => td_string!(locale, patterns.course.month),
        TimeFrame::ThreeMonths => td_string!(locale, patterns.course.three_months),
        TimeFrame::Year => td_string!(locale, patterns.course.year),
        TimeFrame::All => td_string!(locale, patterns.course.all),
    }
}
