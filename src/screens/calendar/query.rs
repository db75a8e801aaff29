//! What was typed, as a query: each word may also name a thing in the person's language.

use super::words;
use crate::{
    content::{Instrument, ThinkingTool},
    domain::{Kind, Listed, Mood, OwnWords, Plan, QuestionsId, Symptom},
    i18n::*,
    insight::{Filter, Query, Things, Word, names, searched},
    state::Habit,
};

/// The query of what was typed and chosen.
pub fn query(locale: Locale, typed: &str, filter: Filter, own: &OwnWords, plan: &Plan) -> Query {
    let texts = typed.split_whitespace().map(searched).filter(|text| !text.is_empty());
    let words = texts.map(|text| Word { names: named(locale, &text, own, plan), text }).collect();
    Query { words, filter }
}

fn named(locale: Locale, typed: &str, own: &OwnWords, plan: &Plan) -> Things {
    let is_named = |name: &str| names(name, typed);
    let habits = Habit::all(plan).into_iter();
    let check_ups = Instrument::ALL.into_iter().filter(|of| is_named(words::instrument(locale, *of)));
    let thinking = ThinkingTool::ALL.into_iter().filter(|tool| is_named(words::thinking_tool(locale, *tool)));
    let people = plan.people.all.iter().filter(|person| is_named(&words::person_name(locale, person)));
    Things {
        kinds: Kind::ALL.into_iter().filter(|kind| is_named(words::kind(locale, *kind))).collect(),
        moods: Mood::ALL.into_iter().filter(|mood| is_named(words::mood(locale, *mood))).collect(),
        feelings: listed(locale, own, &is_named),
        substances: listed(locale, own, &is_named),
        triggers: listed(locale, own, &is_named),
        habits: habits
            .filter(|habit| is_named(&words::habit(locale, habit.own.as_ref(), &habit.id)))
            .map(|habit| habit.id)
            .collect(),
        symptoms: Symptom::ALL.into_iter().filter(|it| is_named(words::symptom(locale, *it))).collect(),
        check_ups: check_ups.filter_map(|of| QuestionsId::new(of.slug())).collect(),
        thinking: thinking.map(ThinkingTool::name).collect(),
        people: people.map(|person| person.id).collect(),
    }
}

/// The words of a sort that are named, hidden ones too: entries may have them.
fn listed<W: Listed>(locale: Locale, own: &OwnWords, is_named: &dyn Fn(&str) -> bool) -> Vec<W> {
    let named = own.of(W::SORT).words.iter().filter(|word| is_named(&words::word(locale, own, &word.id)));
    named.filter_map(|word| W::of_id(word.id.clone())).collect()
}
