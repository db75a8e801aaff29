//! Bringing entries along from other apps: what is in a file is shown before it is added, nothing is added twice, and
//! what came along can be taken out as one.

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: years_of_daylio_come_along_and_can_be_taken_out }
// Rules of the app itself, the same in every engine.
promises! { chromium:
    any_table_is_read_by_its_columns,
    a_damaged_file_says_what_is_left_out,
    a_file_of_another_kind_says_where_to_go,
    what_was_brought_along_is_marked,
}

/// As Daylio writes it, with one mood of the person's own.
const DAYLIO: &str = "full_date,date,weekday,time,mood,activities,note_title,note\n\
    2025-11-19,November 19,Wednesday,21:15,rad,\"work | gym\",\"\",\"A good day\"\n\
    2025-11-18,November 18,Tuesday,9:05 PM,amazing,\"\",\"\",\"Slept well\"\n\
    2025-11-17,November 17,Monday,09:00,meh,\"\",\"\",\"\"\n";

fn choose<'stage>(app: &App<'stage>, name: &str, text: &str) {
    app.give_file("Choose a file", name, text);
}

fn open(stage: &Stage) -> App<'_> {
    let app = stage.open_at("#/settings");
    app.press("link", Name::Has("Bring entries along"));
    app.see_heading("Bring entries along");
    app.see_text("Nothing yet.");
    app
}

fn years_of_daylio_come_along_and_can_be_taken_out(stage: &Stage) {
    let app = stage.open_offline_at("#/settings/import");
    choose(&app, "daylio_export.csv", DAYLIO);
    app.see_text("This file is from Daylio.");
    app.see_text("New entries: 3");
    app.see_text("November 17, 2025 to ");
    assert!(!app.sees("button", Name::Is("Add 3 entries")), "each word for a mood is chosen first");
    // Very good is the first after the question.
    app.choose("amazing (1 line)", 1);
    app.press("button", Name::Is("Add 3 entries"));
    app.hear("Added: 3 entries.");
    app.see("listitem", Name::Has("Daylio: 3 entries"));

    choose(&app, "daylio_export.csv", DAYLIO);
    app.see_text("Here already: 3");
    app.see_text("There is no new entry in this file.");

    app.press("button", Name::Has("Take out what came from Daylio"));
    app.hear("Taken out: 3 entries from Daylio.");
    app.press("button", Name::Is("Undo"));
    app.see("listitem", Name::Has("Daylio: 3 entries"));
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(3);
    assert!(entries[0].contains("Very good") && entries[0].contains("A good day"), "{entries:?}");
    assert!(entries[1].contains("Very good") && entries[1].contains("Slept well"), "{entries:?}");
    assert!(entries.iter().all(|entry| entry.contains("From Daylio")), "{entries:?}");

    app.go("#/settings/import");
    app.press("button", Name::Has("Take out what came from Daylio"));
    app.hear("Taken out: 3 entries from Daylio.");
    app.go("#/today");
    app.reload();
    app.wait_entries(0);
}

fn any_table_is_read_by_its_columns(stage: &Stage) {
    let app = open(stage);
    choose(&app, "diary.csv", "When;Clock;How;Urge;Words\r\n03/04/2025;21:15;9;7;Payday\r\n05/06/2025;08:00;2;;\r\n");
    app.see_text("This is a table. Say what is in which column.");
    app.see("region", Name::Is("The first lines of the file"));
    // Day first is the third, after the question and the year.
    app.choose("How are the dates written?", 2);
    app.choose("Mood", 3);
    app.see("combobox", Name::Is("9 (1 line)"));
    app.choose("9 (1 line)", 1);
    app.choose("2 (1 line)", 4);
    app.see_text("April 3, 2025");
    app.press("button", Name::Is("Add 2 entries"));
    app.hear("Added: 2 entries.");
    app.go("#/today");
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("Low") && entries[0].contains("From a table"), "{entries:?}");
    assert!(entries[1].contains("Very good · craving 7") && entries[1].contains("Payday"), "{entries:?}");
}

fn a_damaged_file_says_what_is_left_out(stage: &Stage) {
    let app = open(stage);
    let damaged = format!(
        "{DAYLIO}2025-13-40,?,?,21:15,meh,\"\",\"\",\"\"\n2025-11-15,Novem\n2999-01-01,,,21:15,meh,,,\n1970-01-01,,,0:00,meh,,,cu"
    );
    choose(&app, "daylio_export.csv", &damaged.replace("amazing", "good"));
    app.see_text("New entries: 3");
    app.press_summary("Left out");
    app.see_text("Line 5: there is no date that can be read");
    app.see_text("Line 6: it is torn, or has too few or too many columns");
    app.see_text("Line 7: the date is in the future");
    app.see_text("Line 8: the date is too long ago to be right");
    app.see_text("The file ends in the middle of line 8.");
}

fn a_file_of_another_kind_says_where_to_go(stage: &Stage) {
    let app = open(stage);
    for (name, text, words) in [
        ("steady.json", "{\"app\":\"steady\",\"format\":5}", "This is a backup of Steady."),
        ("loop.zip", "PK\u{3}\u{4}", "This is a ZIP file."),
        ("people.vcf", "BEGIN:VCARD\r\nFN:Sam\r\nEND:VCARD\r\n", "This file has people in it."),
        ("words.txt", "Just some words.", "This is not a table."),
        ("scores.csv", "Date,Read,\n2025-11-19,0.1234,\n", "This file has scores, not days."),
    ] {
        choose(&app, name, text);
        app.hear(words);
    }
    app.go("#/settings");
    app.choose_backup(DAYLIO);
    app.hear("Bring entries along");
}

fn what_was_brought_along_is_marked(stage: &Stage) {
    let app = open(stage);
    choose(&app, "Checkmarks.csv", "Date,Read,Water,\n2025-11-19,YES_MANUAL,2500,\n2025-11-18,NO,0,\n");
    app.see_text("This file is from Loop.");
    app.see_text("Days without a time stand at noon.");
    app.press("button", Name::Is("Add 1 entry"));
    app.hear("Added: 1 entry.");
    app.go("#/today");
    app.open_entry("Read, Water 2.5");
    app.see_text("From Loop, time not known");
    app.set_time("2025-11-19T20:00");
    app.press("button", Name::Is("Save changes"));
    app.wait_saved();
    let entries = app.wait_entries(1);
    assert!(entries[0].contains("From Loop") && !entries[0].contains("time not known"), "{entries:?}");
}
