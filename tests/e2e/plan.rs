//! What is prepared in calm times is there in a hard moment, also without signal.

use crate::support::{App, Name, Stage, app::IN_A_HARD_MOMENT, keys, promises};

promises! { chromium firefox webkit: the_plan_stands_on_one_page, a_reason_is_moved_by_keys_and_by_hand }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    the_first_reason_stays_in_sight_in_a_hard_moment,
    a_letter_is_read_in_a_hard_moment,
    what_is_half_written_in_the_plan_survives_a_reload,
    each_part_of_the_plan_can_be_filled_and_emptied,
    a_goal_has_a_clock_that_can_be_corrected_and_hidden,
    an_own_tool_is_offered_first_when_it_is_pinned,
    a_hidden_tool_is_not_offered_in_a_hard_moment,
    two_quick_taps_are_both_kept,
    the_plan_is_in_the_backup,
    an_if_then_step_begins_from_a_list_and_ends_in_own_words,
    what_is_noted_often_is_offered_first,
    using_takes_nothing_from_the_days_before,
    a_bad_number_or_day_is_told_and_nothing_is_lost,
    what_was_typed_stays_beside_the_tap_that_follows,
    a_full_list_says_so_and_nothing_is_lost,
    how_the_plan_stood_is_kept_with_the_day,
    an_empty_field_is_told,
    an_earlier_plan_prints_alone,
    a_line_of_the_plan_is_changed_in_its_place,
    what_is_there_is_read_and_a_field_opens_when_asked_for,
    the_days_of_a_goal_stand_on_today_when_one_wants_them,
    the_plan_is_read_before_it_is_filled_in,
}

fn the_first_reason_stays_in_sight_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_offline_at("#/hard-moment");
    app.wait_opened();
    assert!(!app.sees("region", Name::Is("Your reason")), "nothing is asked for in a hard moment");
    app.open_plan_part("My reasons");
    for reason in ["My sister", "My own front door"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    }
    app.press("button", Name::Is("Put first"));
    app.wait_saved();
    // After use, a reason such as "my children" can shame: there the contact stands alone.
    for screen in IN_A_HARD_MOMENT.into_iter().filter(|screen| !screen.starts_with("#/safety")) {
        app.go(screen);
        app.reload();
        let region =
            "return document.querySelector('[aria-label=\"Your reason\"]')?.innerText.trim() === 'My own front door'";
        app.wait_for("the first reason", region);
    }
}

fn what_is_there_is_read_and_a_field_opens_when_asked_for(stage: &Stage) {
    let app = stage.open();
    app.open_plan_part("My reasons");
    // Where there is nothing yet, the field is there, and stays for the next line.
    app.fill("A reason", "My sister");
    app.press("button", Name::Is("Add reason"));
    app.wait_value("A reason", "");
    app.open_plan_part("My reasons");
    app.see("listitem", Name::Has("My sister"));
    app.see("button", Name::Is("Add reason"));
    assert!(!app.sees("textbox", Name::Is("A reason")), "a field is open that nobody asked for");
    app.press("button", Name::Is("Add reason"));
    let focused = "return document.activeElement === document.querySelector('main textarea')";
    app.wait_for("the field has the focus", focused);
    app.fill("A reason", "Mornings");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("A reason", "Mornings");
    app.go("#/plan/letter");
    app.fill("A letter from me to me", "Dear me,\nit passes.");
    app.press("button", Name::Is("Save letter"));
    app.wait_saved();
    app.go("#/plan");
    app.press("link", Name::Is("Edit: A letter from me to me"));
    app.see_heading("A letter from me to me");
    app.see_text("it passes.");
    assert!(!app.sees("textbox", Name::Has("letter")), "a field is open that nobody asked for");
    app.press("button", Name::Is("Edit: A letter from me to me"));
    app.wait_value("A letter from me to me", "Dear me,\nit passes.");
}

fn a_letter_is_read_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/letter");
    app.fill("A letter from me to me", "Dear me,\nit passes.");
    app.press("button", Name::Is("Save letter"));
    app.wait_saved();
    app.go("#/hard-moment/tools/letter");
    app.reload();
    app.wait_for("the letter", "return document.body.innerText.includes('it passes.')");
    app.see("slider", Name::Is("How strong now?"));
}

