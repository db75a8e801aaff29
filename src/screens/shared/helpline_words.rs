//! What is said of helplines.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::{
    content::{Cost, Country, Days, Helpline, Hours, Kind, STALE_AFTER_DAYS},
    i18n::*,
};

/// A country's name.
pub fn country(locale: Locale, country: Country) -> &'static str {
    match country {
        Country::UnitedStates => td_string!(locale, helplines.countries.us),
        Country::Canada => td_string!(locale, helplines.countries.ca),
        Country::UnitedKingdom => td_string!(locale, helplines.countries.gb),
        Country::Ireland => td_string!(locale, helplines.countries.ie),
        Country::Australia => td_string!(locale, helplines.countries.au),
        Country::NewZealand => td_string!(locale, helplines.countries.nz),
        Country::France => td_string!(locale, helplines.countries.fr),
        Country::EuropeanUnion => td_string!(locale, helplines.countries.eu),
    }
}

/// What to expect of a line: what it does, when, in which languages, at what cost, and whether a bill may show it.
pub fn line_facts(locale: Locale, line: &Helpline, now: NaiveDateTime) -> String {
    let mut facts = vec![
        match line.kind {
            Kind::TalksWithYou => td_string!(locale, helplines.talks_with_you),
            Kind::RefersYou => td_string!(locale, helplines.refers_you),
            Kind::StaysWithYou => td_string!(locale, helplines.stays_with_you),
            Kind::Emergency => td_string!(locale, helplines.emergency),
        }
        .to_owned(),
    ];
    facts.extend(line.hours.map(|hours| hours_words(locale, hours)));
    if let Some(hours @ Hours::Between { .. }) = line.hours {
        let is_open = hours.is_open(now.weekday(), now.time());
        let words =
            if is_open { td_string!(locale, helplines.open_now) } else { td_string!(locale, helplines.closed_now) };
        facts.push(words.to_owned());
    }
    facts.extend(line.languages.iter().filter_map(|tag| language(locale, tag)).map(str::to_owned));
    facts.push(
        match line.cost {
            Cost::Free => td_string!(locale, helplines.free),
            Cost::FreeToCall => td_string!(locale, helplines.free_to_call),
            Cost::MayCost => td_string!(locale, helplines.may_cost),
        }
        .to_owned(),
    );
    if !line.on_bill {
        facts.push(td_string!(locale, helplines.not_on_bill).to_owned());
    }
    facts.join(" · ")
}

fn hours_words(locale: Locale, hours: Hours) -> String {
    let Hours::Between { days, from, to } = hours else {
        return td_string!(locale, helplines.day_and_night).to_owned();
    };
    let clock = |(hour, minute): (u32, u32)| format!("{hour}:{minute:02}");
    let days = match days {
        Days::EveryDay => td_string!(locale, helplines.every_day),
        Days::MondayToFriday => td_string!(locale, helplines.monday_to_friday),
    };
    format!("{days}, {}", td_string!(locale, helplines.from_to, from = clock(from), to = clock(to)))
}

fn language(locale: Locale, tag: &str) -> Option<&'static str> {
    match tag {
        "en" => Some(td_string!(locale, helplines.languages.en)),
        "es" => Some(td_string!(locale, helplines.languages.es)),
        "fr" => Some(td_string!(locale, helplines.languages.fr)),
        _ => None,
    }
}

/// A warning when a line was last checked too long ago.
pub fn line_age(locale: Locale, line: &Helpline, today: NaiveDate) -> Option<String> {
    let days = line.age_in_days(today);
    (days > STALE_AFTER_DAYS).then(|| td_string!(locale, helplines.old, days = days).to_string())
}
