//! "Saved" means saved: the browser may be killed the moment it is said.

use serde_json::json;

use crate::support::{App, Engine, Name, Stage, promises, ten_years};

promises! { chromium firefox:
    what_is_saved_survives_a_killed_browser,
    a_hard_moment_goes_on_after_a_killed_browser,
    a_restore_that_is_cut_off_brings_all_or_nothing,
    a_draft_that_was_saved_does_not_come_back,
}

/// How often: as the environment says, or fifty times in Chromium, and ten in Firefox, which starts slowly.
fn times(stage: &Stage) -> usize {
    let wanted = std::env::var("STEADY_KILLS").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(50);
    if stage.engine == Engine::Chromium { wanted } else { wanted / 5 }
}

/// Ends at the moment when "Saved" is said: in the page, since every question to a driver takes its time.
const SAVED: &str = include_str!("kill/saved.js");

const COUNT: &str = include_str!("kill/count.js");

/// Ends when so many records have been handed to the browser, of which none is durable yet.
const HANDED_OVER: &str =
    "while (!(window.e2ePuts >= args[0])) await new Promise((next) => setTimeout(next)); return true;";

const COUNT_PUTS: &str = include_str!("kill/count_puts.js");

const MANY: u64 = 20_000;

/// Saves the first check-in, after which the browser agrees to keep the data, and closes it. A Firefox that is killed
/// before it has agreed may miscount the room that is left, and store nothing more.
fn begin(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    if stage.engine == Engine::Firefox {
        app.browser.run_async(include_str!("kill/agreed.js"), &[]);
    }
    app.browser.quit();
}

fn a_restore_that_is_cut_off_brings_all_or_nothing(stage: &Stage) {
    stage.run_first(COUNT_PUTS);
    begin(stage);
    let app = stage.open_at("#/settings");
    let victims = app.browser.processes();
    app.restore(&ten_years::backup(MANY));
    app.browser.run_async(HANDED_OVER, &[json!(MANY / 2)]);
    app.browser.kill(&victims);

    let app = stage.open_at("#/settings");
    let count = app.browser.run_async(COUNT, &[]);
    assert!(count == json!(1) || count == json!(MANY + 1), "{count} of {MANY} entries and one are there");
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Has("gone")), "nothing has vanished that was ever told to be there");
    app.go("#/settings");
    app.restore(&ten_years::backup(MANY));
    app.hear("Restored.");
    assert_eq!(app.browser.run_async(COUNT, &[]), json!(MANY + 1));
}

fn what_is_saved_survives_a_killed_browser(stage: &Stage) {
    let times = times(stage);
    begin(stage);
    let mut lost = Vec::new();
    for round in 0..times {
        let app = stage.open();
        if app.browser.run_async(COUNT, &[]) != json!(1 + round - lost.len()) {
            lost.push(round);
        }
        app.pick_mood("Good");
        let victims = app.browser.processes();
        app.save_check_in();
        app.browser.run_async(SAVED, &[]);
        app.browser.kill(&victims);
    }
    let app = stage.open();
    let (all, _) = app.scroll_through_entries(400);
    println!("{} of {times} and one there", all.len());
    assert_eq!((all.len(), lost), (times + 1, Vec::new()), "entries that are there, and rounds that lost theirs");
}

/// Kills the browser as soon as what was just done is said to be saved.
fn kill_once_saved(app: App<'_>) {
    let victims = app.browser.processes();
    app.browser.run_async(SAVED, &[]);
    app.browser.kill(&victims);
}

fn a_hard_moment_goes_on_after_a_killed_browser(stage: &Stage) {
    begin(stage);
    let app = stage.open_at("#/hard-moment");
    app.move_slider("How strong?", 8);
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment");
    app.see("status", Name::Has("Asking again in"));
    app.press("button", Name::Is("Tools"));
    app.press("link", Name::Has("5-4-3-2-1"));
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment");
    app.see("status", Name::Has("Asking again in"));
    app.press("button", Name::Is("It passed"));
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment/end");
    app.press("button", Name::Is("I reached someone"));
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment/end");
    app.wait_for("the answer", "return Boolean(document.querySelector('.chip[aria-pressed=true]'))");
    app.fill("One line to remember", "Walk first");
    app.press("button", Name::Is("Save"));
    kill_once_saved(app);

    let app = stage.open();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("I reached someone") && entries[0].contains("Walk first"), "{entries:?}");
    app.open_entry("Walk first");
    app.wait_for("the tool", "return document.body.innerText.includes('5-4-3-2-1')");
    app.go("#/safety/note");
    app.fill("What did it teach you?", "Payday is hard");
    app.press("button", Name::Is("Save"));
    kill_once_saved(app);

    let app = stage.open();
    let entries = app.wait_entries(3);
    assert!(entries[0].contains("Payday is hard"), "{entries:?}");
}

/// What local storage has, as it is brought back by a browser that was killed before it wrote down what changed since.
const KEPT: &str = "return JSON.stringify({ ...localStorage })";
const BRING_BACK: &str = "localStorage.clear();
    for (const [name, text] of Object.entries(JSON.parse(arguments[0]))) localStorage.setItem(name, text);";

fn a_draft_that_was_saved_does_not_come_back(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Good");
    app.write_note("said once");
    app.wait_draft_kept();
    let kept = app.browser.run(KEPT, &[]);
    app.save_check_in();
    app.wait_entries(1);
    // An older draft than the one that was saved, and then the change of an entry.
    app.browser.run(BRING_BACK, &[kept]);
    app.browser.quit();

    let app = stage.open();
    app.wait_entries(1);
    // What is saved does not come back as if it was not.
    app.wait_form(None, "0", "");
    app.open_entry("said once");
    app.write_note(", and changed");
    app.wait_draft_kept();
    let kept = app.browser.run(KEPT, &[]);
    app.leave_editor("Save changes");
    app.see("listitem", Name::Has("said once, and changed"));
    app.browser.run(BRING_BACK, &[kept]);
    app.browser.quit();

    let app = stage.open();
    app.open_entry("said once, and changed");
    // The form is filled once the draft has been looked at.
    app.wait_note("said once, and changed");
    assert!(!app.text().contains("These are your unsaved changes"), "{}", app.text());
}
