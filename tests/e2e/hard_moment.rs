//! A hard moment, from the first rating to the last.

use crate::support::{Name, Stage, app::SCREENS, promises, wait};

promises! { chromium firefox webkit:
    the_first_rating_is_kept_at_once,
    a_hard_moment_is_ridden_out,
    a_hard_moment_survives_a_closed_tab,
    it_is_one_tap_away_everywhere,
    calls_are_there_from_the_start,
}

fn the_first_rating_is_kept_at_once(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.begin_hard_moment(8);
    app.wait_saved();
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("Hard moment") && entries[0].contains('8'), "{entries:?}");
}

fn a_hard_moment_is_ridden_out(stage: &Stage) {
    let app = stage.open();
    app.visit("Hard moment");
    app.begin_hard_moment(9);
    app.see("button", Name::Is("Still going"));
    app.say_it_passed();
    app.finish_hard_moment(2);
    app.press("link", Name::Is("Today"));
    for _ in 0..2 {
        let entries = app.wait_entries(1);
        assert!(entries[0].contains("9 → 2"), "{entries:?}");
        app.reload();
    }
}

fn a_hard_moment_survives_a_closed_tab(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.begin_hard_moment(6);
    app.wait_saved();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.browser.switch_to(&first);
    app.browser.close_for(&second);
    app.go("#/hard-moment");
    app.see("button", Name::Is("Still going"));
    app.say_it_passed();
    app.finish_hard_moment(1);
    app.visit("Today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("6 → 1"), "{entries:?}");
}

fn it_is_one_tap_away_everywhere(stage: &Stage) {
    let app = stage.open();
    for screen in SCREENS {
        app.go(screen);
        app.visit("Hard moment");
    }
}

fn calls_are_there_from_the_start(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.see("heading", Name::Is("Hard moment"));
    let calls = "return [...document.querySelectorAll('a[href^=\"tel:\"]')].filter((one) => one.closest('details') || one.checkVisibility()).length";
    let found = wait(|| app.browser.run(calls, &[]).as_u64().filter(|found| *found > 0));
    assert!(found.is_some(), "no number to call");
}
