//! Checking in: a mood and Save, and whatever else the person wants to add.

use serde_json::json;

use crate::support::{App, Name, Stage, keys, promises, wait};

promises! { chromium firefox webkit:
    everything_noted_comes_back_after_a_reload,
    saved_is_not_said_before_it_is,
    what_is_typed_survives_a_closed_tab,
    a_craving_of_zero_can_be_noted_by_keys_and_by_touch,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    two_taps_save_a_check_in,
    what_is_done_before_the_notes_are_open_counts,
    a_second_tap_on_save_is_no_other_check_in,
    who_goes_on_while_it_is_saved_stays_there,
    what_is_added_while_it_is_saved_stays,
    a_check_in_without_a_mood_asks_for_one,
    after_saving_the_form_is_empty,
    the_word_saved_stays_on_its_page,
    emptying_a_note_leaves_its_field,
    what_was_saved_stands_in_place_of_the_form,
    what_was_chosen_last_time_is_offered_first,
}

fn two_taps_save_a_check_in(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Good");
    app.save_check_in();
    app.wait_saved();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("Good"), "{entries:?}");
}

fn everything_noted_comes_back_after_a_reload(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Low");
    app.set_craving(7);
    for chosen in ["Stress", "Payday or money", "Nothing to do", "Anxious", "Alcohol"] {
        app.toggle(chosen);
    }
    app.write_note("Long day. Går det bra? 🙂");
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(1);
    app.reload();
    let entries = app.wait_entries(1);
    for part in ["Low", "7", "Går det bra? 🙂"] {
        assert!(entries[0].contains(part), "{part} is not in {entries:?}");
    }
    app.open_entry("Low");
    app.wait_form(Some("Low"), "7", "Long day. Går det bra? 🙂");
    let mut toggled = app.toggled();
    toggled.sort();
    assert_eq!(toggled, ["Alcohol", "Anxious", "Nothing to do", "Payday or money", "Stress"]);
}

/// Keeps each writing transaction open for as long as `e2eHold` is true, and notes how durable it is.
const HOLD_WRITING: &str = include_str!("check_in/hold_writing.js");

fn saved_is_not_said_before_it_is(stage: &Stage) {
    stage.run_first(HOLD_WRITING);
    let app = stage.open();
    app.pick_mood("Okay");
    app.browser.run("window.e2eHold = true", &[]);
    app.save_check_in();
    let durability = app.wait_for("it begins to write", "return window.e2eHeld ?? null");
    assert_eq!(durability, json!("strict"));
    // The transaction has had every chance to complete but its own: a transaction opened later has.
    for _ in 0..20 {
        app.browser.run_async("await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))", &[]);
        assert!(!app.sees("status", Name::Has("Saved")), "said to be saved while it is being written");
    }
    app.browser.run("window.e2eHold = false", &[]);
    app.wait_saved();
    app.wait_entries(1);
}

fn what_is_added_while_it_is_saved_stays(stage: &Stage) {
    stage.run_first(HOLD_WRITING);
    let app = stage.open();
    app.pick_mood("Okay");
    app.write_note("said");
    app.browser.run("window.e2eHold = true", &[]);
    app.save_check_in();
    app.wait_for("it begins to write", "return window.e2eHeld ?? null");
    app.write_note(" and more");
    app.save_check_in();
    app.browser.run("window.e2eHold = false", &[]);
    app.wait_saved();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("said") && !entries[0].contains("more"), "{entries:?}");
    app.begin_another();
    app.wait_form(None, "0", " and more");
    app.reload();
    app.wait_entries(1);
    app.wait_note(" and more");
}

fn a_second_tap_on_save_is_no_other_check_in(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Okay");
    let twice = include_str!("check_in/twice.js");
    app.browser.run(twice, &[]);
    app.wait_saved();
    app.see("button", Name::Is("Add another"));
    app.wait_for("nobody taps any more", "return window.e2eTapped === true");
    assert!(!app.text().contains("Pick a mood"), "the second tap says something else: {}", app.text());
    app.reload();
    app.wait_entries(1);
}

fn who_goes_on_while_it_is_saved_stays_there(stage: &Stage) {
    stage.run_first(HOLD_WRITING);
    let app = stage.open_at("#/safety/note");
    app.fill("What did it teach you?", "Payday is hard");
    // The notes are open by then; opening them for the first time writes as well, and would be held instead.
    app.wait_draft_kept();
    app.browser.run("window.e2eHold = true", &[]);
    app.press("button", Name::Is("Save"));
    app.wait_for("it begins to write", "return window.e2eHeld ?? null");
    app.visit("Hard moment");
    app.browser.run("window.e2eHold = false", &[]);
    app.wait_saved();
    app.see_heading("Hard moment");
    app.visit("Today");
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("Payday is hard"), "{entries:?}");
    app.go("#/safety/note");
    app.see("textbox", Name::Is("What did it teach you?"));
    app.reload();
    app.wait_value("What did it teach you?", "");
}

fn what_is_typed_survives_a_closed_tab(stage: &Stage) {
    let app = stage.open();
    app.write_note("half a thought");
    app.set_craving(4);
    app.pick_mood("Low");
    app.wait_draft_kept();
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.browser.switch_to(&first);
    app.browser.close_for(&second);
    app.go_after_closing();
    app.wait_form(Some("Low"), "4", "half a thought");
    app.wait_entries(0);
}

