//! The costs of Steady for a person: bytes, waiting, and how both grow. Measures the release in Chromium and prints
//! tables.
//!
//! `make bench` builds what is measured and runs this. `STEADY_RUNS` says how often each thing is measured,
//! `STEADY_DIST` names a release that is not in `dist/`, `STEADY_COUNTER` the bare counter's, `STEADY_BEFORE` an earlier
//! release to compare with, and words after `cargo test --bench steady --` choose topics.

#![cfg(not(target_arch = "wasm32"))]
// A failed measurement panics with its reason, which ends its topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/budget.rs"]
mod budget;
#[path = "../e2e/support/engine.rs"]
#[allow(dead_code, reason = "the bench needs one engine, and the suite three")]
mod engine;
#[path = "../e2e/support/profile.rs"]
mod profile;
#[path = "../support/ten_years.rs"]
mod ten_years;
#[path = "../support/waiting.rs"]
mod waiting;
#[path = "../e2e/support/webdriver.rs"]
#[allow(dead_code, reason = "the bench needs less of the protocol than the suite")]
mod webdriver;

mod care;
mod device;
mod findings;
mod growth;
mod host;
mod imports;
mod lock;
mod long_tasks;
mod reach;
mod report;
mod start;
mod weight;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use host::Site;
use report::Report;

/// The two sites that are compared, and how often each is measured.
struct Bench {
    steady: Arc<Site>,
    counter: Arc<Site>,
    /// An earlier release, when one is named.
    before: Option<Arc<Site>>,
    runs: usize,
}

type Topic = (&'static str, fn(&Bench, &mut Report));

const TOPICS: [Topic; 9] = [
    ("weight", weight::measure),
    ("start", start::measure),
    ("before", start::compare),
    ("long-tasks", long_tasks::measure),
    ("growth", growth::measure),
    ("findings", findings::measure),
    ("imports", imports::measure),
    ("care", care::measure),
    ("lock", lock::measure),
];

fn main() -> ExitCode {
    // `cargo bench` adds `--bench` of its own.
    let chosen = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect::<Vec<_>>();
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bench = Bench {
        steady: Site::read(&folder("STEADY_DIST", &tests.join("dist"))),
        counter: Site::read(&folder("STEADY_COUNTER", &tests.join("tests/bench/counter/dist"))),
        before: std::env::var_os("STEADY_BEFORE").map(|folder| Site::read(Path::new(&folder))),
        runs: std::env::var("STEADY_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(9).max(1),
    };
    println!("\nTimes in ms as median (least–most) of {}, app and counter in turns.", bench.runs);
    println!("They depend on this machine and on what else it does: only ratios within one run compare.");

    let mut report = Report::default();
    for (name, measure) in TOPICS {
        if !chosen.is_empty() && !chosen.iter().any(|word| word == name) {
            continue;
        }
        if catch_unwind(AssertUnwindSafe(|| measure(&bench, &mut report))).is_err() {
            report.could_not_measure(name);
        }
    }
    report.conclude()
}

fn folder(variable: &str, usual: &Path) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| usual.to_owned(), PathBuf::from)
}

/// Waits until there is something, for as long as a slow machine may take.
fn wait<T>(look: impl FnMut() -> Option<T>) -> Option<T> {
    wait_for(Duration::from_secs(30), look)
}

fn wait_for<T>(patience: Duration, look: impl FnMut() -> Option<T>) -> Option<T> {
    // Not too often: asking takes from the page the time that is measured.
    waiting::look_until(patience, waiting::LONGEST_PAUSE, look)
}
