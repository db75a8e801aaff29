//! The words about helplines.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::{
    content::{Cost, Country, Days, Helpline, Hours, Kind, LineNote, Part, SourceDate, emergency_line, first_to_talk},
    i18n::*,
    screens::shared::paper::Section,
    state::format,
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
        Country::Germany => td_string!(locale, helplines.countries.de),
        Country::Spain => td_string!(locale, helplines.countries.es),
        Country::Italy => td_string!(locale, helplines.countries.it),
        Country::Netherlands => td_string!(locale, helplines.countries.nl),
        Country::Poland => td_string!(locale, helplines.countries.pl),
        Country::Mexico => td_string!(locale, helplines.countries.mx),
        Country::Argentina => td_string!(locale, helplines.countries.ar),
        Country::Chile => td_string!(locale, helplines.countries.cl),
        Country::Paraguay => td_string!(locale, helplines.countries.py),
        Country::SouthAfrica => td_string!(locale, helplines.countries.za),
        // `in` is a keyword of Rust.
        Country::India => td_string!(locale, helplines.countries.india),
        Country::EuropeanUnion => td_string!(locale, helplines.countries.eu),
    }
}

/// The countries in the order in which they are offered: the person's own, then by name, and last those that share one
/// row.
pub fn countries(locale: Locale, own: Option<Country>) -> Vec<Country> {
    let mut countries = Country::ALL.to_vec();
    countries.sort_by_key(|one| (Some(*one) != own, *one == Country::EuropeanUnion, country(locale, *one)));
    countries
}

/// The name of a part of a country.
pub fn part_of_country(locale: Locale, part: Part) -> &'static str {
    match part {
        Part::Alberta => td_string!(locale, helplines.parts.alberta),
        Part::BritishColumbia => td_string!(locale, helplines.parts.british_columbia),
        Part::Ontario => td_string!(locale, helplines.parts.ontario),
        Part::Quebec => td_string!(locale, helplines.parts.quebec),
        Part::England => td_string!(locale, helplines.parts.england),
        Part::NorthernIreland => td_string!(locale, helplines.parts.northern_ireland),
        Part::Scotland => td_string!(locale, helplines.parts.scotland),
        Part::Wales => td_string!(locale, helplines.parts.wales),
    }
}

/// A line's name, and in brackets the part of the country that it serves.
pub fn line_name(locale: Locale, line: &Helpline) -> String {
    match line.part {
        Some(part) => format!("{} ({})", line.name, part_of_country(locale, part)),
        None => line.name.to_owned(),
    }
}

/// The facts of a line: what it does, when, in which languages, at what cost, and whether a bill may show it.
pub fn line_facts(locale: Locale, line: &Helpline, now: NaiveDateTime) -> String {
    let mut facts = vec![
        match line.kind {
            Kind::TalksWithYou => td_string!(locale, helplines.talks_with_you),
            Kind::RefersYou => td_string!(locale, helplines.refers_you),
            Kind::StartsTreatment => td_string!(locale, helplines.starts_treatment),
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
    facts.extend(languages(locale, line.languages).map(str::to_owned));
    facts.extend(line.text_languages.map(|tags| {
        let languages = languages(locale, tags).collect::<Vec<_>>().join(", ");
        td_string!(locale, helplines.text_languages, languages = languages).to_string()
    }));
    facts.push(
        match line.cost {
            Cost::Free => td_string!(locale, helplines.free),
            Cost::FreeToCall => td_string!(locale, helplines.free_to_call),
            Cost::FreeFromMobile => td_string!(locale, helplines.free_from_mobile),
            Cost::FreeOnMostNetworks => td_string!(locale, helplines.free_on_most_networks),
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

fn languages(locale: Locale, tags: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    tags.iter().filter_map(move |tag| language(locale, tag))
}

fn language(locale: Locale, tag: &str) -> Option<&'static str> {
    match tag {
        "en" => Some(td_string!(locale, helplines.languages.en)),
        "es" => Some(td_string!(locale, helplines.languages.es)),
        "fr" => Some(td_string!(locale, helplines.languages.fr)),
        "de" => Some(td_string!(locale, helplines.languages.de)),
        "it" => Some(td_string!(locale, helplines.languages.it)),
        "nl" => Some(td_string!(locale, helplines.languages.nl)),
        "pl" => Some(td_string!(locale, helplines.languages.pl)),
        _ => None,
    }
}

/// A fact about a line that one must know before calling.
pub fn line_note(locale: Locale, note: LineNote) -> String {
    match note {
        LineNote::Languages(count) => return counted!(locale, helplines.notes.languages, count = count),
        LineNote::PressTwoForSpanish => td_string!(locale, helplines.notes.press_two_for_spanish),
        LineNote::PressTwo => td_string!(locale, helplines.notes.press_two),
        LineNote::MentalHealthOption => td_string!(locale, helplines.notes.mental_health_option),
        LineNote::AsksWhereYouAre => td_string!(locale, helplines.notes.asks_where_you_are),
        LineNote::NotForAlcoholOrCannabis => td_string!(locale, helplines.notes.not_for_alcohol_or_cannabis),
        LineNote::EveningsAndWeekends => td_string!(locale, helplines.notes.evenings_and_weekends),
        LineNote::DaysOnlyInSouthAustralia => td_string!(locale, helplines.notes.days_only_in_south_australia),
        LineNote::TwentyCents => td_string!(locale, helplines.notes.twenty_cents),
        LineNote::FromMobile => td_string!(locale, helplines.notes.from_mobile),
        LineNote::Ambulance => td_string!(locale, helplines.notes.ambulance),
    }
    .to_owned()
}

/// How old a line's source is, when the line was last checked, and that its number may have changed when that is long
/// ago.
pub fn line_dates(locale: Locale, line: &Helpline, today: NaiveDate) -> String {
    let month = |day| format::month(day, locale);
    let source = match line.source_date.map(SourceDate::first_day) {
        Some(day) => td_string!(locale, helplines.source_date, date = month(day)).to_string(),
        None => td_string!(locale, helplines.source_no_date).to_owned(),
    };
    let checked = match line.checked_on {
        Some(day) => td_string!(locale, helplines.checked, date = month(day)).to_string(),
        None => td_string!(locale, helplines.not_checked).to_owned(),
    };
    let mut dates = vec![source, checked];
    if line.is_stale(today) {
        dates.push(td_string!(locale, helplines.old).to_owned());
    }
    dates.join(" · ")
}

/// The numbers to call, for a paper that leaves the phone: the emergency number of the person's country, and a line to
/// talk to.
pub fn who_to_call(locale: Locale, country: Option<Country>, part: Option<Part>) -> Section {
    let emergency = match country.and_then(emergency_line) {
        Some(line) => td_string!(locale, helplines.paper_emergency, number = line.number).to_string(),
        None => td_string!(locale, helplines.paper_elsewhere).to_owned(),
    };
    let talk = country.and_then(|country| first_to_talk(country, part));
    let talk = talk.map(|line| match line.name == line.number {
        true => line.name.to_owned(),
        false => format!("{}: {}", line.name, line.number),
    });
    (td_string!(locale, helplines.paper), std::iter::once(emergency).chain(talk).collect())
}
