//! A disk that really fills up while notes are saved: what was said to be saved is there when there is room again, even
//! where the browser throws its torn database away.
//!
//! It fills the disk that the temporary folder is on, so it runs only where `make soak` gives it a small one.
//! `STEADY_FULL_DISKS` says how often the disk fills up (100 times).

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::Path,
};

use serde_json::json;

use crate::{
    kill,
    soak::Known,
    support::{App, Engine, Name, Stage, run, wait},
};

/// More than a small disk has: on another one, nothing is filled.
const MOST: u64 = 1 << 30;

/// Notes that are tried on a disk that has nearly no room, at most.
const TRIES: usize = 12;

#[test]
#[ignore = "fills the disk that the temporary folder is on: `make soak` gives it a small one"]
fn chromium() {
    run(Engine::Chromium, "e2e::full_disk::chromium", what_was_saved_outlives_a_full_disk);
}

#[test]
#[ignore = "fills the disk that the temporary folder is on: `make soak` gives it a small one"]
fn firefox() {
    run(Engine::Firefox, "e2e::full_disk::firefox", what_was_saved_outlives_a_full_disk);
}

/// Lets the browser agree to keep what the app stores; otherwise it may throw all of it away when the disk is full, which
/// is another fault. Firefox has agreed since `begin`.
fn agree_to_keep(stage: &Stage) {
    let app = stage.open();
    if stage.engine == Engine::Chromium {
        let keep = json!({ "origin": stage.server.origin(), "permissions": ["durableStorage"] });
        app.browser.devtools("Browser.grantPermissions", keep);
    }
    assert_eq!(app.browser.run_async("return await navigator.storage.persist()", &[]), json!(true));
    app.browser.quit();
}

/// Fills the disk but for so many bytes. Answers with how many it took.
fn fill(filler: &Path, but_for: u64) -> u64 {
    let mut file = File::create(filler).expect("a file that fills the disk");
    let mut taken = 0;
    for size in [1 << 20, 1 << 12] {
        let piece = vec![0x5a; size];
        loop {
            match file.write(&piece) {
                Ok(written) => taken += written as u64,
                Err(error) if error.kind() == ErrorKind::StorageFull => break,
                Err(error) => panic!("the disk does not fill up: {error}"),
            }
            assert!(taken < MOST, "no small disk: the temporary folder (TMPDIR) has to be on one");
        }
    }
    file.set_len(taken.saturating_sub(but_for)).expect("some room");
    taken
}

/// Whether a note is said to be saved; otherwise there is said to be no room for it.
fn is_saved(app: &App<'_>, note: &str) -> bool {
    app.pick_mood("Good");
    app.write_note(note);
    app.save_check_in();
    let answer = wait(|| {
        let is_saved = app.sees("button", Name::Is("Add another"));
        (is_saved || app.sees("alert", Name::Has("no room left")) || app.sees("status", Name::Has("no room left")))
            .then_some(is_saved)
    });
    answer.unwrap_or_else(|| panic!("neither saved nor refused: {}", app.text()))
}

fn what_was_saved_outlives_a_full_disk(stage: &Stage) {
    let rounds = std::env::var("STEADY_FULL_DISKS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(100);
    let filler = stage.folder().join("filler");
    kill::begin(stage);
    agree_to_keep(stage);
    let mut known = Known::of(1);
    let (mut saved, mut refused, mut put_back) = (0, 0, 0);
    for round in 0..rounds {
        let app = stage.open();
        put_back += usize::from(known.look(&app));
        fill(&filler, round % 8 * (32 << 10));
        for attempt in 0..TRIES {
            let note = format!("{round}, {attempt}: {}", "words that take room ".repeat(200));
            if is_saved(&app, &note) {
                known.expect(1, true);
                saved += 1;
            } else {
                refused += 1;
                break;
            }
        }
        let victims = app.browser.processes();
        app.browser.kill(&victims);
        fs::remove_file(&filler).expect("room again");
    }
    let app = stage.open();
    put_back += usize::from(known.look(&app));
    println!(
        "{:?}: {rounds} full disks, {saved} notes saved on them and {refused} refused, put back {put_back} times, nothing lost",
        stage.engine
    );
}
