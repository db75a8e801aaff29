//! Time in records: UTC and the local offset at that moment.

use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};

use super::{Field, Invalid};
use crate::domain::Moment;

/// From the second day of year 1 to the last but one of year 9999, in milliseconds: within these, no local time leaves
/// the years that RFC 3339 can write.
const MILLISECONDS: std::ops::RangeInclusive<i64> = -62_135_510_400_000..=253_402_127_999_999;
const MINUTES_A_DAY: u64 = 24 * 60;

/// How a time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Form {
    /// `[UTC milliseconds, offset in minutes]`, for records.
    Compact,
    /// RFC 3339 with milliseconds, for backups.
    Readable,
}

/// A time as it is stored; both forms are understood everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Time {
    Compact { utc_milliseconds: i64, offset_minutes: i64 },
    Readable(String),
}

impl Time {
    /// # Errors
    /// When the time lies outside of the years 1 to 9999.
    pub(in super::super) fn new(field: Field, at: Moment, form: Form) -> Result<Self, Invalid> {
        let compact = Self::Compact {
            utc_milliseconds: at.timestamp_millis(),
            offset_minutes: i64::from(at.offset().local_minus_utc() / 60),
        };
        let moment = compact.moment(field)?;
        Ok(match form {
            Form::Compact => compact,
            Form::Readable => Self::Readable(moment.to_rfc3339_opts(SecondsFormat::Millis, false)),
        })
    }

    /// # Errors
    /// When there is no such time.
    pub(in super::super) fn moment(&self, field: Field) -> Result<Moment, Invalid> {
        match self {
            Self::Compact { utc_milliseconds, offset_minutes } => moment(*utc_milliseconds, *offset_minutes)
                .ok_or_else(|| Invalid::new(field, format_args!("[{utc_milliseconds}, {offset_minutes}]"))),
            Self::Readable(text) => DateTime::parse_from_rfc3339(text)
                .ok()
                .and_then(|at| moment(at.timestamp_millis(), i64::from(at.offset().local_minus_utc() / 60)))
                .ok_or_else(|| Invalid::new(field, text)),
        }
    }
}

fn moment(utc_milliseconds: i64, offset_minutes: i64) -> Option<Moment> {
    if !MILLISECONDS.contains(&utc_milliseconds) || offset_minutes.unsigned_abs() >= MINUTES_A_DAY {
        return None;
    }
    let offset = FixedOffset::east_opt(i32::try_from(offset_minutes).ok()?.checked_mul(60)?)?;
    Some(DateTime::<Utc>::from_timestamp_millis(utc_milliseconds)?.with_timezone(&offset))
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Compact { utc_milliseconds, offset_minutes } => {
                (utc_milliseconds, offset_minutes).serialize(serializer)
            }
            Self::Readable(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TimeVisitor)
    }
}

struct TimeVisitor;

impl<'de> Visitor<'de> for TimeVisitor {
    type Value = Time;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Time, E> {
        Ok(Time::Readable(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Time, A::Error> {
        let mut next = |index| seq.next_element()?.ok_or_else(|| A::Error::invalid_length(index, &"2 numbers"));
        Ok(Time::Compact { utc_milliseconds: next(0)?, offset_minutes: next(1)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Moment, Invalid> {
        serde_json::from_str::<Time>(json).unwrap().moment(Field::At)
    }

    #[test]
    fn both_forms_keep_the_instant_and_the_local_offset() {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00.123-05:00").unwrap();
        for (form, json) in
            [(Form::Compact, "[1795230000123,-300]"), (Form::Readable, "\"2026-11-20T22:00:00.123-05:00\"")]
        {
            assert_eq!(serde_json::to_string(&Time::new(Field::At, at, form).unwrap()).unwrap(), json);
            assert_eq!(read(json).map(|read| (read, *read.offset())), Ok((at, *at.offset())));
        }
    }

    #[test]
    fn absurd_times_are_refused() {
        for absurd in [
            "[9223372036854775807,0]",
            "[-9223372036854775808,0]",
            "[253402128000000,0]",
            "[0,1440]",
            "[0,-9223372036854775808]",
            "\"+12026-01-01T00:00:00Z\"",
            "\"yesterday\"",
            "\"\"",
        ] {
            assert!(matches!(read(absurd), Err(Invalid { field: Field::At, .. })), "{absurd}");
        }
    }

    #[test]
    fn what_can_be_written_can_be_read_at_both_ends() {
        for milliseconds in [*MILLISECONDS.start(), *MILLISECONDS.end()] {
            for minutes in [-1439, 1439] {
                let at = moment(milliseconds, minutes).unwrap();
                let text = serde_json::to_string(&Time::new(Field::At, at, Form::Readable).unwrap()).unwrap();
                assert_eq!(read(&text), Ok(at), "{text}");
            }
        }
        assert!(Time::new(Field::At, DateTime::<Utc>::MAX_UTC.fixed_offset(), Form::Compact).is_err());
    }
}
