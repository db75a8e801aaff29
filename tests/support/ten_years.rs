//! Years of entries, as a backup that Steady itself restores; for the suite and for the bench.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::DateTime;
use serde_json::{Value, json};

/// The time so many seconds ago, as backups have it.
pub fn before(seconds: u64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    let at = i64::try_from(now - seconds).ok().and_then(|at| DateTime::from_timestamp(at, 0)).expect("a time");
    format!("{:?}+00:00", at.naive_utc())
}

/// A backup with so many check-ins, ten a day up to yesterday, each with a trigger and a note.
pub fn backup(count: u64) -> String {
    let moods = ["very-low", "low", "okay", "good", "very-good"];
    let triggers = ["stress", "boredom", "pain", "hungry", "alone"];
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

/// A backup with so many entries, people and if-then steps.
pub fn of_everything((entries, people, steps): (u64, usize, usize)) -> String {
    let people: Vec<_> = (0..people)
        .map(|number| {
            json!({ "id": format!("{number:032x}"), "name": format!("Person {number}"), "phones": ["+353 86 123 4567"],
                    "roles": ["friend", "peer"], "good_for": ["listening"], "note": "Met in May." })
        })
        .collect();
    let steps: Vec<_> =
        (0..steps).map(|number| json!({ "if": format!("it is {number}"), "then": "I call Sam" })).collect();
    let mut backup: Value = serde_json::from_str(&backup(entries)).expect("a backup");
    backup["format"] = json!(3);
    backup["plan"] = json!({ "people": people, "steps": steps });
    backup.to_string()
}
