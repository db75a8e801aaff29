//! Handing over: a page of some weeks with what was chosen for it, on paper, as a file and as a table.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises, ten_years};

promises! { chromium firefox webkit:
    what_is_chosen_is_seen_and_handed_over,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    free_text_and_use_wait_to_be_chosen,
    what_care_brings_has_columns_and_what_can_harm_waits_to_be_chosen,
    what_to_talk_about_comes_first_and_stays,
    an_empty_page_says_what_will_be_on_it,
    what_has_no_true_place_is_left_out_and_counted,
    the_page_alone_is_printed_on_a4_and_on_letter,
    the_longest_words_fit_the_smallest_phone,
    ten_years_are_on_the_page_at_once_and_in_the_table_without_a_standstill,
}

const A4: (f64, f64) = (21.0, 29.7);
const LETTER: (f64, f64) = (21.59, 27.94);

fn now() -> DateTime<Utc> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_secs();
    DateTime::from_timestamp(i64::try_from(now).expect("a time"), 0).expect("a time")
}

/// Entries, each so many days ago at an hour of that day.
struct Story(Vec<Value>);

impl Story {
    fn add(&mut self, days_ago: i64, hour: u32, mut entry: Value) {
        let at = format!("{}T{hour:02}:30:00+00:00", (now() - TimeDelta::days(days_ago)).date_naive());
        entry["id"] = json!(format!("{:032x}", self.0.len()));
        entry["at"] = json!(at);
        entry["written"] = json!(at);
        self.0.push(entry);
    }

    fn backup(&self) -> String {
        let entries = &self.0;
        json!({ "app": "steady", "format": 6, "exported_at": "2026-01-01T00:00:00+00:00", "entries": entries })
            .to_string()
    }
}

/// Twenty days up to yesterday with strong cravings in the evening, a hard moment, a use, and someone reached.
fn story() -> Story {
    let mut story = Story(Vec::new());
    for ago in 1..=20 {
        story.add(ago, 8, json!({ "kind": "check-in", "mood": "okay", "craving": 2 }));
        story.add(ago, 14, json!({ "kind": "check-in", "mood": "good" }));
        let evening = json!({ "kind": "check-in", "mood": "low", "craving": 9, "triggers": ["stress"] });
        story.add(ago, 20, evening);
    }
    story.add(2, 21, json!({ "kind": "hard-moment", "ended": null, "remember": "Call first" }));
    story.add(3, 22, json!({ "kind": "used", "substances": ["alcohol"], "taught": "Never alone on payday" }));
    story.add(4, 12, json!({ "kind": "reached" }));
    story.add(5, 9, json!({ "kind": "check-in", "mood": "low", "note": "=HYPERLINK(\"x\") said Ana" }));
    story
}

fn with<'stage>(stage: &'stage Stage, story: &Story) -> App<'stage> {
    let app = stage.open_at("#/settings");
    app.restore(&story.backup());
    app.hear("Restored.");
    app.visit("Patterns");
    app.press("link", Name::Is("Hand over"));
    app.see_heading("Hand over");
    app
}

/// The cell of an entry of this kind in the column of this name.
fn cell<'a>(rows: &'a [Vec<String>], kind: &str, column: &str) -> Option<&'a str> {
    let at = rows[0].iter().position(|name| name == column)?;
    Some(rows.iter().find(|row| row[1] == kind)?[at].as_str())
}

/// The words of the page that is handed over.
fn page(app: &App<'_>) -> String {
    let article = app.see("article", Name::Is("The page"));
    let text = app.browser.run("return arguments[0].innerText.replace(/\\s+/g, ' ')", &[article.as_argument()]);
    text.as_str().expect("a text").to_owned()
}

fn see_on_page(app: &App<'_>, words: &str) {
    app.see_text(words);
    assert!(page(app).contains(words), "{words:?} is not on the page: {}", page(app));
}

