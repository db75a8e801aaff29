//! The countries that have lines, and a guess of the person's own.

/// A country from which a line can be reached.
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
    Germany,
    Spain,
    Italy,
    Netherlands,
    Poland,
    Mexico,
    Argentina,
    Chile,
    Paraguay,
    SouthAfrica,
    India,
    /// The member states that have no rows of their own.
    EuropeanUnion,
}

impl Country {
    /// All of them; they are offered by name, those that share one row last.
    pub const ALL: [Self; 19] = [
        Self::UnitedStates,
        Self::Canada,
        Self::UnitedKingdom,
        Self::Ireland,
        Self::Australia,
        Self::NewZealand,
        Self::France,
        Self::Germany,
        Self::Spain,
        Self::Italy,
        Self::Netherlands,
        Self::Poland,
        Self::Mexico,
        Self::Argentina,
        Self::Chile,
        Self::Paraguay,
        Self::SouthAfrica,
        Self::India,
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
            Self::Germany => "DE",
            Self::Spain => "ES",
            Self::Italy => "IT",
            Self::Netherlands => "NL",
            Self::Poland => "PL",
            Self::Mexico => "MX",
            Self::Argentina => "AR",
            Self::Chile => "CL",
            Self::Paraguay => "PY",
            Self::SouthAfrica => "ZA",
            Self::India => "IN",
            Self::EuropeanUnion => "EU",
        }
    }

    /// The ISO 4217 code of its currency; `None` where the currency differs within.
    pub const fn currency(self) -> Option<&'static str> {
        match self {
            Self::UnitedStates => Some("USD"),
            Self::Canada => Some("CAD"),
            Self::UnitedKingdom => Some("GBP"),
            Self::Ireland | Self::France | Self::Germany | Self::Spain | Self::Italy | Self::Netherlands => Some("EUR"),
            Self::Australia => Some("AUD"),
            Self::NewZealand => Some("NZD"),
            Self::Poland => Some("PLN"),
            Self::Mexico => Some("MXN"),
            Self::Argentina => Some("ARS"),
            Self::Chile => Some("CLP"),
            Self::Paraguay => Some("PYG"),
            Self::SouthAfrica => Some("ZAR"),
            Self::India => Some("INR"),
            Self::EuropeanUnion => None,
        }
    }

    /// The country whose lines serve an ISO 3166 region, in either case of letters.
    pub fn of_region(code: &str) -> Option<Self> {
        match code.to_ascii_uppercase().as_str() {
            "AT" | "BE" | "BG" | "CY" | "CZ" | "DK" | "EE" | "FI" | "GR" | "HR" | "HU" | "LT" | "LU" | "LV" | "MT"
            | "PT" | "RO" | "SE" | "SI" | "SK" => Some(Self::EuropeanUnion),
            // A territory of the United States, with its numbers.
            "PR" => Some(Self::UnitedStates),
            code => Self::ALL.into_iter().find(|country| country.code() == code),
        }
    }

    /// The country where the person probably is, by the languages that they read and the zone of their clock.
    ///
    /// A zone that names a place wins over a region in a language tag, even when the place has no lines here: many
    /// phones all over the world are left at "en-US", but nearly all of them set their clock by where they are.
    /// A wrong guess offers numbers that do not answer, so when in doubt there is none and the person chooses.
    pub fn guess(language_tags: &[String], time_zone: Option<&str>) -> Option<Self> {
        match time_zone.and_then(|zone| zone.split_once('/')) {
            // Browsers that hide the place say "Etc/UTC"; "UTC" has no slash.
            Some((area, place)) if area != "Etc" => Self::of_zone(area, place),
            _ => Self::of_region(language_tags.iter().find_map(|tag| region_of(tag))?),
        }
    }

    /// The country of an IANA time zone such as "Europe/Dublin", old names included.
    fn of_zone(area: &str, place: &str) -> Option<Self> {
        Some(match (area, place) {
            ("Australia", _) => Self::Australia,
            ("Canada", _) => Self::Canada,
            ("Mexico", _) => Self::Mexico,
            ("Chile", _) | ("Pacific", "Easter") => Self::Chile,
            ("Asia", "Calcutta" | "Kolkata") => Self::India,
            ("Africa", "Johannesburg") => Self::SouthAfrica,
            ("US", place) if place != "Samoa" => Self::UnitedStates,
            ("Pacific", "Auckland" | "Chatham") => Self::NewZealand,
            ("Pacific", "Honolulu") => Self::UnitedStates,
            ("Europe", "London" | "Belfast") => Self::UnitedKingdom,
            ("Europe", "Dublin") => Self::Ireland,
            ("Europe", "Paris") => Self::France,
            ("Europe", "Berlin" | "Busingen") => Self::Germany,
            ("Europe", "Madrid") | ("Africa", "Ceuta") | ("Atlantic", "Canary") => Self::Spain,
            ("Europe", "Rome") => Self::Italy,
            ("Europe", "Amsterdam") => Self::Netherlands,
            ("Europe", "Warsaw") => Self::Poland,
            (
                "Europe",
                "Athens" | "Bratislava" | "Brussels" | "Bucharest" | "Budapest" | "Copenhagen" | "Helsinki" | "Lisbon"
                | "Ljubljana" | "Luxembourg" | "Malta" | "Mariehamn" | "Nicosia" | "Prague" | "Riga" | "Sofia"
                | "Stockholm" | "Tallinn" | "Vienna" | "Vilnius" | "Zagreb",
            )
            | ("Asia", "Nicosia")
            | ("Atlantic", "Azores" | "Madeira") => Self::EuropeanUnion,
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
                | "Phoenix" | "Puerto_Rico" | "Shiprock" | "Sitka" | "Yakutat",
            ) => Self::UnitedStates,
            (
                "America",
                "Bahia_Banderas" | "Cancun" | "Chihuahua" | "Ciudad_Juarez" | "Ensenada" | "Hermosillo" | "Matamoros"
                | "Mazatlan" | "Merida" | "Mexico_City" | "Monterrey" | "Ojinaga" | "Santa_Isabel" | "Tijuana",
            ) => Self::Mexico,
            ("America", "Coyhaique" | "Punta_Arenas" | "Santiago") => Self::Chile,
            ("America", "Asuncion") => Self::Paraguay,
            ("America", "Buenos_Aires" | "Catamarca" | "Cordoba" | "Jujuy" | "Mendoza" | "Rosario") => Self::Argentina,
            ("America", place) if place.starts_with("Argentina/") => Self::Argentina,
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
        assert_eq!(Country::of_region("DE"), Some(Country::Germany));
        assert_eq!(Country::of_region("AT"), Some(Country::EuropeanUnion));
        assert_eq!(Country::of_region("PR"), Some(Country::UnitedStates));
        assert_eq!(Country::of_region("CH"), None);
        assert_eq!(Country::of_region(""), None);
    }

    #[test]
    fn the_clock_tells_the_country_before_the_language_does() {
        assert_eq!(guess(&["en-US"], Some("Europe/London")), Some(Country::UnitedKingdom));
        assert_eq!(guess(&["de"], Some("Europe/Vienna")), Some(Country::EuropeanUnion));
        assert_eq!(guess(&["en-US"], Some("Europe/Dublin")), Some(Country::Ireland));
        assert_eq!(guess(&["fr-CA"], Some("Europe/Paris")), Some(Country::France));
        assert_eq!(guess(&["en-US"], Some("Europe/Berlin")), Some(Country::Germany));
        assert_eq!(guess(&["en-US"], Some("America/Toronto")), Some(Country::Canada));
        assert_eq!(guess(&["es"], Some("America/Los_Angeles")), Some(Country::UnitedStates));
        assert_eq!(guess(&[], Some("America/Indiana/Knox")), Some(Country::UnitedStates));
        assert_eq!(guess(&["en-US"], Some("Australia/Perth")), Some(Country::Australia));
        assert_eq!(guess(&["en-GB"], Some("Pacific/Auckland")), Some(Country::NewZealand));
    }

    #[test]
    fn places_far_from_the_capital_have_the_lines_of_their_country() {
        for (zone, country) in [
            ("America/Puerto_Rico", Country::UnitedStates),
            ("Africa/Ceuta", Country::Spain),
            ("Atlantic/Canary", Country::Spain),
            ("Europe/Madrid", Country::Spain),
            ("Europe/Rome", Country::Italy),
            ("Europe/Amsterdam", Country::Netherlands),
            ("Europe/Warsaw", Country::Poland),
            ("America/Mexico_City", Country::Mexico),
            ("America/Tijuana", Country::Mexico),
            ("Mexico/General", Country::Mexico),
            ("America/Argentina/Ushuaia", Country::Argentina),
            ("America/Buenos_Aires", Country::Argentina),
            ("America/Santiago", Country::Chile),
            ("Pacific/Easter", Country::Chile),
            ("Chile/Continental", Country::Chile),
            ("America/Asuncion", Country::Paraguay),
            ("Africa/Johannesburg", Country::SouthAfrica),
            ("Asia/Kolkata", Country::India),
            ("Asia/Calcutta", Country::India),
            ("Atlantic/Madeira", Country::EuropeanUnion),
        ] {
            assert_eq!(guess(&["en-US"], Some(zone)), Some(country), "{zone}");
        }
    }

    #[test]
    fn a_place_without_lines_here_is_not_guessed_from_the_language() {
        for zone in ["Asia/Tokyo", "Europe/Zurich", "America/Bogota", "Pacific/Guam"] {
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

    #[test]
    fn money_is_counted_in_the_currency_of_the_country() {
        for country in Country::ALL {
            let code = country.currency();
            let is_iso = |code: &str| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
            assert!(code.is_none_or(is_iso), "{country:?}: {code:?}");
        }
        assert_eq!(Country::Ireland.currency(), Some("EUR"));
        assert_eq!(Country::India.currency(), Some("INR"));
        assert_eq!(Country::EuropeanUnion.currency(), None);
    }
}
