//! The names of things, in the person's language.

use chrono::NaiveDate;

use crate::{
    content::OfferedTrigger,
    domain::{Feeling, LocalTime, Mood, Substance, TriggerId, TriggerList},
    i18n::*,
    state::format,
};

pub use super::helpline_words::{
    countries, country, line_dates, line_facts, line_name, line_note, part_of_country, who_to_call,
};
pub use super::people_words::{circle, firmness, good_for, leg, leg_step, people_added, person_name, reached_by, role};
pub use super::plan_words::{aim, clock, plan_list, when_trigger};
pub use super::problem_words::problem;
pub use super::safety_words::{after_outcome, card_heading, card_lines, outcome, overdose_steps, safety_question};
pub use super::tool_words::{breath_pattern, tool_done, tool_name, tool_purpose, tool_step};

/// A mood's word.
pub fn mood(locale: Locale, mood: Mood) -> &'static str {
    match mood {
        Mood::VeryLow => td_string!(locale, moods.very_low),
        Mood::Low => td_string!(locale, moods.low),
        Mood::Okay => td_string!(locale, moods.okay),
        Mood::Good => td_string!(locale, moods.good),
        Mood::VeryGood => td_string!(locale, moods.very_good),
    }
}

/// A feeling's word.
pub fn feeling(locale: Locale, feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Calm => td_string!(locale, feelings.calm),
        Feeling::Hopeful => td_string!(locale, feelings.hopeful),
        Feeling::Proud => td_string!(locale, feelings.proud),
        Feeling::Grateful => td_string!(locale, feelings.grateful),
        Feeling::Tired => td_string!(locale, feelings.tired),
        Feeling::Restless => td_string!(locale, feelings.restless),
        Feeling::Anxious => td_string!(locale, feelings.anxious),
        Feeling::Lonely => td_string!(locale, feelings.lonely),
        Feeling::Sad => td_string!(locale, feelings.sad),
        Feeling::Angry => td_string!(locale, feelings.angry),
        Feeling::Ashamed => td_string!(locale, feelings.ashamed),
        Feeling::Numb => td_string!(locale, feelings.numb),
    }
}

/// A substance's word.
pub fn substance(locale: Locale, substance: Substance) -> &'static str {
    match substance {
        Substance::Alcohol => td_string!(locale, substances.alcohol),
        Substance::Cocaine => td_string!(locale, substances.cocaine),
        Substance::Opioids => td_string!(locale, substances.opioids),
        Substance::Benzodiazepines => td_string!(locale, substances.benzodiazepines),
        Substance::Other => td_string!(locale, substances.other),
    }
}

/// How long something lasted.
pub fn duration(locale: Locale, minutes: i64) -> String {
    if minutes < 1 {
        return td_string!(locale, durations.short).to_owned();
    }
    td_string!(locale, durations.minutes, minutes = minutes).to_string()
}

/// A trigger's name: the person's own, or the offered one.
pub fn trigger(locale: Locale, list: &TriggerList, id: &TriggerId) -> String {
    let own = list.find(id).and_then(|trigger| trigger.name.as_ref());
    match (own, OfferedTrigger::from_id(id)) {
        (Some(own), _) => own.as_str().to_owned(),
        (None, Some(offered)) => offered_trigger(locale, offered).to_owned(),
        (None, None) => td_string!(locale, triggers.unnamed).to_owned(),
    }
}

fn offered_trigger(locale: Locale, trigger: OfferedTrigger) -> &'static str {
    match trigger {
        OfferedTrigger::Stress => td_string!(locale, triggers.stress),
        OfferedTrigger::Boredom => td_string!(locale, triggers.boredom),
        OfferedTrigger::Alone => td_string!(locale, triggers.alone),
        OfferedTrigger::Argument => td_string!(locale, triggers.argument),
        OfferedTrigger::Payday => td_string!(locale, triggers.payday),
        OfferedTrigger::SawIt => td_string!(locale, triggers.saw_it),
        OfferedTrigger::FeelingGood => td_string!(locale, triggers.feeling_good),
        OfferedTrigger::Celebration => td_string!(locale, triggers.celebration),
        OfferedTrigger::Pain => td_string!(locale, triggers.pain),
        OfferedTrigger::PoorSleep => td_string!(locale, triggers.poor_sleep),
        OfferedTrigger::Hungry => td_string!(locale, triggers.hungry),
        OfferedTrigger::IdleAfternoon => td_string!(locale, triggers.idle_afternoon),
        OfferedTrigger::Place => td_string!(locale, triggers.place),
        OfferedTrigger::Person => td_string!(locale, triggers.person),
        OfferedTrigger::OutOfNowhere => td_string!(locale, triggers.out_of_nowhere),
    }
}

/// A greeting for a time of day.
pub fn greeting(locale: Locale, hour: u32) -> &'static str {
    match hour {
        5..=11 => td_string!(locale, greeting.morning),
        12..=17 => td_string!(locale, greeting.afternoon),
        18..=22 => td_string!(locale, greeting.evening),
        _ => td_string!(locale, greeting.night),
    }
}

/// A day, as "Today", "Yesterday" or its date.
pub fn day(locale: Locale, day: NaiveDate, today: NaiveDate) -> String {
    if day == today {
        td_string!(locale, timeline.today).to_owned()
    } else if Some(day) == today.pred_opt() {
        td_string!(locale, timeline.yesterday).to_owned()
    } else {
        date(locale, day, today)
    }
}

/// A date in full; its year only when it is another one.
pub fn date(locale: Locale, day: NaiveDate, today: NaiveDate) -> String {
    format::day(day, today, locale)
}

/// The time of day of a moment, as it was lived.
pub fn time(locale: Locale, moment: LocalTime) -> String {
    format::time_of_day(moment, locale)
}
