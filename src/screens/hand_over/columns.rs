//! The columns of the table for a spreadsheet, and the cells of an entry.

use chrono::SecondsFormat;

use super::words::kind;
use crate::{
    content::Instrument,
    domain::{
        CheckIn, CheckUp, DayNote, Entry, Feeling, HabitCount, HardMoment, Mood, Note, Noted, Outcome, OwnWords, Plan,
        SleptHours, Strength, Substance,
    },
    i18n::*,
    screens::shared::words,
};

/// What separates the names in a cell.
const BETWEEN: &str = "; ";

/// Names the cells of entries, and knows what is left out.
pub struct Columns {
    /// The language.
    pub locale: Locale,
    /// The words that the person arranged.
    pub own_words: OwnWords,
    /// The person's plan, with their tools and the people in it.
    pub plan: Plan,
    /// Whether notes on having used are in the table, the end of a hard moment that says so, and what the body tells in
    /// withdrawal.
    pub with_use: bool,
    /// Whether what was written with the thinking tools is in the table.
    pub with_thinking: bool,
    /// Whether the scores of check-ups are in the table.
    pub with_check_ups: bool,
    /// Whether notes, medicines and the names of people are in the table.
    pub with_words: bool,
}

/// The cells of one entry; those that say nothing are empty.
#[derive(Default)]
struct Row {
    mood: Option<Mood>,
    craving: Option<Strength>,
    triggers: Vec<String>,
    feelings: Vec<String>,
    substances: Vec<String>,
    tools: Vec<String>,
    outcome: Option<Outcome>,
    minutes: Option<i64>,
    slept: Option<SleptHours>,
    rested: &'static str,
    habits: Vec<String>,
    symptoms: Vec<&'static str>,
    check_up: &'static str,
    points: Option<u16>,
    thinking_tool: &'static str,
    medicine: String,
    dose: &'static str,
    person: String,
}

impl Columns {
    /// The names of the columns.
    pub fn names(&self) -> Vec<String> {
        let mut names = words::texts!(self.locale, hand_over.columns.{
            at, kind, mood, mood_number, craving, triggers, feelings, substances, tools, outcome, minutes, slept, rested,
            habits, symptoms, check_up, points, thinking_tool,
        });
        if self.with_words {
            names.extend([
                td_string!(self.locale, hand_over.columns.medicine),
                td_string!(self.locale, hand_over.columns.dose),
                td_string!(self.locale, hand_over.columns.person),
                td_string!(self.locale, hand_over.columns.note),
            ]);
        }
        names.into_iter().map(str::to_owned).collect()
    }

    /// The cells of an entry; `None` for one that is left out.
    pub fn cells(&self, entry: &Entry) -> Option<Vec<String>> {
        let row = match &entry.noted {
            Noted::CheckIn(check_in) => self.of_check_in(check_in),
            Noted::HardMoment(moment) => self.of_hard_moment(entry, moment),
            Noted::Used(_) if !self.with_use => return None,
            Noted::Worksheet(_) if !self.with_thinking => return None,
            Noted::Used(used) => Row {
                triggers: self.triggers(&used.triggers),
                substances: self.substances(&used.substances),
                ..Row::default()
            },
            Noted::Reached(to) => {
                let person = to.and_then(|id| self.plan.people.find(id));
                let person = person.map(|person| words::person_name(self.locale, person));
                Row { person: person.unwrap_or_default(), ..Row::default() }
            }
            Noted::Brought(brought) => Row { craving: brought.craving(), ..Row::default() },
            Noted::Day(day) => self.of_day(day),
            Noted::CheckUp(check_up) => self.of_check_up(check_up),
            Noted::Worksheet(sheet) => {
                Row { thinking_tool: words::sheet_tool(self.locale, sheet.tool()), ..Row::default() }
            }
            Noted::Dose(dose) => Row {
                medicine: dose.name.as_str().to_owned(),
                dose: words::dose_how(self.locale, dose.how),
                ..Row::default()
            },
            Noted::Planned(_) | Noted::Visit(_) => Row::default(),
        };
        let mut cells = vec![
            if entry.is_timed() {
                entry.at.to_rfc3339_opts(SecondsFormat::Secs, false)
            } else {
                entry.at.date_naive().to_string()
            },
            kind(self.locale, entry.noted.kind()).to_owned(),
            row.mood.map_or("", |mood| words::mood(self.locale, mood)).to_owned(),
            number(row.mood.map(|mood| mood.step() + 1)),
            number(row.craving.map(Strength::get)),
            row.triggers.join(BETWEEN),
            row.feelings.join(BETWEEN),
            row.substances.join(BETWEEN),
            row.tools.join(BETWEEN),
            row.outcome.map_or("", |outcome| words::outcome(self.locale, outcome)).to_owned(),
            number(row.minutes),
            row.slept.map_or_else(String::new, |hours| words::hours_of_sleep(self.locale, hours)),
            row.rested.to_owned(),
            row.habits.join(BETWEEN),
            row.symptoms.join(BETWEEN),
            row.check_up.to_owned(),
            number(row.points),
            row.thinking_tool.to_owned(),
        ];
        if self.with_words {
            let texts: Vec<_> = match &entry.noted {
                // The medicine has a column of its own.
                Noted::Dose(_) => Vec::new(),
                noted => noted.texts().map(Note::as_str).collect(),
            };
            cells.extend([row.medicine, row.dose.to_owned(), row.person, texts.join("\n")]);
        }
        Some(cells)
    }

