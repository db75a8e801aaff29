//! The parts of the app that are fetched later: each once, soon, the likeliest first, and with a word when one cannot
//! come.

use serde_json::json;

use crate::support::{App, Name, Stage, promises, release, server::Odd, versions::Files};

// WebKit's automation sessions have no cache of their own, so there everything travels again for the worker.
promises! { chromium firefox:
    each_travels_once,
    the_one_that_is_asked_for_comes_first,
}
promises! { chromium firefox webkit:
    a_page_that_has_them_needs_the_host_no_more,
    while_one_cannot_come_one_stays_and_is_told,
    while_help_is_on_its_way_the_static_help_is_there,
    a_foreign_page_in_its_place_is_forgotten,
}
promises! { chromium: a_page_on_its_way_shows_its_shape }

const WITHOUT_WORKER: &str =
    "if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});";

/// Holds what is fetched under such a name back, until `e2eRelease()`.
const HOLD: &str = "
    const held = new Promise((release) => { window.e2eRelease = release; });
    const ask = window.fetch;
    window.fetch = async (...what) => {
        if (String(what[0]).includes('steady-part-HELD-')) await held;
        return ask(...what);
    };";

/// The parts in the order in which they were sent.
fn sent_parts(stage: &Stage) -> Vec<String> {
    let sent = stage.server.log().into_iter().filter(|asked| asked.status == 200);
    sent.filter_map(|asked| Some(asked.path.split("steady-part-").nth(1)?.split('-').next()?.to_owned())).collect()
}

/// Waits until the browser has them all.
fn wait_fetched(app: &App<'_>) {
    let all = Files::of(&release()).parts.len();
    let fetched = format!(
        "return performance.getEntriesByType('resource')
             .filter((one) => one.name.includes('steady-part-') && one.responseEnd > 0).length >= {all}"
    );
    app.wait_for("the parts are here", &fetched);
}

fn each_travels_once(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.go("#/settings");
    app.see_heading("Settings");
    app.reload();
    app.see_heading("Settings");
    let mut sent = sent_parts(stage);
    sent.sort();
    const ALL: [&str; 11] =
        ["base", "care", "help", "journal", "lock", "merging", "patterns", "plan", "records", "settings", "shared"];
    assert_eq!(sent, ALL);
}

fn the_one_that_is_asked_for_comes_first(stage: &Stage) {
    let app = stage.open_at("?go=hard-moment");
    app.see("slider", Name::Has("How strong"));
    wait_fetched(&app);
    let order = sent_parts(stage);
    let mut first = order[..2].to_vec();
    first.sort();
    assert_eq!(first, ["base", "help"], "{order:?}");
    assert!(order.contains(&"settings".to_owned()), "{order:?}");
}

fn a_page_that_has_them_needs_the_host_no_more(stage: &Stage) {
    stage.run_first(WITHOUT_WORKER);
    let app = stage.open();
    wait_fetched(&app);
    stage.server.stop();
    for place in ["Plan", "Patterns", "People", "Today", "Settings"] {
        app.press("link", Name::Is(place));
        app.wait_for("the place is open", &format!("return document.title.startsWith('{place} ')"));
        app.wait_for(
            "its page is here",
            "return document.querySelector('main h1') && !document.querySelector('.placeholder')",
        );
    }
}

fn while_one_cannot_come_one_stays_and_is_told(stage: &Stage) {
    for expected in ["not found on the server", "console.error", "404", "WebAssembly"] {
        stage.expect_trouble(expected);
    }
    stage.run_first(WITHOUT_WORKER);
    let files = Files::of(&release());
    for part in ["journal", "plan"] {
        stage.server.lose(files.part(part));
    }
    let app = stage.open();
    // What is noted is listed by a later part; the check-in saves without it, and shows what was saved.
    app.pick_mood("Okay");
    app.write_note("typed before");
    app.save_check_in();
    app.wait_saved();
    for link in ["Edit", "Plan"] {
        app.press("link", Name::Is(link));
        app.hear("This page is not on your phone yet.");
        app.see_heading("Today");
        app.press("button", Name::Is("Dismiss"));
        app.write_note("half ");
    }
    assert_eq!(app.note(), "half half ");
    // The others are here.
    app.press("link", Name::Is("Settings"));
    app.see_heading("Settings");
    app.press("link", Name::Is("Today"));
    stage.server.find_all();
    app.press("link", Name::Is("Plan"));
    app.see_heading("Plan");
    app.visit("Today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("typed before"), "{entries:?}");
}

fn a_foreign_page_in_its_place_is_forgotten(stage: &Stage) {
    for expected in ["console.error", "WebAssembly", "wasm"] {
        stage.expect_trouble(expected);
    }
    // Without a worker: it checks what it keeps. Here the browser itself is told to keep the foreign page for a year.
    stage.run_first(WITHOUT_WORKER);
    stage.server.answer_oddly(Files::of(&release()).part("plan"), Odd::Page);
    let app = stage.open();
    app.press("link", Name::Is("Plan"));
    app.hear("This page is not on your phone yet.");
    app.press("button", Name::Is("Dismiss"));
    stage.server.answer_well();
    app.press("link", Name::Is("Plan"));
    app.see_heading("Plan");
    app.reload();
    app.see_heading("Plan");
}

fn while_help_is_on_its_way_the_static_help_is_there(stage: &Stage) {
    stage.run_first(&format!("{WITHOUT_WORKER}{}", HOLD.replace("HELD", "help")));
    let app = stage.open();
    let shows_help = "return document.querySelector('#help').checkVisibility()";
    app.wait_for("the app has taken its place", "return !document.querySelector('#help').checkVisibility()");
    app.press("link", Name::Is("Hard moment"));
    app.wait_for("the static help is there", shows_help);
    app.see("link", Name::Has("112"));
    app.browser.back();
    app.see_heading("Today");
    app.press("link", Name::Is("Hard moment"));
    app.wait_for("the static help is there again", shows_help);
    app.browser.run("e2eRelease()", &[]);
    app.see("slider", Name::Has("How strong"));
    assert_eq!(app.browser.run(shows_help, &[]), json!(false));
    app.wait_for("the focus is on its heading", "return document.activeElement === document.querySelector('main h1')");
}

fn a_page_on_its_way_shows_its_shape(stage: &Stage) {
    stage.run_first(&format!("{WITHOUT_WORKER}{}", HOLD.replace("HELD", "plan")));
    let app = stage.open();
    app.press("link", Name::Is("Plan"));
    app.see_heading("Plan");
    app.wait_for("its shape is there", "return document.querySelectorAll('main .placeholder').length > 0");
    app.browser.run("e2eRelease()", &[]);
    app.wait_for(
        "the page is there",
        "return document.querySelector('main .card') && !document.querySelector('.placeholder')",
    );
}
