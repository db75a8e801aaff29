//! The contents of records: the stored shapes by schema version, and the way from and to the domain.
//!
//! Records of every released version stay readable: a shape with more fields gets the next number. Values that are read
//! go through the domain's constructors again, so that nothing gets in that the person could not have noted.

mod appointments;
mod check_in;
mod check_up;
mod choices;
mod day_note;
mod dose;
mod draft;
pub(super) mod entry;
mod hard_moment;
mod imported;
mod invalid;
pub(super) mod json;
mod medicines;
mod own_words;
mod people;
mod photo;
pub(super) mod plan;
mod table;
pub(super) mod time;
mod used;
mod values;
mod visit;
mod worksheet;

use thiserror::Error;

use super::{KeptDraft, StoredDraft, envelope::OpenError};
use crate::domain::{Entry, Id, OwnWords, Picture, Plan, Supporters};

pub(super) use draft::BASE;
pub(super) use entry::AnyEntryShape;
pub use invalid::Invalid;
pub use json::NotJson;
pub use people::KeptPersonShape;
use people::SupportersShape;
pub(super) use plan::PlanShape;

/// Stores a type of the domain in the shape of another one that names the same fields.
macro_rules! stored_as {
    ($domain:ty, $shape:ident) => {
        impl serde::Serialize for $domain {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $shape::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $domain {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $domain;

                    fn expecting(&self, text: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        text.write_str("fields under their names")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<$domain, A::Error> {
                        $shape::deserialize(serde::de::value::MapAccessDeserializer::new(map))
                    }
                }

                // Derived readers take a list for fields, too.
                deserializer.deserialize_map(Fields)
            }
        }
    };
}

/// Stores a type of the domain through a shape that it is made into, and out of.
macro_rules! stored_through {
    ($domain:ty, $shape:ident) => {
        impl serde::Serialize for $domain {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$shape::from(self), serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $domain {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let shape = <$shape as serde::Deserialize>::deserialize(deserializer)?;
                Self::try_from(shape).map_err(serde::de::Error::custom)
            }
        }
    };
}

use stored_as;
use stored_through;

/// The schema version that is written.
pub(super) const SCHEMA: u16 = 7;

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Its bytes are not what was sealed.
    #[error("damaged")]
    Damaged,
    /// It was written by a newer version of the app, with this schema version.
    #[error("written by a newer version (schema {0})")]
    NewerVersion(u16),
    /// Its seal is whole, but a value in it is invalid.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

impl From<OpenError> for Unreadable {
    fn from(error: OpenError) -> Self {
        // The format byte is not authenticated, so an unknown one is damage, not a sign of a newer version.
        match error {
            OpenError::TooShort | OpenError::UnknownFormat(_) | OpenError::Damaged => Self::Damaged,
        }
    }
}

/// An entry's record in the current schema.
pub(super) fn write_entry(entry: &Entry) -> Result<Vec<u8>, Invalid> {
    json::write(&AnyEntryShape::<time::Stored>::from(entry)).map(String::into_bytes)
}

/// A check-in's record in the current schema; `None` for an entry of another kind.
pub(super) fn write_check_in(entry: &Entry) -> Option<Result<Vec<u8>, Invalid>> {
    Some(entry::write_check_in(entry)?.map(String::into_bytes))
}

/// An entry from a record of a known schema version.
pub(super) fn read_entry(version: u16, id: Id, bytes: &[u8]) -> Result<Entry, Unreadable> {
    check_version(version)?;
    Ok(entry::read_entry(text(bytes)?, id)?)
}

/// The plaintext of a draft.
pub(super) fn write_draft<D: StoredDraft>(kept: KeptDraft<D>) -> Result<Vec<u8>, Invalid> {
    draft::write_kept(kept).map(String::into_bytes)
}

/// A draft from its plaintext.
pub(super) fn read_draft<D: StoredDraft>(bytes: &[u8]) -> Result<KeptDraft<D>, Invalid> {
    draft::read_kept(text(bytes)?)
}

/// The record of the words that the person arranged in the current schema.
pub(super) fn write_own_words(words: &OwnWords) -> Result<Vec<u8>, Invalid> {
    json::write(words).map(String::into_bytes)
}

/// The words that the person arranged from a record of a known schema version.
pub(super) fn read_own_words(version: u16, bytes: &[u8]) -> Result<OwnWords, Unreadable> {
    check_version(version)?;
    Ok(json::read(text(bytes)?)?)
}

/// The plan's record in the current schema, without people and support table.
pub(super) fn write_plan(plan: &Plan) -> Result<Vec<u8>, Invalid> {
    json::write(&PlanShape::without_supporters(plan)).map(String::into_bytes)
}

/// The record of a plan's people and support table in the current schema.
pub(super) fn write_supporters(plan: &Plan) -> Result<Vec<u8>, Invalid> {
    json::write(&SupportersShape::from(plan)).map(String::into_bytes)
}

/// People and support table from a record of a known schema version.
pub(super) fn read_supporters(version: u16, bytes: &[u8]) -> Result<Supporters, Unreadable> {
    check_version(version)?;
    Ok(people::read_supporters(text(bytes)?)?)
}

