//! "Saved" means saved: the browser may be killed the moment it is said. `soak.rs` kills it at any other.

use crate::support::{App, Engine, Name, Stage, promises};

promises! { chromium firefox:
    a_hard_moment_goes_on_after_a_killed_browser,
    a_draft_that_was_saved_does_not_come_back,
}
// One tap, as with a check-in, on another way into the vault.
promises! { chromium: a_tick_survives_a_killed_browser }

/// Ends at the moment when "Saved" is said: in the page, since every question to a driver takes its time.
const SAVED: &str = include_str!("kill/saved.js");

/// The note of the first check-in.
pub const FIRST: &str = "the first of all";

/// Saves the first check-in, after which the browser agrees to keep the data, and closes it. A Firefox that is killed
/// before it has agreed may miscount the room that is left, and store nothing more.
pub fn begin(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", FIRST);
    if stage.engine == Engine::Firefox {
        app.browser.run_async(include_str!("kill/agreed.js"), &[]);
    }
    app.browser.quit();
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

fn a_tick_survives_a_killed_browser(stage: &Stage) {
    begin(stage);
    let app = stage.open_at("#/plan/medicines/new");
    app.fill("Name of the medicine", "Methadone");
    // A time that is over, whenever the test runs.
    app.set("Time of day", "00:00");
    app.press("button", Name::Is("Save medicine"));
    app.wait_saved();
    app.browser.quit();

    let app = stage.open();
    app.see("list", Name::Is("Due"));
    app.press_in("Methadone", "Taken");
    kill_once_saved(app);

    let app = stage.open();
    app.see("link", Name::Has("Taken Methadone"));
    app.press_summary("Your day");
    app.press("button", Name::Is("Meeting"));
    kill_once_saved(app);

    let app = stage.open();
    app.see("link", Name::Has("Taken Methadone"));
    app.see("link", Name::Has("Meeting"));
    assert!(!app.sees("list", Name::Is("Due")), "a dose that was noted is due again");
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
