//! The same under a path of a host that has other things as well.

use serde_json::json;

use crate::support::{Stage, app::PLACES, promises};

promises! { chromium firefox webkit: it_keeps_itself_for_offline_use_under_a_path }
// Addresses of the app itself, the same in every engine.
promises! { chromium: everything_works_under_a_path }

fn everything_works_under_a_path(stage: &Stage) {
    stage.server.move_under("/steady/");
    let app = stage.open();
    app.check_in_with_note("Good", "from below");
    let home = stage.server.address("");
    for (place, _) in PLACES {
        app.visit(place);
        assert!(app.browser.address().starts_with(&home), "{place} leads out to {}", app.browser.address());
    }
    app.visit("Today");
    app.open_settings();
    app.reload();
    app.see_screen("#/settings");
    assert!(app.browser.address().starts_with(&home));
    let out = "return [...document.querySelectorAll('a[href]')].map((link) => link.href)
                   .filter((to) => /^https?:/.test(to) && !to.startsWith(arguments[0]))";
    assert_eq!(app.browser.run(out, &[json!(home)]), json!([]), "links that lead out");
    app.go("?go=hard-moment");
    app.see_heading("Hard moment");
    app.go("#/today");
    app.wait_entries(1);
}

fn it_keeps_itself_for_offline_use_under_a_path(stage: &Stage) {
    stage.server.move_under("/steady/");
    let app = stage.open();
    app.wait_kept_for_offline();
    stage.server.stop();
    app.go("?go=check-in");
    app.check_in("Okay");
    app.reload();
    app.wait_entries(1);
}
