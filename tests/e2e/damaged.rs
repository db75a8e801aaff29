//! Damage: what cannot be read is kept and named, and never stands in the way of the rest.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, server::BLANK};

promises! { chromium firefox webkit: a_newer_database_is_left_alone }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    a_flipped_byte_sets_one_entry_aside,
    losing_the_key_opens_a_calm_page,
    vanished_entries_are_noticed,
    an_entry_from_a_newer_version_is_set_aside,
    losing_one_copy_of_the_key_loses_nothing,
    after_losing_the_key_one_can_start_over_with_a_copy_in_hand,
    an_opened_entry_leaves_the_way_to_help_free,
    a_damaged_plan_is_kept_and_can_be_written_anew,
    many_unreadable_entries_hide_none_of_the_older_ones,
}

/// Runs on an address of the same origin that is no page of the app, with the database open as `db`.
pub fn in_storage(app: &App<'_>, body: &str) -> Value {
    in_storage_with(app, body, &[])
}

/// The same for a body that takes `args`.
pub fn in_storage_with(app: &App<'_>, body: &str, arguments: &[Value]) -> Value {
    app.browser.goto(&app.browser.stage.server.address(BLANK));
    let script = format!(
        "const db = await new Promise((done, fail) => {{
             const opening = indexedDB.open('steady');
             opening.onsuccess = () => done(opening.result);
             opening.onerror = () => fail(opening.error);
         }});
         const settled = (request) => new Promise((done, fail) => {{
             request.onsuccess = () => done(request.result);
             request.onerror = () => fail(request.error);
         }});
         // Without it, nothing comes back by itself. A page that was just left may not have let go of it yet.
         const loseSecondCopy = async () => {{
             for (;;) {{
                 try {{
                     const root = await navigator.storage.getDirectory();
                     return await root.removeEntry('steady-second-copy', {{ recursive: true }});
                 }} catch (error) {{
                     if (error.name === 'NotFoundError') return;
                     await new Promise((next) => setTimeout(next));
                 }}
             }}
         }};
         const store = (name) => db.transaction(name, 'readwrite', {{ durability: 'strict' }}).objectStore(name);
         try {{ {body} }} finally {{ db.close(); }}"
    );
    app.browser.run_async(&script, arguments)
}

/// Changes the bytes of the newest entry as this script says.
fn damage_newest(app: &App<'_>, change: &str) {
    let body = format!(
        "const keys = await settled(store('entries').getAllKeys());
         const key = keys.at(-1);
         const bytes = new Uint8Array(await settled(store('entries').get(key)));
         {change};
         await settled(store('entries').put(bytes, key));"
    );
    in_storage(app, &body);
}

/// Takes away the key, and the second copy, which has it as well.
const LOSE_THE_KEY: &str = "await loseSecondCopy(); await settled(store('key_slots').clear());";

fn count(app: &App<'_>, store: &str) -> Value {
    in_storage(app, &format!("return await settled(store('{store}').count())"))
}

fn three_entries(app: &App<'_>) {
    for words in ["oldest", "middle", "newest"] {
        app.check_in_with_note("Okay", words);
    }
}

fn the_newest_is_set_aside(app: &App<'_>) {
    app.go("");
    app.hear("could not be read");
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("middle") && entries[1].contains("oldest"), "{entries:?}");
    app.check_in_with_note("Good", "life goes on");
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!(backup["entries"].as_array().map(Vec::len), Some(3));
    assert_eq!(backup["set_aside"].as_array().map(Vec::len), Some(1), "the bytes are exported");
    assert_eq!(count(app, "entries"), json!(4), "and kept");
}

fn a_flipped_byte_sets_one_entry_aside(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    damage_newest(&app, "bytes[bytes.length >> 1] ^= 1");
    the_newest_is_set_aside(&app);
}

fn an_entry_from_a_newer_version_is_set_aside(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    damage_newest(&app, "bytes[0] = 2");
    the_newest_is_set_aside(&app);
}

fn losing_one_copy_of_the_key_loses_nothing(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    let drop_first = include_str!("damaged/drop_first.js");
    assert_eq!(in_storage(&app, drop_first), json!(2));
    app.go("");
    app.wait_entries(3);
}

fn losing_the_key_opens_a_calm_page(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    in_storage(&app, LOSE_THE_KEY);
    app.go("");
    app.see("heading", Name::Is("Your notes cannot be opened"));
    let (_, text) = app.download("Download everything as it is");
    let copy = serde_json::from_str::<Value>(&text).expect("JSON");
    let rows = copy["rows"].as_array().cloned().unwrap_or_default();
    assert_eq!(rows.iter().filter(|row| row["store"] == "entries").count(), 3);
    app.visit("Hard moment");
    app.see("slider", Name::Is("How strong?"));
    assert_eq!(count(&app, "entries"), json!(3), "nothing was changed");
}