    fn of_check_in(&self, check_in: &CheckIn) -> Row {
        let feeling = |feeling: &Feeling| words::feeling(self.locale, &self.own_words, *feeling);
        Row {
            mood: Some(check_in.mood),
            craving: check_in.craving,
            triggers: self.triggers(&check_in.triggers),
            feelings: check_in.feelings.iter().map(feeling).collect(),
            substances: self.substances(&check_in.substances),
            ..Row::default()
        }
    }

    fn of_hard_moment(&self, entry: &Entry, moment: &HardMoment) -> Row {
        let mut tools: Vec<String> = Vec::new();
        for used in &moment.tools {
            let removed = || td_string!(self.locale, tools.own).to_owned();
            let name = words::noted_tool(self.locale, &self.plan, &used.tool).unwrap_or_else(removed);
            if !tools.contains(&name) {
                tools.push(name);
            }
        }
        let is_told = |outcome: &Outcome| self.with_use || *outcome != Outcome::Used;
        Row {
            craving: moment.ratings.iter().map(|rating| rating.strength).max(),
            tools,
            outcome: moment.ended.and_then(|ended| ended.outcome).filter(is_told),
            minutes: moment.ended.map(|_| moment.lasted(entry.at).num_minutes()),
            ..Row::default()
        }
    }

    fn of_day(&self, day: &DayNote) -> Row {
        let habit = |count: &HabitCount| {
            let own = self.plan.habits.find_own(&count.habit).map(|own| &own.name);
            let name = words::habit(self.locale, own, &count.habit);
            if count.times.get() == 1 { name } else { format!("{name} × {}", count.times) }
        };
        let symptoms = day.symptoms.iter().filter(|_| self.with_use);
        Row {
            mood: day.mood,
            slept: day.slept,
            rested: day.rested.map_or("", |how| words::rested(self.locale, how)),
            habits: day.habits.iter().map(habit).collect(),
            symptoms: symptoms.map(|it| words::symptom(self.locale, *it)).collect(),
            ..Row::default()
        }
    }

    fn of_check_up(&self, check_up: &CheckUp) -> Row {
        if !self.with_check_ups {
            return Row::default();
        }
        let instrument = Instrument::from_slug(check_up.of().as_str());
        let score = instrument.and_then(|of| of.scale().score(check_up.answers()));
        let (check_up, _) = words::check_up(self.locale, check_up);
        Row { check_up, points: score.map(|score| score.points), ..Row::default() }
    }

    fn triggers(&self, triggers: &[crate::domain::TriggerId]) -> Vec<String> {
        triggers.iter().map(|id| words::trigger(self.locale, &self.own_words, id)).collect()
    }

    fn substances(&self, substances: &[Substance]) -> Vec<String> {
        substances.iter().map(|substance| words::substance(self.locale, &self.own_words, *substance)).collect()
    }
}

/// A number, or an empty cell.
fn number(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
