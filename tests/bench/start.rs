//! From opening to the first usable control, and from a tap on Save to the answer, on a usual phone.

use std::sync::Arc;

use crate::{
    Bench,
    device::{Device, Pace},
    host::{Host, Site},
    report::{Report, Sample, Table, times},
};

/// One site's times.
#[derive(Default)]
struct Times {
    paint_cold: Sample,
    compiled_cold: Sample,
    usable_cold: Sample,
    paint_warm: Sample,
    compiled_warm: Sample,
    usable_warm: Sample,
    paint_offline: Sample,
    usable_offline: Sample,
    breath_cold: Sample,
    breath_offline: Sample,
    breath_from_today: Sample,
    tap: Sample,
    saved: Sample,
}

/// Prints the tables.
pub fn measure(bench: &Bench, report: &mut Report) {
    let (mut steady, mut counter) = (Times::default(), Times::default());
    for _ in 0..bench.runs {
        visit_steady(&bench.steady, &mut steady);
        visit_counter(bench, &mut counter);
        begin_hard_moment(&bench.steady, &mut steady);
    }

    let mut table = Table::new(&["start", "Steady", "bare counter", "ratio"]);
    let both =
        |name: &str, own: &Sample, floor: &Sample| [name.into(), own.cell(), floor.cell(), times(own.ratio_to(floor))];
    let alone = |name: &str, own: &Sample| [name.into(), own.cell(), "–".into(), "–".into()];
    table.row(both("first paint, first visit", &steady.paint_cold, &counter.paint_cold));
    table.row(both("WebAssembly ready to run, first visit", &steady.compiled_cold, &counter.compiled_cold));
    table.row(both("first usable control, first visit", &steady.usable_cold, &counter.usable_cold));
    table.row(both("first paint, second start", &steady.paint_warm, &counter.paint_warm));
    table.row(both("WebAssembly ready to run, second start", &steady.compiled_warm, &counter.compiled_warm));
    table.row(both("first usable control, second start", &steady.usable_warm, &counter.usable_warm));
    table.row(alone("first paint, third start, offline", &steady.paint_offline));
    table.row(alone("first usable control, third start, offline", &steady.usable_offline));
    table.row(alone("hard moment: breathing in the app, first visit", &steady.breath_cold));
    table.row(alone("hard moment: breathing in the app, offline", &steady.breath_offline));
    table.row(alone("hard moment: breathing in the app, offline, from a tap on Today", &steady.breath_from_today));
    table.print("Start, CPU ×4 slower, 9 Mbit/s down, 3 up, 100 ms");
    for (way, breath) in [("opened directly", &steady.breath_offline), ("from Today", &steady.breath_from_today)] {
        let (breath, usable) = (breath.median(), steady.usable_offline.median());
        let what = format!("offline, {way}: a breath moves after {breath:.0} ms; Today is usable after {usable:.0} ms");
        report.promise(breath <= usable, what);
    }

    let mut table = Table::new(&["tap", "Steady: Save check-in", "bare counter: its button", "ratio"]);
    table.row(both("to the next paint", &steady.tap, &counter.tap));
    table.row(alone("to \"Saved\"", &steady.saved));
    table.print("Tap, CPU ×4 slower");
}

/// Prints the same times beside those of an earlier release, both visited in turns.
pub fn compare(bench: &Bench, _: &mut Report) {
    let Some(before) = &bench.before else { return };
    let (mut now, mut then) = (Times::default(), Times::default());
    for _ in 0..bench.runs {
        for (site, times) in [(&bench.steady, &mut now), (before, &mut then)] {
            visit_steady(site, times);
            begin_hard_moment(site, times);
        }
    }
    let mut table = Table::new(&["start and tap", "now", "before", "ratio"]);
    for (name, now, then) in [
        ("first usable control, first visit", &now.usable_cold, &then.usable_cold),
        ("first usable control, second start", &now.usable_warm, &then.usable_warm),
        ("first usable control, third start, offline", &now.usable_offline, &then.usable_offline),
        ("hard moment, first visit", &now.breath_cold, &then.breath_cold),
        ("hard moment, offline", &now.breath_offline, &then.breath_offline),
        ("hard moment, offline, from a tap on Today", &now.breath_from_today, &then.breath_from_today),
        ("tap on Save, to the next paint", &now.tap, &then.tap),
        ("tap on Save, to \"Saved\"", &now.saved, &then.saved),
    ] {
        table.row([name.into(), now.cell(), then.cell(), times(now.ratio_to(then))]);
    }
    table.print("Beside the earlier release, CPU ×4 slower, 9 Mbit/s down, 3 up, 100 ms");
}

fn visit_steady(site: &Arc<Site>, times: &mut Times) {
    let host = Host::start(site);
    let device = Device::new(Pace::Phone);
    device.go(&host.address(""));
    times.usable_cold.add(device.mark("usable"));
    times.compiled_cold.add(device.mark("compiled"));
    times.paint_cold.add(device.first_paint());
    device.wait_kept_offline();

    device.new_tab();
    device.go(&host.address(""));
    times.usable_warm.add(device.mark("usable"));
    times.compiled_warm.add(device.mark("compiled"));
    times.paint_warm.add(device.first_paint());
    let (tap, saved) = device.check_in();
    times.tap.add(tap);
    times.saved.add(saved);

    host.stop();
    device.new_tab();
    device.go(&host.address(""));
    times.usable_offline.add(device.mark("usable"));
    times.paint_offline.add(device.first_paint());
    device.press("return document.querySelector('nav a[href=\"#/hard-moment\"]')");
    let moving = device.mark("breath");
    times.breath_from_today.add(moving - device.run("return bench.opened", &[]).as_f64().unwrap_or(f64::NAN));
    device.new_tab();
    device.go(&host.address("?go=hard-moment"));
    times.breath_offline.add(device.mark("breath"));
}

fn visit_counter(bench: &Bench, times: &mut Times) {
    let host = Host::start(&bench.counter);
    let device = Device::new(Pace::Phone);
    device.go(&host.address(""));
    times.usable_cold.add(device.mark("usable"));
    times.compiled_cold.add(device.mark("compiled"));
    times.paint_cold.add(device.first_paint());

    device.new_tab();
    device.go(&host.address(""));
    times.usable_warm.add(device.mark("usable"));
    times.compiled_warm.add(device.mark("compiled"));
    times.paint_warm.add(device.first_paint());
    device.press("return document.querySelector('body > button')");
    times.tap.add(device.tap_to_paint());
}

fn begin_hard_moment(site: &Arc<Site>, times: &mut Times) {
    let host = Host::start(site);
    let device = Device::new(Pace::Phone);
    device.go(&host.address("?go=hard-moment"));
    times.breath_cold.add(device.mark("breath"));
}
