//! Nothing leaves, and nothing plain lies on the disk.

use std::{fs, path::Path};

use serde_json::json;

use crate::support::{App, Name, Stage, promises, server::BLANK, wait};

promises! { chromium firefox webkit: nothing_plain_is_in_the_preferences }
promises! { chromium firefox: nothing_plain_is_on_the_disk }
promises! { chromium firefox webkit:
    the_policy_stops_what_would_leave,
    a_page_of_another_origin_can_show_only_help,
    whoever_opened_it_is_let_go,
}

const MARK: &str = "quixotically-unmistakable";
const DRAFT: &str = "draftishly-unmistakable";

fn note_and_draft(stage: &Stage) -> crate::support::App<'_> {
    let app = stage.open();
    app.check_in_with_note("Low", MARK);
    app.open_entry(MARK);
    app.leave_editor("Close");
    app.write_note(DRAFT);
    app.wait_draft_kept();
    app.visit("Plan");
    app.visit("Today");
    app
}

fn nothing_plain_is_in_the_preferences(stage: &Stage) {
    let app = note_and_draft(stage);
    let kept = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie])";
    let kept = app.browser.run(kept, &[]);
    let kept = kept.as_str().expect("text");
    assert!(kept.contains("steady.draft"), "no draft is kept: {kept}");
    for plain in [MARK, DRAFT, "unmistakable", "\"low\"", "Low"] {
        assert!(!kept.contains(plain), "{plain} is kept in plain: {kept}");
    }
}

fn nothing_plain_is_on_the_disk(stage: &Stage) {
    let app = note_and_draft(stage);
    let profile = stage.start().profile();
    app.browser.quit();
    let mut found = Vec::new();
    let mut bytes_read = 0;
    scan(&profile, &mut found, &mut bytes_read);
    assert!(bytes_read > 100_000, "only {bytes_read} bytes were looked through");
    assert!(found.is_empty(), "in plain in {found:?}");
    assert_eq!(stage.open().wait_entries(1).len(), 1, "though it was on the disk");
}

/// Looks through every file for what was noted, in the two ways in which browsers write text.
fn scan(folder: &Path, found: &mut Vec<String>, bytes_read: &mut usize) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            scan(&path, found, bytes_read);
            continue;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        *bytes_read += bytes.len();
        for words in [MARK, DRAFT] {
            // Compression leaves at least the rare part of a word as it is.
            let rare = &words[..10];
            let wide = rare.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
            if [rare.as_bytes(), &wide].iter().any(|mark| bytes.windows(mark.len()).any(|part| part == *mark)) {
                found.push(format!("{}: {rare}", path.display()));
            }
        }
    }
}

fn the_policy_stops_what_would_leave(stage: &Stage) {
    for words in ["127.0.0.1:9", "Content Security Policy", "Content-Security-Policy", "policy violated"] {
        stage.expect_trouble(words);
    }
    let app = stage.open();
    let attempts = include_str!("privacy/attempts.js");
    app.browser.run(attempts, &[]);
    let stopped = wait(|| {
        let stopped = app.browser.run("return e2eStopped", &[]);
        let count = |name: &str| stopped.as_array().into_iter().flatten().filter(|one| **one == json!(name)).count();
        let enough = count("connect-src") >= 3 && count("img-src") >= 1 && count("script-src-elem") >= 1;
        enough.then_some(())
    });
    assert!(stopped.is_some(), "stopped: {}", app.browser.run("return e2eStopped", &[]));
}

fn a_page_of_another_origin_can_show_only_help(stage: &Stage) {
    stage.expect_trouble("foreign request");
    stage.server.without_headers();
    let app = App { browser: stage.browser() };
    let elsewhere = stage.server.address(BLANK).replace("localhost", "127.0.0.1");
    app.browser.goto(&elsewhere);
    let frame = include_str!("privacy/frame.js");
    app.browser.run(frame, &[json!(stage.server.address(""))]);
    app.browser.command("frame", json!({ "id": 0 }));
    app.see("alert", Name::Has("It opens only in a tab of its own."));
    app.see("link", Name::Is("Open Steady"));
    app.see("heading", Name::Is("Hard moment"));
    app.wait_for("all of the page has loaded", "return document.readyState === 'complete'");
    app.wait_drawn();
    assert_eq!(app.browser.run("return document.querySelector('#app').childElementCount", &[]), json!(0));
    let asked = "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('sw.js')).length";
    assert_eq!(app.browser.run(asked, &[]), json!(0));
    app.browser.command("frame", json!({ "id": null }));
}

fn whoever_opened_it_is_let_go(stage: &Stage) {
    stage.server.without_headers();
    let app = App { browser: stage.browser() };
    app.browser.goto(&stage.server.address(BLANK));
    let opener = include_str!("privacy/opener.js");
    app.browser.run(opener, &[json!(stage.server.address(""))]);
    app.press("button", Name::Is("Open"));
    app.wait_for("the app runs", "return opened.document.documentElement.dataset.app === 'running'");
    assert_eq!(app.browser.run("return opened.opener", &[]), json!(null));
}