/// The rows of a table in which no cell has a line break.
fn rows(table: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn what_is_chosen_is_seen_and_handed_over(stage: &Stage) {
    let app = with(stage, &story());
    app.wait_kept_for_offline();
    stage.server.stop();
    app.reload();
    see_on_page(&app, "Days with a check-in: 20 of 28.");
    see_on_page(&app, "Evenings stood out: 20 of 20 strong cravings came after 6 pm.");
    see_on_page(&app, "4 weeks");
    app.press("radio", Name::Is("2"));
    see_on_page(&app, "Days with a check-in: 13 of 14.");
    app.press("checkbox", Name::Is("When cravings come"));
    app.see_no_more("heading", Name::Is("When cravings come"));
    let (name, table) = app.download("Download CSV");
    let day = |ago| (now() - TimeDelta::days(ago)).date_naive();
    assert_eq!(name, format!("steady-{}-{}.csv", day(13), day(0)));
    assert!(table.starts_with('\u{feff}'), "Excel tells the encoding by its mark");
    let rows = rows(&table);
    assert_eq!(rows[0][..3], ["Date and time", "Kind", "Mood"]);
    assert_eq!(rows.len(), 1 + 13 * 3 + 3, "a row for each entry, without the use: {table}");
    let evening = rows.iter().find(|row| row[0] == format!("{}T20:30:00+00:00", day(1))).expect("that evening");
    assert_eq!(evening[1..6], ["Check-in", "Low", "2", "9", "Stress"]);
    let noon = rows.iter().find(|row| row[0] == format!("{}T14:30:00+00:00", day(1))).expect("that afternoon");
    assert_eq!(noon[4], "", "a craving that was not rated has no number");
}

fn free_text_and_use_wait_to_be_chosen(stage: &Stage) {
    let app = with(stage, &story());
    see_on_page(&app, "Hard moments: 1.");
    let held_back = ["Times I used", "Never alone", "Call first", "said Ana", "warning signs"];
    for words in held_back {
        assert!(!page(&app).contains(words), "{words:?} is on the page: {}", page(&app));
    }
    let (_, table) = app.download("Download CSV");
    for words in ["I used", "Alcohol", "Never alone", "Call first", "said Ana"] {
        assert!(!table.contains(words), "{words:?} is in the table");
    }
    app.press("checkbox", Name::Is("My own notes"));
    see_on_page(&app, "Notes shown, the newest first: 2 of 2.");
    see_on_page(&app, "=HYPERLINK(\"x\") said Ana");
    assert!(!page(&app).contains("Never alone"), "what was noted of a use belongs to it");
    app.press("checkbox", Name::Is("Times I used"));
    see_on_page(&app, "Days on which I noted that I used: 1 of 28.");
    see_on_page(&app, "Never alone on payday");
    let (_, table) = app.download("Download CSV");
    let rows = rows(&table);
    let note = rows.iter().filter_map(|row| row.last()).find(|note| note.contains("said Ana"));
    assert_eq!(note.map(String::as_str), Some("'=HYPERLINK(\"x\") said Ana"), "no formula");
    assert!(rows.iter().any(|row| row[1] == "I used" && row[7] == "Alcohol"), "{table}");
    let (name, text) = app.download("Share as file");
    assert_eq!(name, "steady.txt");
    for words in ["How I have been\nFrom ", "- Alcohol: Days 1", "said Ana"] {
        assert!(text.contains(words), "{words:?} is not in the file: {text}");
    }
    app.reload();
    see_on_page(&app, "Hard moments: 1.");
    assert!(!page(&app).contains("said Ana"), "what is private is chosen anew each time");
}

fn what_care_brings_has_columns_and_what_can_harm_waits_to_be_chosen(stage: &Stage) {
    let mut story = Story(Vec::new());
    story.add(
        1,
        12,
        json!({ "kind": "day", "slept_hours": 7, "rested": "well", "habits": [{ "habit": "water", "times": 3 }],
                             "symptoms": ["sweating"] }),
    );
    story.add(2, 9, json!({ "kind": "check-up", "of": "phq-9", "answers": [1, 1, 1, 1, 1, 1, 1, 1, 1] }));
    story.add(3, 8, json!({ "kind": "dose", "medicine": "0b".repeat(16), "name": "=Methadone", "how": "skipped" }));
    let answer = json!({ "question": "thought", "answer": "I fail" });
    story.add(4, 9, json!({ "kind": "worksheet", "tool": "thought-record", "texts": [answer] }));
    let app = with(stage, &story);
    app.see_text("The scores of check-ups are not in it.");
    let (_, table) = app.download("Download CSV");
    let held_back = rows(&table);
    assert_eq!(cell(&held_back, "About this day", "Sleep (hours)"), Some("7"), "{table}");
    assert_eq!(cell(&held_back, "About this day", "Habits"), Some("Glasses of water × 3"));
    assert_eq!(cell(&held_back, "Check-up", "Score"), Some(""));
    for words in ["Sweating", "PHQ-9", "Methadone", "Thought record"] {
        assert!(!table.contains(words), "{words:?} is in the table: {table}");
    }
    for part in ["Check-ups", "Times I used", "Thinking tools", "My own notes"] {
        app.press("checkbox", Name::Is(part));
    }
    app.see_text("Your notes, your medicines and the names of people are in it.");
    let (_, table) = app.download("Download CSV");
    let rows = rows(&table);
    for (kind, column, words) in [
        ("About this day", "Body", "Sweating"),
        ("Check-up", "Check-up", "PHQ-9"),
        ("Check-up", "Score", "9"),
        ("Thinking tool", "Thinking tool", "Thought record"),
        ("Dose of medicine", "Medicine", "'=Methadone"),
        ("Dose of medicine", "Dose", "Skipped"),
    ] {
        assert_eq!(cell(&rows, kind, column), Some(words), "{table}");
    }
}

fn what_to_talk_about_comes_first_and_stays(stage: &Stage) {
    let app = with(stage, &story());
    see_on_page(&app, "Hard moments: 1.");
    app.fill("What I want to talk about", "My sleep.\n<b>And</b> payday");
    app.wait_draft_kept();
    app.reload();
    app.wait_value("What I want to talk about", "My sleep.\n<b>And</b> payday");
    see_on_page(&app, "What I want to talk about My sleep. <b>And</b> payday Mood and craving over time");
    let (_, text) = app.download("Share as file");
    assert!(text.contains("\n\nWhat I want to talk about\nMy sleep.\n<b>And</b> payday\n\nMood"), "{text}");
    app.fill("What I want to talk about", "");
    app.see_no_more("heading", Name::Is("What I want to talk about"));
}

fn an_empty_page_says_what_will_be_on_it(stage: &Stage) {
    let app = stage.open_at("#/patterns/hand-over");
    app.see_heading("Hand over");
    see_on_page(&app, "Nothing is noted in this time yet.");
    see_on_page(&app, "Days with a check-in: 0 of 28.");
    app.press("radio", Name::Is("All"));
    see_on_page(&app, "Days with a check-in: 0 of 1.");
    assert_eq!(rows(&app.download("Download CSV").1).len(), 1, "the names of the columns alone");
}

fn what_has_no_true_place_is_left_out_and_counted(stage: &Stage) {
    let mut story = story();
    story.add(-400, 8, json!({ "kind": "check-in", "mood": "low", "craving": 10 }));
    story.add(20_000, 8, json!({ "kind": "check-in", "mood": "low", "craving": 10 }));
    story.add(1, 9, json!({ "kind": "check-in", "mood": "low", "triggers": ["own-00000000000000000000000000000007"] }));
    let aside = json!([{ "store": "entries", "key": "05".repeat(24), "reason": "newer", "bytes": "63616c6c20416e61" }]);
    let mut backup: Value = serde_json::from_str(&story.backup()).expect("JSON");
    backup["set_aside"] = aside;
    let app = stage.open_at("#/settings");
    app.restore(&backup.to_string());
    app.hear("Restored.");
    app.go("#/patterns/hand-over");
    app.see_heading("Hand over");
    app.press("radio", Name::Is("All"));
    see_on_page(&app, "Days with a check-in: 20 of 21.");
    see_on_page(&app, "Strongest craving: 9 of 10.");
    see_on_page(&app, "Triggers that have no name any more, not shown: 1.");
    see_on_page(&app, "Left out, since their date is after that day: 1.");
    see_on_page(&app, "Left out, since their date is before 2000: 1.");
    see_on_page(&app, "Entries that could not be read: 1.");
}

/// How many pages a PDF has, and the size of the first in points.
fn pages(pdf: &[u8]) -> (usize, (f64, f64)) {
    let text = String::from_utf8_lossy(pdf);
    assert!(text.starts_with("%PDF"), "no PDF");
    let (_, sides) = text.split_once("/MediaBox [0 0 ").expect("a page");
    let mut sides = sides.split([' ', ']']).map(|side| side.parse().expect("a length"));
    let size = (sides.next().expect("a width"), sides.next().expect("a height"));
    (text.matches("/MediaBox [").count(), size)
}

fn the_page_alone_is_printed_on_a4_and_on_letter(stage: &Stage) {
    stage.at_night();
    let app = with(stage, &story());
    app.fill("What I want to talk about", "My sleep.");
    app.press("checkbox", Name::Is("My own notes"));
    see_on_page(&app, "said Ana");
    for ((width, height), points) in [(A4, (595.0, 842.0)), (LETTER, (612.0, 792.0))] {
        let pdf = app.browser.print(width, height);
        let (count, size) = pages(&pdf);
        assert!((1..=2).contains(&count), "{count} pages");
        assert!((size.0 - points.0).abs() < 1.5 && (size.1 - points.1).abs() < 1.5, "{size:?}");
    }
    app.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    app.wait_for("it would be printed", "return matchMedia('print').matches");
    let printed = app.text();
    assert!(printed.starts_with("How I have been From"), "{printed}");
    for other in ["Hand over", "Download CSV", "Parts", "Today", "Back"] {
        assert!(!printed.contains(other), "{other:?} would be printed: {printed}");
    }
    let colours = "const at = (it) => getComputedStyle(document.querySelector(it));
                   return [at('.paper').color, at('.paper .hint').color, at('.paper th').color, at('body').backgroundColor]";
    let colours = app.browser.run(colours, &[]);
    let is_dark = |colour: &Value| {
        let colour = colour.as_str().unwrap_or_default();
        colour == "rgb(0, 0, 0)" || colour.starts_with("oklch(0.2") || colour.starts_with("oklch(0.4")
    };
    assert!((0..3).all(|place| is_dark(&colours[place])), "ink on paper, by night too: {colours}");
    assert_eq!(colours[3], json!("rgba(0, 0, 0, 0)"));
    let whole = "return [...document.querySelectorAll('.paper :is(tr, li)')].every((it) => getComputedStyle(it).breakInside === 'avoid')
                        && [...document.querySelectorAll('.paper thead')].every((it) => getComputedStyle(it).display === 'table-header-group')";
    assert_eq!(app.browser.run(whole, &[]), json!(true), "no row is cut in two");
}

fn the_longest_words_fit_the_smallest_phone(stage: &Stage) {
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    let mut story = story();
    story.add(1, 10, json!({ "kind": "check-in", "mood": "low", "note": long }));
    let app = with(stage, &story);
    app.browser.resize(320, 568);
    app.fill("What I want to talk about", &long);
    for part in ["Times I used", "My goals and warning signs", "My own notes"] {
        app.press("checkbox", Name::Is(part));
    }
    see_on_page(&app, "Notes shown, the newest first: 4 of 4.");
    let width = app.browser.run("return document.documentElement.scrollWidth", &[]);
    assert!(width.as_u64().is_some_and(|width| width <= 320), "{width} px wide");
}

fn ten_years_are_on_the_page_at_once_and_in_the_table_without_a_standstill(stage: &Stage) {
    let app = stage.open_at("#/settings");
    app.restore(&ten_years::backup(36_500));
    app.hear("Restored.");
    app.go("#/patterns/hand-over");
    see_on_page(&app, "Days with a check-in: 27 of 28.");
    app.browser.run(include_str!("hand_over/watch.js"), &[]);
    app.press("radio", Name::Is("All"));
    let days = (now() - TimeDelta::seconds(36_499 * 8_640 + 86_400)).date_naive();
    let days = (now().date_naive() - days).num_days();
    see_on_page(&app, &format!("Days with a check-in: {days} of {}.", days + 1));
    app.press("checkbox", Name::Is("My own notes"));
    see_on_page(&app, "Notes shown, the newest first: 200 of 36500.");
    let longest = app.browser.run("return e2eLongest()", &[]);
    println!("longest task on the page: {longest} ms");
    app.browser.run(include_str!("hand_over/watch.js"), &[]);
    let (_, table) = app.download("Download CSV");
    let longest_of_table = app.browser.run("return e2eLongest()", &[]);
    println!("longest task for the table: {longest_of_table} ms, {} bytes", table.len());
    // Machines differ, and may be busy; all in one step would take seconds.
    assert!(longest_of_table.as_u64().is_some_and(|task| task < 500), "{longest_of_table} ms");
    assert_eq!(rows(&table).len(), 36_501);
}
