//! What is noted about a day, in words.

use crate::{
    content::OfferedHabit,
    domain::{DayNote, HabitId, Plan, Rested, ShortName, SleptHours, Symptom},
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

/// A symptom.
pub fn symptom(locale: Locale, symptom: Symptom) -> &'static str {
    match symptom {
        Symptom::Sweating => td_string!(locale, symptoms.sweating),
        Symptom::Chills => td_string!(locale, symptoms.chills),
        Symptom::Aches => td_string!(locale, symptoms.aches),
        Symptom::Stomach => td_string!(locale, symptoms.stomach),
        Symptom::Nausea => td_string!(locale, symptoms.nausea),
        Symptom::Restless => td_string!(locale, symptoms.restless),
        Symptom::Headache => td_string!(locale, symptoms.headache),
        Symptom::Shaking => td_string!(locale, symptoms.shaking),
        Symptom::ThrowingUp => td_string!(locale, symptoms.throwing_up),
        Symptom::NoWater => td_string!(locale, symptoms.no_water),
        Symptom::RacingHeart => td_string!(locale, symptoms.racing_heart),
        Symptom::Dizzy => td_string!(locale, symptoms.dizzy),
        Symptom::Fever => td_string!(locale, symptoms.fever),
        Symptom::Confused => td_string!(locale, symptoms.confused),
        Symptom::SeeingThings => td_string!(locale, symptoms.seeing_things),
        Symptom::ChestPain => td_string!(locale, symptoms.chest_pain),
        Symptom::HardToBreathe => td_string!(locale, symptoms.hard_to_breathe),
        Symptom::PassedOut => td_string!(locale, symptoms.passed_out),
        Symptom::Seizure => td_string!(locale, symptoms.seizure),
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
    let symptoms = day.symptoms.iter().map(|it| symptom(locale, *it).to_owned());
    let mood = day.mood.map(|mood| super::mood(locale, mood).to_owned());
    slept.into_iter().chain(rested).chain(habits).chain(symptoms).chain(mood).collect()
}
