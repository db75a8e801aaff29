//! The search: everything that was noted, found while one types.

use serde_json::json;

use crate::support::{App, Name, Stage, promises, ten_years, wait};

promises! { chromium firefox webkit:
    what_is_found_is_marked_opened_corrected_and_found_again,
    going_back_from_an_entry_shows_the_same_place_of_the_list,
    going_away_and_back_shows_the_same_results,
}
// Rules of the app itself, the same in every engine.
promises! { chromium:
    a_result_can_be_deleted_and_brought_back,
    a_trigger_a_feeling_and_a_kind_are_found_by_their_names,
    filters_narrow_what_is_found,
    what_is_typed_is_in_no_address_and_on_no_disk,
    what_is_typed_is_text_and_no_markup,
    a_long_word_widens_no_result,
    more_is_shown_when_asked_for,
}

/// In the calendar, with notes of these words.
fn with_notes<'stage>(stage: &'stage Stage, notes: &[&str]) -> App<'stage> {
    let app = stage.open();
    for note in notes {
        app.check_in_with_note("Okay", note);
    }
    app.visit("Patterns");
    app.press("link", Name::Is("Calendar"));
    app.see_heading("Calendar");
    app
}

/// The words that are marked, in their order.
fn marks(app: &App<'_>) -> serde_json::Value {
    app.browser.run("return [...document.querySelectorAll('mark')].map((mark) => mark.textContent)", &[])
}

fn see_marks(app: &App<'_>, expected: &[&str]) {
    let there = wait(|| (marks(app) == json!(expected)).then_some(()));
    assert!(there.is_some(), "marked are {} instead of {expected:?}", marks(app));
}

fn scrolled(app: &App<'_>) -> f64 {
    app.browser.run("return scrollY", &[]).as_f64().unwrap_or_default()
}

fn what_is_found_is_marked_opened_corrected_and_found_again(stage: &Stage) {
    let app = with_notes(stage, &["Called SAM", "Sat by the river", "Sam came over"]);
    app.search("sam");
    app.hear("2 entries");
    app.see("list", Name::Is("Results"));
    see_marks(&app, &["Sam", "SAM"]);
    app.search("sam call");
    app.hear("1 entry");
    see_marks(&app, &["Call", "SAM"]);
    app.open_entry("Called SAM");
    app.write_note(" again");
    app.leave_editor("Save changes");
    app.wait_saved();
    app.see("listitem", Name::Has("Called SAM again"));
    assert_eq!(app.searched(), "sam call");
    app.search("nowhere");
    app.hear("No entries found.");
    app.press("button", Name::Is("Clear"));
    app.see("link", Name::Has("Okay, 3 entries"));
    assert_eq!(app.searched(), "");
}

fn going_back_from_an_entry_shows_the_same_place_of_the_list(stage: &Stage) {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::backup(60));
    app.hear("New entries: 60");
    app.visit("Patterns");
    app.press("link", Name::Is("Search"));
    app.wait_for("the field has the focus", "return document.activeElement.type === 'search'");
    app.search("people");
    app.hear("60 entries");
    app.see("listitem", Name::Has("Entry 29."));
    app.browser.run("document.querySelectorAll('.entry a')[20].scrollIntoView({ block: 'center' })", &[]);
    app.wait_for("it is scrolled", "return scrollY > 500");
    let before = scrolled(&app);
    app.open_entry("Entry 20.");
    app.leave_editor("Close");
    app.wait_for(
        "the entry has the focus",
        "return document.activeElement.closest('.entry')?.innerText.includes('Entry 20.')",
    );
    assert!((scrolled(&app) - before).abs() < 2.0, "{before} became {}", scrolled(&app));
    app.see("list", Name::Is("Results"));
    assert_eq!(app.searched(), "people");
}

fn going_away_and_back_shows_the_same_results(stage: &Stage) {
    let app = with_notes(stage, &["Called Sam", "Sat by the river"]);
    app.search("river");
    see_marks(&app, &["river"]);
    app.visit("Plan");
    app.browser.back();
    see_marks(&app, &["river"]);
    assert_eq!(app.searched(), "river");
    app.visit("Patterns");
    app.press("link", Name::Is("Calendar"));
    app.see("link", Name::Has("Okay, 2 entries"));
    assert_eq!(app.searched(), "", "whoever opens it anew searches for nothing");
}

