//! The part of the app that is loaded later: once, soon, and with a word when it cannot come.

use crate::support::{App, Name, Stage, promises};

// WebKit's automation sessions have no cache of their own, so there everything travels again for the worker.
promises! { chromium firefox: it_travels_once }
promises! { chromium firefox webkit:
    a_page_that_has_it_needs_the_host_no_more,
    while_it_cannot_come_one_stays_and_is_told,
}

const WITHOUT_WORKER: &str =
    "if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});";

fn times_sent(stage: &Stage) -> usize {
    stage.server.log().iter().filter(|asked| asked.path.contains("-later-") && asked.status == 200).count()
}

/// Waits until the browser has all of it.
fn wait_fetched(app: &App<'_>) {
    let whole = "return performance.getEntriesByType('resource')
                     .some((one) => one.name.includes('-later-') && one.responseEnd > 0)";
    app.wait_for("the later part is here", whole);
}

fn it_travels_once(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.go("#/settings");
    app.see_heading("Settings");
    app.reload();
    app.see_heading("Settings");
    assert_eq!(times_sent(stage), 1);
}

fn a_page_that_has_it_needs_the_host_no_more(stage: &Stage) {
    stage.run_first(WITHOUT_WORKER);
    let app = stage.open();
    wait_fetched(&app);
    stage.server.stop();
    app.press("link", Name::Is("Plan"));
    app.see_heading("Plan");
    app.press("link", Name::Is("Today"));
    app.press("link", Name::Is("Settings"));
    app.see_heading("Settings");
}

fn while_it_cannot_come_one_stays_and_is_told(stage: &Stage) {
    for expected in ["not found on the server", "console.error", "404", "WebAssembly"] {
        stage.expect_trouble(expected);
    }
    stage.run_first(WITHOUT_WORKER);
    let later = std::fs::read_dir(crate::support::release()).expect("a release").flatten();
    let later = later.filter_map(|file| file.file_name().into_string().ok()).find(|name| name.contains("-later-"));
    stage.server.lose(&later.expect("a part that is loaded later"));
    let app = stage.open();
    app.check_in_with_note("Okay", "typed before");
    for is_entry in [true, false] {
        if is_entry {
            app.tap_entry("typed before");
        } else {
            app.press("link", Name::Is("Plan"));
        }
        app.hear("This page is not on your phone yet.");
        app.wait_entries(1);
        app.press("button", Name::Is("Dismiss"));
    }
    stage.server.find_all();
    app.press("link", Name::Is("Plan"));
    app.see_heading("Plan");
    assert_eq!(times_sent(stage), 1);
}
