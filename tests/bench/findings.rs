//! Findings: how long Patterns takes to read all entries, and to be opened again; and how long a letter of the search takes.

use std::time::Duration;

use serde_json::json;

use crate::{
    Bench,
    device::{Device, Pace},
    growth::MOST_TIMES,
    host::Host,
    long_tasks::LONG,
    report::{Report, Sample, Table, bytes, times},
    ten_years,
};

/// Numbers of entries: a month, and ten years of ten a day.
const COUNTS: [u64; 2] = [300, 36_500];
/// Reading all of ten years, in milliseconds at this machine's full speed.
const READ: f64 = 900.0;

/// From a letter typed into the search until its results are painted, in milliseconds at this machine's full speed.
const LETTER: f64 = 50.0;
/// What is searched for: words that all entries have, that few have, and a trigger.
const WORDS: [&str; 3] = ["people write", "entry 29", "boredom"];

/// Choosing another period until it is painted, in milliseconds at this machine's full speed.
const PERIOD: f64 = 50.0;
/// Working out and drawing all of ten years, in milliseconds at this machine's full speed.
const ALL: f64 = 200.0;
/// What the app may hold in memory beyond the empty one, in MB.
const HELD: f64 = 20.0;
/// The place of "All" among the periods.
const EVERYTHING: usize = 4;
/// The places of the others, from the year to the week, and the month at last.
const OTHERS: [usize; 4] = [3, 2, 0, 1];

/// Chooses a period, and answers how long it took until it was drawn, and until it was painted.
const CHOOSE: &str = include_str!("choose_period.js");
/// Types into the search, and answers how long each letter took.
const TYPE: &str = include_str!("type_letters.js");
/// Goes to a place, and answers how long it took until what a selector names was painted.
const OPEN: &str = include_str!("open_place.js");

#[derive(Default)]
struct Times {
    first: Sample,
    again: Sample,
    period: Sample,
    everything: Sample,
    letter: Sample,
    searching: Sample,
    longest: Sample,
    own: Sample,
}

/// Prints the table and judges the promises.
pub fn measure(bench: &Bench, report: &mut Report) {
    let device = Device::new(Pace::Full);
    let hosts = COUNTS.map(|_| Host::start(&bench.steady));
    for (count, host) in COUNTS.iter().zip(&hosts) {
        device.set_up(host, Some(&ten_years::backup(*count)));
    }
    let mut all = COUNTS.map(|_| Times::default());
    for _ in 0..bench.runs {
        for (host, times) in hosts.iter().zip(&mut all) {
            visit(&device, host, times);
        }
    }
    let [month, ten_years] = &all;
    let mut table = Table::new(&[
        "entries",
        "all read",
        "opened again",
        "",
        "a period",
        "all of it",
        "a letter",
        "the longest task",
        "own MB",
    ]);
    for (count, it) in COUNTS.iter().zip(&all) {
        table.row([
            bytes(usize::try_from(*count).unwrap_or_default()),
            it.first.cell(),
            it.again.cell(),
            times(it.again.ratio_to(&month.again)),
            it.period.cell(),
            it.everything.cell(),
            it.letter.cell(),
            it.longest.cell(),
            format!("{:.1}", it.own.median()),
        ]);
    }
    table.print("Findings: Patterns with so many entries, full speed");
    let read = ten_years.first.median();
    report.promise(read <= READ, format!("36,500 entries are read for the findings in {read:.0} ms, of {READ:.0}"));
    let longest = ten_years.longest.median();
    report
        .promise(longest <= LONG, format!("the longest task while they are read takes {longest:.0} ms, of {LONG:.0}"));
    let period = ten_years.period.median();
    report.promise(
        period <= PERIOD,
        format!("another period of 36,500 entries is painted after {period:.0} ms, of {PERIOD:.0}"),
    );
    let everything = ten_years.everything.median();
    report.promise(everything <= ALL, format!("all of 36,500 entries is drawn in {everything:.0} ms, of {ALL:.0}"));
    let held = ten_years.own.median() - month.own.median();
    report.promise(held <= HELD, format!("36,500 entries hold {held:.1} MB more than 300, of {HELD:.0}"));
    let letter = ten_years.letter.median();
    report.promise(
        letter <= LETTER,
        format!("the slowest letter typed into the search of 36,500 entries takes {letter:.0} ms, of {LETTER:.0}"),
    );
    let searching = ten_years.searching.median();
    report
        .promise(searching <= LONG, format!("the longest task while one types takes {searching:.0} ms, of {LONG:.0}"));
    let ratio = ten_years.again.ratio_to(&month.again);
    let words = format!("Patterns opened again with 36,500 entries takes {} of the time with 300", times(ratio));
    report.promise(ratio <= MOST_TIMES, words);
}

fn visit(device: &Device, host: &Host, times: &mut Times) {
    device.new_tab();
    device.go(&host.address(""));
    device.mark("listed");
    device.wait_kept_offline();
    let open = |place: &str, selector: &str| {
        device.run_async(OPEN, &[json!(place), json!(selector)]).as_f64().unwrap_or(f64::NAN)
    };
    let began = now(device);
    times.first.add(open("#/patterns", "#week"));
    times.longest.add(longest_since(device, began));
    times.own.add(device.memory().1);
    open("#/today", "#rows");
    times.again.add(open("#/patterns", "#week"));
    let choose = |place: usize| {
        let took = device.run_async(CHOOSE, &[json!(place)]);
        [0, 1].map(|at| took.get(at).and_then(serde_json::Value::as_f64).unwrap_or(f64::NAN))
    };
    let [drawn, _] = choose(EVERYTHING);
    times.everything.add(drawn);
    let painted = OTHERS.map(|place| choose(place)[1]);
    times.period.add(painted.into_iter().fold(0.0, f64::max));
    let began = now(device);
    let mut slowest = 0.0_f64;
    for words in WORDS {
        open("#/patterns", "#week");
        open("#/patterns/search", "input[type=search]");
        let took = device.run_async(TYPE, &[json!(words)]);
        let took: Vec<f64> = took.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
        assert!(took.len() > 5, "{words:?} was not found");
        slowest = took.into_iter().fold(slowest, f64::max);
    }
    times.letter.add(slowest);
    times.searching.add(longest_since(device, began));
}

fn now(device: &Device) -> f64 {
    device.run("return performance.now()", &[]).as_f64().unwrap_or(f64::NAN)
}

/// The longest task over 50 ms since then, in milliseconds; 0 for none.
fn longest_since(device: &Device, began: f64) -> f64 {
    // Long tasks are reported only once the page is idle.
    std::thread::sleep(Duration::from_millis(500));
    device.long_tasks().into_iter().filter(|(at, _)| *at >= began).map(|(_, took)| took).fold(0.0, f64::max)
}
