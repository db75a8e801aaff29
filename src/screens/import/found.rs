//! What was found in a file: how much, from when to when, what is left out and why, and how it will look.

use leptos::prelude::*;

use super::{columns, moods, words as own};
use crate::{
    domain::Noted,
    i18n::*,
    screens::shared::words::{self, counted},
    state::{CUT_SHORT, ImportPreview, LineProblem, TableKind, use_calendar, use_imports, use_locale},
    ui::{Button, Folded, Look, derived, memo, remount, tap},
};

/// The card.
#[component]
pub fn FoundCard() -> impl IntoView {
    let imports = use_imports();
    let locale = use_locale();
    let about = move || {
        let table = imports.table();
        let kind = table.as_ref().map_or(TableKind::Nomie, |chosen| chosen.kind);
        let can_choose = matches!(kind, TableKind::Daylio | TableKind::Loop);
        let own = can_choose.then(|| {
            let on_tap = tap(move || imports.choose_columns());
            view! { <Button look=Look::Quiet label=td_string!(locale, import.own_columns) on_tap /> }.into_any()
        });
        let notes = match kind {
            TableKind::Daylio => Some(td_string!(locale, import.activities)),
            TableKind::Nomie => Some(td_string!(locale, import.places_stay)),
            TableKind::Loop | TableKind::Own => None,
        };
        let picker = table.as_ref().filter(|chosen| chosen.kind == TableKind::Own).map(columns::draw);
        view! {
            <p>{own::kind(locale, kind)}</p>
            {notes.map(|words| view! { <p class="hint">{words}</p> }.into_any())}
            {own}
            {picker}
        }
        .into_any()
    };
    // The fields stay as they are while moods are chosen in them.
    let moods = move || {
        let is_read = imports.found().is_some();
        if is_read { imports.with_moods_untracked(moods::draw) } else { ().into_any() }
    };
    let preview = memo(move || imports.preview());
    let summary = move || preview().map_or_else(|| waiting(locale), |preview| summary(locale, &preview));
    view! {
        <section class="card" aria-labelledby="import-found">
            <h2 id="import-found">{td_string!(locale, import.found)}</h2>
            {remount(about)}
            {remount(moods)}
            {remount(summary)}
            {remount(left_out)}
        </section>
    }
}

fn waiting(locale: Locale) -> AnyView {
    let is_read = use_imports().found().is_some();
    is_read.then(|| view! { <p class="quiet" role="status">{td_string!(locale, import.looking)}</p> }).into_any()
}

fn summary(locale: Locale, preview: &ImportPreview) -> AnyView {
    let imports = use_imports();
    let today = use_calendar().today_now();
    let span = preview.span.map(|(first, last)| {
        let [first, last] = [first, last].map(|day| words::date(locale, day, today));
        td_string!(locale, import.span, first = first, last = last).to_string()
    });
    let here = (preview.here > 0).then(|| td_string!(locale, import.here, count = preview.here).to_string());
    let without = preview.without_mood;
    let without = (without > 0).then(|| td_string!(locale, import.without_mood, count = without).to_string());
    let cut = preview.may_be_cut.map(|number| td_string!(locale, import.may_be_cut, number = number).to_string());
    let noon = preview.has_days.then(|| td_string!(locale, import.noon).to_owned());
    let new = td_string!(locale, import.new, count = preview.new).to_string();
    let lines = [Some(new), span, here, noon, without, cut].into_iter().flatten();
    let lines = lines.map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>();
    let first = preview.first.iter().map(|(at, is_timed, noted)| {
        let day = words::date(locale, at.date_naive(), today);
        let time = is_timed.then(|| words::time(locale, *at));
        let what =
            [Some(day), time, Some(in_words(locale, noted))].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        view! { <li class="entry-note">{what}</li> }.into_any()
    });
    let first = (preview.new > 0).then(|| {
        view! {
            <h3>{td_string!(locale, import.first)}</h3>
            <ul class="checks">{first.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    });
    let add = if preview.new == 0 {
        view! { <p>{td_string!(locale, import.nothing)}</p> }.into_any()
    } else if !preview.moods_are_chosen || preview.mood_words > moods::MOST {
        view! { <p class="hint">{td_string!(locale, import.moods_first)}</p> }.into_any()
    } else {
        let label = counted!(locale, import.add, count = preview.new);
        view! { <Button look=Look::Main label on_tap=tap(move || imports.add()) /> }.into_any()
    };
    view! {
        <ul class="lines" role="status">{lines}</ul>
        {first}
        {add}
    }
    .into_any()
}

/// A line of the file as an entry: the mood, the craving and the words.
fn in_words(locale: Locale, noted: &Noted) -> String {
    let (mood, craving, note) = match noted {
        Noted::CheckIn(check_in) => (Some(check_in.mood), check_in.craving, &check_in.note),
        Noted::Brought(brought) => (None, brought.craving(), brought.note()),
        _ => (None, None, &None),
    };
    let mood = mood.map(|mood| words::mood(locale, mood).to_owned());
    let craving = craving.map(|craving| td_string!(locale, timeline.craving, strength = craving.get()).to_string());
    let note = note.as_ref().map(|note| note.as_str().to_owned());
    [mood, craving, note].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is left out, folded away; the first lines with their reasons.
fn left_out() -> AnyView {
    let imports = use_imports();
    let locale = use_locale();
    let is_table = imports.table().is_some();
    let lines = imports.left_out();
    if lines.is_empty() {
        return ().into_any();
    }
    let count = lines.len();
    let line = move |&(number, problem): &(usize, LineProblem)| {
        let why = own::line_problem(locale, problem);
        let line = if is_table {
            td_string!(locale, import.line, number = number, why = why).to_string()
        } else {
            td_string!(locale, import.item, number = number, why = why).to_string()
        };
        view! { <li>{line}</li> }.into_any()
    };
    let list = derived(move || {
        let more = count.checked_sub(CUT_SHORT).filter(|more| *more > 0);
        let more = more.map(|more| {
            view! { <li>{td_string!(locale, import.more_lines, count = more).to_string()}</li> }.into_any()
        });
        view! { <ul class="lines">{lines.iter().take(CUT_SHORT).map(line).collect::<Vec<_>>()}{more}</ul> }.into_any()
    });
    view! {
        <div class="folded">
            <Folded
                heading=td_string!(locale, import.left_out)
                count=Box::new(move || count)
                draw=Box::new(move || list())
            />
        </div>
    }
    .into_any()
}
