//! Killed at any moment: whatever the app is at, it starts again, and nothing is lost that was said to be done.
//!
//! `STEADY_KILLS` says how often Chromium is killed, all promises here together (50, and 500 in `make soak`); Firefox,
//! which starts slowly, a fifth as often. The moments are drawn from a seed, which each promise prints; `STEADY_SEED`
//! draws the same ones again.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use crate::{
    damaged::in_storage_with,
    kill::{self, FIRST},
    lock::{PASSPHRASE, choose_lock, see_locked, set_up, unlock},
    second_copy::wait_longer,
    support::{App, Engine, Name, Stage, promises, wait, webdriver::Element},
    wipe::{self, open_wipe},
};

promises! { chromium firefox:
    what_was_saved_outlives_a_kill,
    a_restore_is_there_whole_or_not_at_all,
    what_was_noted_while_locked_outlives_a_kill,
}
promises! { chromium:
    what_is_brought_along_is_there_whole_or_not_at_all,
    a_lock_that_comes_or_goes_never_stands_half_open,
    notes_of_an_older_version_outlive_a_kill,
    starting_over_can_be_cut_off_and_done_again,
    wiping_can_be_cut_off_and_done_again,
}

/// Of fifty kills of Chromium, and of ten of Firefox, so many belong to a promise.
const SAVING: [usize; 2] = [22, 4];
const EACH_OTHER: [usize; 2] = [4, 3];
const FIFTY: usize = 50;

const COUNT: &str = include_str!("kill/count.js");
const ACT: &str = include_str!("soak/act.js");

/// Whether the entries are shown, and whether it is said that there are none.
const ENTRIES: &str = "return document.querySelector('[aria-label=Entries]') !== null";
const NOTHING: &str = "return document.body.innerText.includes('Nothing noted yet')";

/// How many entries come with one file.
const MANY: usize = 1_000;

/// Numbers that are the same for the same seed (SplitMix64).
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// The moments of one promise.
struct Kills {
    what: &'static str,
    engine: Engine,
    seed: u64,
    rounds: usize,
    numbers: Seeded,
    /// How long the work takes here: moments are drawn from that, and a quarter more. Unknown until it was done once.
    takes: Option<Duration>,
    done_before: usize,
}

impl Kills {
    fn new(stage: &Stage, what: &'static str, [of_fifty, of_ten]: [usize; 2]) -> Self {
        let set = |name: &str| std::env::var(name).ok().and_then(|set| set.parse().ok());
        let all = set("STEADY_KILLS").map_or(FIFTY, |kills| usize::try_from(kills).expect("a number of kills"));
        let of_them = if stage.engine == Engine::Chromium { of_fifty } else { of_ten };
        let seed = set("STEADY_SEED").unwrap_or_else(|| {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock").as_nanos();
            Seeded((now % u128::from(u64::MAX)) as u64).next()
        });
        println!("{:?}, killed while {what}: STEADY_SEED={seed}", stage.engine);
        let rounds = (all * of_them).div_ceil(FIFTY);
        Self { what, engine: stage.engine, seed, rounds, numbers: Seeded(seed), takes: None, done_before: 0 }
    }

    /// Kills the browser at a random moment of this work, which answers when it is done; the first time, at the moment
    /// when it is done. Whether it was done before.
    fn during<T>(&mut self, app: App<'_>, work: impl FnOnce(&App<'_>, &AtomicBool) -> Option<T>) -> bool {
        let part = (self.numbers.next() % 1_000) as f64 / 800.0;
        let moment = self.takes.map(|takes| takes.mul_f64(part));
        let victims = app.browser.processes();
        let is_killed = AtomicBool::new(false);
        let began = Instant::now();
        let took = thread::scope(|scope| {
            if let Some(moment) = moment {
                let (victims, is_killed) = (&victims, &is_killed);
                scope.spawn(move || {
                    thread::sleep(moment);
                    victims.kill();
                    is_killed.store(true, Ordering::Relaxed);
                });
            }
            work(&app, &is_killed).map(|_| began.elapsed())
        });
        assert!(moment.is_some() || took.is_some(), "{} is not done when nothing stands in its way", self.what);
        self.takes = took.or(self.takes);
        self.done_before += usize::from(took.is_some());
        app.browser.kill(&victims);
        took.is_some()
    }

    /// Presses this button and kills the browser at a random moment. Whether the words were said before that.
    fn after_pressing(&mut self, app: App<'_>, button: &Element, words: &str) -> bool {
        self.during(app, |app, _| {
            let answer = app.browser.try_run_async(ACT, &[button.as_argument(), json!(words)]);
            answer.ok().filter(|answer| answer.get("error").is_none())
        })
    }

    /// Begins something after which the page is another one, and kills the browser at a random moment. Whether this
    /// script said before that it was done.
    fn until(&mut self, app: App<'_>, is_done: &str, begin: impl FnOnce(&App<'_>)) -> bool {
        self.during(app, |app, is_killed| {
            begin(app);
            let answer = wait(|| {
                let is_done = app.browser.try_run(is_done, &[]).is_ok_and(|is_done| is_done == json!(true));
                (is_done || is_killed.load(Ordering::Relaxed)).then_some(is_done)
            });
            answer.filter(|is_done| *is_done)
        })
    }
}

