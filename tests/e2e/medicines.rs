//! Medicines: what is taken, what is due, and what is asked after days without a dose.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: a_dose_is_noted_in_one_tap_without_signal_and_is_due_no_more }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    what_is_wrong_about_a_medicine_is_said_at_its_field_and_survives_a_reload,
    after_days_without_a_dose_the_clinic_comes_first,
}

/// A time of day that is over, whenever the test runs.
const OVER: &str = "00:00";

fn add_medicine(app: &App<'_>, name: &str, time: &str) {
    app.press("button", Name::Is("Add medicine"));
    app.fill("Name of the medicine", name);
    app.fill("How much", "½ tablet");
    app.set("Time of day", time);
    app.press("button", Name::Is("Save medicine"));
    app.see("heading", Name::Is(name));
}

fn a_dose_is_noted_in_one_tap_without_signal_and_is_due_no_more(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.wait_kept_for_offline();
    app.wait_kept_whole();
    stage.server.stop();
    app.see("heading", Name::Is("Medicines"));
    app.press("button", Name::Is("Add medicine"));
    app.fill("Name of the medicine", "Vitamin B1");
    app.set("Time of day", OVER);
    app.press("button", Name::Is("Save medicine"));
    app.press("link", Name::Is("See your medicines"));
    app.see("heading", Name::Is("Vitamin B1"));
    add_medicine(&app, "Methadone", OVER);
    app.go("#/today");
    app.see("list", Name::Is("Due"));
    app.press_in("Vitamin B1", "Skip");
    app.wait_saved();
    app.press_in("Methadone", "Taken");
    app.see_no_more("list", Name::Is("Due"));
    app.wait_saved();
    app.see("link", Name::Has("Taken Methadone · ½ tablet"));
    app.see("link", Name::Has("Skipped Vitamin B1"));
    app.reload();
    app.wait_entries(2);
    assert!(!app.sees("list", Name::Is("Due")), "a dose that was noted is due again");
    app.go("#/plan/medicines");
    app.see_text("Taken at");
}

fn what_is_wrong_about_a_medicine_is_said_at_its_field_and_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/plan/medicines/new");
    app.fill("How much", "1e9");
    app.press("button", Name::Is("Save medicine"));
    app.see_wrong("textbox", "Name of the medicine", "still empty");
    app.fill("Name of the medicine", "Buprenorphine");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("Name of the medicine", "Buprenorphine");
    app.wait_value("How much", "1e9");
    app.press("button", Name::Is("Save medicine"));
    app.go("#/plan/medicines");
    app.see("heading", Name::Is("Buprenorphine"));
    app.see_text("1e9");
    app.press("button", Name::Is("Taken"));
    app.see("button", Name::Is("Take back"));
    app.press("button", Name::Is("Take back"));
    app.see_no_more("button", Name::Is("Take back"));
    app.press("button", Name::Is("Undo"));
    app.see("button", Name::Is("Take back"));
    app.go("#/patterns/search");
    app.search("bupren");
    app.see("link", Name::Has("Buprenorphine"));
}

fn after_days_without_a_dose_the_clinic_comes_first(stage: &Stage) {
    let app = stage.open_at("#/settings");
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock");
    let now = DateTime::<Utc>::from_timestamp(i64::try_from(since.as_secs()).expect("a time"), 0).expect("a time");
    let then = now - TimeDelta::days(6);
    let text = |time: DateTime<Utc>| time.format("%Y-%m-%dT%H:%M:%S.000+00:00").to_string();
    let medicine = "0b".repeat(16);
    let clinic = "0c".repeat(16);
    let backup = json!({
        "app": "steady", "format": 6, "exported_at": text(now), "triggers": null, "photos": [], "set_aside": [],
        "entries": [{
            "id": "0a".repeat(16), "at": text(then), "written": text(then), "kind": "dose", "medicine": medicine,
            "name": "Methadone", "how": "taken",
        }],
        "plan": {
            "people": [{ "id": clinic, "name": "Clinic", "phones": ["+353 1 555 0100"], "roles": ["treatment-centre"] }],
            "medicines": { "all": [{
                "id": medicine, "name": "Methadone", "times": [OVER], "for_opioids": true, "prescriber": clinic,
            }] },
        },
    });
    app.restore(&backup.to_string());
    app.see_text("Entries: 1");
    app.go("#/today");
    app.see("link", Name::Is("Call your clinic first"));
    app.go("#/plan/medicines");
    app.see("heading", Name::Is("Call your clinic first"));
    app.see("link", Name::Has("Clinic"));
    app.see_text("Did you take them and not note it?");
    app.press_in("Methadone", "Taken");
    app.see_no_more("heading", Name::Is("Call your clinic first"));
}
