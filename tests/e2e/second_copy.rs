//! The second copy: a database that is lost beneath the app comes back from it, and what was deleted does not.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    damaged::in_storage,
    support::{App, Engine, Name, Stage, promises, server::BLANK},
};

// WebKitGTK has no such files: all promises of the other modules hold there without a second copy.
promises! { chromium firefox:
    a_deleted_database_comes_back_and_is_told_of,
    a_lost_folder_of_databases_loses_nothing_that_was_said_to_be_saved,
}
promises! { chromium:
    a_torn_copy_loses_nothing_that_the_database_has,
    what_was_deleted_does_not_come_back,
    two_tabs_keep_one_copy,
    starting_over_leaves_neither_copy,
    a_copy_taken_away_beneath_the_page_takes_nothing_with_it,
}

const SIZE: &str = include_str!("second_copy/size.js");

/// Waits until the copy is whole and longer than before. Answers with its length.
pub fn wait_longer(app: &App<'_>, before: i64) -> i64 {
    let size = crate::support::wait(|| app.browser.run_async(SIZE, &[]).as_i64().filter(|size| *size > before));
    size.unwrap_or_else(|| panic!("the second copy is not longer than {before}"))
}

/// Waits until this page keeps the copy. What is saved before that is in it a little later.
fn wait_kept(app: &App<'_>) {
    wait_longer(app, 0);
    let held = include_str!("second_copy/held.js");
    let is_held = crate::support::wait(|| (app.browser.run_async(held, &[]) == json!(true)).then_some(()));
    assert!(is_held.is_some(), "nobody holds the second copy");
}

fn note_all(app: &App<'_>, notes: &[&str]) {
    let mut size = wait_longer(app, 0);
    for words in notes {
        app.check_in_with_note("Okay", words);
        size = wait_longer(app, size);
    }
}

fn delete_database(app: &App<'_>) {
    app.browser.goto(&app.browser.stage.server.address(BLANK));
    app.browser.run_async(include_str!("damaged/vanish.js"), &[]);
}

fn a_deleted_database_comes_back_and_is_told_of(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["oldest", "middle", "newest"]);
    delete_database(&app);
    app.go("");
    app.hear("Entries put back: 3.");
    let entries = app.wait_entries(3);
    assert!(entries[0].contains("newest") && entries[2].contains("oldest"), "{entries:?}");
    assert!(!app.sees("alert", Name::Has("gone")), "what is back is told to be gone");
    app.check_in_with_note("Good", "life goes on");
    app.reload();
    app.wait_entries(4);
}

fn what_was_deleted_does_not_come_back(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["to stay", "to go"]);
    let size = wait_longer(&app, 0);
    app.open_entry("to go");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    wait_longer(&app, size);
    delete_database(&app);
    app.go("");
    app.hear("Entries put back: 1.");
    assert!(app.wait_entries(1)[0].contains("to stay"));
}

fn a_torn_copy_loses_nothing_that_the_database_has(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["one", "two", "three"]);
    for cut in [1, 2, 7, 40, 300, 100_000] {
        app.browser.goto(&stage.server.address(BLANK));
        app.browser.run_async(include_str!("second_copy/cut.js"), &[json!(cut)]);
        app.go("");
        app.wait_entries(3);
        app.wait_opened_all();
        assert!(!app.sees("alert", Name::Has("gone")), "cut by {cut}");
    }
    // The copy is whole again by now, or will be with the next commit.
    let size = wait_longer(&app, 0);
    app.check_in("Good");
    wait_longer(&app, size);
}

fn two_tabs_keep_one_copy(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["from the first"]);
    let first = app.browser.window();
    app.browser.open_window();
    app.go("");
    app.wait_entries(1);
    let size = wait_longer(&app, 0);
    app.check_in_with_note("Good", "from the second");
    let size = wait_longer(&app, size);
    app.browser.close_for(&first);
    app.wait_entries(2);
    app.check_in_with_note("Good", "from the first again");
    wait_longer(&app, size);
    delete_database(&app);
    app.go("");
    app.hear("Entries put back: 3.");
}

fn starting_over_leaves_neither_copy(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["one", "two"]);
    in_storage(&app, include_str!("second_copy/lose_key.js"));
    app.go("");
    app.see("heading", Name::Is("Your notes cannot be opened"));
    app.download("Download everything as it is");
    app.press("button", Name::Is("I have it"));
    app.press("button", Name::Is("Start over"));
    app.press("button", Name::Is("Delete and start over"));
    app.see("heading", Name::Is("Check in"));
    app.wait_entries(0);
    assert_eq!(in_storage(&app, "return await settled(store('entries').count())"), json!(0));
    app.go("");
    // What is kept from now on has nothing of what was there.
    wait_longer(&app, 0);
    delete_database(&app);
    app.go("");
    app.wait_entries(0);
    app.wait_opened_all();
    assert!(!app.sees("status", Name::Has("put back")), "{}", app.text());
}

fn a_copy_taken_away_beneath_the_page_takes_nothing_with_it(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["one", "two"]);
    wait_kept(&app);
    // Only the browser itself can take away what a page holds.
    let files = json!({ "origin": stage.server.origin(), "storageTypes": "file_systems" });
    app.browser.devtools("Storage.clearDataForOrigin", files);
    app.check_in_with_note("Good", "three");
    app.browser.quit();

    let app = stage.open();
    app.wait_entries(3);
    app.wait_opened_all();
    assert!(!app.sees("alert", Name::Any), "{}", app.text());
    // There is a copy again, with all of it.
    wait_longer(&app, 0);
    delete_database(&app);
    app.go("");
    app.hear("Entries put back: 3.");
}

/// How often: as the environment says, or three times.
fn times() -> usize {
    std::env::var("STEADY_LOSSES").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(3)
}

fn a_lost_folder_of_databases_loses_nothing_that_was_said_to_be_saved(stage: &Stage) {
    let app = stage.open();
    note_all(&app, &["first"]);
    if stage.engine == Engine::Firefox {
        app.browser.run_async(include_str!("kill/agreed.js"), &[]);
    }
    app.browser.quit();
    let mut lost = Vec::new();
    for round in 0..times() {
        let app = stage.open();
        wait_kept(&app);
        app.pick_mood("Good");
        let victims = app.browser.processes();
        app.save_check_in();
        app.browser.run_async(include_str!("kill/saved.js"), &[]);
        app.browser.kill(&victims);
        let gone = remove_databases(&stage.start().profile());
        assert!(gone > 0, "no folder of databases was found");
        let app = stage.open();
        app.hear("Entries put back");
        app.wait_opened_all();
        let count = app.browser.run_async(include_str!("kill/count.js"), &[]);
        if count != json!(2 + round - lost.len()) {
            lost.push((round, count));
        }
        wait_kept(&app);
        app.browser.quit();
    }
    println!("{:?}: {} of {} rounds lost something: {lost:?}", stage.engine, lost.len(), times());
    assert_eq!(lost, Vec::<(usize, Value)>::new());
}

/// Removes the folders in which the engines keep databases. Answers how many there were.
fn remove_databases(folder: &Path) -> usize {
    let mut gone = 0;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if !path.is_dir() {
            continue;
        }
        let name = entry.file_name();
        // Chromium's, and Firefox's of a site.
        let is_of_a_site = || folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("http"));
        if name == "IndexedDB" || (name == "idb" && is_of_a_site()) {
            fs::remove_dir_all(&path).expect("a folder that can be removed");
            gone += 1;
        } else {
            gone += remove_databases(&path);
        }
    }
    gone
}
