//! Places where meetings are found, by the way that a group goes. No way and no group stands before another.
//!
//! Each row rests on its sources as they were read, in stored copies of these public pages; nobody has yet opened the
//! addresses themselves, and none is opened by the app before a person taps it. Secular Organizations for Sobriety is
//! left out: its Wikipedia article speaks of it as of something that was, and no page of its own confirms meetings.

use chrono::NaiveDate;

/// The way that a group goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pathway {
    /// The twelve steps.
    TwelveSteps,
    /// Without religion.
    Secular,
    /// With a faith or a spiritual practice.
    Faith,
    /// For those who take medicine.
    WithMedicine,
    /// For those who love someone.
    Family,
}

impl Pathway {
    /// All of them, in the order in which they are shown, which says nothing.
    pub const ALL: [Self; 5] = [Self::TwelveSteps, Self::Secular, Self::Faith, Self::WithMedicine, Self::Family];

    /// The finders of this way.
    pub fn finders(self) -> impl Iterator<Item = &'static MeetingFinder> {
        MEETING_FINDERS.iter().filter(move |finder| finder.pathway == self)
    }
}

/// Where a group has meetings in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetsIn {
    /// In many countries.
    ManyCountries,
    /// In the United States and Canada.
    UnitedStatesAndCanada,
    /// In the United States and Australia.
    UnitedStatesAndAustralia,
    /// In the United States.
    UnitedStates,
}

/// A page on which meetings are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingFinder {
    /// Its lasting name, by which its line is found in `locales/`.
    pub id: FinderId,
    /// The way of the group.
    pub pathway: Pathway,
    /// The group's own name, not translated.
    pub name: &'static str,
    /// The page, on the internet.
    pub address: &'static str,
    /// Whether the group meets online too; `false` also where no source says so.
    pub is_online: bool,
    /// Where it meets in person.
    pub meets_in: MeetsIn,
    /// The sources of all of this.
    pub source: &'static str,
    /// The day on which they were read.
    pub read_on: NaiveDate,
}

/// The lasting name of a finder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FinderId {
    AlcoholicsAnonymous,
    NarcoticsAnonymous,
    CocaineAnonymous,
    SmartRecovery,
    LifeRing,
    WomenForSobriety,
    RecoveryDharma,
    CelebrateRecovery,
    MedicationAssisted,
    FindTreatment,
    AlAnon,
    NarAnon,
    SmartFamily,
}

/// The day on which the sources were read.
const READ_ON: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 28) {
    Some(day) => day,
    None => panic!("no such day"),
};

/// The values that most finders have.
const FINDER: MeetingFinder = MeetingFinder {
    id: FinderId::AlcoholicsAnonymous,
    pathway: Pathway::TwelveSteps,
    name: "",
    address: "",
    is_online: true,
    meets_in: MeetsIn::ManyCountries,
    source: "",
    read_on: READ_ON,
};

