//! The names of what a check-in notes.

use crate::{
    content::OfferedTrigger,
    domain::{Feeling, Mood, OwnWords, Substance, TriggerId, WordId, WordSort},
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

/// The name of a sort of word.
pub fn word_sort(locale: Locale, sort: WordSort) -> &'static str {
    match sort {
        WordSort::Triggers => td_string!(locale, own_words.triggers),
        WordSort::Feelings => td_string!(locale, own_words.feelings),
        WordSort::Substances => td_string!(locale, own_words.substances),
    }
}

/// The name of a word: the person's own, or the offered one.
pub fn word(locale: Locale, words: &OwnWords, id: &WordId) -> String {
    if let Some(own) = words.find(id).and_then(|word| word.name.as_ref()) {
        return own.as_str().to_owned();
    }
    match id {
        WordId::Trigger(id) => match OfferedTrigger::from_id(id) {
            Some(offered) => offered_trigger(locale, offered),
            None => td_string!(locale, triggers.unnamed),
        },
        WordId::Feeling(feeling) => offered_feeling(locale, *feeling),
        WordId::Substance(substance) => offered_substance(locale, *substance),
    }
    .to_owned()
}

/// A feeling's name.
pub fn feeling(locale: Locale, words: &OwnWords, feeling: Feeling) -> String {
    word(locale, words, &WordId::Feeling(feeling))
}

/// A substance's name.
pub fn substance(locale: Locale, words: &OwnWords, substance: Substance) -> String {
    word(locale, words, &WordId::Substance(substance))
}

/// A trigger's name.
pub fn trigger(locale: Locale, words: &OwnWords, id: &TriggerId) -> String {
    word(locale, words, &WordId::Trigger(id.clone()))
}

/// A word of one's own that is not among the words here goes by what it is.
fn offered_feeling(locale: Locale, feeling: Feeling) -> &'static str {
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
        Feeling::Own(_) => td_string!(locale, feelings.unnamed),
    }
}

fn offered_substance(locale: Locale, substance: Substance) -> &'static str {
    match substance {
        Substance::Alcohol => td_string!(locale, substances.alcohol),
        Substance::Cocaine => td_string!(locale, substances.cocaine),
        Substance::Opioids => td_string!(locale, substances.opioids),
        Substance::Benzodiazepines => td_string!(locale, substances.benzodiazepines),
        Substance::Other | Substance::Own(_) => td_string!(locale, substances.other),
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
