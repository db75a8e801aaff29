//! Lines to call, by region. `index.html` carries the same numbers for when the app cannot start; a test compares them.

/// Where a line can be called from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum RegionName {
    UsCanada,
    UkIreland,
    EuropeanUnion,
    Australia,
    NewZealand,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// The number as people know it; without its spaces and hyphens, it dials.
    pub number: &'static str,
    /// Where the number is stated.
    pub source: &'static str,
}

/// The lines of one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Where.
    pub name: RegionName,
    /// Someone to talk to.
    pub talk: Helpline,
    /// When a life is in danger.
    pub emergency: Helpline,
}

/// The regions in the order in which they are offered; gathered on 2026-11-20.
pub const REGIONS: [Region; 5] = [
    Region {
        name: RegionName::UsCanada,
        talk: Helpline { number: "988", source: "health.wyo.gov; newswire.ca, 2023-11-30" },
        emergency: Helpline { number: "911", source: "health.wyo.gov" },
    },
    Region {
        name: RegionName::UkIreland,
        talk: Helpline { number: "116 123", source: "civilsociety.co.uk; hse.ie" },
        emergency: Helpline { number: "999", source: "nhs.uk" },
    },
    Region {
        name: RegionName::EuropeanUnion,
        talk: Helpline { number: "116 123", source: "Commission Decision 2007/116/EC" },
        emergency: Helpline { number: "112", source: "Directive (EU) 2018/1972, article 109" },
    },
    Region {
        name: RegionName::Australia,
        talk: Helpline { number: "13 11 14", source: "mindframe.org.au" },
        emergency: Helpline { number: "000", source: "mindframe.org.au" },
    },
    Region {
        name: RegionName::NewZealand,
        talk: Helpline { number: "1737", source: "manaake.health.nz" },
        emergency: Helpline { number: "111", source: "manaake.health.nz" },
    },
];

impl Helpline {
    /// The number as a phone dials it.
    pub fn dialled(self) -> String {
        self.number.chars().filter(char::is_ascii_digit).collect()
    }
}