/// All finders, those of one way together.
pub const MEETING_FINDERS: [MeetingFinder; 13] = [
    MeetingFinder {
        name: "Alcoholics Anonymous (AA)",
        address: "https://www.aa.org/find-aa",
        source: "https://aa-intergroup.org/documents/oiaa-town-hall-13-may-2023/; https://movingmountainsrecovery.com/addictions/alcoholics-anonymous-meetings/",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::NarcoticsAnonymous,
        name: "Narcotics Anonymous (NA)",
        address: "https://na.org/meetingsearch/",
        source: "https://virtual-na.org/about-virtual-na/; https://theluminouscare.blogspot.com/2021/10/importance-of-na-meetings.html",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::CocaineAnonymous,
        name: "Cocaine Anonymous (CA)",
        address: "https://ca.org/meetings/",
        source: "https://museum.ca.org/wp-content/uploads/ca-org-1997/pubinfo.html; https://ebsco.com/research-starters/health-and-medicine/cocaine-anonymous",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::SmartRecovery,
        pathway: Pathway::Secular,
        name: "SMART Recovery",
        address: "https://meetings.smartrecovery.org/",
        source: "https://support.smartrecovery.org/attending-your-first-smart-recovery-meeting",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::LifeRing,
        pathway: Pathway::Secular,
        name: "LifeRing Secular Recovery",
        address: "https://lifering.org/",
        source: "https://lifering.org/online-meetings/online-meeting-format/; https://en.wikipedia.org/wiki/LifeRing_Secular_Recovery",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::WomenForSobriety,
        pathway: Pathway::Secular,
        name: "Women for Sobriety",
        address: "https://womenforsobriety.org/community/",
        meets_in: MeetsIn::UnitedStatesAndCanada,
        source: "https://womenforsobriety.org/community/",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::RecoveryDharma,
        pathway: Pathway::Faith,
        name: "Recovery Dharma",
        address: "https://recoverydharma.org/meetings/",
        source: "https://recoverydharma.org/about; https://recoverydharma.org/regions2019/; https://recoverydharmala.org/about",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::CelebrateRecovery,
        pathway: Pathway::Faith,
        name: "Celebrate Recovery",
        address: "https://www.celebraterecovery.com/",
        is_online: false,
        source: "https://celebraterecovery.efree.org/home/faqs; https://thefilipinomom.com/2022/08/21/celebrate-recovery/",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::MedicationAssisted,
        pathway: Pathway::WithMedicine,
        name: "Medication-Assisted Recovery Anonymous (MARA)",
        address: "https://www.mara-international.org/",
        meets_in: MeetsIn::UnitedStatesAndAustralia,
        source: "https://prainc.com/gains-mara; https://mara-international.org/suggested-meeting-format/",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::FindTreatment,
        pathway: Pathway::WithMedicine,
        name: "FindTreatment.gov",
        address: "https://findtreatment.gov/",
        is_online: false,
        meets_in: MeetsIn::UnitedStates,
        source: "https://www.hhs.gov/opioids/treatment/medications-to-treat-opioid-addiction/index.html; https://healthybluezone.com/how-to-find-oud-care-near-you",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::AlAnon,
        pathway: Pathway::Family,
        name: "Al-Anon Family Groups",
        address: "https://al-anon.org/al-anon-meetings/",
        source: "https://www.al-anon.org/about-group-meetings; https://granbydrummer.com/2020/05/social-distancing-and-al-anon-meetings/",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::NarAnon,
        pathway: Pathway::Family,
        name: "Nar-Anon Family Groups",
        address: "https://www.nar-anon.org/find-a-meeting",
        source: "https://www.nar-anon.org/united-states/; https://sites.google.com/view/nfg-step-study/members",
        ..FINDER
    },
    MeetingFinder {
        id: FinderId::SmartFamily,
        pathway: Pathway::Family,
        name: "SMART Recovery Family & Friends",
        address: "https://smartrecovery.org/family",
        source: "https://smartrecovery.org/blog/how-to-help-a-loved-one-find-addiction-recovery; https://www.smartrecovery.org.uk/family-friends/",
        ..FINDER
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::reviewed_on;

    #[test]
    fn no_way_is_empty_and_each_finder_is_in_one() {
        let shown: Vec<_> = Pathway::ALL.into_iter().flat_map(Pathway::finders).map(|finder| finder.id).collect();
        let all: Vec<_> = MEETING_FINDERS.iter().map(|finder| finder.id).collect();
        assert_eq!(shown, all, "those of a way stand together, and none is left out or shown twice");
        assert!(Pathway::ALL.into_iter().all(|pathway| pathway.finders().next().is_some()));
    }

    #[test]
    fn each_finder_has_a_name_a_safe_address_and_a_dated_source() {
        for (place, finder) in MEETING_FINDERS.iter().enumerate() {
            let others = &MEETING_FINDERS[place + 1..];
            assert!(others.iter().all(|other| (other.id, other.address) != (finder.id, finder.address)));
            assert!(!finder.name.is_empty());
            for address in finder.source.split("; ").chain([finder.address]) {
                let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next());
                assert!(host.is_some_and(|host| host.contains('.')), "{address} is no address of a page");
                assert!(!address.contains([' ', '?', '#', '@']), "{address} says more than the page");
            }
            assert!(Some(finder.read_on) >= reviewed_on(), "{}", finder.name);
        }
    }
}