fn after_losing_the_key_one_can_start_over_with_a_copy_in_hand(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    in_storage(&app, LOSE_THE_KEY);
    app.go("");
    app.see("heading", Name::Is("Your notes cannot be opened"));
    app.see("button", Name::Is("Download everything as it is"));
    assert!(!app.sees("button", Name::Is("Start over")), "offered without a copy");
    app.download("Download everything as it is");
    app.hear("Is it there?");
    assert!(!app.sees("button", Name::Is("Start over")), "offered before the copy is known to be there");
    app.press("button", Name::Is("I have it"));
    app.press("button", Name::Is("Start over"));
    app.press("button", Name::Is("Keep it"));
    app.press("button", Name::Is("Start over"));
    app.press("button", Name::Is("Delete and start over"));
    app.see("heading", Name::Is("Check in"));
    app.wait_entries(0);
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Has("gone")), "what was deleted on purpose is told to have vanished");
    app.check_in("Good");
    app.reload();
    app.wait_entries(1);
    assert_eq!(count(&app, "entries"), json!(1));
}

fn an_opened_entry_leaves_the_way_to_help_free(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    app.open_entry("middle");
    let entry = app.browser.run("return location.hash", &[]);
    in_storage(&app, LOSE_THE_KEY);
    app.go(entry.as_str().expect("an address"));
    app.see("heading", Name::Is("Your notes cannot be opened"));
    app.see("button", Name::Is("Download everything as it is"));
    app.visit("Hard moment");
    app.see("slider", Name::Is("How strong?"));
}

fn a_damaged_plan_is_kept_and_can_be_written_anew(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    let add = |reason: &str| {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    };
    add("My sister");
    let damage = include_str!("damaged/damage_plan.js");
    in_storage(&app, damage);
    app.go("#/plan/reasons");
    app.hear("could not be read");
    add("My own front door");
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    let backup = serde_json::from_str::<Value>(&text).expect("JSON");
    assert_eq!(backup["plan"]["reasons"], json!(["My own front door"]));
    assert_eq!(backup["set_aside"].as_array().map(Vec::len), Some(1), "the bytes are exported");
}

fn a_newer_database_is_left_alone(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    app.browser.goto(&stage.server.address(BLANK));
    let newer = include_str!("support/newer_database.js");
    app.browser.run_async(newer, &[]);
    app.go("");
    app.see("heading", Name::Is("Your notes need a newer Steady"));
    app.visit("Hard moment");
    app.see("slider", Name::Is("How strong?"));
    assert_eq!(count(&app, "entries"), json!(3));
}

fn vanished_entries_are_noticed(stage: &Stage) {
    let app = stage.open();
    three_entries(&app);
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    app.browser.goto(&stage.server.address(BLANK));
    in_storage(&app, "await loseSecondCopy()");
    let vanish = include_str!("damaged/vanish.js");
    app.browser.run_async(vanish, &[]);
    app.go("");
    app.see("alert", Name::Has("Some entries are gone"));
    app.wait_opened_all();
    app.see("alert", Name::Has("Some entries are gone"));
    assert!(!app.text().contains("Nothing noted yet"), "greeted as new: {}", app.text());
    app.press("link", Name::Is("Restore a backup"));
    app.see("heading", Name::Is("Settings"));
    app.restore(&text);
    app.hear("New entries: 3");
    app.go("#/today");
    app.wait_entries(3);
    app.reload();
    app.wait_entries(3);
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Has("gone")));
}

fn many_unreadable_entries_hide_none_of_the_older_ones(stage: &Stage) {
    let app = stage.open_at("#/settings");
    let entry = |number: u32| {
        let at = format!("2026-01-{:02}T{:02}:00:00.000+01:00", 1 + number / 20, number % 20);
        json!({ "id": format!("{number:032x}"), "at": at, "written": "2026-03-01T10:00:00.000Z",
                "kind": "check-in", "mood": "okay", "note": format!("note {number}") })
    };
    let entries = (0..70).map(entry).collect::<Vec<_>>();
    let backup = json!({ "app": "steady", "format": 1, "exported_at": "2026-03-01T10:00:00.000Z", "entries": entries });
    app.restore(&backup.to_string());
    app.hear("New entries: 70");
    let damage = include_str!("damaged/damage_entries.js");
    in_storage(&app, damage);
    app.go("");
    app.hear("could not be read: 60");
    let entries = app.wait_entries(10);
    assert!(entries[0].contains("note 9") && entries[9].contains("note 0"), "{entries:?}");
    app.go("#/settings");
    app.see("listitem", Name::Is("Entries: 10"));
    app.see("listitem", Name::Is("Entries set aside: 60"));
}
