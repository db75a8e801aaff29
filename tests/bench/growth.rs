//! Growth: whether a person waits longer with ten years of entries than with none.

use crate::{
    Bench,
    device::{Device, Pace},
    host::Host,
    reach,
    report::{Report, Sample, Table, bytes, times},
    ten_years,
};

/// Numbers of entries: ten a day, for up to ten years.
const COUNTS: [u64; 4] = [0, 1_000, 10_000, 36_500];
/// The largest ratio allowed between a time with ten years of entries and the same time with none or few.
pub const MOST_TIMES: f64 = 1.2;

#[derive(Default)]
struct Times {
    usable: Sample,
    listed: Sample,
    tap: Sample,
    saved: Sample,
    heap: Sample,
    own: Sample,
}

/// Prints the table and judges the promise.
pub fn measure(bench: &Bench, report: &mut Report) {
    // One browser with an origin for each, so that only the entries differ.
    let device = Device::new(Pace::Phone);
    let hosts = COUNTS.map(|_| Host::start(&bench.steady));
    for (count, host) in COUNTS.iter().zip(&hosts) {
        device.set_up(host, (*count > 0).then(|| ten_years::backup(*count)).as_deref());
    }

    let mut all = COUNTS.map(|_| Times::default());
    // The first round warms up.
    for round in 0..=bench.runs {
        let mut order = [0, 1, 2, 3];
        // Rotated, so that a disturbance by the machine is as likely for each number of entries.
        order.rotate_left(round % COUNTS.len());
        for at in order {
            let fresh = &mut Times::default();
            visit(&device, &hosts[at], if round == 0 { fresh } else { &mut all[at] }, COUNTS[at] > 0);
        }
    }

    let mut table = Table::new(&[
        "entries",
        "usable",
        "",
        "a screen of them listed",
        "",
        "tap to paint",
        "\"Saved\"",
        "",
        "heap MB",
        "own MB",
    ]);
    let [none, some, ..] = &all;
    for (count, it) in COUNTS.iter().zip(&all) {
        table.row([
            bytes(usize::try_from(*count).unwrap_or_default()),
            it.usable.cell(),
            times(it.usable.ratio_to(&none.usable)),
            if *count > 0 { it.listed.cell() } else { "–".into() },
            if *count > 0 { times(it.listed.ratio_to(&some.listed)) } else { "–".into() },
            it.tap.cell(),
            it.saved.cell(),
            times(it.saved.ratio_to(&none.saved)),
            format!("{:.1}", it.heap.median()),
            format!("{:.1}", it.own.median()),
        ]);
    }
    table.print("Growth: second start and save with so many entries, CPU ×4 slower");

    let ten_years = &all[COUNTS.len() - 1];
    for (what, ratio) in [
        ("the first usable control", ten_years.usable.ratio_to(&none.usable)),
        ("saving", ten_years.saved.ratio_to(&none.saved)),
    ] {
        let within = if ratio <= MOST_TIMES { "within" } else { "not within" };
        let words = format!("{what} with 36,500 entries takes {} of the time with none: {within} 1.2×", times(ratio));
        report.promise(ratio <= MOST_TIMES, words);
    }
    reach::measure(bench, report);
}

fn visit(device: &Device, host: &Host, times: &mut Times, has_entries: bool) {
    device.new_tab();
    device.go(&host.address(""));
    times.usable.add(device.mark("usable"));
    if has_entries {
        times.listed.add(device.mark("listed"));
    }
    let (heap, own) = device.memory();
    times.heap.add(heap);
    times.own.add(own);
    let (tap, saved) = device.check_in();
    times.tap.add(tap);
    times.saved.add(saved);
}