impl Drop for Kills {
    fn drop(&mut self) {
        let Self { what, engine, seed, rounds, done_before, .. } = self;
        let how = if thread::panicking() { "failed within" } else { "outlived" };
        println!("{engine:?}: {how} {rounds} kills while {what}, {done_before} after it was done; STEADY_SEED={seed}");
    }
}

/// What is known to be there, and what the kill may have cut off.
pub struct Known {
    there: usize,
    /// Comes as a whole or not at all.
    perhaps: usize,
}

impl Known {
    /// So many entries, and nothing that was cut off.
    pub const fn of(there: usize) -> Self {
        Self { there, perhaps: 0 }
    }

    /// Looks at what is there after a kill: all that was said to be done, and whatever was not is whole or missing.
    /// Whether something was put back from the second copy.
    pub fn look(&mut self, app: &App<'_>) -> bool {
        let (without, with) = (json!(self.there), json!(self.there + self.perhaps));
        let mut counts = Vec::new();
        let whole = wait(|| {
            let count = app.browser.run_async(COUNT, &[]);
            counts.push(count.clone());
            (count == without || count == with).then_some(count)
        });
        let Some(count) = whole else {
            panic!("neither {without} nor {with} entries are there, but {:?}: {}", counts.last(), app.text());
        };
        let is_put_back = counts.len() > 1;
        if is_put_back {
            // The browser had thrown its database away, and the second copy had all of it.
            println!("put back: {count}, where there were {}; {}", counts[0], app.text());
        }
        assert!(!app.sees("alert", Name::Any), "all is there, and yet: {}", app.text());
        if count == with {
            self.there += self.perhaps;
        }
        self.perhaps = 0;
        is_put_back
    }

    /// So many more entries: there if that was said, and otherwise perhaps.
    pub fn expect(&mut self, more: usize, was_done: bool) {
        *if was_done { &mut self.there } else { &mut self.perhaps } += more;
    }
}

/// Begins with one entry.
fn begin(stage: &Stage) -> Known {
    kill::begin(stage);
    Known::of(1)
}

/// After all kills: what was noted is read, and more can be noted.
fn goes_on(stage: &Stage, known: &mut Known) {
    let app = stage.open();
    known.look(&app);
    app.check_in_with_note("Good", "the last of all");
    app.reload();
    app.see("listitem", Name::Has("the last of all"));
    assert_eq!(app.browser.run_async(COUNT, &[]), json!(known.there + 1));
}

fn what_was_saved_outlives_a_kill(stage: &Stage) {
    let mut kills = Kills::new(stage, "saving", SAVING);
    let mut known = begin(stage);
    for _ in 0..kills.rounds {
        let app = stage.open();
        known.look(&app);
        app.pick_mood("Good");
        let save = app.see("button", Name::Is("Save check-in"));
        let is_saved = kills.after_pressing(app, &save, "Saved");
        known.expect(1, is_saved);
    }
    goes_on(stage, &mut known);
}

fn what_is_brought_along_is_there_whole_or_not_at_all(stage: &Stage) {
    let mut kills = Kills::new(stage, "importing", EACH_OTHER);
    let mut known = begin(stage);
    for round in 0..kills.rounds {
        let app = stage.open_at("#/settings/import");
        known.look(&app);
        let line = |number: usize| {
            let (month, day, minute) = (1 + number / 28 % 12, 1 + number % 28, number / 336);
            format!("2025-{month:02}-{day:02},day,Monday,09:{minute:02},good,\"\",\"\",\"{round}, {number}\"\n")
        };
        let head = "full_date,date,weekday,time,mood,activities,note_title,note\n";
        let file: String = [head.to_owned()].into_iter().chain((0..MANY).map(line)).collect();
        app.give_file("Choose a file", "daylio_export.csv", &file);
        let add = app.see("button", Name::Is(&format!("Add {MANY} entries")));
        let is_added = kills.after_pressing(app, &add, &format!("Added: {MANY} entries"));
        known.expect(MANY, is_added);
    }
    goes_on(stage, &mut known);
}

