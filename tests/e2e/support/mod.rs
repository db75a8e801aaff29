//! The basis of every test: a stage with a server and browsers, and the checks that hold in each test.

pub mod app;
pub mod axe;
pub mod disk;
pub mod engine;
mod profile;
pub mod server;
pub mod session;
#[path = "../../support/ten_years.rs"]
pub mod ten_years;
pub mod versions;
#[path = "../../support/waiting.rs"]
mod waiting;
pub mod webdriver;

use std::{
    any::Any,
    cell::{Cell, RefCell},
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

pub use app::App;
pub use engine::Engine;
pub use session::{Browser, Name, keys};
use webdriver::UNREACHABLE;

/// The longest wait for anything that a person waits for, on a slow machine that does other things as well.
pub const PATIENCE: Duration = Duration::from_secs(45);

/// Waits until there is something, for as long as anything may take.
pub fn wait<T>(look: impl FnMut() -> Option<T>) -> Option<T> {
    wait_for(PATIENCE, look)
}

/// Waits until there is something.
pub fn wait_for<T>(patience: Duration, look: impl FnMut() -> Option<T>) -> Option<T> {
    waiting::look_until(patience, Duration::from_millis(5), look)
}

/// Makes a test of each promise in the engines named; `cargo test --test e2e firefox` runs those of one engine.
macro_rules! promises {
    ($($engine:ident)+: $($name:ident),+ $(,)?) => {
        crate::support::promises!(@each [$($engine)+] $($name)+);
    };
    (@each $engines:tt $($name:ident)+) => { $(crate::support::promises!(@one $name $engines);)+ };
    (@one $name:ident [$($engine:ident)+]) => {
        mod $name { $(crate::support::promises!(@test $name $engine);)+ }
    };
    (@test $name:ident chromium) => { crate::support::promises!(@run $name chromium Chromium); };
    (@test $name:ident firefox) => { crate::support::promises!(@run $name firefox Firefox); };
    (@test $name:ident webkit) => { crate::support::promises!(@run $name webkit WebKit); };
    (@run $name:ident $test:ident $engine:ident) => {
        #[test]
        fn $test() {
            let name = concat!(module_path!(), "::", stringify!($test));
            crate::support::run(crate::support::Engine::$engine, name, super::$name);
        }
    };
}
pub(crate) use promises;

/// Runs one promise in one engine, with a few others beside it.
pub fn run(engine: Engine, name: &str, promise: fn(&Stage)) {
    run_on(engine, name, &release(), promise);
}

/// Runs one promise on another folder than that of the release.
pub fn run_on(engine: Engine, name: &str, folder: &Path, promise: impl Fn(&Stage)) {
    let _turn = Turn::take();
    play(engine, name, folder, promise);
}

fn play(engine: Engine, name: &str, folder: &Path, promise: impl Fn(&Stage)) {
    let played = catch_unwind(AssertUnwindSafe(|| play_once(engine, name, folder, &promise)));
    if let Err(why) = played {
        if !engine_died(engine, &*why) || RETRIED.swap(true, Ordering::Relaxed) {
            resume_unwind(why);
        }
        eprintln!("{name}: the process of {engine:?} died; once in a run, the promise is played again from its start");
        play_once(engine, name, folder, &promise);
    }
}

fn play_once(engine: Engine, name: &str, folder: &Path, promise: impl Fn(&Stage)) {
    let stage = Stage::new(engine, name, folder);
    promise(&stage);
    stage.check();
}

/// Whether a process of the engine died by itself, as that of a page does in WebKitGTK about once in two thousand promises,
/// and in Chromium in one of some thousands: the driver then knows of no session or of a crashed tab, or never answers
/// again. A promise that makes it do so makes it do so again.
fn engine_died(engine: Engine, why: &(dyn Any + Send)) -> bool {
    let words = why.downcast_ref::<String>().map(String::as_str).unwrap_or_default();
    let signs: &[&str] = match engine {
        Engine::Chromium => &["tab crashed"],
        Engine::Firefox => &[],
        Engine::WebKit => &["invalid session id", UNREACHABLE],
    };
    signs.iter().any(|sign| words.contains(sign))
}

/// Set once a promise was repeated: each run allows one repetition.
static RETRIED: AtomicBool = AtomicBool::new(false);

/// The folder with the release build.
pub fn release() -> PathBuf {
    let folder = std::env::var_os("STEADY_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(folder.join("index.html").exists(), "no release in {}: run `make build` first", folder.display());
    folder
}

/// A host, and devices of one engine that visit it.
pub struct Stage {
    /// The engine of its devices.
    pub engine: Engine,
    /// The host.
    pub server: server::Server,
    name: String,
    home: PathBuf,
    device: Cell<u32>,
    night: Cell<bool>,
    still: Cell<bool>,
    first_script: RefCell<String>,
    troubles: RefCell<Vec<String>>,
    expected: RefCell<Vec<String>>,
}

impl Stage {
    /// Serves this folder to devices of this engine.
    pub fn new(engine: Engine, name: &str, folder: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        // Short, since a browser's socket in there may have a path of about 100 bytes.
        let home = std::env::temp_dir().join(format!("steady-{}-{count}", std::process::id()));
        fs::create_dir_all(&home).expect("a folder for the test");
        let server = server::Server::start(folder);
        if engine != Engine::Chromium {
            server.run_first(WATCH);
        }
        let name = name.trim_start_matches("e2e::").replace("::", ".");
        let (device, night, still) = (Cell::new(0), Cell::new(false), Cell::new(false));
        let (first_script, troubles, expected) = (RefCell::default(), RefCell::default(), RefCell::default());
        Self { engine, server, name, home, device, night, still, first_script, troubles, expected }
    }

    /// A browser with an empty window.
    pub fn browser(&self) -> Browser<'_> {
        Browser::start(self)
    }

    /// A browser in which the app runs.
    pub fn open(&self) -> App<'_> {
        self.open_at("")
    }

    /// A browser in which the app runs, opened at this address within it, such as `#/plan`.
    pub fn open_at(&self, rest: &str) -> App<'_> {
        let app = App { browser: self.browser() };
        app.go(rest);
        app
    }

    /// As [`Self::open_at`], but the signal is gone after the first visit.
    pub fn open_offline_at(&self, rest: &str) -> App<'_> {
        let app = self.open();
        app.wait_kept_for_offline();
        self.server.stop();
        app.go(rest);
        app
    }

    /// From now on, browsers start on another device, which knows nothing of the first.
    pub fn take_another_device(&self) {
        self.device.set(self.device.get() + 1);
    }

    /// Browsers that start from now on ask for a dark look.
    pub fn at_night(&self) {
        self.night.set(true);
    }

    /// Browsers that start from now on ask for little motion.
    pub fn held_still(&self) {
        self.still.set(true);
    }

    /// In browsers that start from now on, this script runs in each page before the app does.
    pub fn run_first(&self, script: &str) {
        match self.engine {
            Engine::Chromium => script.clone_into(&mut self.first_script.borrow_mut()),
            Engine::Firefox | Engine::WebKit => self.server.run_first(&format!("{WATCH}\n{script}")),
        }
    }

    /// Ignores troubles with these words in them, which the test provokes.
    pub fn expect_trouble(&self, words: &str) {
        self.expected.borrow_mut().push(words.to_owned());
    }

    /// A folder for this test's own files.
    pub fn folder(&self) -> &Path {
        &self.home
    }

    /// How the next browser starts.
    pub fn start(&self) -> engine::Start {
        let home = self.home.join(format!("device-{}", self.device.get()));
        engine::Start { home, night: self.night.get(), still: self.still.get() }
    }

    /// The script that runs before the app, in Chromium.
    pub fn first_script(&self) -> String {
        self.first_script.borrow().clone()
    }

    /// Troubles so far that nobody expected.
    pub fn troubles(&self) -> Vec<String> {
        let expected = self.expected.borrow();
        let lost = self.server.log().into_iter().filter(|asked| asked.status == 404);
        let lost = lost.map(|asked| format!("not found on the server: {}", asked.path));
        let all = self.troubles.borrow().iter().cloned().chain(lost).collect::<Vec<_>>();
        all.into_iter().filter(|trouble| !expected.iter().any(|words| trouble.contains(words))).collect()
    }

    /// Notes what went wrong in a page.
    pub fn note_troubles(&self, troubles: Vec<String>) {
        self.troubles.borrow_mut().extend(troubles);
    }

    /// Fails on any trouble: an error in the console, a foreign request, a request for a file that is not there.
    pub fn check(&self) {
        let troubles = self.troubles();
        assert!(troubles.is_empty(), "troubles on the way:\n  {}", troubles.join("\n  "));
    }

    /// The folder for the pictures and pages of a failure.
    pub fn evidence(&self) -> PathBuf {
        Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e-failures").join(&self.name)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log =
                self.server.log().iter().map(|asked| format!("{} {}\n", asked.status, asked.path)).collect::<String>();
            _ = fs::create_dir_all(self.evidence());
            _ = fs::write(self.evidence().join("server.txt"), log);
        }
        _ = fs::remove_dir_all(&self.home);
    }
}

/// Notes errors in engines whose drivers keep no log of them.
const WATCH: &str = include_str!("watch.js");

/// One of the few places for a test with a browser.
struct Turn;

impl Turn {
    fn free() -> (MutexGuard<'static, usize>, &'static Condvar) {
        static TAKEN: Mutex<usize> = Mutex::new(0);
        static FREED: Condvar = Condvar::new();
        (TAKEN.lock().unwrap_or_else(PoisonError::into_inner), &FREED)
    }

    fn take() -> Self {
        let most = std::env::var("STEADY_BROWSERS").ok().and_then(|most| most.parse().ok()).unwrap_or(2);
        let (mut taken, freed) = Self::free();
        while *taken >= most {
            taken = freed.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let (mut taken, freed) = Self::free();
        *taken -= 1;
        freed.notify_one();
    }
}
