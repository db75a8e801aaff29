//! A page that the browser translates: what is shown is right, and nothing breaks.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, ten_years};

promises! { chromium firefox webkit:
    a_check_in_and_its_word_are_right_in_translation,
    rows_of_the_timeline_are_right_in_translation,
    a_hard_moment_is_right_in_translation,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    every_number_dials_what_it_says_in_translation,
    plan_and_people_are_right_in_translation,
    tools_and_settings_are_right_in_translation,
}

/// Stands in for a browser that translates: each text, also one that comes or changes later, gives way to another node
/// with its words. The language stays the same, so that the tests can read it.
const TRANSLATOR: &str = include_str!("translated/translator.js");

fn open_at<'stage>(stage: &'stage Stage, place: &str) -> App<'stage> {
    stage.run_first(TRANSLATOR);
    let app = stage.open_at(place);
    app.wait_for("the page is translated", "return document.querySelectorAll('#app font').length > 5");
    app
}

/// Nothing was thrown, and the app runs still.
fn all_is_well(app: &App<'_>) {
    assert_eq!(app.browser.run("return window.e2eThrown", &[]), json!([]));
    assert_eq!(app.browser.run("return document.documentElement.dataset.app", &[]), json!("running"));
}

fn a_check_in_and_its_word_are_right_in_translation(stage: &Stage) {
    let app = open_at(stage, "");
    app.set_craving(3);
    app.wait_for("the number of the slider", "return document.querySelector('.slider-value').innerText.includes('3')");
    app.set_craving(8);
    app.wait_for(
        "the next number",
        "return document.querySelector('.slider-value').innerText.replace(/\\s/g, '') === '8of10'",
    );
    app.press("button", Name::Is("More"));
    app.press("button", Name::Is("Fewer"));
    app.see("button", Name::Is("More"));
    app.check_in_with_note("Good", "the first");
    // Touched again: nothing of this is saved.
    app.pick_mood("Low");
    app.see_no_more("status", Name::Has("Saved"));
    app.see_no_more("button", Name::Is("Dismiss"));
    app.save_check_in();
    app.wait_saved();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("Low") && !entries[0].contains("the first"), "{entries:?}");
    app.press("button", Name::Is("Add another"));
    app.check_in_with_note("Very good", "the third");
    app.wait_entries(3);
    all_is_well(&app);
}

/// The places and the first words of the rows that are drawn.
fn rows(app: &App<'_>) -> Vec<(u64, String)> {
    let script = "return [...document.querySelectorAll('#rows > li')]
                      .map((row) => [Number(row.getAttribute('aria-posinset')), row.innerText.replace(/\\s+/g, ' ')])";
    let rows = app.browser.run(script, &[]);
    let row = |row: &Value| Some((row[0].as_u64()?, row[1].as_str()?.to_owned()));
    rows.as_array().into_iter().flatten().filter_map(row).collect()
}

fn rows_of_the_timeline_are_right_in_translation(stage: &Stage) {
    let app = open_at(stage, "#/settings");
    app.restore(&ten_years::backup(300));
    app.see("status", Name::Has("New entries: 300"));
    app.visit("Today");
    let (seen, _) = app.scroll_through_entries(100);
    let numbers = seen
        .iter()
        .filter_map(|entry| entry.split("Entry ").nth(1)?.split('.').next()?.parse::<u64>().ok())
        .collect::<Vec<_>>();
    assert!(numbers.iter().copied().eq(0..300), "{} rows read {numbers:?}", numbers.len());
    app.browser.run("scrollTo(0, 0)", &[]);
    app.check_in_with_note("Good", "the newest");
    app.wait_for(
        "the newest stands first",
        "return document.querySelector('#rows > li')?.innerText.includes('the newest')",
    );
    for (place, words) in rows(&app) {
        let says = if place == 1 { "the newest".to_owned() } else { format!("Entry {}.", place - 2) };
        assert!(words.contains(&says), "row {place} reads {words}");
    }
    app.open_entry("Entry 0.");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.wait_for("the row has gone", "return !document.querySelector('#rows').innerText.includes('Entry 0.')");
    for (place, words) in rows(&app) {
        let says = if place == 1 { "the newest".to_owned() } else { format!("Entry {}.", place - 1) };
        assert!(words.contains(&says), "row {place} reads {words}");
    }
    app.press("button", Name::Is("Undo"));
    app.see("listitem", Name::Has("Entry 0."));
    all_is_well(&app);
}

