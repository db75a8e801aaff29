//! The names of choices in records. They never change, whatever the choices are called in the app.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    Aim, DoseHow, Feeling, Firmness, GoodFor, Mood, Outcome, PlanList, ReachedBy, Rested, Role, Source, Substance,
    Symptom,
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

names!(Feeling {
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

names!(Substance {
    Alcohol = "alcohol",
    Cocaine = "cocaine",
    Opioids = "opioids",
    Benzodiazepines = "benzodiazepines",
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
