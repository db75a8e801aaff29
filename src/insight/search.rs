//! Searching all entries.

use chrono::NaiveDate;

use super::{Row, Things};
use crate::domain::{Id, LocalTime, day_of};

/// A typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as [`super::searched`].
    pub text: String,
    /// What it names in the person's language: an entry with any of it is found too.
    pub names: Things,
}

/// What an entry must have beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of each sort of thing that is asked for, at least one.
    pub things: Things,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
}

/// What is searched for: entries with all the words that pass the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words.
    pub words: Vec<Word>,
    /// The filter.
    pub filter: Filter,
}

/// An entry that was found: what is needed to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The entry.
    pub id: Id,
    /// Its time.
    pub at: LocalTime,
}

impl Filter {
    /// How many things it asks for; a span of time is one.
    pub fn count(&self) -> usize {
        self.things.count() + usize::from(self.from.is_some() || self.until.is_some())
    }

    fn passes(&self, row: &Row) -> bool {
        let is_in_time = || {
            let day = day_of(row.at);
            self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
        };
        (self.from.is_none() && self.until.is_none() || is_in_time()) && self.things.each(row)
    }
}

impl Query {
    /// The query for the entries of a day.
    pub fn of_day(day: NaiveDate) -> Self {
        Self { filter: Filter { from: Some(day), until: Some(day), ..Filter::default() }, ..Self::default() }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.filter.count() == 0
    }

    fn finds(&self, row: &Row) -> bool {
        let has = |word: &Word| row.words.contains(word.text.as_str()) || word.names.any(row);
        self.filter.passes(row) && self.words.iter().all(has)
    }
}

