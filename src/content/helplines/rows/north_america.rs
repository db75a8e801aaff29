//! Lines of the United States and Canada.

use super::super::{Cost, Country, Days, Helpline, Hours, Kind, LINE, LineNote, Part, Way, dates::on, emergency};

/// The lines.
pub(super) const LINES: &[Helpline] = &[
    emergency(Country::UnitedStates, "us-911", "911", "health.wyo.gov", None),
    Helpline {
        id: "us-988",
        name: "988 Suicide & Crisis Lifeline",
        country: Country::UnitedStates,
        number: "988",
        ways: &[
            Way::Call,
            Way::Text { number: "988", body: None },
            Way::Text { number: "988", body: Some("AYUDA") },
            Way::Chat { address: "https://988lifeline.org/chat/" },
        ],
        languages: &["en", "es"],
        notes: &[LineNote::PressTwoForSpanish],
        source: "samhsa.gov, 2023-07-13; spectrumnews1.com, 2023-07-13 (cost); 988lifeline.org (Spanish)",
        source_date: on(2023, 7, 13),
        ..LINE
    },
    Helpline {
        id: "us-crisis-text-line",
        name: "Crisis Text Line",
        country: Country::UnitedStates,
        number: "741741",
        ways: &[Way::Text { number: "741741", body: Some("HOME") }, Way::Text { number: "741741", body: Some("HOLA") }],
        // Not on the bill with the large carriers only.
        cost: Cost::FreeOnMostNetworks,
        languages: &["en", "es"],
        source: "sfisd.net and healthnewshub.org (hours, cost and bill); newsbreak.com, 2021-10-11, and crisistextline.org, 2021-10-15 (Spanish)",
        source_date: on(2021, 10, 11),
        ..LINE
    },
    Helpline {
        id: "us-poison-help",
        name: "Poison Help",
        country: Country::UnitedStates,
        number: "1-800-222-1222",
        languages: &[],
        notes: &[LineNote::Languages(161)],
        source: "poisonhelp.hrsa.gov; health.wyo.gov (hours)",
        ..LINE
    },
    Helpline {
        id: "us-samhsa",
        name: "SAMHSA National Helpline",
        country: Country::UnitedStates,
        kind: Kind::RefersYou,
        number: "1-800-662-4357",
        ways: &[Way::Call, Way::TextZipCode { number: "435748" }],
        cost: Cost::FreeToCall,
        languages: &["en", "es"],
        text_languages: Some(&["en"]),
        source: "samhsa.gov",
        ..LINE
    },
    Helpline {
        id: "us-samhsa-tty",
        name: "SAMHSA National Helpline (TTY)",
        country: Country::UnitedStates,
        kind: Kind::RefersYou,
        number: "1-800-487-4889",
        languages: &["en", "es"],
        source: "samhsa.gov",
        ..LINE
    },
    Helpline {
        id: "us-safespot",
        name: "SafeSpot",
        country: Country::UnitedStates,
        kind: Kind::StaysWithYou,
        number: "1-800-972-0590",
        notes: &[LineNote::AsksWhereYouAre],
        source: "helplinema.org; safe-spot.me (callers from the whole country)",
        ..LINE
    },
    emergency(Country::Canada, "ca-911", "911", "levelupcanada.com", None),
    Helpline {
        id: "ca-988",
        name: "9-8-8 Suicide Crisis Helpline",
        country: Country::Canada,
        number: "988",
        ways: &[Way::Call, Way::Text { number: "988", body: None }],
        languages: &["en", "fr"],
        source: "newswire.ca, 2025-09-10 (hours, cost); content.goldenwestapps.com 192263 (texts, languages)",
        source_date: on(2025, 9, 10),
        ..LINE
    },
    Helpline {
        id: "ca-quebec-drugs",
        name: "Drugs: Help and Referral",
        country: Country::Canada,
        part: Some(Part::Quebec),
        number: "1-800-265-2626",
        languages: &["fr", "en"],
        source: "drogue-aidereference.qc.ca; lechodelaval.ca, 2026-01-13",
        source_date: on(2026, 1, 13),
        ..LINE
    },
    Helpline {
        id: "ca-connexontario",
        name: "ConnexOntario",
        country: Country::Canada,
        part: Some(Part::Ontario),
        kind: Kind::RefersYou,
        number: "1-866-531-2600",
        ways: &[Way::Call, Way::Text { number: "247247", body: Some("CONNEX") }],
        cost: Cost::FreeToCall,
        source: "levelupcanada.com; lfpress.com (hours, cost)",
        ..LINE
    },
    Helpline {
        id: "ca-bc-referral",
        name: "Alcohol and Drug Information and Referral Service",
        country: Country::Canada,
        part: Some(Part::BritishColumbia),
        kind: Kind::RefersYou,
        number: "1-800-663-1441",
        hours: None,
        source: "levelupcanada.com; ca.news.yahoo.com (cost)",
        ..LINE
    },
    Helpline {
        id: "ca-bc-opioid-treatment",
        name: "Opioid Treatment Access Line",
        country: Country::Canada,
        part: Some(Part::BritishColumbia),
        kind: Kind::StartsTreatment,
        number: "1-833-804-8111",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (9, 0), to: (16, 0) }),
        source: "news.gov.bc.ca 2024MMHA0045-001382; bc.ctvnews.ca, 2024-08-27 (hours)",
        source_date: on(2024, 8, 27),
        ..LINE
    },
    Helpline {
        id: "ca-alberta-opioid",
        name: "Virtual Opioid Dependency Program",
        country: Country::Canada,
        part: Some(Part::Alberta),
        kind: Kind::StartsTreatment,
        number: "1-844-383-7688",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (8, 0), to: (20, 0) }),
        source: "netnewsledger.com, 2022-11-26; levelupcanada.com; reddeeradvocate.com 7292702 (hours)",
        source_date: on(2022, 11, 26),
        ..LINE
    },
    Helpline {
        id: "ca-nors",
        name: "National Overdose Response Service",
        country: Country::Canada,
        kind: Kind::StaysWithYou,
        number: "1-888-688-6677",
        notes: &[LineNote::AsksWhereYouAre],
        source: "levelupcanada.com; absporu.ca (hours, cost); CBC News (how it works)",
        ..LINE
    },
    Helpline {
        id: "ca-quebec-adps",
        name: "ADPS",
        country: Country::Canada,
        part: Some(Part::Quebec),
        kind: Kind::StaysWithYou,
        number: "1-800-265-2626",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (11, 0), to: (2, 30) }),
        languages: &["fr", "en"],
        notes: &[LineNote::PressTwo, LineNote::AsksWhereYouAre, LineNote::NotForAlcoholOrCannabis],
        source: "newswire.ca, 2026-01-13; aidedrogue.ca; fm1077.ca (hours)",
        source_date: on(2026, 1, 13),
        ..LINE
    },
];