fn a_restore_is_there_whole_or_not_at_all(stage: &Stage) {
    let mut kills = Kills::new(stage, "restoring", EACH_OTHER);
    let mut known = begin(stage);
    for round in 0..kills.rounds {
        let app = stage.open_at("#/settings");
        known.look(&app);
        let entry = |number: usize| {
            let id = round * MANY + number;
            let at = format!("2025-{:02}-{:02}T{:02}:{:02}:00Z", 1 + id % 12, 1 + id % 28, id % 24, id % 60);
            json!({ "id": format!("{id:032x}"), "at": at, "written": at, "kind": "check-in", "mood": "okay" })
        };
        let entries: Vec<_> = (0..MANY).map(entry).collect();
        let backup = json!({ "app": "steady", "format": 1, "exported_at": "2026-01-01T00:00:00Z", "entries": entries });
        app.choose_backup(&backup.to_string());
        let add = app.see("button", Name::Is("Add what is missing"));
        let is_restored = kills.after_pressing(app, &add, "Restored.");
        known.expect(MANY, is_restored);
    }
    goes_on(stage, &mut known);
}

/// On the page of the lock: whether it asks for the passphrase. Otherwise it offers to set one up.
fn is_locked(app: &App<'_>) -> bool {
    let answer = wait(|| {
        let is_locked = app.sees("button", Name::Is("Unlock"));
        (is_locked || app.sees("button", Name::Is("Set up lock"))).then_some(is_locked)
    });
    answer.unwrap_or_else(|| panic!("the lock shows nothing: {}", app.text()))
}

fn a_lock_that_comes_or_goes_never_stands_half_open(stage: &Stage) {
    let mut kills = Kills::new(stage, "a lock comes or goes", EACH_OTHER);
    let mut known = begin(stage);
    let mut said = Some(false);
    for _ in 0..kills.rounds {
        let app = stage.open_at("#/settings/lock");
        let has_lock = is_locked(&app);
        assert!(said.is_none_or(|said| said == has_lock), "what was said of the lock is not so: {}", app.text());
        known.look(&app);
        let (button, words) = if has_lock {
            unlock(&app);
            app.press_summary("Take the lock away");
            app.fill("Passphrase now", PASSPHRASE);
            ("Take it away", "The lock is gone")
        } else {
            choose_lock(&app);
            ("Set up lock", "Your notes have a lock now")
        };
        let button = app.see("button", Name::Is(button));
        let is_done = kills.after_pressing(app, &button, words);
        said = is_done.then_some(!has_lock);
    }
    let app = stage.open_at("#/settings/lock");
    if is_locked(&app) {
        unlock(&app);
        app.press_summary("Take the lock away");
        app.fill("Passphrase now", PASSPHRASE);
        app.press("button", Name::Is("Take it away"));
        app.hear("The lock is gone");
    }
    app.go("");
    app.see("listitem", Name::Has(FIRST));
    app.browser.quit();
    goes_on(stage, &mut known);
}

fn what_was_noted_while_locked_outlives_a_kill(stage: &Stage) {
    let mut kills = Kills::new(stage, "unlocking", EACH_OTHER);
    let mut known = begin(stage);
    let app = stage.open();
    set_up(&app);
    app.browser.quit();
    for _ in 0..kills.rounds {
        let app = stage.open_at("#/hard-moment");
        app.rate_hard_moment(7);
        app.say_it_passed();
        app.wait_saved();
        known.there += 1;
        app.go("#/today");
        see_locked(&app);
        app.fill("Passphrase", PASSPHRASE);
        let button = app.see("button", Name::Is("Unlock"));
        kills.after_pressing(app, &button, "rated 7");
    }
    let app = stage.open();
    see_locked(&app);
    unlock(&app);
    app.see("listitem", Name::Has("rated 7"));
    known.look(&app);
}

/// What a version of these notes left in the database, row by row: object store, key and bytes.
const OLDER: [&str; 7] = [
    include_str!("../stored/v1-vault.hex"),
    include_str!("../stored/v2-vault.hex"),
    include_str!("../stored/v3-vault.hex"),
    include_str!("../stored/v4-vault.hex"),
    include_str!("../stored/v5-vault.hex"),
    include_str!("../stored/v6-vault.hex"),
    include_str!("../stored/v7-vault.hex"),
];

/// Runs this in the storage of a browser that was killed before, on a page without the app. On an overloaded machine that
/// page crashed some of the time; it is done again then, which is said.
fn in_storage_after_kills<'stage>(mut app: App<'stage>, script: &str, arguments: &[Value]) -> App<'stage> {
    for _ in 0..3 {
        if catch_unwind(AssertUnwindSafe(|| in_storage_with(&app, script, arguments))).is_ok() {
            return app;
        }
        println!("a page without the app in it did not get done; again");
        let stage = app.browser.stage;
        app.browser.quit();
        app = App { browser: stage.browser() };
    }
    panic!("a page without the app in it does not get done");
}

