//! Years of entries, as a backup that Steady itself restores; for the suite and for the bench.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use serde_json::json;

/// A backup with so many check-ins, ten a day up to yesterday, each with a trigger and a note.
pub fn backup(count: u64) -> String {
    let moods = ["very-low", "low", "okay", "good", "very-good"];
    let triggers = ["stress", "boredom", "pain", "hungry", "alone"];
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    let before = |seconds: u64| {
        let at = i64::try_from(now - seconds).ok().and_then(|at| DateTime::from_timestamp(at, 0)).expect("a time");
        format!("{:?}+00:00", at.naive_utc())
    };
    let entry = |n: u64| {
        let at = before(86_400 + n * 8_640);
        let kind = usize::try_from(n % 5).expect("a small number");
        json!({
            "id": format!("{n:032x}"), "at": at, "written": at, "kind": "check-in",
            "mood": moods[kind], "craving": n % 11, "triggers": [triggers[kind]],
            "note": format!("Entry {n}. A line or two, as people write them at the end of a day."),
        })
    };
    let entries = (0..count).map(entry).collect::<Vec<_>>();
    json!({ "app": "steady", "format": 1, "exported_at": before(0), "entries": entries }).to_string()
}
