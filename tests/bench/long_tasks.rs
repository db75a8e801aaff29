//! Long tasks: whether the page ever keeps a person waiting for an answer, at this machine's full speed.

use std::time::Duration;

use crate::{
    Bench,
    device::{Device, Pace},
    host::Host,
    report::{Report, Sample, Table},
};

/// A task above this is long, in milliseconds.
pub const LONG: f64 = 50.0;

/// The longest task of each run, or 0, and when it began, in milliseconds.
#[derive(Default)]
struct Longest {
    took: Sample,
    began: Sample,
}

impl Longest {
    fn add(&mut self, device: &Device, since: f64) {
        // Long tasks are reported only once the page is idle.
        std::thread::sleep(Duration::from_millis(500));
        let tasks = device.long_tasks().into_iter().filter(|(began, _)| *began >= since);
        let longest = tasks.max_by(|one, other| one.1.total_cmp(&other.1));
        self.took.add(longest.map_or(0.0, |(_, took)| took));
        if let Some((began, _)) = longest {
            self.began.add(began - device.mark("compiled"));
        }
    }

    fn row(&self, name: &str) -> [String; 5] {
        let runs = format!("{} of {}", self.took.above(LONG), self.took.len());
        let began = if self.began.len() > 0 { format!("{:+.0}", self.began.median()) } else { "–".into() };
        [name.into(), runs, format!("{:.0}", self.took.median()), format!("{:.0}", self.took.most()), began]
    }
}

/// Prints the table and judges the promise.
pub fn measure(bench: &Bench, report: &mut Report) {
    let (mut start, mut save, mut counter) = (Longest::default(), Longest::default(), Longest::default());
    for _ in 0..bench.runs {
        visit_steady(bench, &mut start, &mut save);
        visit_counter(bench, &mut counter);
    }

    let mut table = Table::new(&["tasks over 50 ms", "runs with one", "the longest, median", "most", "began"]);
    table.row(start.row("Steady: first visit"));
    table.row(save.row("Steady: save"));
    table.row(counter.row("bare counter: first visit"));
    table.print("Long tasks, full speed (0: none)");

    // One run may meet a moment in which this machine is busy with something else; most runs do not.
    for (what, Longest { took, .. }) in [("the first visit", &start), ("a save", &save)] {
        let found = format!("{} of {} runs had one", took.above(LONG), took.len());
        report.promise(took.above(LONG) * 2 <= took.len(), format!("no task over 50 ms in {what}; {found}"));
    }
}

fn visit_steady(bench: &Bench, start: &mut Longest, save: &mut Longest) {
    let host = Host::start(&bench.steady);
    let device = Device::new(Pace::Full);
    device.go(&host.address(""));
    device.mark("usable");
    device.wait_kept_offline();
    start.add(&device, 0.0);
    let before = device.run("return performance.now()", &[]).as_f64().expect("the time");
    device.check_in();
    save.add(&device, before);
}

fn visit_counter(bench: &Bench, counter: &mut Longest) {
    let host = Host::start(&bench.counter);
    let device = Device::new(Pace::Full);
    device.go(&host.address(""));
    device.mark("usable");
    counter.add(&device, 0.0);
}
