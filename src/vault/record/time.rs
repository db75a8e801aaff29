//! Time in records: UTC and the local offset at that moment. Records hold `[UTC milliseconds, offset in minutes]`,
//! backups what a person reads, RFC 3339 with milliseconds; both are read everywhere.

use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, SeqAccess, Visitor},
    ser::Error as _,
};

use crate::domain::LocalTime;

/// From the second day of year 1 to the last but one of year 9999, in milliseconds: within these, no local time leaves
/// the years that RFC 3339 can write.
const MILLISECONDS: std::ops::RangeInclusive<i64> = -62_135_510_400_000..=253_402_127_999_999;
const MINUTES_A_DAY: u64 = 24 * 60;

/// A time as records hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored(pub LocalTime);

/// A time as backups hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readable(pub LocalTime);

/// A form in which a time is written.
pub trait TimeForm: Serialize {
    /// The time in this form.
    fn of(time: LocalTime) -> Self;
}

impl TimeForm for Stored {
    fn of(time: LocalTime) -> Self {
        Self(time)
    }
}

impl TimeForm for Readable {
    fn of(time: LocalTime) -> Self {
        Self(time)
    }
}

impl Serialize for Stored {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        parts(self.0).ok_or_else(|| S::Error::custom("a time outside of the years 1 to 9999"))?.serialize(serializer)
    }
}

impl Serialize for Readable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match parts(self.0) {
            Some(_) => serializer.serialize_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, false)),
            None => Err(S::Error::custom("a time outside of the years 1 to 9999")),
        }
    }
}

impl<'de> Deserialize<'de> for Stored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Time;

        impl<'de> Visitor<'de> for Time {
            type Value = LocalTime;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("a time")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<LocalTime, E> {
                let time = DateTime::parse_from_rfc3339(text).ok().filter(|time| parts(*time).is_some());
                time.ok_or_else(|| E::custom(format_args!("{text:.80} is no time")))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<LocalTime, A::Error> {
                let pair = (parts.next_element()?, parts.next_element()?, parts.next_element::<i64>()?);
                let (Some(milliseconds), Some(minutes), None) = pair else {
                    return Err(A::Error::custom("a time has two parts"));
                };
                of_parts(milliseconds, minutes)
                    .ok_or_else(|| A::Error::custom(format_args!("[{milliseconds},{minutes}] is no time")))
            }
        }

        deserializer.deserialize_any(Time).map(Self)
    }
}

/// UTC in milliseconds, and the minutes by which the local clock is ahead of it; `None` outside of the calendar.
fn parts(at: LocalTime) -> Option<(i64, i64)> {
    let (milliseconds, minutes) = (at.timestamp_millis(), i64::from(at.offset().local_minus_utc() / 60));
    of_parts(milliseconds, minutes).map(|_| (milliseconds, minutes))
}

fn of_parts(utc_milliseconds: i64, offset_minutes: i64) -> Option<LocalTime> {
    if !MILLISECONDS.contains(&utc_milliseconds) || offset_minutes.unsigned_abs() >= MINUTES_A_DAY {
        return None;
    }
    let offset = FixedOffset::east_opt(i32::try_from(offset_minutes).ok()?.checked_mul(60)?)?;
    Some(DateTime::<Utc>::from_timestamp_millis(utc_milliseconds)?.with_timezone(&offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_json(json: &str) -> Option<LocalTime> {
        serde_json::from_str::<Stored>(json).ok().map(|time| time.0)
    }

    #[test]
    fn a_time_keeps_the_instant_and_the_local_offset_in_both_forms() {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00.123-05:00").unwrap();
        let stored = serde_json::to_string(&Stored(at)).unwrap();
        let readable = serde_json::to_string(&Readable(at)).unwrap();
        assert_eq!((stored.as_str(), readable.as_str()), ("[1795230000123,-300]", "\"2026-11-20T22:00:00.123-05:00\""));
        for json in [stored, readable] {
            assert_eq!(read_json(&json).map(|read| (read, *read.offset())), Some((at, *at.offset())));
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
            "[0]",
            "[0,0,0]",
            "[0.5,0]",
            "0",
            "null",
            "\"+12026-01-01T00:00:00Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"yesterday\"",
            "\"\"",
        ] {
            assert_eq!(read_json(absurd), None, "{absurd}");
        }
    }

    #[test]
    fn what_can_be_written_can_be_read_at_both_ends() {
        for milliseconds in [*MILLISECONDS.start(), *MILLISECONDS.end()] {
            for minutes in [-1439, 1439] {
                let at = of_parts(milliseconds, minutes).unwrap();
                for json in [serde_json::to_string(&Stored(at)).unwrap(), serde_json::to_string(&Readable(at)).unwrap()]
                {
                    assert_eq!(read_json(&json), Some(at), "{json}");
                }
            }
        }
        let beyond = DateTime::<Utc>::MAX_UTC.fixed_offset();
        assert!(serde_json::to_string(&Stored(beyond)).is_err());
        assert!(serde_json::to_string(&Readable(beyond)).is_err());
    }
}
