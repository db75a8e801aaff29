//! The three engines: finds their programs, starts one on a profile of its own, and ends what it started.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::LazyLock,
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{
    profile,
    webdriver::{self, WebDriver},
};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in WebKitGTK's MiniBrowser. Its automation sessions are ephemeral, whatever the profile: they keep
    /// everything from window to window, and nothing from one start to the next.
    WebKit,
}

/// How a browser is to be started.
#[derive(Clone, Debug)]
pub struct Start {
    /// Everything this browser keeps, and where it downloads to.
    pub home: PathBuf,
    /// Whether the device prefers dark colours (`prefers-color-scheme`).
    pub night: bool,
    /// Whether it prefers reduced motion (`prefers-reduced-motion`).
    pub still: bool,
}

/// A running browser with its driver.
pub struct Running {
    /// Its WebDriver session.
    pub driver: WebDriver,
    program: Child,
    display: Option<Child>,
    home: PathBuf,
}

impl Start {
    /// The folder for downloads.
    pub fn downloads(&self) -> PathBuf {
        self.home.join("downloads")
    }

    /// The folder of the profile, which is kept from one start to the next.
    pub fn profile(&self) -> PathBuf {
        self.home.join("profile")
    }
}

impl Engine {
    /// Starts the browser, on the same profile as before where there was one.
    pub fn start(self, how: &Start) -> Running {
        if !how.profile().exists() {
            profile::fill(self, &how.profile());
        }
        self.start_with_new_profile(how)
    }

    /// Starts the browser; where there is no profile, it makes one first.
    pub fn start_with_new_profile(self, how: &Start) -> Running {
        fs::create_dir_all(how.downloads()).expect("a downloads folder");
        fs::create_dir_all(how.profile()).expect("a profile folder");
        fs::create_dir_all(how.home.join("tmp")).expect("a folder for temporary files");
        let mut trouble = String::new();
        // Between finding a free port and the driver taking it, another test's driver may have come first.
        for _ in 0..3 {
            match self.try_start(how) {
                Ok(running) => return running,
                Err(why) => trouble = why,
            }
        }
        panic!("{self:?} does not start: {trouble}");
    }

    fn try_start(self, how: &Start) -> Result<Running, String> {
        let port = free_port();
        let address = format!("http://127.0.0.1:{port}");
        let output = File::create(how.home.join("driver.log")).map_err(|error| error.to_string())?;
        let (mut command, display) = match self {
            Self::Chromium => (Command::new(find("chromedriver", &["/usr/lib/chromium"], "chromium-driver")), None),
            Self::Firefox => (Command::new(find("geckodriver", &[], "geckodriver")), None),
            Self::WebKit => {
                let (display, number) = start_display()?;
                let mut command = Command::new(find("WebKitWebDriver", &[], "webkit2gtk-driver"));
                command.env("DISPLAY", format!(":{number}")).env("GDK_BACKEND", "x11");
                (command, Some(display))
            }
        };
        if self == Self::WebKit {
            webkit_home(&mut command, how);
        }
        command.env("TZ", NOON.as_str());
        // Browsers leave things in the folder for temporary files when they are killed.
        command.env("TMPDIR", how.home.join("tmp")).arg(format!("--port={port}")).stdin(Stdio::null());
        command.stderr(output.try_clone().map_err(|error| error.to_string())?).stdout(output);
        let program = command.spawn().map_err(|error| error.to_string())?;
        let mut starting = Starting { program: Some(program), display, home: how.home.clone() };
        if super::wait(|| webdriver::is_ready(&address).then_some(())).is_none() {
            return Err("its driver does not answer".into());
        }
        let driver =
            WebDriver::new_session(&address, &self.capabilities(how)).map_err(|refusal| refusal.to_string())?;
        let program = starting.program.take().expect("it was just started");
        Ok(Running { driver, program, display: starting.display.take(), home: how.home.clone() })
    }

    fn capabilities(self, how: &Start) -> Value {
        let (profile, downloads) = (how.profile(), how.downloads());
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": find("chromium", &["/usr/lib/chromium"], "chromium"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
                        "--disable-background-networking", "--disable-component-update", "--lang=en-US",
                        // As on a phone, where they take no room.
                        "--hide-scrollbars",
                        "--window-size=500,844", format!("--user-data-dir={}", profile.display()),
                    ],
                    "prefs": { "download.default_directory": downloads },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": find("firefox-esr", &["/usr/bin/firefox", "/opt/firefox/firefox"], "firefox-esr"),
                    "args": ["-headless", "-profile", profile],
                    "prefs": {
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream",
                        "browser.download.alwaysOpenPanel": false,
                        "intl.accept_languages": "en-US",
                        // Processes made ready for pages that no test opens.
                        "dom.ipc.processPrelaunch.enabled": false,
                        "browser.newtab.preload": false,
                        "layout.css.prefers-color-scheme.content-override": if how.night { 0 } else { 1 },
                        "ui.prefersReducedMotion": u8::from(how.still),
                        // Asking to keep the data opens a question that nobody answers here.
                        "dom.storageManager.prompt.testing": true,
                        "dom.storageManager.prompt.testing.allow": true,
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
            }),
        }
    }
}

impl Running {
    /// Closes the browser as a person would, so that it writes what it has to write.
    pub fn quit(mut self) {
        _ = self.driver.delete("");
        self.end();
    }

