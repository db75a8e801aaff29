//! What is noted about a day, in words.

use crate::{
    content::OfferedHabit,
    domain::{DayNote, HabitId, Plan, Rested, ShortName, SleptHours},
    i18n::*,
};

/// A habit's name: the person's own, or the offered one.
pub fn habit(locale: Locale, own: Option<&ShortName>, id: &HabitId) -> String {
    match (own, OfferedHabit::from_id(id)) {
        (Some(own), _) => own.as_str().to_owned(),
        (None, Some(offered)) => offered_habit(locale, offered).to_owned(),
        (None, None) => td_string!(locale, habits.gone).to_owned(),
    }
}

fn offered_habit(locale: Locale, habit: OfferedHabit) -> &'static str {
    match habit {
        OfferedHabit::Food => td_string!(locale, habits.food),
        OfferedHabit::Water => td_string!(locale, habits.water),
        OfferedHabit::Movement => td_string!(locale, habits.movement),
        OfferedHabit::Meeting => td_string!(locale, habits.meeting),
    }
}

/// Hours of sleep on a chip.
pub fn hours_of_sleep(locale: Locale, hours: SleptHours) -> String {
    match hours.get() {
        SleptHours::LEAST => td_string!(locale, day_note.few_hours).to_owned(),
        SleptHours::MOST => td_string!(locale, day_note.many_hours).to_owned(),
        hours => hours.to_string(),
    }
}

/// How rested someone woke up.
pub fn rested(locale: Locale, rested: Rested) -> &'static str {
    match rested {
        Rested::Not => td_string!(locale, day_note.rested.not),
        Rested::Somewhat => td_string!(locale, day_note.rested.somewhat),
        Rested::Well => td_string!(locale, day_note.rested.well),
    }
}

/// What was noted about a day beside the lines, each in a few words.
pub fn day_details(locale: Locale, plan: &Plan, day: &DayNote) -> Vec<String> {
    let slept = day.slept.map(|hours| match hours.get() {
        SleptHours::LEAST => td_string!(locale, day_note.slept_few).to_owned(),
        SleptHours::MOST => td_string!(locale, day_note.slept_many).to_owned(),
        hours => super::counted!(locale, day_note.slept, count = hours),
    });
    let rested = day.rested.map(|how| rested(locale, how).to_owned());
    let habits = day.habits.iter().map(|count| {
        let own = plan.habits.find_own(&count.habit).map(|own| &own.name);
        let name = habit(locale, own, &count.habit);
        if count.times.get() == 1 { name } else { format!("{name} × {}", count.times) }
    });
    let mood = day.mood.map(|mood| super::mood(locale, mood).to_owned());
    slept.into_iter().chain(rested).chain(habits).chain(mood).collect()
}