fn a_check_in_without_a_mood_asks_for_one(stage: &Stage) {
    let app = stage.open();
    app.write_note("no mood yet");
    app.save_check_in();
    app.see_wrong("radio", "Very low", "Pick a mood first.");
    assert!(!app.sees("status", Name::Has("Saved")));
    app.wait_note("no mood yet");
    app.wait_entries(0);
    app.pick_mood("Very good");
    app.save_check_in();
    app.wait_saved();
    app.wait_entries(1);
}

fn after_saving_the_form_is_empty(stage: &Stage) {
    let app = stage.open();
    app.set_craving(9);
    app.check_in_with_note("Very low", "all said");
    for again in [false, true] {
        if again {
            app.reload();
            app.wait_entries(1);
        }
        app.begin_another();
        app.wait_form(None, "0", "");
        assert_eq!(app.toggled(), Vec::<String>::new());
    }
}

fn the_word_saved_stays_on_its_page(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    app.visit("Plan");
    app.see_no_more("status", Name::Has("Saved"));
}

fn emptying_a_note_leaves_its_field(stage: &Stage) {
    let app = stage.open();
    app.write_note("x");
    app.wait_draft_kept();
    app.reload();
    // A draft is in sight without a tap.
    app.wait_value("Note", "x");
    app.press("textbox", Name::Is("Note"));
    app.wait_for("the note has the focus", "return document.activeElement?.tagName === 'TEXTAREA'");
    app.browser.press_keys(&[keys::BACKSPACE, 'y', 'z']);
    app.wait_value("Note", "yz");
}

/// While the session says so, keeps the entries locked from the start, as a slow disk would.
const SLOW_DISK: &str = include_str!("check_in/slow_disk.js");

fn what_is_done_before_the_notes_are_open_counts(stage: &Stage) {
    stage.run_first(SLOW_DISK);
    let app: App<'_> = stage.open();
    app.check_in_with_note("Good", "from before");
    app.pick_mood("Very good");
    app.set_craving(2);
    app.browser.run("sessionStorage.setItem('e2e-slow', 'yes')", &[]);
    app.browser.reload();
    app.wait_running();
    app.pick_mood("Low");
    app.save_check_in();
    // A save that waits is told of, in the place of the word.
    app.hear("Still saving");
    assert!(!app.sees("status", Name::Has("Saved")), "said to be saved before anything could be read");
    app.browser.run("sessionStorage.removeItem('e2e-slow'); window.e2eHold = false", &[]);
    app.wait_saved();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("Low") && entries[1].contains("from before"), "{entries:?}");
}

fn what_was_saved_stands_in_place_of_the_form(stage: &Stage) {
    let app = stage.open();
    app.set_craving(3);
    app.toggle("Stress");
    app.check_in("Good");
    app.see("button", Name::Is("Add another"));
    let card = "return document.querySelector('section.card').innerText.replace(/\\s+/g, ' ')";
    let said = app.browser.run(card, &[]).as_str().unwrap_or_default().to_owned();
    for part in ["Good", "craving 3", "Stress", "Edit", "Add another"] {
        assert!(said.contains(part), "{part} is not in {said:?}");
    }
    assert!(!app.sees("radio", Name::Is("Good")));
    app.press("link", Name::Is("Edit"));
    app.see("heading", Name::Is("Edit entry"));
    app.pick_mood("Low");
    app.leave_editor("Save changes");
    app.wait_for("the card follows", "return document.querySelector('section.card').innerText.includes('Low')");
    app.press("button", Name::Is("Add another"));
    app.wait_form(None, "0", "");
    app.check_in("Okay");
    app.visit("Plan");
    app.visit("Today");
    app.see("radio", Name::Is("Good"));
    app.wait_entries(2);
}

fn a_craving_of_zero_can_be_noted_by_keys_and_by_touch(stage: &Stage) {
    let app = stage.open();
    let said = "return document.querySelector('#craving').getAttribute('aria-valuetext')";
    let says = |words: &str| {
        let so = wait(|| (app.browser.run(said, &[]) == json!(words)).then_some(()));
        assert!(so.is_some(), "{} instead of {words:?}", app.browser.run(said, &[]));
    };
    says("Slide if you have one");
    app.browser.run("document.querySelector('#craving').focus()", &[]);
    app.browser.press_keys(&[keys::LEFT]);
    says("0 of 10");
    app.press("button", Name::Is("Clear"));
    says("Slide if you have one");
    // As a finger that lets go where the slider stands already.
    let touch = include_str!("check_in/touch.js");
    app.browser.run(touch, &[]);
    says("0 of 10");
    app.check_in("Good");
    app.reload();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("craving 0"), "{entries:?}");
    app.go("#/hard-moment");
    app.browser.run("document.querySelector('#how-strong').focus()", &[]);
    app.browser.press_keys(&[keys::LEFT]);
    app.wait_saved();
    app.go("#/today");
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("rated 0"), "{entries:?}");
}

fn what_was_chosen_last_time_is_offered_first(stage: &Stage) {
    let app = stage.open();
    app.toggle("Opioids");
    app.check_in("Good");
    app.reload();
    app.wait_entries(1);
    app.show_all_choices();
    let first = "return [...document.querySelectorAll('[role=group]')].find((one) => one.ariaLabel === 'Substance')
                     ?.querySelector('button')?.innerText === 'Opioids'";
    app.wait_for("the one of last time comes first", first);
}
