//! Lines of the United Kingdom and Ireland.

use super::super::{Cost, Country, Days, Helpline, Hours, Kind, LINE, LineNote, Part, Way, dates::on, emergency};

use super::{EU_NUMBER, EU_NUMBER_DATE};

/// The lines.
pub(super) const LINES: &[Helpline] = &[
    emergency(Country::UnitedKingdom, "gb-999", "999", "nhs.uk; healthwatchwam.co.uk, 2024-09-09", on(2024, 9, 9)),
    Helpline {
        id: "gb-samaritans",
        name: "Samaritans",
        country: Country::UnitedKingdom,
        number: "116 123",
        on_bill: false,
        source: "london.sunderland.ac.uk, 2021-07-16; samaritans.org (Northern Ireland, ten years of a free number)",
        source_date: on(2021, 7, 16),
        ..LINE
    },
    Helpline {
        id: "gb-shout",
        name: "Shout",
        country: Country::UnitedKingdom,
        number: "85258",
        ways: &[Way::Text { number: "85258", body: Some("SHOUT") }],
        cost: Cost::FreeOnMostNetworks,
        source: "digitalcontentdelivery.com, 2024-12-09; giveusashout.org (cost)",
        source_date: on(2024, 12, 9),
        ..LINE
    },
    Helpline {
        id: "gb-nhs-111-england",
        name: "NHS 111",
        country: Country::UnitedKingdom,
        part: Some(Part::England),
        number: "111",
        notes: &[LineNote::MentalHealthOption],
        source: "oundlesurgery.nhs.uk, 2023-05-03; healthwatchwam.co.uk, 2024-09-09 (hours); help.smarty.co.uk (cost)",
        source_date: on(2023, 5, 3),
        ..LINE
    },
    Helpline {
        id: "gb-lifeline-ni",
        name: "Lifeline",
        country: Country::UnitedKingdom,
        part: Some(Part::NorthernIreland),
        number: "0808 808 8000",
        source: "lifelinehelpline.info; belfasttelegraph.co.uk, 2022-02-10",
        source_date: on(2022, 2, 10),
        ..LINE
    },
    Helpline {
        id: "gb-nhs-24-scotland",
        name: "NHS 24 Mental Health Hub",
        country: Country::UnitedKingdom,
        part: Some(Part::Scotland),
        number: "111",
        // Day and night was announced; no page says that it is so.
        hours: None,
        notes: &[LineNote::MentalHealthOption],
        source: "clarehaughey.scot, 2020-03-30; nen.press, May 2022; en.wikipedia.org, NHS 24 (cost)",
        source_date: on(2020, 3, 30),
        ..LINE
    },
    Helpline {
        id: "gb-breathing-space",
        name: "Breathing Space",
        country: Country::UnitedKingdom,
        part: Some(Part::Scotland),
        number: "0800 83 85 87",
        // Monday to Thursday from 18:00 to 2:00, and from Friday 18:00 to Monday 6:00.
        hours: None,
        notes: &[LineNote::EveningsAndWeekends],
        source: "breathingspace.scot; clarehaughey.scot, 2020-03-30",
        source_date: on(2020, 3, 30),
        ..LINE
    },
    Helpline {
        id: "gb-nhs-111-wales",
        name: "NHS 111 Wales",
        country: Country::UnitedKingdom,
        part: Some(Part::Wales),
        number: "111",
        notes: &[LineNote::PressTwo],
        source: "wired-gov.net, 2025-10-10",
        source_date: on(2025, 10, 10),
        ..LINE
    },
    Helpline {
        id: "gb-dan",
        name: "DAN 24/7",
        country: Country::UnitedKingdom,
        part: Some(Part::Wales),
        number: "0808 808 2234",
        ways: &[Way::Call, Way::Text { number: "81066", body: Some("DAN") }],
        cost: Cost::FreeToCall,
        source: "dan247.org.uk",
        ..LINE
    },
    Helpline {
        id: "gb-frank",
        name: "FRANK",
        country: Country::UnitedKingdom,
        kind: Kind::RefersYou,
        number: "0300 123 6600",
        ways: &[Way::Call, Way::Text { number: "82111", body: None }],
        hours: None,
        cost: Cost::MayCost,
        source: "talktofrank.com",
        ..LINE
    },
    emergency(Country::Ireland, "ie-112", "112", EU_NUMBER, EU_NUMBER_DATE),
    Helpline {
        id: "ie-samaritans",
        name: "Samaritans",
        country: Country::Ireland,
        number: "116 123",
        source: "samaritans.org, 2015-09-22; belfasttelegraph.co.uk, 2019-04-01; hse.ie",
        source_date: on(2015, 9, 22),
        ..LINE
    },
    Helpline {
        id: "ie-50808",
        name: "50808",
        country: Country::Ireland,
        number: "50808",
        ways: &[Way::Text { number: "50808", body: Some("HELLO") }],
        source: "todayfm.com, 2020-06-16; irishexaminer.com 31005605 (cost); hse.ie (word)",
        source_date: on(2020, 6, 16),
        ..LINE
    },
    Helpline {
        id: "ie-hse-drugs-alcohol",
        name: "HSE Drugs and Alcohol Helpline",
        country: Country::Ireland,
        number: "1800 459 459",
        hours: Some(Hours::Between { days: Days::MondayToFriday, from: (9, 30), to: (17, 30) }),
        source: "newstalk.com, 2020-04-09 (what it offers, cost); drugs.ie (hours)",
        source_date: on(2020, 4, 9),
        ..LINE
    },
];
