//! Installing it: what the phone reads to put it on the home screen, and how the app offers it.

use serde_json::{Value, json};

use crate::support::{Name, Stage, promises};

promises! { chromium:
    the_browser_finds_nothing_against_installing,
    the_app_offers_what_the_browser_offers,
    a_save_brings_the_offer_until_the_person_says_not_now,
}
promises! { chromium webkit: an_iphone_is_told_before_the_first_entry }

fn the_browser_finds_nothing_against_installing(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    let read = app.browser.devtools("Page.getAppManifest", json!({}));
    assert_eq!(read["errors"], json!([]));
    let found = app.browser.devtools("Page.getInstallabilityErrors", json!({}));
    // A profile of a test is like a private window, in which nothing is installed.
    let errors = found["installabilityErrors"].as_array().cloned().unwrap_or_default();
    let errors = errors.into_iter().filter(|error| error["errorId"] != "in-incognito").collect::<Vec<_>>();
    assert_eq!(errors, Vec::<Value>::new());
}

/// What a browser does that can install the app.
const OFFER: &str = include_str!("install/offer.js");

fn the_app_offers_what_the_browser_offers(stage: &Stage) {
    let app = stage.open();
    assert_eq!(app.browser.run(OFFER, &[]), json!(true), "the browser's own hint would come at a bad moment");
    app.open_settings();
    app.press("link", Name::Is("Add to home screen"));
    app.press("button", Name::Is("Add to home screen"));
    app.wait_for("the browser is asked to install", "return window.e2eAsked === true");
}

fn a_save_brings_the_offer_until_the_person_says_not_now(stage: &Stage) {
    let app = stage.open();
    app.wait_entries(0);
    assert_eq!(app.browser.run(OFFER, &[]), json!(true), "the browser's own hint would come at a bad moment");
    app.wait_drawn();
    assert!(!app.sees("button", Name::Is("Not now")), "offered before anything was saved");
    app.check_in("Good");
    app.press("button", Name::Is("Not now"));
    app.see_no_more("button", Name::Is("Not now"));
    app.reload();
    app.wait_entries(1);
    assert_eq!(app.browser.run(OFFER, &[]), json!(true));
    app.check_in("Low");
    app.wait_drawn();
    assert!(!app.sees("button", Name::Is("Not now")), "offered again after a no");
}

fn an_iphone_is_told_before_the_first_entry(stage: &Stage) {
    stage.run_first(include_str!("install/iphone.js"));
    let app = stage.open();
    let told = crate::support::wait(|| app.text().contains("is not in the installed app").then_some(()));
    assert!(told.is_some(), "not told: {}", app.text());
}
