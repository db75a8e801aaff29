//! The first load: what is asked for, and how many bytes each part sends.

use std::time::{Duration, Instant};

use crate::{
    Bench,
    budget::{self, is_later_part},
    device::{Device, Pace},
    host::{Asked, Host},
    report::{Report, Table, bytes},
};

/// Keeps the page from installing its worker.
const WITHOUT_WORKER: &str =
    "if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});";

/// Prints the table and judges the budget.
pub fn measure(bench: &Bench, report: &mut Report) {
    let page = first_load(bench, false);
    let all = first_load(bench, true);
    let counter = {
        let host = Host::start(&bench.counter);
        let device = Device::new(Pace::Full);
        device.go(&host.address(""));
        device.mark("usable");
        settled(&host)
    };

    let mut table = Table::new(&["part", "file", "Steady", "bare counter"]);
    for (part, belongs) in PARTS {
        let files = page.iter().filter(|asked| belongs(&asked.path)).collect::<Vec<_>>();
        let floor = counter.iter().filter(|asked| belongs(&asked.path)).map(|asked| asked.body).sum();
        for (number, asked) in files.iter().enumerate() {
            let floor = if number == 0 && floor > 0 { bytes(floor) } else { "–".into() };
            table.row([part.into(), asked.path.clone(), bytes(asked.body), floor]);
        }
    }
    let extra = all[page.len().min(all.len())..].to_vec();
    let (own, floor) = (body(&page), body(&counter));
    table.row(["page".into(), requests(&page), bytes(own), format!("{} in {}", bytes(floor), requests(&counter))]);
    let (worker, whole) = (body(&all).saturating_sub(own), body(&all));
    table.row(["worker beyond the page".into(), requests(&extra), bytes(worker), "–".into()]);
    table.row(["all of the first visit".into(), requests(&all), bytes(whole), bytes(floor)]);
    let heads = |all: &[Asked]| bytes(all.iter().map(|asked| asked.head).sum());
    table.row(["heads of the answers, not counted above".into(), String::new(), heads(&all), heads(&counter)]);
    table.print("First load: bytes of the bodies, brotli 11");

    let sent = all.iter().filter(|asked| asked.status == 200 && !is_later_part(&asked.path)).count();
    let parts = all.iter().filter(|asked| is_later_part(&asked.path)).collect::<Vec<_>>();
    let first = whole - parts.iter().map(|part| part.body).sum::<usize>();
    let most = budget::first_load_bytes();
    report.promise(first <= most, format!("the first load sends {} bytes; at most {}", bytes(first), bytes(most)));
    let most = budget::later_part_bytes();
    for part in &parts {
        let said = format!("{} is {} bytes; at most {}", part.path, bytes(part.body), bytes(most));
        report.promise(part.body <= most, said);
    }
    let most = budget::offline_bytes();
    report.promise(whole <= most, format!("kept offline are {} bytes; at most {}", bytes(whole), bytes(most)));
    report.promise(
        sent <= budget::MOST_REQUESTS,
        format!("the first load sends {sent} files; at most {}", budget::MOST_REQUESTS),
    );
    let lost = all.iter().filter(|asked| asked.status == 404).map(|asked| asked.path.as_str()).collect::<Vec<_>>();
    report.promise(lost.is_empty(), format!("nothing is asked for that is not there {}", lost.join(" ")));
}

type Part = (&'static str, fn(&str) -> bool);

const PARTS: [Part; 7] = [
    ("page with styles and help", |path| path == "/"),
    ("starter", |path| path == "/boot.js"),
    ("app", |path| path.ends_with(".wasm") && !is_later_part(path)),
    ("app, the parts that are fetched later", is_later_part),
    ("bindings", |path| path.ends_with(".js") && path != "/boot.js" && path != "/sw.js"),
    ("worker", |path| path == "/sw.js"),
    ("manifest, icons, other", |path| path != "/" && !path.ends_with(".js") && !path.ends_with(".wasm")),
];

fn first_load(bench: &Bench, with_worker: bool) -> Vec<Asked> {
    let host = Host::start(&bench.steady);
    let device = Device::new(Pace::Full);
    if !with_worker {
        device.new_tab_with(WITHOUT_WORKER);
    }
    device.go(&host.address(""));
    device.mark("usable");
    if with_worker {
        device.wait_kept_offline();
    }
    settled(&host)
}

/// The log, once nothing more is asked for.
fn settled(host: &Host) -> Vec<Asked> {
    let (mut log, mut since) = (host.log(), Instant::now());
    while since.elapsed() < Duration::from_secs(2) {
        std::thread::sleep(Duration::from_millis(100));
        let now = host.log();
        if now.len() != log.len() {
            (log, since) = (now, Instant::now());
        }
    }
    log
}

fn body(log: &[Asked]) -> usize {
    log.iter().map(|asked| asked.body).sum()
}

fn requests(log: &[Asked]) -> String {
    let unchanged = log.iter().filter(|asked| asked.status == 304).count();
    match unchanged {
        0 => format!("{} requests", log.len()),
        some => format!("{} requests, {some} of them not modified", log.len()),
    }
}
