//! No network: once visited, it all works.

use serde_json::json;

use crate::support::{App, Name, Stage, promises, release, versions::Files};

promises! { chromium firefox webkit:
    after_one_visit_it_works_without_a_network,
    what_was_lost_from_the_device_is_fetched_again,
    a_device_that_keeps_nothing_opens_from_the_network,
}
promises! { chromium firefox: it_starts_without_a_network_after_the_browser_was_closed }

fn visit_once(app: &App<'_>) {
    app.check_in_with_note("Good", "noted online");
    app.wait_kept_for_offline();
}

fn after_one_visit_it_works_without_a_network(stage: &Stage) {
    let app = stage.open();
    visit_once(&app);
    stage.server.stop();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.browser.switch_to(&first);
    app.browser.close_for(&second);
    app.go("");
    app.wait_entries(1);
    app.check_in_with_note("Low", "noted offline");
    for _ in 0..2 {
        app.reload();
        let entries = app.wait_entries(2);
        assert!(entries[0].contains("noted offline") && entries[1].contains("noted online"), "{entries:?}");
    }
    stage.server.start_again();
    app.reload();
    app.wait_entries(2);
}

fn it_starts_without_a_network_after_the_browser_was_closed(stage: &Stage) {
    let app = stage.open();
    visit_once(&app);
    app.browser.quit();
    stage.server.stop();
    let app = stage.open();
    app.wait_entries(1);
    app.check_in_with_note("Low", "noted offline");
    app.browser.quit();
    let app = stage.open();
    app.wait_entries(2);
}

/// Empties what is kept under the first argument, or takes it away.
const DAMAGE: &str = include_str!("offline/damage.js");

fn what_was_lost_from_the_device_is_fetched_again(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_whole();
    let files = Files::of(&release());
    for (file, how) in [
        ("./", "gone"),
        ("./", "empty"),
        ("boot.js", "empty"),
        (&files.loader, "other"),
        (&files.program, "empty"),
        (&files.program, "other"),
        (files.part("shared"), "empty"),
        (files.part("plan"), "other"),
        ("icons/icon-192.png", "gone"),
        ("./", "all gone"),
    ] {
        println!("{file} is {how}");
        app.browser.run_async(DAMAGE, &[json!(file), json!(how)]);
        app.reload();
        app.visit("Plan");
        app.visit("Today");
        app.wait_kept_whole();
    }
    app.wait_drawn();
    assert!(!app.sees("status", Name::Has("new version")));
    stage.server.stop();
    app.reload();
    app.visit("Plan");
}

/// Lets the page say what fails in the worker from now on.
const FAILING: &str = include_str!("offline/failing.js");

fn a_device_that_keeps_nothing_opens_from_the_network(stage: &Stage) {
    stage.server.run_first_in_worker(FAILING);
    let app = stage.open();
    app.wait_kept_whole();
    for failing in ["match", "open", "match put keys"] {
        // Answered by the worker, so that no request comes before it.
        assert_eq!(app.browser.run_async(include_str!("offline/fail.js"), &[json!(failing)]), json!(failing));
        let asked = || stage.server.log().iter().filter(|asked| asked.path.ends_with("/boot.js")).count();
        let before = asked();
        app.reload();
        app.visit("Plan");
        app.visit("Today");
        assert!(asked() > before, "{failing} does not fail");
        app.wait_drawn();
        assert!(!app.sees("alert", Name::Any), "something is said about it: {failing}");
    }
}
