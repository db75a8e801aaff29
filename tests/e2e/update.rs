//! A new version waits until the person says so, and what is being typed outlives it.

use std::fs;

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, release, versions::write_version, wait};

promises! { chromium firefox webkit:
    a_new_version_waits_and_keeps_what_is_typed,
    without_a_new_version_nothing_is_offered,
    an_old_page_in_the_cache_of_a_host_is_no_update,
}

// A rule of the app itself.
promises! { chromium: a_tab_that_an_update_left_behind_goes_on_and_loses_nothing }

fn look_for_updates(app: &App<'_>) {
    // A version that is not whole is refused.
    app.browser.run_async("await (await navigator.serviceWorker.getRegistration()).update().catch(() => {})", &[]);
}

/// Waits until no worker is being installed or waits to take over.
fn wait_settled(app: &App<'_>, otherwise: &str) {
    let settled = "const registration = await navigator.serviceWorker.getRegistration();
                   return !registration.installing && !registration.waiting";
    let settled = wait(|| (app.browser.run_async(settled, &[]) == json!(true)).then_some(()));
    assert!(settled.is_some(), "{otherwise}");
}

fn is_next(app: &App<'_>) -> Value {
    app.browser.run("return document.querySelector('meta[name=e2e]') !== null", &[])
}

fn a_new_version_waits_and_keeps_what_is_typed(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.check_in_with_note("Good", "noted before");
    app.reload();
    let folder = stage.folder().join("next");
    write_version(&folder, "next");
    stage.server.swap(&folder);
    app.pick_mood("Low");
    app.write_note("in the middle of");
    look_for_updates(&app);
    app.see("status", Name::Has("new version"));
    app.wait_note("in the middle of");
    app.wait_draft_kept();
    app.reload();
    assert_eq!(is_next(&app), json!(false), "the new version does not come by itself");
    app.see("status", Name::Has("new version"));
    app.write_note(" a thought");
    app.press("button", Name::Is("Update"));
    let came = wait(|| (is_next(&app) == json!(true)).then_some(()));
    assert!(came.is_some(), "the new version does not come");
    app.wait_running();
    app.wait_form(Some("Low"), "0", "in the middle of a thought");
    app.wait_entries(1);
    app.see_no_more("status", Name::Has("new version"));
}

fn a_tab_that_an_update_left_behind_goes_on_and_loses_nothing(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.check_in_with_note("Good", "noted before");
    app.reload();
    let behind = app.browser.window();
    let updated = app.browser.open_window();
    app.go("");
    let folder = stage.folder().join("next");
    write_version(&folder, "next");
    stage.server.swap(&folder);
    look_for_updates(&app);
    app.press("button", Name::Is("Update"));
    let came = wait(|| (is_next(&app) == json!(true)).then_some(()));
    assert!(came.is_some(), "the new version does not come");
    app.wait_running();
    app.check_in_with_note("Low", "from the new version");

    app.browser.switch_to(&behind);
    assert_eq!(is_next(&app), json!(false), "the tab is taken from whoever uses it");
    app.see("listitem", Name::Has("from the new version"));
    app.check_in_with_note("Okay", "from the old version");
    app.press("button", Name::Is("Update"));
    let came = wait(|| (is_next(&app) == json!(true)).then_some(()));
    assert!(came.is_some(), "the tab stays behind");
    app.wait_running();
    app.wait_entries(3);
    app.browser.switch_to(&updated);
    app.see("listitem", Name::Has("from the old version"));
    app.wait_entries(3);
}

fn without_a_new_version_nothing_is_offered(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.reload();
    look_for_updates(&app);
    wait_settled(&app, "a new version is found where there is none");
    app.check_in("Good");
    app.wait_drawn();
    assert!(!app.sees("status", Name::Has("new version")));
}

fn an_old_page_in_the_cache_of_a_host_is_no_update(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_whole();
    let folder = stage.folder().join("next");
    write_version(&folder, "next");
    let page = fs::read(folder.join("index.html")).expect("a next page");
    fs::copy(release().join("index.html"), folder.join("index.html")).expect("the old page");
    stage.server.swap(&folder);
    look_for_updates(&app);
    wait_settled(&app, "half a version is taken");
    app.reload();
    assert_eq!(is_next(&app), json!(false));
    app.wait_drawn();
    assert!(!app.sees("status", Name::Has("new version")), "half a version is offered");
    fs::write(folder.join("index.html"), page).expect("the next page");
    // A browser that is just being refused the half of it takes the next look for the same one.
    let offered = wait(|| {
        look_for_updates(&app);
        app.sees("button", Name::Is("Update")).then_some(())
    });
    assert!(offered.is_some(), "the whole version is not offered");
    app.press("button", Name::Is("Update"));
    let came = wait(|| (is_next(&app) == json!(true)).then_some(()));
    assert!(came.is_some(), "the new version does not come");
    app.wait_running();
    app.wait_kept_whole();
    app.wait_drawn();
    assert!(!app.sees("status", Name::Has("new version")), "it is offered again");
}
