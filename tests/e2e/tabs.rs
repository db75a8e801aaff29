//! Two tabs: neither overwrites what the other saved, and each shows all.

use crate::support::{App, Name, Stage, promises, wait};

promises! { chromium firefox webkit:
    two_tabs_saving_in_turns_lose_nothing,
    a_second_tab_shows_a_save_at_once,
    a_deletion_in_one_tab_shows_in_the_other,
}

const SAVES: usize = 200;

/// Saves as fast as the form allows: it is empty again when the one before is saved.
fn save_one(app: &App<'_>, mood: &str) {
    app.pick_mood(mood);
    app.save_check_in();
    let emptied = wait(|| app.mood_is_open().then_some(()));
    assert!(emptied.is_some(), "not saved; {}", app.text());
    app.wait_saved();
}

fn two_tabs_saving_in_turns_lose_nothing(stage: &Stage) {
    let app = stage.open();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    for turn in 0..SAVES / 2 {
        for (window, mood) in [(&first, "Good"), (&second, "Low")] {
            app.browser.switch_to(window);
            save_one(&app, mood);
        }
        if turn == 0 {
            app.wait_entries(2);
        }
    }
    for window in [&first, &second] {
        let all = wait(|| {
            // A tab that a busy browser has not brought to the front yet draws nothing and hears of no scrolling.
            app.browser.switch_to(window);
            Some(app.scroll_through_entries(400).0).filter(|all| all.len() == SAVES)
        });
        let is_seen = app.browser.run("return document.visibilityState", &[]);
        assert!(all.is_some(), "a {is_seen} tab shows {} entries", app.scroll_through_entries(400).0.len());
    }
    app.reload();
    assert_eq!(app.scroll_through_entries(400).0.len(), SAVES);
}

fn a_second_tab_shows_a_save_at_once(stage: &Stage) {
    let app = stage.open();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.write_note("typed in the second tab");
    app.browser.switch_to(&first);
    app.check_in_with_note("Good", "saved in the first");
    app.browser.switch_to(&second);
    app.wait_entries(1);
    assert_eq!(app.note(), "typed in the second tab", "news from the other tab leaves the form alone");
}

fn a_deletion_in_one_tab_shows_in_the_other(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "soon gone");
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.go("");
    app.wait_entries(1);
    app.browser.switch_to(&first);
    app.open_entry("soon gone");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.browser.switch_to(&second);
    app.wait_entries(0);
    assert!(!app.sees("alert", Name::Has("gone")), "what a person deletes has not vanished");
}
