//! The names of choices in records. They never change, whatever the choices are called in the app.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    Aim, DoseHow, Feeling, Firmness, GoodFor, Id, Mood, Outcome, PlanList, ReachedBy, Repeats, Rested, Role, Source,
    Substance, SubstanceKind, Symptom, WordId,
};

/// Makes a choice readable and writable under these names.
macro_rules! names {
    ($choice:ident { $($variant:ident = $name:literal,)+ }) => {
        impl $choice {
            /// The name in records.
            pub(crate) const fn stored_name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The choice with this name in records.
            pub(in crate::vault) fn with_stored_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl Serialize for $choice {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.stored_name())
            }
        }

        impl<'de> Deserialize<'de> for $choice {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = String::deserialize(deserializer)?;
                Self::with_stored_name(&name).ok_or_else(|| unknown(stringify!($choice), &name))
            }
        }
    };
}

/// The same for choices to which a person adds some of their own: `own-` and the identity.
macro_rules! names_and_own {
    ($choice:ident { $($variant:ident = $name:literal,)+ }) => {
        impl $choice {
            /// The name in records.
            pub(crate) fn stored_name(self) -> Cow<'static, str> {
                Cow::Borrowed(match self {
                    $(Self::$variant => $name,)+
                    Self::Own(id) => return own_name(id),
                })
            }

            /// The choice with this name in records.
            pub(in crate::vault) fn with_stored_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => name.strip_prefix(OWN)?.parse().ok().map(Self::Own),
                }
            }
        }

        impl Serialize for $choice {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.stored_name())
            }
        }

        impl<'de> Deserialize<'de> for $choice {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = String::deserialize(deserializer)?;
                Self::with_stored_name(&name).ok_or_else(|| unknown(stringify!($choice), &name))
            }
        }
    };
}

/// How the name of one of the person's own begins.
const OWN: &str = "own-";

fn own_name(id: Id) -> Cow<'static, str> {
    Cow::Owned(format!("{OWN}{id}"))
}

impl WordId {
    /// The name in records. A word of another sort may have the same.
    pub fn stored_name(&self) -> Cow<'_, str> {
        match self {
            Self::Trigger(id) => Cow::Borrowed(id.as_str()),
            Self::Feeling(feeling) => feeling.stored_name(),
            Self::Substance(substance) => substance.stored_name(),
        }
    }
}

fn unknown<E: serde::de::Error>(choice: &str, name: &str) -> E {
    E::custom(format_args!("unknown {choice} {name:?}"))
}

names!(Mood {
    VeryLow = "very-low",
    Low = "low",
    Okay = "okay",
    Good = "good",
    VeryGood = "very-good",
});

names!(Repeats {
    Never = "never",
    Daily = "daily",
    Weekly = "weekly",
    EveryTwoWeeks = "every-two-weeks",
    Monthly = "monthly",
});

names!(DoseHow {
    Taken = "taken",
    Skipped = "skipped",
});

names!(Rested {
    Not = "not",
    Somewhat = "somewhat",
    Well = "well",
});

names!(Symptom {
    Sweating = "sweating",
    Chills = "chills",
    Aches = "aches",
    Stomach = "stomach",
    Nausea = "nausea",
    Restless = "restless",
    Headache = "headache",
    Shaking = "shaking",
    ThrowingUp = "throwing-up",
    NoWater = "no-water",
    RacingHeart = "racing-heart",
    Dizzy = "dizzy",
    Fever = "fever",
    Confused = "confused",
    SeeingThings = "seeing-things",
    ChestPain = "chest-pain",
    HardToBreathe = "hard-to-breathe",
    PassedOut = "passed-out",
    Seizure = "seizure",
});

names_and_own!(Feeling {
    Calm = "calm",
    Hopeful = "hopeful",
    Proud = "proud",
    Grateful = "grateful",
    Tired = "tired",
    Restless = "restless",
    Anxious = "anxious",
    Lonely = "lonely",
    Sad = "sad",
    Angry = "angry",
    Ashamed = "ashamed",
    Numb = "numb",
});

names_and_own!(Substance {
    Alcohol = "alcohol",
    Cocaine = "cocaine",
    Opioids = "opioids",
    Benzodiazepines = "benzodiazepines",
    Other = "other",
});

names!(SubstanceKind {
    Alcohol = "alcohol",
    Stimulants = "stimulants",
    Opioids = "opioids",
    Sedatives = "sedatives",
    Other = "other",
});

names!(Outcome {
    Passed = "passed",
    StillHere = "still-here",
    Reached = "reached",
    Used = "used",
});

names!(Role {
    Family = "family",
    Friend = "friend",
    Partner = "partner",
    Peer = "peer",
    Coach = "coach",
    CaseManager = "case-manager",
    Doctor = "doctor",
    AddictionSpecialist = "addiction-specialist",
    Nurse = "nurse",
    Therapist = "therapist",
    Group = "group",
    Mentor = "mentor",
    FaithLeader = "faith-leader",
    TreatmentCentre = "treatment-centre",
    Telehealth = "telehealth",
    Helpline = "helpline",
    Other = "other",
});

names!(GoodFor {
    Listening = "listening",
    Ride = "ride",
    Childcare = "childcare",
    Company = "company",
    Meeting = "meeting",
});

names!(ReachedBy {
    Call = "call",
    Text = "text",
});

names!(PlanList {
    Reasons = "reasons",
    WarningSigns = "warning_signs",
    HardSituations = "hard_situations",
    Distractions = "distractions",
    Surroundings = "surroundings",
    Lapse = "lapse",
    FirstDays = "first_days",
    Helps = "helps",
    DoesNotHelp = "does_not_help",
    Boundaries = "boundaries",
    Naloxone = "naloxone",
});

names!(Aim {
    Abstain = "abstain",
    CutDown = "cut-down",
    Stable = "stable",
    Taper = "taper",
    Watch = "watch",
});

names!(Firmness {
    Missing = "missing",
    Wobbly = "wobbly",
    Firm = "firm",
});

names!(Source {
    Daylio = "daylio",
    Loop = "loop",
    Nomie = "nomie",
    Table = "table",
});