fn an_own_tool_is_offered_first_when_it_is_pinned(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/tools");
    app.fill_one_more("Your own tool", "Add tool", "Walk the dog");
    app.press("button", Name::Is("Add tool"));
    app.wait_saved();
    app.press("button", Name::Is("Pin Walk the dog"));
    app.see("button", Name::Is("Unpin Walk the dog"));
    app.press("button", Name::Is("Edit: Walk the dog"));
    app.wait_value("Your own tool", "Walk the dog");
    app.fill("Your own tool", "Walk the dog twice");
    app.press("button", Name::Is("Save changes"));
    app.see("button", Name::Is("Unpin Walk the dog twice"));
    app.press("button", Name::Is("Edit: Walk the dog twice"));
    app.fill("Your own tool", "Walk the dog");
    app.press("button", Name::Is("Save changes"));
    app.see("button", Name::Is("Unpin Walk the dog"));
    app.go("#/hard-moment/tools");
    app.reload();
    app.wait_for(
        "the own tool first",
        "return document.querySelector('.tools li')?.innerText.includes('Walk the dog')",
    );
    app.press("link", Name::Is("Walk the dog"));
    app.see("slider", Name::Is("How strong now?"));
    app.go("#/plan/tools/delay");
    for _ in 0..2 {
        app.press("button", Name::Is("Next"));
    }
    app.see("listitem", Name::Is("Walk the dog"));
    app.go("#/plan/tools");
    app.press("button", Name::Is("Remove Walk the dog"));
    app.see_no_more("link", Name::Is("Walk the dog"));
}

fn two_quick_taps_are_both_kept(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/tools");
    app.see("button", Name::Has("Pin Body scan"));
    let taps = "for (const name of ['Pin Body scan', 'Hide Surf the urge'])
                    document.querySelector(`button[aria-label^=\"${name}\"]`).click();";
    app.browser.run(taps, &[]);
    for kept in ["Unpin Body scan", "Show Surf the urge"] {
        app.see("button", Name::Has(kept));
    }
    app.reload();
    for kept in ["Unpin Body scan", "Show Surf the urge"] {
        app.see("button", Name::Has(kept));
    }
}

fn a_hidden_tool_is_not_offered_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/tools");
    app.press("button", Name::Is("Hide Body scan"));
    app.see("button", Name::Is("Show Body scan"));
    app.go("#/hard-moment/tools");
    app.reload();
    app.see("link", Name::Has("5-4-3-2-1"));
    app.see_no_more("link", Name::Has("Body scan"));
}

fn what_is_half_written_in_the_plan_survives_a_reload(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    app.fill("A reason", "half a reason");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("A reason", "half a reason");
}

fn the_plan_is_in_the_backup(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    app.fill("A reason", "My sister");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    assert!(text.contains("\"reasons\":[\"My sister\"]"), "{text}");
}

fn each_part_of_the_plan_can_be_filled_and_emptied(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    for (part, field, button) in [
        ("Warning signs", "A warning sign", "Add warning sign"),
        ("Hard situations", "A hard situation", "Add situation"),
        ("People and places that help", "A person or place", "Add person or place"),
        ("Safer surroundings", "A change to make", "Add change"),
        ("If I use", "A next step", "Add next step"),
        ("First 30 days after treatment", "One thing to do", "Add to the 30 days"),
    ] {
        let words = format!("My own {part} مرحبا 🌙");
        app.open_plan_part(part);
        app.fill(field, &words);
        app.press("button", Name::Is(button));
        app.see("listitem", Name::Has(&words));
        app.go("#/plan");
        app.reload();
        app.see("listitem", Name::Has(&words));
        app.press("link", Name::Is(&format!("Edit: {part}")));
        app.press("button", Name::Is(&format!("Remove {words}")));
        app.see_no_more("listitem", Name::Has(&words));
        app.go("#/plan");
        app.see("link", Name::Has(part));
    }
}

