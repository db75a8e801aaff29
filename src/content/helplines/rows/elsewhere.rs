//! Lines of Australia, New Zealand, Latin America, South Africa and India.

use super::super::{
    Cost, Country, Days, Helpline, Hours, LINE, LineNote, Way,
    dates::{in_month, on},
    emergency,
};

/// The lines.
pub(super) const LINES: &[Helpline] = &[
    emergency(Country::Australia, "au-000", "000", "emhprac.org.au", None),
    Helpline {
        id: "au-lifeline",
        name: "Lifeline",
        country: Country::Australia,
        number: "13 11 14",
        ways: &[
            Way::Call,
            Way::Text { number: "0477 13 11 14", body: None },
            Way::Chat { address: "https://www.lifeline.org.au/" },
        ],
        cost: Cost::FreeFromMobile,
        source: "lifeinmind.org.au, 2022-02-07; thepushupchallenge.com.au, 2024-06-12; lifelineh2h.org.au (cost)",
        source_date: on(2022, 2, 7),
        ..LINE
    },
    Helpline {
        id: "au-aod-hotline",
        name: "National Alcohol and Other Drug Hotline",
        country: Country::Australia,
        number: "1800 250 015",
        notes: &[LineNote::DaysOnlyInSouthAustralia],
        source: "mindframe.org.au; emhprac.org.au; health.gov.au (cost)",
        ..LINE
    },
    Helpline {
        id: "au-poisons",
        name: "Poisons Information Centre",
        country: Country::Australia,
        number: "13 11 26",
        cost: Cost::MayCost,
        source: "poisonsinfo.health.qld.gov.au, August 2023",
        source_date: in_month(2023, 8),
        ..LINE
    },
    emergency(Country::NewZealand, "nz-111", "111", "manaake.health.nz; rnz.co.nz", None),
    Helpline {
        id: "nz-1737",
        name: "1737, Need to talk?",
        country: Country::NewZealand,
        number: "1737",
        ways: &[Way::Call, Way::Text { number: "1737", body: None }],
        source: "nzfamilies.org.nz, 2025-12-22; pegasus.health.nz",
        source_date: on(2025, 12, 22),
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
        ways: &[Way::Call, Way::Text { number: "4357", body: Some("HELP") }],
        // The nights were given up in November 2025.
        hours: Some(Hours::Between { days: Days::EveryDay, from: (7, 0), to: (0, 0) }),
        cost: Cost::FreeToCall,
        source: "iheart.com, 2025-11-06 (hours); nzfamilies.org.nz, 2025-12-22 (texts); manaake.health.nz",
        source_date: on(2025, 11, 6),
        ..LINE
    },
    emergency(Country::Mexico, "mx-911", "911", "noventagrados.com.mx, 2026-01-13", on(2026, 1, 13)),
    Helpline {
        id: "mx-linea-de-la-vida",
        name: "Línea de la Vida",
        country: Country::Mexico,
        number: "800 911 2000",
        languages: &["es"],
        source: "eluniversal.com.mx, 2025-12-24",
        source_date: on(2025, 12, 24),
        ..LINE
    },
    // No emergency number: its provinces have 911, 107 or both.
    Helpline {
        id: "ar-141",
        name: "Línea 141",
        country: Country::Argentina,
        number: "141",
        languages: &["es"],
        source: "telam.com.ar, February 2022 (hours); unosantafe.com.ar, 2026-02-08",
        source_date: in_month(2022, 2),
        ..LINE
    },
    Helpline {
        notes: &[LineNote::Ambulance],
        ..emergency(Country::Chile, "cl-131", "131", "latercera.com, February 2022", in_month(2022, 2))
    },
    Helpline {
        id: "cl-1412",
        name: "Fono Drogas y Alcohol",
        country: Country::Chile,
        number: "1412",
        languages: &["es"],
        source: "eldinamo.cl, 2023-11-15",
        source_date: on(2023, 11, 15),
        ..LINE
    },
    emergency(Country::Paraguay, "py-911", "911", "rdn.com.py, 2026-01-22; launion.com.py", on(2026, 1, 22)),
    Helpline {
        name: "SEME",
        cost: Cost::MayCost,
        languages: &["es"],
        notes: &[LineNote::Ambulance],
        ..emergency(Country::Paraguay, "py-seme", "021 141", "rdn.com.py, 2026-01-22", on(2026, 1, 22))
    },
    Helpline {
        id: "py-155",
        name: "155 Te Escucha",
        country: Country::Paraguay,
        number: "155",
        languages: &["es"],
        source: "abc.com.py, 2026-01-11; rcc.com.py (what it offers)",
        source_date: on(2026, 1, 11),
        ..LINE
    },
    Helpline {
        notes: &[LineNote::FromMobile],
        ..emergency(Country::SouthAfrica, "za-112", "112", "gauteng.news, 2024-10-16", on(2024, 10, 16))
    },
    Helpline {
        cost: Cost::MayCost,
        notes: &[LineNote::Ambulance],
        ..emergency(Country::SouthAfrica, "za-10177", "10177", "gauteng.news, 2024-10-16", on(2024, 10, 16))
    },
    Helpline {
        id: "za-suicide-crisis",
        name: "Suicide Crisis Helpline",
        country: Country::SouthAfrica,
        number: "0800 567 567",
        source: "sadag.org; pressreader.com, The Star, 2019-02-12",
        source_date: on(2019, 2, 12),
        ..LINE
    },
    Helpline {
        id: "za-substance-abuse",
        name: "Substance Abuse Helpline",
        country: Country::SouthAfrica,
        number: "0800 12 13 14",
        ways: &[Way::Call, Way::Text { number: "32312", body: None }],
        cost: Cost::FreeToCall,
        source: "citizen.co.za, 2024-06-28; sadag.org (texts)",
        source_date: on(2024, 6, 28),
        ..LINE
    },
    emergency(
        Country::India,
        "in-112",
        "112",
        "businesstoday.in, 2019-04-19; dnaindia.com, 2026-01-20",
        on(2019, 4, 19),
    ),
    Helpline {
        id: "in-tele-manas",
        name: "Tele MANAS",
        country: Country::India,
        number: "14416",
        languages: &[],
        notes: &[LineNote::Languages(20)],
        source: "menafn.com 1109390520, 2025-04-04",
        source_date: on(2025, 4, 4),
        ..LINE
    },
    Helpline {
        id: "in-14446",
        name: "14446",
        country: Country::India,
        number: "14446",
        // 1933 is no help: it reports to the narcotics police.
        hours: None,
        languages: &[],
        source: "menafn.com 1109867538, 2025-07-31",
        source_date: on(2025, 7, 31),
        ..LINE
    },
];
