//! Which country's lines a person needs.

/// Where a line can be reached from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Country {
    UnitedStates,
    Canada,
    UnitedKingdom,
    Ireland,
    Australia,
    NewZealand,
    France,
    /// The member states that have no rows of their own.
    EuropeanUnion,
}

impl Country {
    /// In the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::UnitedStates,
        Self::Canada,
        Self::UnitedKingdom,
        Self::Ireland,
        Self::Australia,
        Self::NewZealand,
        Self::France,
        Self::EuropeanUnion,
    ];

    /// Its ISO 3166 code, or "EU", which ISO reserves for the Union; the lasting name of a chosen country.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnitedStates => "US",
            Self::Canada => "CA",
            Self::UnitedKingdom => "GB",
            Self::Ireland => "IE",
            Self::Australia => "AU",
            Self::NewZealand => "NZ",
            Self::France => "FR",
            Self::EuropeanUnion => "EU",
        }
    }

    /// Its currency's ISO 4217 code; none where it differs within.
    pub const fn currency(self) -> Option<&'static str> {
        match self {
            Self::UnitedStates => Some("USD"),
            Self::Canada => Some("CAD"),
            Self::UnitedKingdom => Some("GBP"),
            Self::Ireland | Self::France => Some("EUR"),
            Self::Australia => Some("AUD"),
            Self::NewZealand => Some("NZD"),
            Self::EuropeanUnion => None,
        }
    }

    /// The country whose lines serve an ISO 3166 region, in either case of letters.
    pub fn of_region(code: &str) -> Option<Self> {
        match code.to_ascii_uppercase().as_str() {
            "AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "GR" | "HR" | "HU" | "IT" | "LT"
            | "LU" | "LV" | "MT" | "NL" | "PL" | "PT" | "RO" | "SE" | "SI" | "SK" => Some(Self::EuropeanUnion),
            code => Self::ALL.into_iter().find(|country| country.code() == code),
        }
    }

    /// Where the person probably is, by the languages that they read and the zone of their clock.
    ///
    /// A zone that names a place wins over a region in a language tag, even when the place has no lines here: many
    /// phones all over the world are left at "en-US", but nearly all of them set their clock by where they are.
    /// A wrong guess offers numbers that do not answer, so when in doubt there is none and the person chooses.
    pub fn guess(language_tags: &[String], time_zone: Option<&str>) -> Option<Self> {
        match time_zone.and_then(|zone| zone.split_once('/')) {
            // "Etc/UTC" is what browsers say that hide the place; "UTC" has no slash.
            Some((area, place)) if area != "Etc" => Self::of_zone(area, place),
            _ => Self::of_region(language_tags.iter().find_map(|tag| region_of(tag))?),
        }
    }

    /// The country of an IANA time zone such as "Europe/Dublin", old names included.
    fn of_zone(area: &str, place: &str) -> Option<Self> {
        Some(match (area, place) {
            ("Australia", _) => Self::Australia,
            ("Canada", _) => Self::Canada,
            ("US", place) if place != "Samoa" => Self::UnitedStates,
            ("Pacific", "Auckland" | "Chatham") => Self::NewZealand,
            ("Pacific", "Honolulu") => Self::UnitedStates,
            ("Europe", "London" | "Belfast") => Self::UnitedKingdom,
            ("Europe", "Dublin") => Self::Ireland,
            ("Europe", "Paris") => Self::France,
            (
                "Europe",
                "Amsterdam" | "Athens" | "Berlin" | "Bratislava" | "Brussels" | "Bucharest" | "Budapest" | "Busingen"
                | "Copenhagen" | "Helsinki" | "Lisbon" | "Ljubljana" | "Luxembourg" | "Madrid" | "Malta" | "Mariehamn"
                | "Nicosia" | "Prague" | "Riga" | "Rome" | "Sofia" | "Stockholm" | "Tallinn" | "Vienna" | "Vilnius"
                | "Warsaw" | "Zagreb",
            )
            | ("Asia", "Nicosia")
            | ("Africa", "Ceuta")
            | ("Atlantic", "Azores" | "Canary" | "Madeira") => Self::EuropeanUnion,
            (
                "America",
                "Atikokan" | "Blanc-Sablon" | "Cambridge_Bay" | "Creston" | "Dawson" | "Dawson_Creek" | "Edmonton"
                | "Fort_Nelson" | "Glace_Bay" | "Goose_Bay" | "Halifax" | "Inuvik" | "Iqaluit" | "Moncton" | "Montreal"
                | "Nipigon" | "Pangnirtung" | "Rainy_River" | "Rankin_Inlet" | "Regina" | "Resolute" | "St_Johns"
                | "Swift_Current" | "Thunder_Bay" | "Toronto" | "Vancouver" | "Whitehorse" | "Winnipeg" | "Yellowknife",
            ) => Self::Canada,
            (
                "America",
                "Adak" | "Anchorage" | "Boise" | "Chicago" | "Denver" | "Detroit" | "Fort_Wayne" | "Indianapolis"
                | "Juneau" | "Los_Angeles" | "Louisville" | "Menominee" | "Metlakatla" | "New_York" | "Nome"
                | "Phoenix" | "Shiprock" | "Sitka" | "Yakutat",
            ) => Self::UnitedStates,
            ("America", place)
                if place.starts_with("Indiana/")
                    || place.starts_with("Kentucky/")
                    || place.starts_with("North_Dakota/") =>
            {
                Self::UnitedStates
            }
            _ => return None,
        })
    }
}