/// The entries that are searched for, newest first, of rows that stand oldest first. Nothing is found by an empty query.
pub fn search<'rows>(rows: &'rows [Row], query: &'rows Query) -> impl Iterator<Item = Found> + 'rows {
    let asks = !query.is_empty();
    rows.iter().rev().filter(move |row| asks && query.finds(row)).map(|row| Found { id: row.id, at: row.at })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{DateTime, TimeDelta};
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;
    use crate::{
        domain::{CheckUp, Feeling, HabitId, Kind, Mood, QuestionsId, SheetName, Substance, Symptom, TriggerId},
        insight::{ReachedOut, Rows, Sheet, searched},
    };

    fn trigger(slug: &str) -> TriggerId {
        TriggerId::new(slug).unwrap()
    }

    fn at(minutes: i64) -> LocalTime {
        DateTime::parse_from_rfc3339("2026-11-20T23:30:00+01:00").unwrap() + TimeDelta::minutes(minutes)
    }

    fn row(id: u8, words: &str) -> Row {
        Row { id: Id([id; 16]), words: searched(words).into(), ..Row::of_time(at(i64::from(id))) }
    }

    fn word(text: &str) -> Word {
        Word { text: searched(text), names: Things::default() }
    }

    fn ids(rows: &[Row], query: &Query) -> Vec<u8> {
        search(Rows::new(rows.to_vec(), 0).all(), query).map(|found| found.id.0[0]).collect()
    }

    #[test]
    fn all_words_must_be_there_and_the_newest_comes_first() {
        let rows = [row(1, "Called Sam"), row(3, "Sam came over"), row(2, "Called nobody")];
        let query = |words: &[&str]| Query { words: words.iter().map(|it| word(it)).collect(), ..Query::default() };
        assert_eq!(ids(&rows, &query(&["SAM"])), [3, 1]);
        assert_eq!(ids(&rows, &query(&["call", "sam"])), [1]);
        assert_eq!(ids(&rows, &query(&["sam", "dave"])), [0; 0]);
        assert_eq!(ids(&rows, &Query::default()), [0; 0], "nothing was asked");
    }

    #[test]
    fn a_word_that_names_a_thing_finds_entries_with_it() {
        let with = Row { triggers: Some([trigger("stress")].into()), ..row(2, "a long day") };
        let rows = [row(1, "no stress today"), with, row(3, "fine")];
        let names = Things { triggers: vec![trigger("stress")], ..Things::default() };
        let query = Query { words: vec![Word { names, ..word("stress") }], ..Query::default() };
        assert_eq!(ids(&rows, &query), [2, 1]);
        let query = Query { words: [query.words, vec![word("day")]].concat(), ..Query::default() };
        assert_eq!(ids(&rows, &query), [2, 1], "\"today\" has it too");
    }

    #[test]
    fn a_day_is_the_day_where_it_was_lived() {
        let row =
            |id, text: &str| Row { id: Id([id; 16]), ..Row::of_time(DateTime::parse_from_rfc3339(text).unwrap()) };
        // The first two are the same instant.
        let rows = [
            row(1, "2026-11-20T23:30:00-08:00"),
            row(2, "2026-11-21T08:30:00+01:00"),
            row(3, "2026-11-21T23:59:59+13:00"),
        ];
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(ids(&rows, &Query::of_day(day)), [3, 2]);
    }

    fn some_triggers() -> impl Strategy<Value = Vec<TriggerId>> {
        vec(select(vec![trigger("stress"), trigger("alone"), trigger("pain")]), 0..3)
    }

    fn some_kinds() -> impl Strategy<Value = Vec<Kind>> {
        vec(select(vec![Kind::CheckIn, Kind::HardMoment, Kind::Used]), 0..2)
    }

    fn some_symptoms() -> impl Strategy<Value = Vec<Symptom>> {
        vec(select(Symptom::ALL[..3].to_vec()), 0..2)
    }

    fn some_habits() -> impl Strategy<Value = Vec<HabitId>> {
        let known = ["water", "meeting"].into_iter().filter_map(HabitId::new).collect::<Vec<_>>();
        vec(select(known), 0..2)
    }

    fn some_names() -> impl Strategy<Value = (Vec<QuestionsId>, Vec<SheetName>)> {
        let known = ["phq-9", "who-5"].into_iter().filter_map(QuestionsId::new).collect::<Vec<_>>();
        let tools = ["thought-record", "values"].into_iter().filter_map(SheetName::new).collect::<Vec<_>>();
        (vec(select(known), 0..2), vec(select(tools), 0..2))
    }

    fn some_things() -> impl Strategy<Value = Things> {
        let feelings = vec(select(Feeling::OFFERED[..3].to_vec()), 0..2);
        let substances = vec(select(Substance::OFFERED[..3].to_vec()), 0..2);
        let moods = vec(select(Mood::ALL.to_vec()), 0..2);
        let people = vec(select(vec![Id([1; 16]), Id([2; 16])]), 0..2);
        let care = (some_habits(), some_symptoms(), some_names());
        (some_kinds(), moods, feelings, substances, some_triggers(), care, people).prop_map(
            |(kinds, moods, feelings, substances, triggers, (habits, symptoms, (check_ups, thinking)), people)| {
                Things { kinds, moods, feelings, substances, triggers, habits, symptoms, check_ups, thinking, people }
            },
        )
    }

    fn some_row() -> impl Strategy<Value = Row> {
        let words = vec(select(vec!["Sam", "home", "a walk", "İstanbul"]), 0..3).prop_map(|words| words.join(" "));
        (some_things(), words, 0_i64..8_000, any::<bool>()).prop_map(|(things, words, minutes, asks)| Row {
            mood: things.moods.first().copied(),
            kind: things.kinds.first().copied().unwrap_or(Kind::Reached),
            triggers: asks.then(|| things.triggers.into()),
            feelings: things.feelings.into(),
            substances: things.substances.into(),
            habits: asks.then(|| things.habits.into()),
            symptoms: things.symptoms.into(),
            check_up: things.check_ups.first().and_then(|of| CheckUp::new(of.clone(), vec![1])).map(Box::new),
            sheet: things.thinking.first().map(|tool| Box::new(Sheet { tool: *tool, rated: None })),
            reached: things.people.first().map(|id| ReachedOut { on: day_of(at(minutes)), to: Some(*id) }),
            words: searched(&words).into(),
            ..Row::of_time(at(minutes))
        })
    }

    fn some_query() -> impl Strategy<Value = Query> {
        let text = select(vec!["sam", "home", "w", "i", "nobody"]).prop_map(str::to_owned);
        let words = vec((text, some_things()).prop_map(|(text, names)| Word { text, names }), 0..3);
        let day = || proptest::option::of((0_i64..6).prop_map(|days| day_of(at(days * 1_440))));
        (words, some_things(), day(), day())
            .prop_map(|(words, things, from, until)| Query { words, filter: Filter { things, from, until } })
    }

    /// Everything that a row has, one after the other, with nothing clever in it.
    fn has(row: &Row) -> BTreeSet<String> {
        let mut all = BTreeSet::from([format!("{:?}", row.kind)]);
        all.extend(row.mood.iter().map(|it| format!("{it:?}")));
        all.extend(row.feelings.iter().map(|it| format!("{it:?}")));
        all.extend(row.substances.iter().map(|it| format!("{it:?}")));
        all.extend(row.triggers.iter().flatten().map(|it| format!("{it:?}")));
        all.extend(row.symptoms.iter().map(|it| format!("{it:?}")));
        all.extend(row.habits.iter().flatten().map(|it| format!("{it:?}")));
        all.extend(row.check_up.iter().map(|it| format!("{:?}", it.of())));
        all.extend(row.sheet.iter().map(|it| format!("{:?}", it.tool)));
        all.extend(row.reached.iter().filter_map(|it| it.to).map(|it| format!("{it:?}")));
        all
    }

    fn groups(things: &Things) -> Vec<BTreeSet<String>> {
        let group = |all: Vec<String>| all.into_iter().collect::<BTreeSet<_>>();
        vec![
            group(things.kinds.iter().map(|it| format!("{it:?}")).collect()),
            group(things.moods.iter().map(|it| format!("{it:?}")).collect()),
            group(things.feelings.iter().map(|it| format!("{it:?}")).collect()),
            group(things.substances.iter().map(|it| format!("{it:?}")).collect()),
            group(things.triggers.iter().map(|it| format!("{it:?}")).collect()),
            group(things.habits.iter().map(|it| format!("{it:?}")).collect()),
            group(things.symptoms.iter().map(|it| format!("{it:?}")).collect()),
            group(things.check_ups.iter().map(|it| format!("{it:?}")).collect()),
            group(things.thinking.iter().map(|it| format!("{it:?}")).collect()),
            group(things.people.iter().map(|it| format!("{it:?}")).collect()),
        ]
    }

    fn is_wanted(row: &Row, query: &Query) -> bool {
        let has = has(row);
        let asked: Vec<_> = groups(&query.filter.things).into_iter().filter(|group| !group.is_empty()).collect();
        let date = row.at.date_naive();
        let has_word = |word: &Word| {
            row.words.match_indices(&word.text).count() > 0
                || groups(&word.names).iter().flatten().any(|name| has.contains(name))
        };
        asked.iter().all(|group| group.iter().any(|name| has.contains(name)))
            && query.words.iter().filter(|word| has_word(word)).count() == query.words.len()
            && query.filter.from.is_none_or(|from| date >= from)
            && query.filter.until.is_none_or(|until| date <= until)
    }

    proptest! {
        #[test]
        fn it_finds_what_looking_at_every_row_finds(rows in vec(some_row(), 0..40), query in some_query()) {
            let rows: Vec<Row> =
                rows.into_iter().enumerate().map(|(number, row)| Row { id: Id([number as u8; 16]), ..row }).collect();
            let mut expected: Vec<_> = rows.iter().filter(|row| is_wanted(row, &query)).collect();
            expected.sort_by_key(|row| (row.at, row.id));
            expected.reverse();
            if query == Query::default() {
                expected.clear();
            }
            prop_assert_eq!(ids(&rows, &query), expected.into_iter().map(|row| row.id.0[0]).collect::<Vec<_>>());
        }
    }
}
