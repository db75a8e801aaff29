//! The lock: what it costs whoever has one. Starting, saving and Patterns with ten years of entries, with a lock and
//! without one, in turns; and unlocking. At this machine's full speed.

use serde_json::{Value, json};

use crate::{
    Bench,
    device::{Device, Pace},
    host::Host,
    report::{Report, Sample, Table, times},
    ten_years,
};

const ENTRIES: u64 = 36_500;
/// The largest ratio allowed between a time with a lock and the same without.
const MOST_TIMES: f64 = 1.3;
/// From the press on "Unlock" until the form is gone, in milliseconds: the lock measures half a second of work.
const UNLOCK: f64 = 700.0;

const PASSPHRASE: &str = "river lamp seven boats";
/// Sets up a lock with this passphrase, and waits until there is one.
const SET_UP: &str = include_str!("set_up_lock.js");
/// Notes as `lockShown` when the page asks for a passphrase.
const WATCH_LOCK: &str = include_str!("watch_lock.js");
/// Unlocks with this passphrase, and answers when that was asked for and when it was done.
const UNLOCK_WITH: &str = include_str!("unlock.js");
const OPEN: &str = include_str!("open_place.js");

#[derive(Default)]
struct Times {
    started: Sample,
    saved: Sample,
    patterns: Sample,
}

/// Prints the table and judges the promises.
pub fn measure(bench: &Bench, report: &mut Report) {
    let device = Device::new(Pace::Full);
    let hosts = [Host::start(&bench.steady), Host::start(&bench.steady)];
    for host in &hosts {
        device.set_up(host, Some(&ten_years::backup(ENTRIES)));
    }
    device.new_tab();
    device.go(&hosts[1].address("#/settings/lock"));
    assert_eq!(device.run_async(SET_UP, &[json!(PASSPHRASE)]), json!(true), "no lock was set up");

    let (mut all, mut unlocking) = ([Times::default(), Times::default()], Sample::default());
    // The first round warms up.
    for round in 0..=bench.runs {
        for (has_lock, host) in hosts.iter().enumerate() {
            let mut fresh = Times::default();
            let times = if round == 0 { &mut fresh } else { &mut all[has_lock] };
            let unlocked = visit(&device, host, has_lock == 1, times);
            if let Some(took) = unlocked.filter(|_| round > 0) {
                unlocking.add(took);
            }
        }
    }

    let [without, with] = &all;
    let mut table = Table::new(&["with 36,500 entries", "without a lock", "with one", ""]);
    let mut judge = |what: &str, without: &Sample, with: &Sample| {
        let ratio = with.ratio_to(without);
        table.row([what.into(), without.cell(), with.cell(), times(ratio)]);
        let words = format!("{what} takes {} of the time without a lock, of {MOST_TIMES}×", times(ratio));
        report.promise(ratio <= MOST_TIMES, words);
    };
    judge("starting, but for unlocking", &without.started, &with.started);
    judge("saving", &without.saved, &with.saved);
    judge("Patterns, with all entries read", &without.patterns, &with.patterns);
    table.row(["unlocking".into(), "–".into(), unlocking.cell(), "–".into()]);
    table.print("Lock: second start, save and Patterns with a lock and without, full speed");
    let took = unlocking.median();
    report.promise(took <= UNLOCK, format!("unlocking takes {took:.0} ms, of {UNLOCK:.0}"));
}

/// Starts, opens Patterns and saves. Answers how long unlocking took, where there is a lock.
fn visit(device: &Device, host: &Host, has_lock: bool, times: &mut Times) -> Option<f64> {
    device.new_tab_with(WATCH_LOCK);
    device.go(&host.address("#/today"));
    let unlocked = has_lock.then(|| {
        let moments = device.run_async(UNLOCK_WITH, &[json!(PASSPHRASE)]);
        let moment = |at: usize| moments.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let [shown, asked, done] = [moment(0), moment(1), moment(2)];
        // A person types in between.
        times.started.add(shown + (device.mark("listed") - done).max(0.0));
        done - asked
    });
    if !has_lock {
        times.started.add(device.mark("listed"));
    }
    device.wait_kept_offline();
    let open = |place: &str, selector: &str| {
        device.run_async(OPEN, &[json!(place), json!(selector)]).as_f64().unwrap_or(f64::NAN)
    };
    times.patterns.add(open("#/patterns", "#week"));
    open("#/today", "#rows");
    times.saved.add(device.check_in().1);
    unlocked
}
