//! A person's own words: triggers, feelings and substances, added, renamed, hidden and sorted.

use crate::support::{App, Name, Stage, promises, wait};

promises! { chromium firefox webkit:
    a_feeling_and_a_substance_of_ones_own_stay_with_a_check_in,
}

// Rules of the app itself, the same in every engine.
promises! { chromium:
    an_own_trigger_is_offered_in_the_check_in,
    a_renamed_trigger_keeps_its_entries,
    a_hidden_trigger_is_not_offered,
    a_name_that_is_half_typed_is_still_there_after_going_back,
    a_name_that_cannot_be_says_why_and_stays,
    a_goal_for_a_substance_of_ones_own_shows_the_warnings_of_its_kind,
}

fn add(app: &App<'_>, name: &str) {
    app.go("#/settings/triggers");
    let field = app.see("textbox", Name::Is("New trigger"));
    app.browser.type_into(&field, name).expect("a name is typed");
    app.press("button", Name::Is("Add trigger"));
    app.see("button", Name::Is(&format!("Rename {name}")));
}

/// Waits until these are on in the open editor.
fn wait_toggled(app: &App<'_>, names: &[&str]) {
    app.show_all_choices();
    let on = wait(|| (app.toggled() == names).then_some(()));
    assert!(on.is_some(), "{:?} are on instead of {names:?}", app.toggled());
}

fn check_in_with(app: &App<'_>, trigger: &str) {
    app.go("#/today");
    app.pick_mood("Low");
    app.toggle(trigger);
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(1);
}

fn an_own_trigger_is_offered_in_the_check_in(stage: &Stage) {
    let app = stage.open();
    add(&app, "The old bar");
    app.press("button", Name::Is("Move The old bar up"));
    app.wait_saved();
    app.reload();
    app.see("button", Name::Is("Rename The old bar"));
    check_in_with(&app, "The old bar");
    app.open_entry("Low");
    wait_toggled(&app, &["The old bar"]);
}

fn a_renamed_trigger_keeps_its_entries(stage: &Stage) {
    let app = stage.open();
    add(&app, "The old bar");
    check_in_with(&app, "The old bar");
    app.go("#/settings/triggers");
    app.press("button", Name::Is("Rename The old bar"));
    let field = app.see("textbox", Name::Is("New name"));
    app.browser.command_on(&field, "clear");
    app.browser.type_into(&field, "That corner").expect("a name is typed");
    app.press("button", Name::Is("Save name"));
    app.see("button", Name::Is("Rename That corner"));
    app.go("#/today");
    app.open_entry("Low");
    wait_toggled(&app, &["That corner"]);
}

fn a_hidden_trigger_is_not_offered(stage: &Stage) {
    let app = stage.open_at("#/settings/triggers");
    app.press("button", Name::Is("Hide Boredom"));
    app.see("button", Name::Is("Show Boredom"));
    let offered = |app: &App<'_>| {
        app.go("#/today");
        app.see("button", Name::Is("Save check-in"));
        app.show_all_choices();
        app.see("button", Name::Is("Stress"));
        app.sees("button", Name::Is("Boredom"))
    };
    assert!(!offered(&app));
    app.go("#/settings/triggers");
    app.press("button", Name::Is("Show Boredom"));
    app.see("button", Name::Is("Hide Boredom"));
    assert!(wait(|| offered(&app).then_some(())).is_some());
}

fn a_name_that_is_half_typed_is_still_there_after_going_back(stage: &Stage) {
    let app = stage.open_at("#/settings/triggers");
    app.fill("New trigger", "The old b");
    app.press("button", Name::Is("Rename Stress"));
    app.fill("New name", "Too much at on");
    app.press("link", Name::Is("Back"));
    app.see_heading("Settings");
    app.press("link", Name::Has("Triggers"));
    app.wait_value("New trigger", "The old b");
    app.wait_value("New name", "Too much at on");
    app.reload();
    app.wait_value("New trigger", "The old b");
    app.press("button", Name::Is("Keep the old name"));
    app.reload();
    app.see("button", Name::Is("Rename Stress"));
}

fn a_name_that_cannot_be_says_why_and_stays(stage: &Stage) {
    let app = stage.open_at("#/settings/triggers");
    app.press("button", Name::Is("Add trigger"));
    app.see_wrong("textbox", "New trigger", "still empty");
    let long = "a".repeat(61);
    app.fill("New trigger", &long);
    app.press("button", Name::Is("Add trigger"));
    app.see_wrong("textbox", "New trigger", "has 61 characters. The limit is 60.");
    app.wait_value("New trigger", &long);
}

fn add_feeling_and_substance(app: &App<'_>) {
    app.go("#/settings/feelings");
    app.fill("New feeling", "Wired");
    app.press("button", Name::Is("Add feeling"));
    app.see("button", Name::Is("Rename Wired"));
    app.go("#/settings/substances");
    app.fill("New substance", "Kratom");
    app.press("radio", Name::Is("Like opioids"));
    app.press("button", Name::Is("Add substance"));
    app.see("button", Name::Is("Rename Kratom"));
}

fn a_feeling_and_a_substance_of_ones_own_stay_with_a_check_in(stage: &Stage) {
    let app = stage.open();
    add_feeling_and_substance(&app);
    app.press("button", Name::Is("Hide Cocaine"));
    app.see("button", Name::Is("Show Cocaine"));
    app.go("#/today");
    app.pick_mood("Low");
    app.toggle("Wired");
    app.toggle("Kratom");
    app.see("button", Name::Is("Alcohol"));
    assert!(!app.sees("button", Name::Is("Cocaine")), "it is hidden");
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(1);
    app.reload();
    app.see_text("Wired, Kratom");
    app.open_entry("Low");
    wait_toggled(&app, &["Wired", "Kratom"]);
}

fn a_goal_for_a_substance_of_ones_own_shows_the_warnings_of_its_kind(stage: &Stage) {
    let app = stage.open();
    add_feeling_and_substance(&app);
    app.go("#/plan/goals");
    app.press_summary("Kratom");
    app.press_in("Kratom", "Not using");
    app.see("heading", Name::Is("Kratom"));
    app.see_text("Naloxone");
    app.go("#/settings/substances");
    app.press("button", Name::Is("Hide Kratom"));
    app.see("button", Name::Is("Show Kratom"));
    app.reload();
    app.go("#/plan/goals");
    app.see("heading", Name::Is("Kratom"));
}
