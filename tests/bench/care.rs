//! Care: how long Medicines and Appointments take to open, and a tick on Today, with years of doses, nights and
//! appointments. At this machine's full speed.

use serde_json::{Value, json};

use crate::{
    Bench,
    device::{Device, Pace},
    host::Host,
    report::{Report, Sample, Table, bytes, times},
    ten_years,
};

/// Doses, nights and appointments, of those who have noted little of each and of those who have noted much. Medicines
/// looks back a month, for days without a dose, so that with much it has more to read: what is judged is the time, not
/// the ratio.
const LITTLE: [u64; 3] = [10, 10, 10];
const MUCH: [u64; 3] = [5_000, 3_650, 500];

/// Milliseconds from a tick until it is saved and painted.
const TICK: f64 = 50.0;
/// Milliseconds within which a place opens.
const AT_ONCE: f64 = 100.0;

/// Goes to a place, and answers how long it took until what a selector names was painted.
const OPEN: &str = include_str!("open_place.js");
/// Ticks a dose on Today, and answers how long it took until that was painted.
const TICK_DOSE: &str = include_str!("tick_dose.js");

/// A backup with so many doses, two a day, and notes about days, one a day, both up to yesterday; with so many
/// weekly appointments, each begun a week before the one before it; and with so many medicines that are due once a day
/// from midnight on.
fn of_care([doses, nights, appointments]: [u64; 3], medicines: usize) -> String {
    let medicines: Vec<_> = (0..medicines)
        .map(|number| json!({ "id": format!("{number:032x}"), "name": format!("Medicine {number}"), "times": ["00:00"] }))
        .collect();
    let dose = |n: u64| {
        let at = ten_years::before(86_400 + n * 43_200);
        json!({ "id": format!("{:032x}", n + 1_000_000), "at": at, "written": at, "kind": "dose",
                "medicine": format!("{:032x}", 0), "name": "Medicine 0", "how": "taken" })
    };
    let night = |n: u64| {
        let at = ten_years::before(86_400 + n * 86_400);
        json!({ "id": format!("{:032x}", n + 2_000_000), "at": at, "written": at, "kind": "day",
                "slept_hours": 5 + n % 4, "habits": [{ "habit": "water", "times": 1 + n % 5 }] })
    };
    let appointment = |n: u64| {
        let at = ten_years::before((n + 1) * 604_800);
        json!({ "id": format!("{:032x}", n + 3_000_000), "name": format!("Session {n}"), "day": &at[..10],
                "clock": "18:30", "repeats": "weekly", "place": "Room 4", "ask": "Can I sleep without it?\nHow long?" })
    };
    let appointments: Vec<Value> = (0..appointments).map(appointment).collect();
    let entries: Vec<Value> = (0..doses).map(dose).chain((0..nights).map(night)).collect();
    json!({
        "app": "steady", "format": 7, "exported_at": ten_years::before(0), "entries": entries,
        "plan": { "medicines": { "all": medicines }, "appointments": { "all": appointments } },
    })
    .to_string()
}

/// Prints the table and judges the promises.
pub fn measure(bench: &Bench, report: &mut Report) {
    let device = Device::new(Pace::Full);
    let hosts = [LITTLE, MUCH].map(|amount| {
        let host = Host::start(&bench.steady);
        // A medicine for each tick, the first of which warms up.
        device.set_up(&host, Some(&of_care(amount, bench.runs + 1)));
        host
    });
    let [mut opened, mut planned, mut ticked] = [(); 3].map(|()| [Sample::default(), Sample::default()]);
    for round in 0..=bench.runs {
        for (host, which) in hosts.iter().zip(0..) {
            device.new_tab();
            device.go(&host.address(""));
            device.mark("listed");
            device.wait_kept_offline();
            let tick = device.run_async(TICK_DOSE, &[]);
            let open = device.run_async(OPEN, &[json!("#/plan/medicines"), json!(".dose")]);
            let appointments = device.run_async(OPEN, &[json!("#/plan/appointments"), json!("li.own-words")]);
            let took = |value: Value| value.as_f64().unwrap_or(f64::NAN);
            if round > 0 {
                ticked[which].add(took(tick));
                opened[which].add(took(open));
                planned[which].add(took(appointments));
            }
        }
    }
    let mut table = Table::new(&["", "with little", "with much", ""]);
    let all = [
        ("Medicines, first opened after a start", &opened),
        ("Appointments, after it", &planned),
        ("a tick on Today", &ticked),
    ];
    for (what, [few, many]) in all {
        table.row([what.into(), few.cell(), many.cell(), times(many.ratio_to(few))]);
    }
    let [doses, nights, appointments] = MUCH.map(|count| bytes(usize::try_from(count).unwrap_or_default()));
    table.print(&format!(
        "Care: to the paint, with {doses} doses, {nights} nights and {appointments} appointments, full speed"
    ));
    let open = opened[1].median();
    report.promise(open <= AT_ONCE, format!("Medicines opens in {open:.0} ms, of {AT_ONCE:.0}"));
    let planned = planned[1].median();
    report.promise(planned <= AT_ONCE, format!("Appointments opens in {planned:.0} ms, of {AT_ONCE:.0}"));
    let tick = ticked[1].median();
    report.promise(tick <= TICK, format!("a tick on Today is painted after {tick:.0} ms, of {TICK:.0}"));
}
