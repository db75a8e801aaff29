//! Checking in: a mood and Save, and whatever else the person wants to add.

use serde_json::json;

use crate::support::{App, Name, Stage, keys, promises, wait};

promises! { chromium firefox webkit:
    two_taps_save_a_check_in,
    everything_noted_comes_back_after_a_reload,
    saved_is_not_said_before_it_is,
    what_is_added_while_it_is_saved_stays,
    what_is_typed_survives_a_closed_tab,
    a_check_in_without_a_mood_asks_for_one,
    after_saving_the_form_is_empty,
    the_word_saved_stays_on_its_page,
    emptying_a_note_leaves_its_field,
    what_is_done_before_the_notes_are_open_counts,
    a_second_tap_on_save_is_no_other_check_in,
    who_goes_on_while_it_is_saved_stays_there,
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
    for chosen in ["Stress", "Payday or money", "Idle afternoon", "Anxious", "Alcohol"] {
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
    app.show_all_choices();
    assert_eq!(app.mood().as_deref(), Some("Low"));
    assert_eq!(app.craving(), "7");
    let mut toggled = app.toggled();
    toggled.sort();
    assert_eq!(toggled, ["Alcohol", "Anxious", "Idle afternoon", "Payday or money", "Stress"]);
    assert_eq!(app.note(), "Long day. Går det bra? 🙂");
}

/// Keeps each writing transaction open for as long as `e2eHold` is true, and notes how durable it is.
const HOLD_WRITING: &str = "
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...how) {
        const writing = Reflect.apply(begin, this, how);
        if (writing.mode === 'readwrite' && window.e2eHold) {
            window.e2eHeld = how[2]?.durability ?? 'default';
            const store = writing.objectStore(writing.objectStoreNames[0]);
            const again = () => { if (window.e2eHold) store.count().onsuccess = again; };
            again();
        }
        return writing;
    };";

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
    assert_eq!((app.note().as_str(), app.mood()), (" and more", None));
    app.reload();
    app.wait_entries(1);
    assert_eq!(app.note(), " and more");
}

fn a_second_tap_on_save_is_no_other_check_in(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Okay");
    app.save_check_in();
    app.wait_saved();
    app.save_check_in();
    assert!(app.sees("status", Name::Has("Saved")), "the second tap says something else: {}", app.text());
    app.reload();
    app.wait_entries(1);
}

fn who_goes_on_while_it_is_saved_stays_there(stage: &Stage) {
    stage.run_first(HOLD_WRITING);
    let app = stage.open_at("#/safety/note");
    app.fill("What did it teach you?", "Payday is hard");
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
    let first = app.browser.window();
    let second = app.browser.open_window();
    app.browser.switch_to(&first);
    app.browser.close_for(&second);
    app.go("");
    let back = wait(|| (app.note() == "half a thought").then_some(()));
    assert!(back.is_some(), "the note is {:?}", app.note());
    assert_eq!(app.craving(), "4");
    assert_eq!(app.mood().as_deref(), Some("Low"));
    assert_eq!(app.entries(), Vec::<String>::new());
}

fn a_check_in_without_a_mood_asks_for_one(stage: &Stage) {
    let app = stage.open();
    app.write_note("no mood yet");
    app.save_check_in();
    app.hear("Pick a mood first.");
    assert!(!app.sees("status", Name::Has("Saved")));
    assert_eq!(app.note(), "no mood yet");
    assert_eq!(app.entries(), Vec::<String>::new());
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
        }
        assert_eq!(app.mood(), None);
        assert_eq!(app.note(), "");
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
    app.reload();
    let typed = wait(|| app.sees("textbox", Name::Is("Note")).then_some(()));
    assert!(typed.is_some(), "a draft is in sight");
    app.browser.press(&app.see("textbox", Name::Is("Note"))).expect("the note takes the focus");
    app.browser.press_keys(&[keys::BACKSPACE, 'y', 'z']);
    let note = wait(|| (app.note() == "yz").then_some(()));
    assert!(note.is_some(), "the note is {:?}", app.note());
}

/// While the session says so, keeps the entries locked from the start, as a slow disk would.
const SLOW_DISK: &str = "
    if (sessionStorage.getItem('e2e-slow')) {
        window.e2eHold = true;
        const opening = indexedDB.open('steady');
        opening.onsuccess = () => {
            const names = opening.result.objectStoreNames;
            const store = opening.result.transaction(names, 'readwrite').objectStore(names[0]);
            const again = () => { if (window.e2eHold) store.count().onsuccess = again; };
            again();
        };
    }";

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
    assert!(!app.sees("status", Name::Has("Saved")), "said to be saved before anything could be read");
    app.browser.run("sessionStorage.removeItem('e2e-slow'); window.e2eHold = false", &[]);
    app.wait_saved();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("Low") && entries[1].contains("from before"), "{entries:?}");
}
