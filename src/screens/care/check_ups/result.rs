//! What came of a check-up: the score, what it stands for, what changed, and the answers.
//!
//! Symptoms may come from use and withdrawal themselves (SAMHSA TIP 42, 2020), which the page says beside the score.

use leptos::prelude::*;

use super::{
    reach_someone::ReachSomeone,
    words::{answer, questions, short_questions},
};
use crate::{
    content::Instrument,
    domain::day_of,
    i18n::*,
    insight::{Band, Done, Score},
    screens::shared::words,
    state::{Place, use_calendar, use_locale},
    ui::{ButtonLink, Look},
};

/// The last of those that were done.
#[component]
pub fn LastResult(
    /// The set of questions.
    of: Instrument,
    /// Those that were done, the earliest first.
    done: Vec<Done>,
) -> impl IntoView {
    let locale = use_locale();
    let today = use_calendar().today_now();
    let last = done.last()?.clone();
    let before = done.iter().rev().nth(1);
    let score = of.scale().score(&last.answers);
    let reach = of.tell_of_danger(&last.answers).then(|| view! { <ReachSomeone /> }.into_any());
    let told = score.map(|score| {
        let before = before.and_then(|before| of.scale().score(&before.answers));
        scored(locale, of, &last.answers, score, before)
    });
    let shown = match told {
        Some(told) => view! { {told} {answers_folded(locale, of, &last.answers)} }.into_any(),
        None => answers(locale, of, &last.answers),
    };
    Some(view! {
        {reach}
        <section class="card">
            <h2>{td_string!(locale, check_ups.result)}</h2>
            <p class="quiet">{words::day(locale, day_of(last.at), today)}</p>
            {shown}
            <ButtonLink look=Look::Quiet label=td_string!(locale, check_ups.done) href=Place::CheckUps.href() />
        </section>
    })
}

fn scored(locale: Locale, of: Instrument, answers: &[u8], score: Score, before: Option<Score>) -> AnyView {
    let pairs = of.pairs(answers).map(|[worry, mood]| {
        let pairs = td_string!(locale, check_ups.pairs, worry = worry, mood = mood).to_string();
        view! { <p>{pairs}</p> }.into_any()
    });
    let meaning = match score.band {
        _ if of.is_worth_talking_over(answers) => td_string!(locale, check_ups.meaning.talk),
        None => td_string!(locale, check_ups.meaning.strengths),
        Some(Band::Mild) => td_string!(locale, check_ups.meaning.some),
        Some(_) => td_string!(locale, check_ups.meaning.well),
    };
    let change = before.map(|before| {
        let change = if score.points > before.points {
            td_string!(locale, check_ups.up, points = score.points - before.points).to_string()
        } else if score.points < before.points {
            td_string!(locale, check_ups.down, points = before.points - score.points).to_string()
        } else {
            td_string!(locale, check_ups.same).to_owned()
        };
        view! { <p class="quiet">{change}</p> }.into_any()
    });
    let (direction, raised) = match of {
        Instrument::Who5 => (td_string!(locale, check_ups.more_is_better), None),
        Instrument::Barc10 => (td_string!(locale, check_ups.more_holds), None),
        _ => (td_string!(locale, check_ups.more_is_harder), Some(td_string!(locale, check_ups.raised))),
    };
    view! {
        <p class="check-up-score">
            <b>{words::points(locale, score)}</b>
            " "
            {score.band.map(|band| view! { <span>{words::band(locale, band)}</span> }.into_any())}
        </p>
        {pairs}
        <p>{meaning}</p>
        {change}
        <p class="hint">{direction} " " {raised} " " {td_string!(locale, check_ups.no_diagnosis)}</p>
    }
    .into_any()
}

fn answers_folded(locale: Locale, of: Instrument, given: &[u8]) -> AnyView {
    view! {
        <details class="behind">
            <summary>{td_string!(locale, check_ups.answers)}</summary>
            {answers(locale, of, given)}
        </details>
    }
    .into_any()
}

fn answers(locale: Locale, of: Instrument, given: &[u8]) -> AnyView {
    let all = if of == Instrument::Week { short_questions(locale) } else { questions(locale, of) };
    let line = |((question, asked), given): ((usize, &'static str), &u8)| {
        let said = answer(locale, of, question, *given);
        view! { <dt>{asked}</dt> <dd class="quiet">{said}</dd> }.into_any()
    };
    let lines = all.into_iter().enumerate().zip(given).map(line).collect::<Vec<_>>();
    view! { <dl class="check-up-answers">{lines}</dl> }.into_any()
}