fn an_if_then_step_begins_from_a_list_and_ends_in_own_words(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    app.open_plan_part("If-then steps");
    app.press("button", Name::Is("I am paid"));
    app.wait_value("If", "I am paid");
    app.press("button", Name::Is("I hand my card to"));
    app.wait_value("Then", "I hand my card to ");
    app.fill("Then", "I hand my card to Ana and go to the gym");
    app.press("button", Name::Is("Add if-then step"));
    app.see("listitem", Name::Has("If I am paid, then I hand my card to Ana and go to the gym"));
    app.wait_value("If", "");
    app.reload();
    app.see("listitem", Name::Has("then I hand my card to Ana and go to the gym"));
}

fn what_is_noted_often_is_offered_first(stage: &Stage) {
    let app = stage.open();
    for _ in 0..2 {
        app.pick_mood("Low");
        app.toggle("Celebration");
        app.save_check_in();
        app.wait_saved();
        app.wait_for("the form is empty", "return document.querySelector('input[type=radio]:checked') === null");
    }
    app.reload();
    app.open_plan_part("If-then steps");
    let first = "return document.querySelector('[role=group][aria-label=If] button')?.innerText.trim()
                     === 'there is something to celebrate'";
    app.wait_for("what was noted comes first", first);
}

/// The goal for alcohol with a clock that began so many days ago.
fn count_days(app: &App, days: u32) {
    app.open_plan_part("Goals");
    app.press_summary("Alcohol");
    app.press_in("Alcohol", "Not using");
    app.see_text("Pick a day if you want to count days.");
    edit_goal(app);
    count_from(app, days);
}

fn edit_goal(app: &App) {
    app.press_summary("Edit: Alcohol");
}

fn count_from(app: &App, days: u32) {
    let now = "return new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString()";
    let day = app.days_before(app.browser.run(now, &[]).as_str().unwrap_or_default(), days);
    app.set("Count from this day", &day[..10]);
}

fn a_goal_has_a_clock_that_can_be_corrected_and_hidden(stage: &Stage) {
    let app = stage.open();
    count_days(&app, 10);
    app.hear("10 days");
    app.reload();
    app.hear("10 days");
    edit_goal(&app);
    count_from(&app, 7);
    app.hear("7 days");
    app.set("Money I spent on it each week", "70");
    app.hear("Money kept:");
    app.press("button", Name::Is("Hide the day count"));
    app.see_no_more("status", Name::Has("days"));
    app.go("#/plan");
    app.see_text("Alcohol · Not using");
    app.go("#/plan/goals");
    edit_goal(&app);
    app.set("Your own word for it", "Sober");
    app.wait_saved();
    app.go("#/plan");
    app.reload();
    app.see_text("Alcohol · Sober");
    assert!(!app.text().contains("7 days"), "{}", app.text());
}

fn using_takes_nothing_from_the_days_before(stage: &Stage) {
    let app = stage.open_offline_at("#/safety/note");
    app.press("button", Name::Is("Alcohol"));
    app.press("button", Name::Is("Save"));
    app.see_heading("Today");
    app.wait_entries(1);
    app.open_entry("I used");
    let earlier = app.days_before(&app.time(), 4);
    app.set_time(&earlier);
    app.leave_editor("Save changes");
    count_days(&app, 10);
    app.hear("3 days");
    app.hear("Days in all: 9. Longest: 6.");
    // On the day itself nothing stands at 0.
    app.go("#/safety/note");
    app.see_text("So do your days.");
    app.press("button", Name::Is("Alcohol"));
    app.press("button", Name::Is("Save"));
    app.see_heading("Today");
    app.visit("Plan");
    app.see_text("Days in all: 9. Longest: 6.");
    assert!(!app.text().contains(" 0 days"), "{}", app.text());
}

/// A tap takes the focus from the field before it counts, so both happen at once.
fn what_was_typed_stays_beside_the_tap_that_follows(stage: &Stage) {
    let app = stage.open();
    count_days(&app, 2);
    app.hear("2 days");
    let both = include_str!("plan/both.js");
    app.browser.run(both, &[]);
    app.see_no_more("status", Name::Has("days"));
    app.reload();
    edit_goal(&app);
    app.wait_value("Money I spent on it each week", "120");
    app.press("button", Name::Is("Hide the day count"));
    app.hear("Money kept:");
}

