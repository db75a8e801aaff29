//! A new version waits until the person says so, and what is being typed outlives it.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, release, wait};

promises! { chromium firefox webkit:
    a_new_version_waits_and_keeps_what_is_typed,
    without_a_new_version_nothing_is_offered,
}

/// The release as it might be next week: other bytes in the page and the worker.
fn next_version(folder: &Path) {
    copy(&release(), folder);
    let worker = fs::read_to_string(folder.join("sw.js")).expect("a worker");
    fs::write(folder.join("sw.js"), worker.replacen("VERSION = \"", "VERSION = \"next-", 1)).expect("a next worker");
    let page = fs::read_to_string(folder.join("index.html")).expect("a page");
    let page = page.replacen("</head>", "<meta name=\"e2e\" content=\"next\"></head>", 1);
    fs::write(folder.join("index.html"), page).expect("a next page");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("a copy");
        }
    }
}

fn look_for_updates(app: &App<'_>) {
    app.browser.run_async("await (await navigator.serviceWorker.getRegistration()).update()", &[]);
}

fn is_next(app: &App<'_>) -> Value {
    app.browser.run("return document.querySelector('meta[name=e2e]') !== null", &[])
}

fn a_new_version_waits_and_keeps_what_is_typed(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.check_in_with_note("Good", "noted before");
    app.reload();
    let folder = stage.folder().join("next");
    next_version(&folder);
    stage.server.swap(&folder);
    app.pick_mood("Low");
    app.write_note("in the middle of");
    look_for_updates(&app);
    app.see("status", Name::Has("new version"));
    assert_eq!(app.note(), "in the middle of");
    app.reload();
    assert_eq!(is_next(&app), json!(false), "the new version does not come by itself");
    app.see("status", Name::Has("new version"));
    app.write_note(" a thought");
    app.press("button", Name::Is("Update"));
    let came = wait(|| (is_next(&app) == json!(true)).then_some(()));
    assert!(came.is_some(), "the new version does not come");
    app.wait_running();
    let kept = wait(|| (app.note() == "in the middle of a thought").then_some(()));
    assert!(kept.is_some(), "the note is {:?}", app.note());
    assert_eq!(app.mood().as_deref(), Some("Low"));
    app.wait_entries(1);
    app.see_no_more("status", Name::Has("new version"));
}

fn without_a_new_version_nothing_is_offered(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.reload();
    look_for_updates(&app);
    app.check_in("Good");
    assert!(!app.sees("status", Name::Has("new version")));
}
