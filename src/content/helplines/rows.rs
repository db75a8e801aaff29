//! The lines themselves: data, each row with its source.

use super::{Cost, Country, Days, Helpline, Hours, Kind, LINE, Way, emergency};

/// Every line; of each country the emergency number first, then those to talk to before those that refer.
pub const HELPLINES: &[Helpline] = &[
    emergency(Country::UnitedStates, "us-911", "911", "health.wyo.gov"),
    Helpline {
        id: "us-988",
        name: "988 Suicide & Crisis Lifeline",
        country: Country::UnitedStates,
        number: "988",
        ways: &[
            Way::Call,
            Way::Text { number: "988", body: None },
            Way::Chat { address: "https://988lifeline.org/chat/" },
        ],
        languages: &["en", "es"],
        source: "health.wyo.gov; hcfl.gov, 2023-09-26 (languages); 988lifeline.org (chat)",
        ..LINE
    },
    Helpline {
        id: "us-crisis-text-line",
        name: "Crisis Text Line",
        country: Country::UnitedStates,
        number: "741741",
        ways: &[Way::Text { number: "741741", body: Some("HOME") }],
        // Free and not on the bill with the large carriers only.
        cost: Cost::MayCost,
        source: "sfisd.net; healthnewshub.org (hours, cost and bill)",
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
        source: "helplinema.org; safe-spot.me (callers from the whole country)",
        ..LINE
    },
    emergency(Country::Canada, "ca-911", "911", "levelupcanada.com"),
    Helpline {
        id: "ca-988",
        name: "9-8-8 Suicide Crisis Helpline",
        country: Country::Canada,
        number: "988",
        ways: &[Way::Call, Way::Text { number: "988", body: None }],
        languages: &["en", "fr"],
        source: "newswire.ca, 2023-11-30; mobilesyrup.com, 2023-11-30 (cost)",
        ..LINE
    },
    Helpline {
        id: "ca-quebec-drugs",
        name: "Drugs: Help and Referral (Québec)",
        country: Country::Canada,
        number: "1-800-265-2626",
        languages: &["fr", "en"],
        source: "drogue-aidereference.qc.ca",
        ..LINE
    },
    Helpline {
        id: "ca-connexontario",
        name: "ConnexOntario (Ontario)",
        country: Country::Canada,
        kind: Kind::RefersYou,
        number: "1-866-531-2600",
        ways: &[Way::Call, Way::Text { number: "247247", body: Some("CONNEX") }],
        cost: Cost::FreeToCall,
        source: "levelupcanada.com; lfpress.com (hours, cost)",
        ..LINE
    },
    Helpline {
        id: "ca-bc-referral",
        name: "Alcohol and Drug Information and Referral Service (British Columbia)",
        country: Country::Canada,
        kind: Kind::RefersYou,
        number: "1-800-663-1441",
        hours: None,
        source: "levelupcanada.com; ca.news.yahoo.com (cost)",
        ..LINE
    },
    Helpline {
        id: "ca-bc-opioid-treatment",
        name: "Opioid Treatment Access Line (British Columbia)",
        country: Country::Canada,
        kind: Kind::RefersYou,
        number: "1-833-804-8111",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (9, 0), to: (16, 0) }),
        source: "helpstartshere.gov.bc.ca; news.gov.bc.ca 2024MMHA0045-001382; bc.ctvnews.ca, 2024-08-27 (hours)",
        ..LINE
    },
    Helpline {
        id: "ca-alberta-opioid",
        name: "Virtual Opioid Dependency Program (Alberta)",
        country: Country::Canada,
        kind: Kind::RefersYou,
        number: "1-844-383-7688",
        hours: Some(Hours::Between { days: Days::EveryDay, from: (8, 0), to: (20, 0) }),
        source: "levelupcanada.com; reddeeradvocate.com (hours)",
        ..LINE
    },
    emergency(Country::UnitedKingdom, "gb-999", "999", "nhs.uk"),
    Helpline {
        id: "gb-samaritans",
        name: "Samaritans",
        country: Country::UnitedKingdom,
        number: "116 123",
        on_bill: false,
        source: "civilsociety.co.uk; samaritans.org",
        ..LINE
    },
    Helpline {
        id: "gb-shout",
        name: "Shout",
        country: Country::UnitedKingdom,
        number: "85258",
        ways: &[Way::Text { number: "85258", body: Some("SHOUT") }],
        cost: Cost::MayCost,
        source: "penniesforpoverty.org (number, hours); giveusashout.org (word)",
        ..LINE
    },
    Helpline {
        id: "gb-nhs-111",
        name: "NHS 111, option 2",
        country: Country::UnitedKingdom,
        number: "111",
        source: "norwoodmc.co.uk, 2024-08-14; hae.org.uk; help.smarty.co.uk (cost)",
        ..LINE
    },
    Helpline {
        id: "gb-dan",
        name: "DAN 24/7 (Wales)",
        country: Country::UnitedKingdom,
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
    emergency(Country::Ireland, "ie-112", "112", "drugs.ie; Directive (EU) 2018/1972, article 109"),
    Helpline {
        id: "ie-samaritans",
        name: "Samaritans",
        country: Country::Ireland,
        number: "116 123",
        source: "hse.ie; samaritans.org, 2015-09-22; newstalk.com (cost)",
        ..LINE
    },
    Helpline {
        id: "ie-50808",
        name: "50808",
        country: Country::Ireland,
        number: "50808",
        ways: &[Way::Text { number: "50808", body: Some("HELLO") }],
        cost: Cost::MayCost,
        source: "hse.ie",
        ..LINE
    },
    Helpline {
        id: "ie-hse-drugs-alcohol",
        name: "HSE Drugs and Alcohol Helpline",
        country: Country::Ireland,
        number: "1800 459 459",
        hours: Some(Hours::Between { days: Days::MondayToFriday, from: (9, 30), to: (17, 30) }),
        source: "drugs.ie; drugsandalcohol.ie/11425 (what it offers)",
        ..LINE
    },
    emergency(Country::Australia, "au-000", "000", "emhprac.org.au"),
    Helpline {
        id: "au-lifeline",
        name: "Lifeline",
        country: Country::Australia,
        number: "13 11 14",
        cost: Cost::MayCost,
        source: "mindframe.org.au; scriptwise.org.au",
        ..LINE
    },
    Helpline {
        id: "au-aod-hotline",
        name: "National Alcohol and Other Drug Hotline",
        country: Country::Australia,
        number: "1800 250 015",
        // Day and night, but not in South Australia.
        hours: None,
        source: "mindframe.org.au; emhprac.org.au; health.gov.au (cost)",
        ..LINE
    },
    Helpline {
        id: "au-poisons",
        name: "Poisons Information Centre",
        country: Country::Australia,
        number: "13 11 26",
        cost: Cost::MayCost,
        source: "emhprac.org.au; scriptwise.org.au (hours)",
        ..LINE
    },
    emergency(Country::NewZealand, "nz-111", "111", "manaake.health.nz; rnz.co.nz"),
    Helpline {
        id: "nz-1737",
        name: "1737, Need to talk?",
        country: Country::NewZealand,
        number: "1737",
        ways: &[Way::Call, Way::Text { number: "1737", body: None }],
        source: "scoop.co.nz PA1706/S00527",
        ..LINE
    },
    Helpline {
        id: "nz-alcohol-drug",
        name: "Alcohol Drug Helpline",
        country: Country::NewZealand,
        number: "0800 787 797",
        ways: &[Way::Call, Way::Text { number: "8681", body: None }],
        cost: Cost::FreeToCall,
        source: "manaake.health.nz; highalert.org.nz (hours, cost)",
        ..LINE
    },
    Helpline {
        id: "nz-lifeline",
        name: "Lifeline Aotearoa",
        country: Country::NewZealand,
        number: "0800 543 354",
        // The nights were given up in November 2025.
        hours: Some(Hours::Between { days: Days::EveryDay, from: (7, 0), to: (0, 0) }),
        source: "manaake.health.nz; iheart.com, 2025-11-06 (hours)",
        ..LINE
    },
    emergency(Country::France, "fr-112", "112", "Directive (EU) 2018/1972, article 109"),
    Helpline {
        id: "fr-3114",
        name: "3114",
        country: Country::France,
        number: "3114",
        languages: &["fr"],
        source: "service-public.fr A15206; mayotte.ars.sante.fr (language)",
        ..LINE
    },
    emergency(Country::EuropeanUnion, "eu-112", "112", "Directive (EU) 2018/1972, article 109"),
    Helpline {
        id: "eu-116123",
        name: "116 123",
        country: Country::EuropeanUnion,
        number: "116 123",
        // It is reserved in every member state, but not run in each.
        hours: None,
        languages: &[],
        source: "Commission Decision 2007/116/EC",
        ..LINE
    },
];