fn a_hard_moment_is_right_in_translation(stage: &Stage) {
    let app = open_at(stage, "#/hard-moment");
    let word = |word: &str| {
        app.wait_for(word, &format!("return document.querySelector('.breath-word').innerText.includes('{word}')"));
    };
    word("In");
    word("Out");
    app.rate_hard_moment(7);
    app.see("status", Name::Has("Asking again"));
    app.rate_hard_moment(4);
    app.say_it_passed();
    app.press("button", Name::Is("Still here"));
    app.see("link", Name::Is("Reach someone"));
    app.press("button", Name::Is("It passed"));
    app.see_no_more("link", Name::Is("Reach someone"));
    app.visit("Today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("It passed"), "{entries:?}");
    all_is_well(&app);
}

fn every_number_dials_what_it_says_in_translation(stage: &Stage) {
    let app = open_at(stage, "#/people");
    app.see("combobox", Name::Has("Country"));
    // The words of a link that dials have its number in them.
    let wrong = include_str!("translated/wrong.js");
    let countries = app.browser.run("return document.querySelectorAll('select option').length", &[]);
    let before =
        app.browser.run("return [...document.querySelectorAll('.helpline a')].map((link) => link.innerText)", &[]);
    let mut lists = vec![before];
    let select = app.browser.find("combobox", Name::Has("Country"));
    assert_eq!(select.len(), 1, "one choice of a country");
    for place in 0..countries.as_u64().unwrap_or(0).min(8) {
        let script = include_str!("translated/choose_country.js");
        app.browser.run(script, &[json!(place)]);
        app.wait_for("the lines are shown", "return document.querySelector('.helpline-list') !== null");
        assert_eq!(app.browser.run(wrong, &[]), json!([]), "country {place}");
        lists.push(
            app.browser.run("return [...document.querySelectorAll('.helpline a')].map((link) => link.innerText)", &[]),
        );
    }
    lists.dedup();
    assert!(lists.len() > 3, "the lines follow the country: {lists:?}");
    all_is_well(&app);
}

fn plan_and_people_are_right_in_translation(stage: &Stage) {
    let app = open_at(stage, "#/plan/reasons");
    for reason in ["My daughter", "My own bed", "Mornings"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    }
    app.press("button", Name::Is("Remove My own bed"));
    app.wait_for("it has gone", "return !document.querySelector('main').innerText.includes('My own bed')");
    let shown = app.text();
    assert!(shown.contains("My daughter") && shown.contains("Mornings"), "{shown}");
    for (name, phone) in [("Sam", "086 111"), ("Ann", "086 222")] {
        app.add_person(name, phone, &[]);
    }
    app.press("link", Name::Is("Sam"));
    app.press("button", Name::Is("Remove person"));
    app.hear("Removed");
    app.see("link", Name::Is("Call Ann"));
    app.see_no_more("link", Name::Is("Call Sam"));
    app.press("button", Name::Is("Undo"));
    app.see("link", Name::Is("Call Sam"));
    all_is_well(&app);
}

fn tools_and_settings_are_right_in_translation(stage: &Stage) {
    let app = open_at(stage, "#/plan/tools/ground");
    for place in 1..=6 {
        app.wait_for(
            "the step",
            &format!("return document.body.innerText.replace(/\\s+/g, ' ').includes('Step {place} of 6')"),
        );
        app.press("button", Name::Is("Next"));
    }
    app.press("link", Name::Is("Try another tool"));
    app.press("button", Name::Is("Pin Breathe"));
    app.see("button", Name::Is("Unpin Breathe"));
    app.go("#/settings/triggers");
    app.press("button", Name::Is("Move Boredom up"));
    app.wait_saved();
    let first = "return document.querySelector('.arranged li')?.innerText.includes('Boredom')";
    app.wait_for("it stands first", first);
    app.press("button", Name::Is("Hide Stress"));
    app.see("button", Name::Is("Show Stress"));
    app.go("#/settings");
    app.see("button", Name::Is("Download backup"));
    all_is_well(&app);
}