/// The plan from a record of a known schema version; up to version 3, with people and support table.
pub(super) fn read_plan(version: u16, bytes: &[u8]) -> Result<Plan, Unreadable> {
    check_version(version)?;
    Ok(plan::read_plan(text(bytes)?)?)
}

/// A picture's record: the text of its address.
pub(super) fn write_picture(picture: &Picture) -> Vec<u8> {
    picture.as_str().into()
}

/// A picture from a record of a known schema version.
pub(super) fn read_picture(version: u16, bytes: &[u8]) -> Result<Picture, Unreadable> {
    check_version(version)?;
    let picture = Picture::new(text(bytes)?.trim_end().to_owned());
    Ok(picture.ok_or_else(|| Invalid::new("not a JPEG data URL"))?)
}

fn check_version(version: u16) -> Result<(), Unreadable> {
    if (1..=SCHEMA).contains(&version) { Ok(()) } else { Err(Unreadable::NewerVersion(version)) }
}

pub(super) fn text(bytes: &[u8]) -> Result<&str, Invalid> {
    str::from_utf8(bytes).map_err(Invalid::new)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{CheckIn, HardMoment, Mood, Note, Noted, Rating, Strength};

    const CHECK_IN: &str = r#"{"at":[1795230000000,60],"written":[1795230000000,0],"kind":"check-in","mood":"low","craving":3,"note":"a"}"#;
    const HARD_MOMENT: &str = r#"{"at":[1795230000000,60],"written":[1795230000000,0],"kind":"hard-moment","ratings":[{"at":[1795230000000,60],"craving":8}]}"#;

    fn entry(noted: Noted) -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-21T04:00:00+01:00").unwrap();
        Entry { id: Id([7; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    fn check_in() -> Entry {
        let craving = Some(Strength::new(3).unwrap());
        let note = Note::new("a").unwrap();
        entry(Noted::CheckIn(CheckIn { craving, note, ..CheckIn::with_mood(Mood::Low) }))
    }

    fn hard_moment() -> Entry {
        let rating = Rating { at: entry(check_in().noted).at, strength: Strength::new(8).unwrap() };
        entry(Noted::HardMoment(HardMoment { ratings: vec![rating], ..HardMoment::default() }))
    }

    fn read_v1(json: &str) -> Result<Entry, Unreadable> {
        read_entry(1, Id([7; 16]), json.as_bytes())
    }

    /// The place of what is wrong in an entry, and whether the value is told.
    fn refused(json: &str, value: &str) -> (String, bool) {
        match read_v1(json) {
            Err(Unreadable::Invalid(invalid)) => (invalid.place, invalid.problem.contains(value)),
            other => panic!("{json}: {other:?}"),
        }
    }

    #[test]
    fn entries_keep_their_shape_from_release_to_release() {
        for (entry, json) in [(check_in(), CHECK_IN), (hard_moment(), HARD_MOMENT)] {
            assert_eq!(write_entry(&entry).map(String::from_utf8), Ok(Ok(json.to_owned())));
            assert_eq!(read_v1(json), Ok(entry));
        }
    }

    #[test]
    fn what_an_entry_cannot_be_is_named_by_place_and_value() {
        for (json, place, value) in [
            (CHECK_IN.replace(":3", ":11"), "craving", "11"),
            (CHECK_IN.replace("\"low\"", "\"fine\""), "mood", "fine"),
            (CHECK_IN.replace("check-in", "poem"), "kind", "poem"),
            (HARD_MOMENT.replace(":8", ":256"), "ratings[0].craving", "256"),
            (HARD_MOMENT.replace("[1795230000000,60]", "[0,2000]"), "at", "[0,2000]"),
        ] {
            assert_eq!(refused(&json, value), (place.to_owned(), true), "{json}");
        }
        assert_eq!(refused("{}", "at"), (".".to_owned(), true));
        for broken in ["", "null", "[]", &CHECK_IN[..50]] {
            assert!(matches!(read_v1(broken), Err(Unreadable::Invalid(_))), "{broken}");
        }
    }

    #[test]
    fn fields_that_it_does_not_know_are_passed_over() {
        let extended = CHECK_IN.replace("{\"at\"", "{\"weather\":{\"rain\":[1]},\"at\"");
        assert_eq!(read_v1(&extended), Ok(check_in()));
    }

    #[test]
    fn a_newer_version_is_named() {
        assert_eq!(read_entry(8, Id([7; 16]), b"{}"), Err(Unreadable::NewerVersion(8)));
        assert_eq!(read_own_words(9, b"{}"), Err(Unreadable::NewerVersion(9)));
    }

    #[test]
    fn a_time_outside_of_the_calendar_is_not_written() {
        let mut absurd = check_in();
        absurd.at = chrono::DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();
        assert!(write_entry(&absurd).is_err());
    }

    #[test]
    fn a_long_bad_value_is_cut() {
        assert_eq!(Invalid::new("é".repeat(1000)).problem, "é".repeat(160));
    }
}