    /// Every process of this browser, so that the kill itself takes no time.
    pub fn processes(&self) -> Victims {
        let mut all = processes_of(self.program.id(), &self.home);
        all.retain(|id| *id != self.program.id());
        Victims(all)
    }

    fn end(&mut self) {
        let mut all = processes_of(self.program.id(), &self.home);
        all.extend(self.display.as_ref().map(Child::id));
        Victims(all).kill();
        _ = self.program.wait();
        if let Some(display) = &mut self.display {
            _ = display.wait();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// A driver that has no session yet; ends with it if it gets none.
struct Starting {
    program: Option<Child>,
    display: Option<Child>,
    home: PathBuf,
}

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(program) = &mut self.program {
            Victims(processes_of(program.id(), &self.home)).kill();
            _ = program.wait();
        }
        if let Some(display) = &mut self.display {
            _ = display.kill().and_then(|()| display.wait());
        }
    }
}

/// Processes that are about to be killed.
pub struct Victims(Vec<u32>);

impl Victims {
    /// `kill -9`, all at once, with no chance to write anything.
    pub fn kill(&self) {
        let ids = self.0.iter().map(u32::to_string);
        _ = Command::new("kill").arg("-9").args(ids).stderr(Stdio::null()).status();
        // Until they are gone, they hold the profile.
        let gone = super::wait(|| self.0.iter().all(|id| is_gone(*id)).then_some(()));
        gone.expect("killed processes are gone");
    }
}

fn is_gone(id: u32) -> bool {
    match fs::read_to_string(format!("/proc/{id}/stat")) {
        // A zombie holds nothing any more; its parent has not waited for it yet.
        Ok(stat) => stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('Z')),
        Err(_) => true,
    }
}

/// The driver, all that descends from it, and all that names this browser's own folder in its command line: a crash
/// reporter, for one, cuts itself loose from its parent.
fn processes_of(driver: u32, home: &Path) -> Vec<u32> {
    let mut parents = Vec::new();
    let mut found = vec![driver];
    let home = format!("{}/", home.display());
    for id in fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
    {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let parent = stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(1)?.parse::<u32>().ok());
        parents.extend(parent.map(|parent| (id, parent)));
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        if id != driver && String::from_utf8_lossy(&command).contains(&home) {
            found.push(id);
        }
    }
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        for (id, _) in parents.iter().filter(|(_, of)| *of == parent) {
            if !found.contains(id) {
                found.push(*id);
            }
        }
        next += 1;
    }
    found
}

/// A time zone in which it is noon when the run begins, so that no test meets a midnight that it did not ask for.
static NOON: LazyLock<String> = LazyLock::new(|| {
    let hour = SystemTime::now().duration_since(UNIX_EPOCH).map_or(12, |now| now.as_secs() / 3_600 % 24);
    // Their names count the hours west of Greenwich.
    if hour < 12 { format!("Etc/GMT-{}", 12 - hour) } else { format!("Etc/GMT+{}", hour - 12) }
});

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A virtual display (Xvfb), with its number.
fn start_display() -> Result<(Child, String), String> {
    let mut display = Command::new(find("Xvfb", &[], "xvfb"))
        .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut number = String::new();
    if let Some(output) = display.stdout.take() {
        _ = BufReader::new(output).read_line(&mut number);
    }
    if number.trim().is_empty() {
        _ = display.kill().and_then(|()| display.wait());
        return Err("the virtual screen does not start".into());
    }
    Ok((display, number.trim().to_owned()))
}

/// `MiniBrowser` takes its folders from the environment, and its look from the theme.
fn webkit_home(command: &mut Command, how: &Start) {
    let settings = how.home.join("config");
    fs::create_dir_all(&settings).expect("a settings folder");
    let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", how.downloads().display());
    fs::write(settings.join("user-dirs.dirs"), folders).expect("a settings folder");
    fs::create_dir_all(settings.join("gtk-3.0")).expect("a settings folder");
    let motion = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!how.still));
    fs::write(settings.join("gtk-3.0/settings.ini"), motion).expect("a settings folder");
    command
        .env("XDG_CONFIG_HOME", settings)
        .env("HOME", how.profile())
        .env("XDG_DATA_HOME", how.profile().join("data"));
    command.env("XDG_CACHE_HOME", how.profile().join("cache")).env("LANG", "C.UTF-8");
    // Without a graphics card it would emulate one, which takes as long as all else together.
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    command.env("GTK_THEME", if how.night { "Adwaita:dark" } else { "Adwaita" });
}

fn mini_browser() -> PathBuf {
    let libraries =
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/libexec", "/usr/lib"];
    let candidates = libraries.iter().map(|library| Path::new(library).join("webkit2gtk-4.1/MiniBrowser"));
    candidates.into_iter().find(|path| path.exists()).expect("MiniBrowser is missing: install webkit2gtk-driver")
}

/// The program of this name on the path, where Cargo puts programs, or in one of these folders.
fn find(name: &str, elsewhere: &[&str], package: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let cargo = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let folders =
        std::env::split_paths(&path).chain(cargo.map(|cargo| cargo.join("bin"))).map(|folder| folder.join(name));
    let others = elsewhere.iter().flat_map(|other| [PathBuf::from(other), Path::new(other).join(name)]);
    folders
        .chain(others)
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| panic!("{name} is missing: install the package {package}"))
}