fn notes_of_an_older_version_outlive_a_kill(stage: &Stage) {
    let mut kills = Kills::new(stage, "an older version's notes are opened", EACH_OTHER);
    let mut known = begin(stage);
    for round in 0..kills.rounds {
        let app = stage.open();
        known.look(&app);
        let version = (round + usize::try_from(kills.seed % 7).expect("a small number")) % OLDER.len();
        let rows = OLDER[version];
        let app = in_storage_after_kills(app, include_str!("soak/put_older.js"), &[json!(rows)]);
        known.there = rows.lines().filter(|row| row.starts_with("entries ")).count();
        // Closed in peace, it forgets the notes that were there before; killed, it would miss them.
        app.browser.quit();
        let opened = |app: &App<'_>| app.browser.try_goto(&app.browser.stage.server.address(""));
        kills.until(App { browser: stage.browser() }, ENTRIES, opened);
    }
    goes_on(stage, &mut known);
}

fn starting_over_can_be_cut_off_and_done_again(stage: &Stage) {
    let mut kills = Kills::new(stage, "starting over", EACH_OTHER);
    begin(stage);
    let mut app = stage.open();
    let mut missed = 0;
    for _ in 0..kills.rounds {
        wait_longer(&app, 0);
        app = in_storage_after_kills(app, include_str!("second_copy/lose_key.js"), &[]);
        app.go("");
        start_over(&app);
        let delete = app.see("button", DELETE);
        let is_done = kills.until(app, NOTHING, |app| {
            drop(app.browser.try_run("arguments[0].click()", &[delete.as_argument()]));
        });

        app = stage.open();
        if comes_to(&app) == AfterAll::Lost {
            assert!(!is_done, "what was said to be deleted is there: {}", app.text());
            start_over(&app);
            app.press("button", DELETE);
            app.see_no_more("heading", LOST);
        }
        // A browser writes down late what a page let go of, so that after a kill it may be missed.
        if comes_to(&app) == AfterAll::Missed {
            missed += 1;
            app.press("button", GO_ON);
        }
        app.wait_entries(0);
        assert!(!app.sees("status", Name::Has("put back")), "what was deleted comes back: {}", app.text());
        app.check_in("Good");
        app.reload();
        app.wait_entries(1);
    }
    println!("{:?}: {missed} times, what was deleted on purpose was missed", stage.engine);
}

fn wiping_can_be_cut_off_and_done_again(stage: &Stage) {
    let mut kills = Kills::new(stage, "wiping", EACH_OTHER);
    begin(stage);
    for _ in 0..kills.rounds {
        let app = stage.open();
        wait_longer(&app, 0);
        open_wipe(&app);
        app.press("button", Name::Is("Erase everything"));
        let erase = app.see("button", Name::Is("Erase it all"));
        let is_done = kills.until(app, ERASED, |app| {
            drop(app.browser.try_run("arguments[0].click()", &[erase.as_argument()]));
        });

        let app = stage.open();
        let is_there = wait(|| {
            let is_there = app.sees("listitem", Name::Has(FIRST));
            (is_there
                || app.text().contains("Nothing noted yet")
                || app.sees("heading", LOST)
                || app.sees("button", GO_ON))
            .then_some(is_there)
        });
        let is_there = is_there.unwrap_or_else(|| panic!("neither there nor erased: {}", app.text()));
        assert!(!(is_done && is_there), "what was said to be erased is there: {}", app.text());
        // Wherever it was cut off, it can be done again, and is whole then.
        app.go("#/settings/wipe");
        wipe::wipe(&app);
        assert_eq!(app.browser.run_async(wipe::LEFT, &[]), json!([]));
        app.press("button", Name::Is("Begin anew"));
        app.go("#/today");
        app.check_in_with_note("Good", FIRST);
        app.browser.quit();
    }
}

const ERASED: &str = "return document.body.innerText.includes('Everything is erased')";
const LOST: Name<'_> = Name::Is("Your notes cannot be opened");
const DELETE: Name<'_> = Name::Is("Delete and start over");
const GO_ON: Name<'_> = Name::Is("Go on without them");

/// Up to the last button, with which all is deleted.
fn start_over(app: &App<'_>) {
    app.see("heading", LOST);
    app.download("Download everything as it is");
    app.press("button", Name::Is("I have it"));
    app.press("button", Name::Is("Start over"));
}

/// What the app shows once it has looked.
#[derive(PartialEq)]
enum AfterAll {
    Lost,
    Missed,
    Nothing,
}

fn comes_to(app: &App<'_>) -> AfterAll {
    let shown = wait(|| {
        let is_empty = app.text().contains("Nothing noted yet");
        is_empty.then_some(AfterAll::Nothing).or_else(|| {
            let missed = app.sees("button", GO_ON).then_some(AfterAll::Missed);
            missed.or_else(|| app.sees("button", Name::Has("Download everything")).then_some(AfterAll::Lost))
        })
    });
    shown.unwrap_or_else(|| panic!("neither lost nor begun anew: {}", app.text()))
}
