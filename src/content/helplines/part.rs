//! Parts of a country that have lines of their own.

use super::Country;

/// A part of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Alberta,
    BritishColumbia,
    Ontario,
    Quebec,
    England,
    NorthernIreland,
    Scotland,
    Wales,
}

impl Part {
    /// In the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Alberta,
        Self::BritishColumbia,
        Self::Ontario,
        Self::Quebec,
        Self::England,
        Self::NorthernIreland,
        Self::Scotland,
        Self::Wales,
    ];

    /// Its ISO 3166-2 code, the lasting name of a chosen part.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alberta => "CA-AB",
            Self::BritishColumbia => "CA-BC",
            Self::Ontario => "CA-ON",
            Self::Quebec => "CA-QC",
            Self::England => "GB-ENG",
            Self::NorthernIreland => "GB-NIR",
            Self::Scotland => "GB-SCT",
            Self::Wales => "GB-WLS",
        }
    }

    /// The country that it belongs to.
    pub const fn country(self) -> Country {
        match self {
            Self::Alberta | Self::BritishColumbia | Self::Ontario | Self::Quebec => Country::Canada,
            Self::England | Self::NorthernIreland | Self::Scotland | Self::Wales => Country::UnitedKingdom,
        }
    }

    /// The part with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// The parts of a country that have lines of their own.
    pub fn of(country: Country) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |part| part.country() == country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_leads_back_to_its_part_and_names_its_country() {
        for part in Part::ALL {
            assert_eq!(Part::of_code(part.code()), Some(part));
            assert!(part.code().starts_with(part.country().code()), "{part:?}");
        }
        assert_eq!(Part::of_code(""), None);
        assert!(Part::of(Country::France).next().is_none());
    }
}
