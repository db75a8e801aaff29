//! Nothing leaves, and nothing plain lies on the disk.

use serde_json::json;

use crate::support::{App, Name, Stage, disk::scan_for, promises, server::BLANK, wait};

promises! { chromium firefox webkit: nothing_plain_is_in_the_preferences }
promises! { chromium firefox: nothing_plain_is_on_the_disk }
promises! { chromium firefox webkit:
    the_policy_stops_what_would_leave,
    what_is_smuggled_into_the_page_does_nothing,
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
    // Compression leaves at least the rare part of a word as it is.
    let (found, bytes_read) = scan_for(&profile, &[&MARK[..10], &DRAFT[..10]]);
    assert!(bytes_read > 100_000, "only {bytes_read} bytes were looked through");
    assert!(found.is_empty(), "in plain in {found:?}");
    assert_eq!(stage.open().wait_entries(1).len(), 1, "though it was on the disk");
}

/// How the engines say that the policy stopped something.
const POLICY_AT_WORK: [&str; 4] =
    ["Content Security Policy", "Content-Security-Policy", "policy violated", "This document requires 'Trusted"];

fn the_policy_stops_what_would_leave(stage: &Stage) {
    stage.expect_trouble("127.0.0.1:9");
    POLICY_AT_WORK.iter().for_each(|words| stage.expect_trouble(words));
    let app = stage.open();
    let attempts = include_str!("privacy/attempts.js");
    app.browser.run(attempts, &[]);
    let stopped = wait(|| {
        let stopped = app.browser.run("return e2eStopped", &[]);
        let count = |name: &str| stopped.as_array().into_iter().flatten().filter(|one| **one == json!(name)).count();
        // A browser with Trusted Types stops the script before its address is looked at.
        let scripts = count("script-src-elem") + count("require-trusted-types-for");
        let enough = count("connect-src") >= 3 && count("img-src") >= 1 && scripts >= 1;
        enough.then_some(())
    });
    assert!(stopped.is_some(), "stopped: {}", app.browser.run("return e2eStopped", &[]));
}

fn what_is_smuggled_into_the_page_does_nothing(stage: &Stage) {
    const ALL: [&str; 7] = ["handler", "frame", "markup", "script", "address of a script", "link", "text as code"];
    stage.expect_trouble("nowhere.png");
    POLICY_AT_WORK.iter().for_each(|words| stage.expect_trouble(words));
    let attempts = include_str!("privacy/injected.js");
    let worked = |app: &App<'_>| {
        let worked = app.browser.run("return e2eWorked", &[]);
        ALL.into_iter()
            .filter(|name| worked.as_array().into_iter().flatten().any(|one| one == name))
            .collect::<Vec<_>>()
    };
    stage.server.without_headers();
    let app = App { browser: stage.browser() };
    app.browser.goto(&stage.server.address(BLANK));
    app.browser.run(attempts, &[]);
    let all = wait(|| (worked(&app) == ALL).then_some(()));
    assert!(all.is_some(), "on a page without a policy, only {:?} worked", worked(&app));
    app.go("");
    app.browser.run(attempts, &[]);
    // Long after the last of them would have run.
    app.check_in("Good");
    app.wait_entries(1);
    assert_eq!(worked(&app), Vec::<&str>::new());
    let form = "try {
        const form = document.body.appendChild(document.createElement('form'));
        form.action = 'taken';
        form.submit();
    } catch {}";
    app.browser.run(form, &[]);
    app.check_in("Low");
    app.wait_entries(2);
    assert!(stage.server.log().iter().all(|asked| !asked.path.contains("taken")), "the form was sent");
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
