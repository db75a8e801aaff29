//! Finding one's way: every place opens, back goes back, and nothing typed is dropped on the way.

use crate::{
    screens::GONE,
    support::{App, Name, Stage, app::PLACES, keys, promises, wait},
};

promises! { chromium firefox webkit:
    back_closes_the_editor_and_then_goes_back,
    typed_text_stays_while_looking_around,
    typed_text_stays_when_back_closes_the_editor,
    the_keyboard_alone_saves_a_check_in,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    every_place_opens_from_the_bar,
    shortcuts_open_their_place,
    what_is_not_there_any_more_says_so_and_leads_on,
    an_unknown_address_says_so_and_leads_home,
    what_is_opened_on_a_page_stays_there,
}

fn every_place_opens_from_the_bar(stage: &Stage) {
    let app = stage.open();
    app.see("navigation", Name::Is("Main"));
    for (place, address) in PLACES.iter().chain(&PLACES[..1]) {
        app.visit(place);
        assert!(app.browser.address().ends_with(address), "{place} is at {}", app.browser.address());
        let current = "return document.querySelectorAll('nav a[aria-current=page]').length";
        app.wait_for("the bar tells where one is", &format!("{current} === 1"));
    }
    app.open_settings();
    app.press("link", Name::Has("Triggers"));
    app.see("textbox", Name::Is("New trigger"));
}

fn shortcuts_open_their_place(stage: &Stage) {
    let app = stage.open_at("?go=hard-moment");
    app.see_heading("Hard moment");
    app.see("slider", Name::Is("How strong?"));
    app.visit("Plan");
    app.reload();
    app.see_heading("Plan");
    app.go("?go=check-in");
    app.see_heading("Today");
    app.pick_mood("Good");
    app.save_check_in();
    app.wait_saved();
}

fn an_unknown_address_says_so_and_leads_home(stage: &Stage) {
    let app = stage.open_at("#/no-such-place");
    app.hear("not here any more");
    app.see_heading("Today");
    app.visit("People");
    app.see_heading("People");
    assert!(!app.sees("status", Name::Has("not here any more")), "{}", app.text());
    app.go("#/hard-moment/tools/no-such-tool");
    app.hear("not here any more");
    app.see_heading("Today");
}

fn what_is_not_there_any_more_says_so_and_leads_on(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    for (address, place) in GONE.into_iter().zip(["People", "Tools", "Tools"]) {
        app.go(address);
        app.hear("not here any more");
        let acts = "return [...document.querySelectorAll('main button')].filter((one) => one.checkVisibility()).length";
        app.see("link", Name::Is(place));
        assert_eq!(app.browser.run(acts, &[]), serde_json::json!(0), "{address} has buttons: {}", app.text());
        app.press("link", Name::Is(place));
        app.see("heading", Name::Is(place));
    }
    // Loaded anew: a step within the app would lead back to where one was.
    app.go(&format!("?anew{}", GONE[3]));
    app.hear("not here any more");
    app.see_heading("Today");
    app.check_in_with_note("Good", "a line");
    assert!(!app.sees("status", Name::Has("not here any more")));
}

fn what_is_opened_on_a_page_stays_there(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    app.go("#/people/card");
    app.press("button", Name::Has("What helps me"));
    app.see("textbox", Name::Is("Something that helps"));
    for page in ["#/safety", "#/people/card"] {
        app.go(page);
        app.see_screen(page);
        app.wait_for(
            "nothing is open",
            "return document.querySelector('details') && !document.querySelector('details[open]')",
        );
    }
}

fn back_closes_the_editor_and_then_goes_back(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "a line");
    app.visit("Plan");
    app.visit("Today");
    app.open_entry("a line");
    app.browser.back();
    app.see_no_more("heading", Name::Is("Edit entry"));
    app.see_heading("Today");
    app.browser.back();
    app.see_heading("Plan");
}

fn typed_text_stays_while_looking_around(stage: &Stage) {
    let app = stage.open();
    app.write_note("still thinking");
    app.visit("Patterns");
    app.visit("Hard moment");
    app.browser.back();
    app.see_heading("Patterns");
    app.browser.back();
    app.see_heading("Today");
    app.wait_note("still thinking");
}

fn typed_text_stays_when_back_closes_the_editor(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "a line");
    app.open_entry("a line");
    app.write_note(" and more");
    app.browser.back();
    app.see_no_more("heading", Name::Is("Edit entry"));
    app.open_entry("a line");
    app.wait_note("a line and more");
    app.leave_editor("Save changes");
    let entry = wait(|| app.entries().into_iter().find(|entry| entry.contains("a line and more")));
    assert!(entry.is_some(), "{:?}", app.entries());
}

/// Goes from control to control until this one has the focus.
pub fn tab_to(app: &App<'_>, role: &str, name: Name<'_>) {
    for _ in 0..80 {
        app.browser.press_keys(&[keys::TAB]);
        let wanted = app.browser.find(role, name);
        let has_focus = "return [...arguments].includes(document.activeElement)";
        let wanted = wanted.iter().map(super::support::webdriver::Element::as_argument).collect::<Vec<_>>();
        if app.browser.run(has_focus, &wanted) == serde_json::json!(true) {
            return;
        }
    }
    panic!("the {role} {name:?} cannot be reached by keyboard");
}

fn the_keyboard_alone_saves_a_check_in(stage: &Stage) {
    let app = stage.open();
    tab_to(&app, "radio", Name::Any);
    app.browser.press_keys(&[keys::SPACE]);
    let first = wait(|| app.mood());
    assert!(first.is_some(), "a mood is picked by keyboard");
    app.browser.press_keys(&[keys::RIGHT]);
    let mood = wait(|| app.mood().filter(|mood| Some(mood) != first.as_ref())).expect("and the next one");
    tab_to(&app, "slider", Name::Is("Craving"));
    app.browser.press_keys(&[keys::RIGHT, keys::RIGHT, keys::RIGHT, keys::LEFT]);
    let felt = wait(|| (app.craving() != "0").then_some(()));
    assert!(felt.is_some(), "the craving is {}", app.craving());
    tab_to(&app, "button", Name::Is("Save check-in"));
    app.browser.press_keys(&[keys::ENTER]);
    app.wait_saved();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains(&mood), "{mood} is not in {entries:?}");
    tab_to(&app, "link", Name::Is("Hard moment"));
    app.browser.press_keys(&[keys::ENTER]);
    app.see_heading("Hard moment");
}
