//! The names of what a check-in notes.

use crate::{
    content::OfferedTrigger,
    domain::{Feeling, Mood, Substance, TriggerId, TriggerList},
    i18n::*,
};

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
