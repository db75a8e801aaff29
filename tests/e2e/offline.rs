//! No network: once visited, it all works.

use crate::support::{App, Stage, app::SCREENS, promises};

promises! { chromium firefox webkit:
    after_one_visit_it_works_without_a_network,
    every_screen_opens_without_a_network,
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

fn every_screen_opens_without_a_network(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    stage.server.stop();
    for screen in SCREENS.iter().chain(&["?go=hard-moment", "?go=check-in"]) {
        app.go(screen);
        app.reload();
        app.see("navigation", crate::support::Name::Is("Main"));
    }
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
