//! Bringing entries along: how long ten years of Daylio take, from choosing the file to "Added".

use std::{fmt::Write as _, time::Duration};

use chrono::{Days, NaiveDate};
use serde_json::json;

use crate::{
    Bench,
    device::{Device, Pace},
    host::Host,
    long_tasks::LONG,
    report::{Report, Sample, Table, bytes},
};

/// Entries: one a day, and three, for ten years.
const COUNTS: [u64; 2] = [3_650, 11_000];
/// From choosing the file to "Added", in milliseconds at this machine's full speed.
const MOST: f64 = 5_000.0;

/// Presses the button that adds as soon as it is there. Answers how long it took from choosing the file until it said
/// that all is added.
const ADD: &str = include_str!("add_import.js");

/// Ten years as Daylio writes them, the newest first.
fn daylio(count: u64) -> String {
    let moods = ["rad", "good", "meh", "bad", "awful"];
    let a_day = count.div_ceil(3_650);
    let last = NaiveDate::from_ymd_opt(2026, 10, 31).expect("a day");
    let mut file = "full_date,date,weekday,time,mood,activities,note_title,note\n".to_owned();
    for number in 0..count {
        let day = last - Days::new(number / a_day);
        let mood = moods[usize::try_from(number % 5).expect("a small number")];
        let time = format!("{:02}:{:02}", 22 - number % a_day * 6, number % 60);
        let named = day.format("%Y-%m-%d,%B %-d,%A");
        let note = "A line or two, as people write them at the end of a day.";
        writeln!(file, "{named},{time},{mood},\"work | family | gym\",\"\",\"Entry {number}. {note}\"")
            .expect("a line");
    }
    file
}

/// Prints the table and judges the promises.
pub fn measure(bench: &Bench, report: &mut Report) {
    let device = Device::new(Pace::Full);
    let mut table = Table::new(&["entries", "until added", "the longest task"]);
    let mut last = (Sample::default(), Sample::default());
    for count in COUNTS {
        let file = daylio(count);
        let (mut took, mut longest) = (Sample::default(), Sample::default());
        for _ in 0..bench.runs.min(3) {
            let host = Host::start(&bench.steady);
            device.new_tab();
            device.go(&host.address("#/settings/import"));
            device.wait_kept_offline();
            let began = device.run("return performance.now()", &[]).as_f64().unwrap_or(f64::NAN);
            device.give_file("Choose a file", "daylio.csv", &file);
            took.add(device.run_async(ADD, &[json!(began)]).as_f64().unwrap_or(f64::NAN));
            // Long tasks are reported only once the page is idle.
            std::thread::sleep(Duration::from_millis(500));
            let tasks = device.long_tasks().into_iter().filter(|(at, _)| *at >= began).map(|(_, took)| took);
            longest.add(tasks.fold(0.0, f64::max));
        }
        table.row([bytes(usize::try_from(count).unwrap_or_default()), took.cell(), longest.cell()]);
        last = (took, longest);
    }
    table.print("Bringing along so many entries of Daylio, full speed");
    let (took, longest) = (last.0.median(), last.1.median());
    report.promise(took <= MOST, format!("11,000 entries of Daylio are added in {took:.0} ms, of {MOST:.0}"));
    report.promise(longest <= LONG, format!("the longest task meanwhile takes {longest:.0} ms, of {LONG:.0}"));
}
