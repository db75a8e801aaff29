//! Lines of the other countries of the European Union.

use super::super::{
    Cost, Country, Days, Helpline, Hours, LINE, LineNote, Way,
    dates::{in_month, on},
    emergency,
};

use super::{EU_NUMBER, EU_NUMBER_DATE};

/// The lines.
pub(super) const LINES: &[Helpline] = &[
    emergency(Country::France, "fr-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "fr-3114",
        name: "3114",
        country: Country::France,
        number: "3114",
        languages: &["fr"],
        source: "francetvinfo.fr, 2022-02-04; mayotte.ars.sante.fr (language)",
        source_date: on(2022, 2, 4),
        ..LINE
    },
    Helpline {
        id: "fr-drogues-info-service",
        name: "Drogues Info Service",
        country: Country::France,
        number: "0 800 23 13 13",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (8, 0), to: (2, 0) }),
        languages: &["fr"],
        source: "jeunes.gouv.fr (after 2017)",
        ..LINE
    },
    emergency(Country::Germany, "de-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "de-telefonseelsorge",
        name: "TelefonSeelsorge",
        country: Country::Germany,
        number: "0800 111 0 111",
        on_bill: false,
        languages: &["de"],
        source: "spektrum.de, September 2022; domradio.de (bill)",
        source_date: in_month(2022, 9),
        ..LINE
    },
    Helpline {
        id: "de-sucht-und-drogen",
        name: "Sucht & Drogen Hotline",
        country: Country::Germany,
        number: "01806 313031",
        cost: Cost::MayCost,
        languages: &["de"],
        notes: &[LineNote::TwentyCents],
        source: "leossprojekt.de (what it offers, hours, cost); sterntv.de (hours)",
        ..LINE
    },
    emergency(Country::Spain, "es-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "es-024",
        name: "024",
        country: Country::Spain,
        number: "024",
        on_bill: false,
        languages: &["es"],
        source: "elespanol.com, 2022-02-10 (bill); farodevigo.es, 2025-10-11",
        source_date: on(2022, 2, 10),
        ..LINE
    },
    emergency(Country::Italy, "it-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "it-telefono-amico",
        name: "Telefono Amico Italia",
        country: Country::Italy,
        number: "02 2327 2327",
        // The nights were announced for April 2026; no page says that they came.
        hours: Some(Hours::Between { days: Days::EveryDay, from: (9, 0), to: (0, 0) }),
        cost: Cost::MayCost,
        languages: &["it"],
        source: "giornaledibrescia.it, 2026-01-14",
        source_date: on(2026, 1, 14),
        ..LINE
    },
    Helpline {
        id: "it-telefono-verde-droga",
        name: "Telefono Verde Droga",
        country: Country::Italy,
        number: "800 186070",
        hours: Some(Hours::Between { days: Days::MondayToFriday, from: (10, 0), to: (16, 0) }),
        languages: &["it"],
        source: "123dok.org, Istituto Superiore di Sanità (number); jamma.tv, October 2017 (hours); quotidianosanita.it, March 2025 (cost)",
        source_date: in_month(2017, 10),
        ..LINE
    },
    Helpline {
        id: "it-telefono-verde-alcol",
        name: "Telefono Verde Alcol",
        country: Country::Italy,
        number: "800 632000",
        hours: Some(Hours::Between { days: Days::MondayToFriday, from: (10, 0), to: (16, 0) }),
        languages: &["it"],
        source: "123dok.org, Istituto Superiore di Sanità (number); jamma.tv, October 2017 (hours); quotidianosanita.it, March 2025 (cost)",
        source_date: in_month(2017, 10),
        ..LINE
    },
    emergency(Country::Netherlands, "nl-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "nl-113",
        name: "113 Zelfmoordpreventie",
        country: Country::Netherlands,
        number: "113",
        ways: &[Way::Call, Way::Chat { address: "https://www.113.nl/" }],
        languages: &["nl"],
        source: "upday.com, 2025-10-03",
        source_date: on(2025, 10, 3),
        ..LINE
    },
    emergency(Country::Poland, "pl-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "pl-116123",
        name: "116 123",
        country: Country::Poland,
        number: "116 123",
        ways: &[Way::Call, Way::Chat { address: "https://116sos.pl/" }],
        languages: &["pl"],
        source: "banai.pl, 2024-01-19; telepolis.pl, 2025",
        source_date: on(2024, 1, 19),
        ..LINE
    },
    emergency(Country::EuropeanUnion, "eu-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "eu-116123",
        name: "116 123",
        country: Country::EuropeanUnion,
        number: "116 123",
        // It is reserved in every member state, but not run in each.
        hours: None,
        languages: &[],
        source: "Commission Decision 2007/116/EC",
        source_date: on(2007, 2, 15),
        ..LINE
    },
];