fn an_empty_field_is_told(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    app.press("button", Name::Is("Add reason"));
    app.see_wrong("textbox", "A reason", "This is still empty.");
    app.open_plan_part("If-then steps");
    app.fill("If", "I am paid");
    app.press("button", Name::Is("Add if-then step"));
    app.see_wrong("textbox", "Then", "This is still empty.");
    app.wait_value("If", "I am paid");
    app.fill("Then", "I call Sam");
    app.fill("If", "");
    app.press("button", Name::Is("Add if-then step"));
    app.see_wrong("textbox", "If", "This is still empty.");
}

fn an_earlier_plan_prints_alone(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "for nobody else");
    app.open_plan_part("My reasons");
    app.fill("A reason", "My own front door");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.visit("Today");
    app.open_entry("Worked on my plan");
    app.see("button", Name::Is("Print or PDF"));
    app.browser.devtools("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" }));
    app.wait_for("it would be printed", "return matchMedia('print').matches");
    let paper = app.text();
    assert!(paper.contains("My own front door"), "{paper}");
    for other in ["for nobody else", "Check in", "Delete entry", "Hard moment", "Saved"] {
        assert!(!paper.contains(other), "{other:?} would be printed: {paper}");
    }
}

fn a_full_list_says_so_and_nothing_is_lost(stage: &Stage) {
    let app = stage.open();
    app.open_plan_part("My reasons");
    app.fill("A reason", "the first");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    let many = (0..100).map(|number| format!("\"reason {number}\"")).collect::<Vec<_>>().join(",");
    app.restore(&text.replace("\"the first\"", &many));
    app.hear("Restored");
    app.go("#/plan/reasons");
    app.fill_one_more("A reason", "Add reason", "one too many");
    app.press("button", Name::Is("Add reason"));
    app.hear("no room for more");
    app.wait_value("A reason", "one too many");
}

fn a_bad_number_or_day_is_told_and_nothing_is_lost(stage: &Stage) {
    let app = stage.open();
    count_days(&app, 2);
    app.hear("2 days");
    // As the keys of a year that is being typed are told by some browsers.
    app.set("Count from this day", "0202-01-01");
    app.set("Money I spent on it each week", "70");
    app.hear("Money kept:");
    app.hear("2 days");
    app.set("Money I spent on it each week", "a lot");
    app.see_wrong("textbox", "Money I spent on it each week", "Please type a whole number.");
    app.set("Count from this day", "2999-01-01");
    app.hear("That day has not come yet.");
    app.set("Count from this day", "");
    app.hear("Pick a day if you want to count days.");
}

fn the_plan_stands_on_one_page(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    app.fill("A reason", "My sister");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.go("#/plan");
    app.press("link", Name::Is("Print or share my plan"));
    app.see("heading", Name::Is("My plan"));
    app.see("listitem", Name::Is("My sister"));
    assert!(!app.sees("heading", Name::Is("Warning signs")), "what is empty is left out");
    let shared = "navigator.share = (data) => { window.shared = data.text; return Promise.resolve(); }";
    app.browser.run(shared, &[]);
    app.press("button", Name::Is("Share as text"));
    // The numbers are those of the country where the test runs, as the page shows them.
    let whole = include_str!("plan/whole.js");
    app.wait_for("the plan is shared", whole);
}

fn how_the_plan_stood_is_kept_with_the_day(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    for reason in ["My sister", "My sleep"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.see("listitem", Name::Has(reason));
    }
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("Worked on my plan"), "{entries:?}");
    app.open_entry("Worked on my plan");
    app.see("listitem", Name::Is("My sister"));
    app.see("listitem", Name::Is("My sleep"));
    app.leave_editor("Close");
    // What is arranged is no other plan.
    app.go("#/plan/tools");
    app.press("button", Name::Is("Pin Body scan"));
    app.see("button", Name::Is("Unpin Body scan"));
    // Read again from what is kept.
    app.go("#/today");
    app.reload();
    app.wait_entries(1);
}

