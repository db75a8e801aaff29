//! Profiles that were used once: what a browser makes at its first start takes longer than many a promise.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use super::engine::{Engine, Start};

/// Files that are not copied: the locks of a running browser, and caches that Firefox has not finished writing.
const NOT_TAKEN_OVER: [&str; 7] = [
    "lock",
    ".parentlock",
    "SingletonLock",
    "SingletonCookie",
    "SingletonSocket",
    "scriptCache-current.bin",
    "scriptCache-child-current.bin",
];

/// Fills the folder of a new profile with what the engine makes at its first start.
pub fn fill(engine: Engine, profile: &Path) {
    static CHROMIUM: OnceLock<PathBuf> = OnceLock::new();
    static FIREFOX: OnceLock<PathBuf> = OnceLock::new();
    let used = match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        // Keeps nothing from one start to the next.
        Engine::WebKit => return,
    };
    copy(used.get_or_init(|| use_once(engine)), profile).expect("a copy of a profile");
}

/// The folder of a profile with which the engine was started and closed.
fn use_once(engine: Engine) -> PathBuf {
    forget_those_of_ended_runs();
    let home = std::env::temp_dir().join(format!("{USED}{}-{engine:?}", std::process::id()));
    let start = Start { home, night: false, still: false };
    engine.start_with_new_profile(&start).quit();
    start.profile()
}

const USED: &str = "steady-used-";

fn forget_those_of_ended_runs() {
    for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let run = name.strip_prefix(USED).and_then(|rest| rest.split('-').next());
        if run.is_some_and(|run| !Path::new("/proc").join(run).exists()) {
            _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), entry.file_type()?);
        if NOT_TAKEN_OVER.iter().any(|not| name == *not) {
            continue;
        }
        let target = to.join(&name);
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
