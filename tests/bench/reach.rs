//! Reach: whether a person waits longer for a place, for the end of the list or for a day of it, with ten years of
//! everything. At this machine's full speed.

use serde_json::{Value, json};

use crate::{
    Bench,
    device::{Device, Pace},
    growth::MOST_TIMES,
    host::Host,
    report::{Report, Sample, Table, times},
    ten_years,
};

/// Entries, people and if-then steps, of those who have little of each and of those who have much.
const LITTLE: (u64, usize, usize) = (10, 10, 10);
const MUCH: (u64, usize, usize) = (36_500, 500, 200);

/// Milliseconds by which two times may differ because what is painted waits for the next frame.
const A_FRAME: f64 = 4.0;
/// Milliseconds within which a place opens, and the longest task of a scroll.
const AT_ONCE: f64 = 100.0;
/// Milliseconds within which the end of the list, or a day of it, is reached.
const SOON: f64 = 2_000.0;

/// Prints the tables and judges the promises.
pub fn measure(bench: &Bench, report: &mut Report) {
    let device = Device::new(Pace::Full);
    let hosts = [LITTLE, MUCH].map(|amount| {
        let host = Host::start(&bench.steady);
        device.set_up(&host, Some(&ten_years::of_everything(amount)));
        host
    });
    places(bench, report, &device, &hosts);
    ends_and_days(bench, report, &device, &hosts[1]);
}

fn places(bench: &Bench, report: &mut Report, device: &Device, hosts: &[Host; 2]) {
    let newest_entry = format!("#/entry/{:032x}", 0);
    let places = [
        ("#/people", "Add person"),
        ("#/plan/steps", "Add if-then step"),
        ("#/hard-moment/reach", "Call a helpline"),
        (newest_entry.as_str(), "Edit entry"),
    ];
    let mut all = places.map(|_| [Sample::default(), Sample::default()]);
    // The first round warms up.
    for round in 0..=bench.runs {
        for (host, which) in hosts.iter().zip(0..) {
            device.new_tab();
            device.go(&host.address(""));
            device.mark("listed");
            for ((address, control), samples) in places.iter().zip(&mut all) {
                let script = include_str!("times_to_open.js");
                let took = device.run_async(script, &[json!(address), json!(control), json!(2)]);
                for took in took.as_array().into_iter().flatten().filter_map(Value::as_f64).filter(|_| round > 0) {
                    samples[which].add(took);
                }
            }
        }
    }
    let mut table = Table::new(&["from the step to a place to its paint", "with little", "with much", ""]);
    for ((address, _), [few, many]) in places.iter().zip(&all) {
        let name = if *address == newest_entry { "#/entry/…" } else { address };
        table.row([name.into(), few.cell(), many.cell(), times(many.ratio_to(few))]);
        let holds = many.median() <= (few.median() * MOST_TIMES + A_FRAME).min(AT_ONCE);
        let words = format!("{name} opens in {:.0} ms with much, {:.0} ms with little", many.median(), few.median());
        report.promise(holds, words);
    }
    table.print("Reach: places with 36,500 entries, 500 people and 200 steps, full speed");
}

fn ends_and_days(bench: &Bench, report: &mut Report, device: &Device, host: &Host) {
    let (mut end, mut longest, mut day) = (Sample::default(), Sample::default(), Sample::default());
    for _ in 0..bench.runs {
        device.new_tab();
        device.go(&host.address(""));
        device.mark("listed");
        let last = format!("Entry {}.", MUCH.0 - 1);
        let found = device.run_async(include_str!("to_the_end.js"), &[json!(last)]);
        end.add(found[0].as_f64().unwrap_or(f64::MAX));
        longest.add(found[1].as_f64().unwrap_or(f64::MAX));
        device.new_tab();
        device.go(&host.address(""));
        device.mark("listed");
        let found = device.run_async(include_str!("go_to_day.js"), &[json!(3_000)]);
        assert!(found[1].as_str().is_some_and(|words| words.contains("Entry 2")), "{} has the focus", found[1]);
        day.add(found[0].as_f64().unwrap_or(f64::MAX));
    }
    let mut table = Table::new(&["in the list of ten years", "ms"]);
    table.row(["the end".into(), end.cell()]);
    table.row(["the longest task on the way".into(), longest.cell()]);
    table.row(["a day eight years ago".into(), day.cell()]);
    table.print("Reach: the list of 36,500 entries, full speed");
    for (what, sample, most) in [
        ("the end of ten years is reached", &end, SOON),
        ("on the way to it, the longest task ends", &longest, AT_ONCE),
        ("a day eight years ago is reached", &day, SOON),
    ] {
        let took = sample.median();
        report.promise(took <= most, format!("{what} after {took:.0} ms: at most {most:.0} ms"));
    }
}