fn a_result_can_be_deleted_and_brought_back(stage: &Stage) {
    let app = with_notes(stage, &["Called Sam", "Sam came over", "Sat by the river"]);
    app.search("sam");
    app.hear("2 entries");
    app.open_entry("Called Sam");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.hear("1 entry");
    app.wait_for(
        "the other result has the focus",
        "return document.activeElement.closest('.entry')?.innerText.includes('Sam came over')",
    );
    app.press("button", Name::Is("Undo"));
    app.hear("2 entries");
    app.see("listitem", Name::Has("Called Sam"));
    assert_eq!(app.searched(), "sam");
}

fn a_trigger_a_feeling_and_a_kind_are_found_by_their_names(stage: &Stage) {
    let app = stage.open();
    app.toggle("Stress");
    app.toggle("Lonely");
    app.check_in_with_note("Low", "the first");
    app.check_in_with_note("Good", "the second");
    app.go("#/people");
    app.press("button", Name::Is("I reached someone"));
    app.wait_saved();
    app.go("#/patterns/search");
    for (typed, marked) in [("stre", "Stre"), ("LONE", "Lone"), ("reached", "reached")] {
        app.search(typed);
        app.hear("1 entry");
        see_marks(&app, &[marked]);
    }
    app.search("check");
    app.hear("2 entries");
}

fn filters_narrow_what_is_found(stage: &Stage) {
    let app = stage.open();
    app.toggle("Stress");
    app.check_in_with_note("Low", "the first");
    app.check_in_with_note("Good", "the second");
    app.go("#/patterns/calendar");
    app.press("button", Name::Is("Filter"));
    app.press_summary("Kind");
    app.press("button", Name::Is("Check-in"));
    app.hear("2 entries");
    app.press_summary("Trigger");
    app.press("button", Name::Is("Stress"));
    app.hear("1 entry");
    app.see("button", Name::Is("Filter: 2"));
    app.search("second");
    app.hear("No entries found.");
    app.search("first");
    app.hear("1 entry");
    app.press_summary("Time");
    app.press("button", Name::Is("Last 30 days"));
    app.hear("1 entry");
    app.set("To", "2020-01-01");
    app.hear("No entries found.");
    app.press("button", Name::Is("Any time"));
    app.hear("1 entry");
    app.press("button", Name::Is("Clear"));
    app.see("button", Name::Is("Filter"));
    app.see("link", Name::Has("2 entries"));
}

fn what_is_typed_is_in_no_address_and_on_no_disk(stage: &Stage) {
    const TYPED: &str = "quixotically";
    let app = with_notes(stage, &["a quixotically long day"]);
    app.search(TYPED);
    app.hear("1 entry");
    app.open_entry("long day");
    app.leave_editor("Close");
    app.see("list", Name::Is("Results"));
    let kept = "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href,
        document.title, document.cookie])";
    let kept = app.browser.run(kept, &[]).to_string();
    assert!(kept.contains("patterns/calendar") && !kept.contains(TYPED), "{kept}");
}

fn what_is_typed_is_text_and_no_markup(stage: &Stage) {
    let app = with_notes(stage, &["<b>bold</b> & <img src=x>"]);
    app.search("<img");
    see_marks(&app, &["<img"]);
    app.see("listitem", Name::Has("<b>bold</b> & <img src=x>"));
    assert_eq!(app.browser.run("return document.querySelectorAll('main img').length", &[]), json!(0));
}

fn a_long_word_widens_no_result(stage: &Stage) {
    let word = "Donaudampfschifffahrtsgesellschaftskapitaenin".repeat(3);
    let app = with_notes(stage, &[&word]);
    app.browser.resize(320, 568);
    app.search("kapitaen");
    app.hear("1 entry");
    let script = include_str!("thumb/reaches_out.js");
    assert_eq!(app.browser.run(script, &[]), json!([]));
    app.search(&word);
    app.hear("1 entry");
    assert_eq!(app.browser.run(script, &[]), json!([]));
}

fn more_is_shown_when_asked_for(stage: &Stage) {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::backup(70));
    app.hear("New entries: 70");
    app.go("#/patterns/search");
    app.search("entry");
    app.hear("70 entries");
    let rows = |count: usize| {
        app.wait_for(
            &format!("{count} rows"),
            &format!("return document.querySelectorAll('.entry').length === {count}"),
        );
    };
    rows(30);
    app.press("button", Name::Is("Show more"));
    rows(60);
    app.press("button", Name::Is("Show more"));
    rows(70);
    app.see_no_more("button", Name::Is("Show more"));
    app.see("listitem", Name::Has("Entry 69."));
}