/// The region subtag of a language tag such as "en-GB" or "zh-Hant-TW"; areas such as "419" are no country.
fn region_of(tag: &str) -> Option<&str> {
    // After a single letter come extensions, where two letters mean something else.
    let mut subtags = tag.split(['-', '_']).skip(1).take_while(|subtag| subtag.len() > 1);
    subtags.find(|subtag| subtag.len() == 2 && subtag.bytes().all(|letter| letter.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(tags: &[&str], zone: Option<&str>) -> Option<Country> {
        let tags: Vec<_> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        Country::guess(&tags, zone)
    }

    #[test]
    fn a_code_leads_back_to_its_country() {
        for country in Country::ALL {
            assert_eq!(Country::of_region(country.code()), Some(country));
        }
        assert_eq!(Country::of_region("gb"), Some(Country::UnitedKingdom));
        assert_eq!(Country::of_region("DE"), Some(Country::EuropeanUnion));
        assert_eq!(Country::of_region("CH"), None);
        assert_eq!(Country::of_region(""), None);
    }

    #[test]
    fn the_clock_tells_the_country_before_the_language_does() {
        assert_eq!(guess(&["en-US"], Some("Europe/London")), Some(Country::UnitedKingdom));
        assert_eq!(guess(&["de"], Some("Europe/Vienna")), Some(Country::EuropeanUnion));
        assert_eq!(guess(&["en-US"], Some("Europe/Dublin")), Some(Country::Ireland));
        assert_eq!(guess(&["fr-CA"], Some("Europe/Paris")), Some(Country::France));
        assert_eq!(guess(&["en-US"], Some("Europe/Berlin")), Some(Country::EuropeanUnion));
        assert_eq!(guess(&["en-US"], Some("America/Toronto")), Some(Country::Canada));
        assert_eq!(guess(&["es"], Some("America/Los_Angeles")), Some(Country::UnitedStates));
        assert_eq!(guess(&[], Some("America/Indiana/Knox")), Some(Country::UnitedStates));
        assert_eq!(guess(&["en-US"], Some("Australia/Perth")), Some(Country::Australia));
        assert_eq!(guess(&["en-GB"], Some("Pacific/Auckland")), Some(Country::NewZealand));
    }

    #[test]
    fn a_place_without_lines_here_is_not_guessed_from_the_language() {
        for zone in ["Asia/Tokyo", "Europe/Zurich", "America/Mexico_City", "Pacific/Guam"] {
            assert_eq!(guess(&["en-US"], Some(zone)), None, "{zone}");
        }
    }

    #[test]
    fn without_a_place_the_first_region_among_the_languages_tells_the_country() {
        assert_eq!(guess(&["en-GB"], None), Some(Country::UnitedKingdom));
        assert_eq!(guess(&["en", "es-419", "fr-CA", "en-US"], None), Some(Country::Canada));
        assert_eq!(guess(&["zh-Hant-NZ"], Some("UTC")), Some(Country::NewZealand));
        assert_eq!(guess(&["en-au"], Some("Etc/UTC")), Some(Country::Australia));
        assert_eq!(guess(&["pt-BR", "en-US"], None), None);
        assert_eq!(guess(&["en-u-ca-gregory"], None), None);
        assert_eq!(guess(&["en"], None), None);
        assert_eq!(guess(&[], None), None);
    }
}
