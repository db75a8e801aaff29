//! What was typed, as a query: each word may also name a thing in the person's language.

use super::words;
use crate::{
    domain::{Feeling, Kind, Mood, Plan, Substance, Symptom, TriggerList},
    i18n::*,
    insight::{Filter, Query, Things, Word, names, searched},
    state::Habit,
};

/// The query of what was typed and chosen.
pub fn query(locale: Locale, typed: &str, filter: Filter, list: &TriggerList, plan: &Plan) -> Query {
    let texts = typed.split_whitespace().map(searched).filter(|text| !text.is_empty());
    let words = texts.map(|text| Word { names: named(locale, &text, list, plan), text }).collect();
    Query { words, filter }
}

fn named(locale: Locale, typed: &str, list: &TriggerList, plan: &Plan) -> Things {
    let is_named = |name: &str| names(name, typed);
    let triggers = list.triggers.iter().map(|trigger| trigger.id.clone());
    let habits = Habit::all(plan).into_iter();
    let people = plan.people.all.iter().filter(|person| is_named(&words::person_name(locale, person)));
    Things {
        kinds: Kind::ALL.into_iter().filter(|kind| is_named(words::kind(locale, *kind))).collect(),
        moods: Mood::ALL.into_iter().filter(|mood| is_named(words::mood(locale, *mood))).collect(),
        feelings: Feeling::ALL.into_iter().filter(|feeling| is_named(words::feeling(locale, *feeling))).collect(),
        substances: Substance::ALL.into_iter().filter(|it| is_named(words::substance(locale, *it))).collect(),
        triggers: triggers.filter(|id| is_named(&words::trigger(locale, list, id))).collect(),
        habits: habits
            .filter(|habit| is_named(&words::habit(locale, habit.own.as_ref(), &habit.id)))
            .map(|habit| habit.id)
            .collect(),
        symptoms: Symptom::ALL.into_iter().filter(|it| is_named(words::symptom(locale, *it))).collect(),
        people: people.map(|person| person.id).collect(),
    }
}