fn a_reason_is_moved_by_keys_and_by_hand(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    for reason in ["One", "Two", "Three"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    }
    let are = |order: &str| {
        let read = "[...document.querySelectorAll('[aria-label=\"My reasons\"] p')].map((one) => one.innerText.trim())";
        app.wait_for(order, &format!("return {read}.join() === '{order}'"));
    };
    are("One,Two,Three");
    let handle = app.see("button", Name::Is("Move Three"));
    app.browser.run("arguments[0].focus()", &[handle.as_argument()]);
    app.browser.press_keys(&[keys::UP]);
    are("One,Three,Two");
    // The focus goes with the row, so that the next key moves it on.
    app.wait_for("the focus is on it", "return document.activeElement.ariaLabel === 'Move Three'");
    app.browser.press_keys(&[keys::UP]);
    are("Three,One,Two");
    app.wait_saved();
    let (two, three) = (app.see("button", Name::Is("Move Two")), app.see("button", Name::Is("Move Three")));
    app.browser.drag(&two, &three);
    are("Two,Three,One");
    app.reload();
    are("Two,Three,One");
}

fn a_line_of_the_plan_is_changed_in_its_place(stage: &Stage) {
    let app = stage.open_offline_at("#/plan/reasons");
    for reason in ["My sister", "My sleep"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    }
    app.press("button", Name::Is("Edit: My sister"));
    app.wait_value("A reason", "My sister");
    app.wait_for("the field has the focus", "return document.activeElement.tagName === 'TEXTAREA'");
    assert!(!app.sees("button", Name::Is("Add reason")), "one thing at a time");
    app.fill("A reason", "My sister Ana");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("A reason", "My sister Ana");
    app.press("button", Name::Is("Save changes"));
    app.wait_saved();
    let order = "return [...document.querySelectorAll('[aria-label=\"My reasons\"] p')].map((one) => one.innerText.trim()).join()";
    app.wait_for("it is in its place", &format!("return (() => {{ {order} }})() === 'My sister Ana,My sleep'"));
    app.press("button", Name::Is("Edit: My sleep"));
    app.fill("A reason", "");
    app.press("button", Name::Is("Save changes"));
    app.see_wrong("textbox", "A reason", "This is still empty.");
    app.press("button", Name::Is("Cancel"));
    app.see("listitem", Name::Has("My sleep"));
    app.see("button", Name::Is("Add reason"));
    app.go("#/plan/steps");
    app.fill("If", "I am paid");
    app.fill("Then", "I call Sam");
    app.press("button", Name::Is("Add if-then step"));
    app.press("button", Name::Has("Edit: If I am paid"));
    app.wait_value("Then", "I call Sam");
    app.fill("Then", "my card goes to Dad");
    app.press("button", Name::Is("Save changes"));
    app.see("listitem", Name::Has("If I am paid, then my card goes to Dad"));
    app.reload();
    app.see("listitem", Name::Has("If I am paid, then my card goes to Dad"));
    assert!(!app.sees("listitem", Name::Has("I call Sam")));
}

fn the_plan_is_read_before_it_is_filled_in(stage: &Stage) {
    let app = stage.open_offline_at("#/plan");
    app.see_text("Start with one reason and one person.");
    app.press("link", Name::Has("My reasons"));
    for reason in ["One", "Two", "Three", "Four"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_value("A reason", "");
    }
    app.press("link", Name::Is("Back"));
    app.see("heading", Name::Is("My reasons"));
    app.see_text("and 1 more");
    let fields = "return document.querySelectorAll('main textarea, main input').length";
    assert_eq!(app.browser.run(fields, &[]), 0, "nothing is typed here");
    assert!(!app.text().contains("Start with one reason"), "{}", app.text());
    app.press("link", Name::Is("Edit: My reasons"));
    app.see("button", Name::Is("Add reason"));
}

fn the_days_of_a_goal_stand_on_today_when_one_wants_them(stage: &Stage) {
    let app = stage.open();
    count_days(&app, 10);
    app.hear("10 days");
    app.visit("Today");
    app.wait_drawn();
    assert!(!app.sees("link", Name::Has("10 days")), "nobody asked for it");
    app.visit("Plan");
    app.press("link", Name::Is("Edit: Goals"));
    app.press("button", Name::Is("Show the days on Today"));
    app.visit("Today");
    app.see("link", Name::Has("10 days"));
    app.reload();
    app.see("link", Name::Has("10 days"));
    app.press("link", Name::Has("10 days"));
    app.see_heading("Goals");
    edit_goal(&app);
    app.press("button", Name::Is("Hide the day count"));
    app.wait_saved();
    app.visit("Today");
    app.wait_drawn();
    assert!(!app.sees("link", Name::Has("10 days")));
}
