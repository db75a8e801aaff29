//! "Hide now": a harmless page at once, to which "back" does not lead back from the notes.

use serde_json::json;

use crate::{
    lock::{see_locked, set_up, unlock},
    support::{App, Name, Stage, app::IN_A_HARD_MOMENT, keys, promises, wait},
};

promises! { chromium firefox webkit:
    one_tap_hides_and_locks_and_back_does_not_return,
    escape_pressed_twice_hides_what_lies_open,
}
// Rules of the app itself, the same in every engine.
promises! { chromium:
    hide_now_stands_on_every_screen_when_it_is_wanted,
    hiding_works_without_a_network,
}

const BENEATH: &str = include_str!("hiding/beneath.js");

const NOTE: &str = "nobody else's business";

/// The harmless page is there, and nothing of the notes.
fn see_hidden(app: &App<'_>) {
    app.see("heading", Name::Is("Kitchen measures"));
    assert_eq!(app.browser.run("return document.title", &[]), "Kitchen measures");
    app.see("link", Name::Is("Home"));
    assert!(!app.browser.address().contains('#'), "{} tells of a screen", app.browser.address());
}

fn one_tap_hides_and_locks_and_back_does_not_return(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    set_up(&app);
    app.visit("Patterns");
    app.visit("Plan");
    app.visit("Today");
    app.see("listitem", Name::Has(NOTE));
    app.press("button", Name::Is("Hide now"));
    see_hidden(&app);
    // As often as there were screens, and once more: each step is on a page without a note, and none opens the app.
    for _ in 0..8 {
        app.browser.back();
        let page = wait(|| {
            let state = app.browser.try_run(
                "return document.readyState === 'complete' && (document.documentElement.dataset.app ?? 'other')",
                &[],
            );
            state.ok().filter(|state| state == "other")
        });
        assert!(page.is_some(), "the app is there after going back: {}", app.browser.address());
        assert!(!app.browser.run("return document.documentElement.innerHTML", &[]).to_string().contains(NOTE));
    }
    app.browser.goto(&stage.server.address("measures.html"));
    see_hidden(&app);
    app.press("link", Name::Is("Home"));
    see_locked(&app);
    unlock(&app);
    app.see("listitem", Name::Has(NOTE));
}

fn escape_pressed_twice_hides_what_lies_open(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    app.open_entry(NOTE);
    app.browser.press_keys(&[keys::ESCAPE]);
    app.see_no_more("heading", Name::Is("Edit entry"));
    app.see("listitem", Name::Has(NOTE));
    app.browser.press_keys(&[keys::ESCAPE, keys::ESCAPE]);
    see_hidden(&app);
    app.press("link", Name::Is("Home"));
    // Without a lock, only the page was another.
    app.see("listitem", Name::Has(NOTE));
}

fn hide_now_stands_on_every_screen_when_it_is_wanted(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    app.browser.resize(320, 568);
    app.fill("A reason", "My own front door, and my sister's children behind it");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.go("#/settings");
    app.see("link", Name::Is("Set up lock"));
    assert!(!app.sees("button", Name::Is("Hide now")), "nobody asked for it");
    app.press("button", Name::Is("Hide now on every screen"));
    for screen in IN_A_HARD_MOMENT.into_iter().chain(["#/today", "#/plan/reasons", "#/people/new", "#/patterns"]) {
        app.go(screen);
        app.see_screen(screen);
        app.see("button", Name::Is("Hide now"));
        app.wait_drawn();
        assert_eq!(app.browser.run(BENEATH, &[]), json!([]), "{screen}: words lie beneath it");
    }
    app.go("#/settings");
    app.press("button", Name::Is("Hide now on every screen"));
    app.see_no_more("button", Name::Is("Hide now"));
    app.reload();
    app.see("link", Name::Is("Set up lock"));
    app.wait_opened_all();
    assert!(!app.sees("button", Name::Is("Hide now")), "it was chosen not to be there");
}

fn hiding_works_without_a_network(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Low", NOTE);
    app.wait_kept_for_offline();
    app.go("#/settings");
    app.press("button", Name::Is("Hide now on every screen"));
    stage.server.stop();
    app.press("button", Name::Is("Hide now"));
    see_hidden(&app);
    app.press("link", Name::Is("Home"));
    app.see("listitem", Name::Has(NOTE));
}
