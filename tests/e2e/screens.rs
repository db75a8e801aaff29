//! Every screen: what must hold on each of them is looked at in one walk, since opening it costs more than a look.

use serde_json::json;

use crate::support::{
    App, Engine, Name, Stage,
    app::{ONE_OF_EACH_PART, SCREENS},
    axe, keys, promises,
};

promises! { chromium firefox webkit:
    each_opens_without_a_network_with_help_first_and_writes_nothing,
}
// In Chromium, which is resized in an instant, the walk after this one looks at it.
promises! { firefox webkit: each_is_as_wide_as_the_phone }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    each_shuts_no_one_out_by_day_or_at_night,
    each_part_opens_without_a_worker,
}

/// Things that were never there.
pub const GONE: [&str; 4] = [
    "#/people/00000000000000000000000000000000",
    "#/plan/tools/own-00000000000000000000000000000000",
    "#/hard-moment/tools/own-00000000000000000000000000000000",
    "#/entry/00000000000000000000000000000000",
];

/// The tools that are no screen of a kind of their own.
const OTHER_TOOLS: [&str; 8] = [
    "#/hard-moment/tools/cold",
    "#/hard-moment/tools/tape",
    "#/hard-moment/tools/ground",
    "#/hard-moment/tools/scan",
    "#/hard-moment/tools/refuse",
    "#/hard-moment/tools/halt",
    "#/hard-moment/tools/delay",
    "#/hard-moment/tools/letter",
];

fn each_opens_without_a_network_with_help_first_and_writes_nothing(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    stage.server.stop();
    let nothing_is_saved = |screen: &str| {
        app.wait_drawn();
        assert!(!app.sees("status", Name::Has("Saved")), "{screen} says {}", app.text());
    };
    // The worker of each engine hands on the page and every part, and the page shows the same in each of them.
    let screens = if stage.engine == Engine::Chromium { &SCREENS[..] } else { &ONE_OF_EACH_PART };
    for screen in screens {
        // From the page before, as a link leads there.
        app.go(screen);
        app.see_screen(screen);
        nothing_is_saved(screen);
        // And opened anew, where the first stop of the keys is help.
        app.reload();
        app.see_screen(screen);
        nothing_is_saved(screen);
        app.browser.press_keys(&[keys::TAB]);
        if *screen != "#/hard-moment" {
            let seen = include_str!("screens/help_has_the_focus.js");
            app.wait_for(&format!("help has the focus on {screen}"), seen);
        }
    }
    app.browser.press_keys(&[keys::ENTER]);
    app.see_heading("Hard moment");
    for (shortcut, screen) in [("?go=hard-moment", "#/hard-moment"), ("?go=check-in", "#/today")] {
        app.go(shortcut);
        app.see_screen(screen);
        app.reload();
        app.see_screen(screen);
    }
    if stage.engine == Engine::Chromium {
        for address in OTHER_TOOLS.into_iter().chain(GONE) {
            app.go(address);
            app.see("heading", Name::Any);
            app.wait_part();
            nothing_is_saved(address);
        }
    }
    app.go("#/today");
    app.wait_entries(0);
    app.reload();
    app.wait_entries(0);
}

fn each_part_opens_without_a_worker(stage: &Stage) {
    stage.run_first("delete Navigator.prototype.serviceWorker;");
    let app = stage.open();
    for screen in ONE_OF_EACH_PART {
        app.go(screen);
        app.see_screen(screen);
        app.reload();
        app.see_screen(screen);
    }
}

/// Every screen and what opens on it, full and empty, each looked at in turn.
fn on_every_screen(app: &App<'_>, mut look: impl FnMut(&str)) {
    app.go("#/today");
    look("an empty Today");
    app.show_all_choices();
    look("the whole form");
    app.set_craving(6);
    app.toggle("Stress");
    app.check_in_with_note("Low", "A longer note, so that there is something to break into lines on a small screen.");
    look("Today with an entry");
    app.open_entry("A longer note");
    app.show_all_choices();
    look("the editor");
    app.leave_editor("Close");
    for screen in &SCREENS[1..] {
        app.go(screen);
        app.see("navigation", Name::Is("Main"));
        app.see_screen(screen);
        look(screen);
    }
    app.go("#/hard-moment");
    app.see_screen("#/hard-moment");
    app.rate_hard_moment(7);
    app.see("button", Name::Is("It passed"));
    look("a hard moment");
    app.say_it_passed();
    look("its end");
    app.go("#/hard-moment/tools/tape");
    for _ in 0..10 {
        app.press("button", Name::Is("Next"));
    }
    app.see("slider", Name::Is("How strong now?"));
    look("the end of a tool");
}

/// The sizes of a phone and of its text with which nothing may need sideways scrolling.
const USUAL_PHONE_LARGE_TEXT: (u32, u32, &str) = (390, 844, "200%");
const SMALLEST_PHONE: (u32, u32, &str) = (320, 568, "100%");

/// What is wider than the screen with text of this size.
fn too_wide(app: &App<'_>, text_size: &str) -> Vec<String> {
    let found = app.texts_of(include_str!("screens/reaches_out.js"), &[json!(text_size)]);
    app.browser.run("document.documentElement.style.fontSize = ''", &[]);
    found.into_iter().map(|one| format!("too wide with text of {text_size}: {one}")).collect()
}

fn each_is_as_wide_as_the_phone(stage: &Stage) {
    let app = stage.open();
    let mut faults = Vec::new();
    for (width, height, text_size) in [USUAL_PHONE_LARGE_TEXT, SMALLEST_PHONE] {
        app.browser.resize(width, height);
        on_every_screen(&app, |screen| {
            faults.extend(too_wide(&app, text_size).into_iter().map(|one| format!("{screen}: {one}")));
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Axe finds no fault by day and at night, nothing needs sideways scrolling, and a thumb finds every control.
fn each_shuts_no_one_out_by_day_or_at_night(stage: &Stage) {
    let app = stage.open();
    let mut faults = Vec::new();
    on_every_screen(&app, |screen| {
        let mut note = |found: Vec<String>| faults.extend(found.into_iter().map(|one| format!("{screen}: {one}")));
        let shown = |selector: &str| {
            let script =
                "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length";
            app.browser.run(script, &[json!(selector)])
        };
        for (width, height, text_size) in [USUAL_PHONE_LARGE_TEXT, SMALLEST_PHONE] {
            assert_eq!(app.browser.resize(width, height), u64::from(width));
            note(too_wide(&app, text_size));
        }
        // A link within a line of text is as high as the line; a hidden radio button is used by its label.
        let small = app.texts_of(include_str!("screens/too_small.js"), &[]);
        note(small.into_iter().map(|one| format!("too small: {one}")).collect());
        note(axe::faults(&app.browser));
        assert_eq!(shown("main,[role=main]"), json!(1), "{screen} has one main part");
        // What is open in front of the page has headings of its own.
        assert_eq!(shown("h1"), json!(1), "{screen} has one top heading");
        app.browser.prefer_colours("dark");
        let at_night = axe::faults_of_colour(&app.browser);
        note(at_night.into_iter().map(|one| format!("at night: {one}")).collect());
        app.browser.prefer_colours("light");
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
