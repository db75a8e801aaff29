//! A phone with a browser that has visited nothing yet: Chromium, slowed down to the speed of a phone.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    engine::{Engine, Running, Start},
    host::Host,
    wait, wait_for,
    webdriver::Element,
};

const WATCH: &str = include_str!("watch.js");

/// In milliseconds: the Event Timing API does not report shorter events, and rounds to 8 ms.
pub const SHORTEST_PAINT: f64 = 16.0;

/// How fast the device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A usual phone on a usual network: a quarter of this machine's speed, 9 Mbit/s down, 3 up, 100 ms there and back.
    Phone,
    /// As fast as this machine is.
    Full,
}

/// A device of its own, with one browser and one tab.
pub struct Device {
    browser: Option<Running>,
    home: PathBuf,
    pace: Pace,
}

impl Device {
    /// Takes a new one and starts its browser.
    pub fn new(pace: Pace) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        // Short, since a browser's socket in there may have a path of about 100 bytes.
        let home = std::env::temp_dir().join(format!("steady-bench-{}-{count}", std::process::id()));
        let browser = Engine::Chromium.start(&Start { home: home.clone(), night: false, still: false });
        let device = Self { browser: Some(browser), home, pace };
        device.prepare_tab("");
        // A browser that has just started is still busy with itself.
        std::thread::sleep(Duration::from_millis(500));
        device
    }

    /// Closes the tab and goes on in a new one, with the app's worker asleep as after a night.
    pub fn new_tab(&self) {
        self.new_tab_with("");
    }

    /// The same, with another script that runs before the page.
    pub fn new_tab_with(&self, script: &str) {
        let old = self.driver().get("window").expect("a tab");
        let new = self.post("window/new", json!({ "type": "tab" }))["handle"].clone();
        self.driver().delete("window").expect("a tab to close");
        assert_ne!(old, new);
        self.post("window", json!({ "handle": new }));
        self.prepare_tab(script);
        self.devtools("ServiceWorker.enable", json!({}));
        self.devtools("ServiceWorker.stopAllWorkers", json!({}));
        self.devtools("ServiceWorker.disable", json!({}));
    }

    fn prepare_tab(&self, script: &str) {
        let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
        self.devtools("Page.enable", json!({}));
        self.devtools("Page.bringToFront", json!({}));
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": format!("{WATCH}\n{script}") }));
        if self.pace == Pace::Phone {
            let network = json!({
                "offline": false, "latency": 100,
                "downloadThroughput": 9_000_000 / 8, "uploadThroughput": 3_000_000 / 8,
            });
            self.devtools("Network.enable", json!({}));
            self.devtools("Network.emulateNetworkConditions", network);
            self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
        }
    }

    /// Goes to an address and waits until it has loaded.
    pub fn go(&self, address: &str) {
        self.post("url", json!({ "url": address }));
    }

    /// The time of a mark, in milliseconds from the start of the navigation; waits for it.
    pub fn mark(&self, name: &str) -> f64 {
        let script = "return window.bench?.marks[arguments[0]] ?? null";
        let found = wait(|| self.run(script, &[json!(name)]).as_f64());
        found.unwrap_or_else(|| panic!("{name:?} did not come; {}", self.shown()))
    }

    /// First Contentful Paint, in milliseconds from the start of the navigation.
    pub fn first_paint(&self) -> f64 {
        let script = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
        wait(|| self.run(script, &[]).as_f64()).unwrap_or_else(|| panic!("nothing was painted; {}", self.shown()))
    }

    /// Presses what this script returns, as a finger would.
    pub fn press(&self, script: &str) {
        let pressed = wait(|| {
            let element = Element::from(&self.run(script, &[]))?;
            self.driver().click(&element).ok()
        });
        pressed.unwrap_or_else(|| panic!("{script} cannot be pressed; {}", self.shown()));
    }

    /// Milliseconds from the last measured press until the page was painted with its effect.
    pub fn tap_to_paint(&self) -> f64 {
        let script = include_str!("slowest_event.js");
        wait_for(Duration::from_secs(1), || self.run(script, &[]).as_f64()).unwrap_or(SHORTEST_PAINT)
    }

    /// Notes a mood, and gives back how long Save took to paint, and to say that it is saved.
    pub fn check_in(&self) -> (f64, f64) {
        self.press("return document.querySelector('[aria-label=Mood] input[aria-label=Good]')?.labels[0]");
        // A person needs a moment to the next tap; the page uses it to keep the draft.
        std::thread::sleep(Duration::from_millis(500));
        self.press(
            "return [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Save check-in')",
        );
        let saved = self.mark("saved") - self.run("return window.bench.tapped", &[]).as_f64().expect("a tap");
        (self.tap_to_paint(), saved)
    }

    /// Waits until the app is kept for use without a network.
    pub fn wait_kept_offline(&self) {
        let script = include_str!("kept_offline.js");
        let kept = self.driver().run_async(script, &[]);
        kept.unwrap_or_else(|refusal| panic!("the app is not kept for offline use: {refusal}; {}", self.shown()));
    }

    /// Visits a host for the first time and restores a backup there, if there is one.
    pub fn set_up(&self, host: &Host, backup: Option<&str>) {
        self.new_tab();
        self.go(&host.address("#/settings"));
        self.wait_kept_offline();
        if let Some(backup) = backup {
            self.restore(backup);
        }
    }

    /// Chooses a file with this text in the field with this label.
    pub fn give_file(&self, label: &str, name: &str, text: &str) {
        let file = self.home.join(name);
        fs::write(&file, text).expect("a file to give");
        let script = "return [...document.querySelectorAll('input[type=file]')]
            .find((input) => [...input.labels].some((one) => one.textContent.includes(arguments[0]))) ?? null";
        let input = wait(|| Element::from(&self.run(script, &[json!(label)])));
        let input = input.unwrap_or_else(|| panic!("nothing takes a file; {}", self.shown()));
        let path = file.to_str().expect("a plain path");
        self.driver().type_into(&input, path).unwrap_or_else(|refusal| panic!("the file is not taken: {refusal}"));
    }

    /// Restores this backup through Settings, and waits until it is done.
    pub fn restore(&self, backup: &str) {
        self.give_file("Restore from a backup", "backup.json", backup);
        let add = "const add = [...document.querySelectorAll('button')]
            .find((one) => one.textContent.includes('Add what is missing'));
            add?.click();
            return add ? true : null";
        let found = wait_for(Duration::from_secs(180), || self.run(add, &[]).as_bool());
        assert!(found.is_some(), "the backup is not read; {}", self.shown());
        let script = "return [...document.querySelectorAll('[role=status]')]
            .some((one) => one.textContent.includes('New entries: ')) || null";
        let done = wait_for(Duration::from_secs(180), || self.run(script, &[]).as_bool());
        assert!(done.is_some(), "the backup is not restored; {}", self.shown());
    }

    /// Megabytes of the page's heap and of the app's own memory.
    pub fn memory(&self) -> (f64, f64) {
        self.devtools("HeapProfiler.collectGarbage", json!({}));
        self.devtools("Performance.enable", json!({}));
        let metrics = self.devtools("Performance.getMetrics", json!({}));
        let heap = metrics["metrics"].as_array().into_iter().flatten().find(|one| one["name"] == "JSHeapUsedSize");
        let heap = heap.and_then(|one| one["value"].as_f64()).expect("the size of the heap");
        let own = self.run("return window.bench.memory.buffer.byteLength", &[]).as_f64().expect("the app's memory");
        (heap / 1e6, own / 1e6)
    }

    /// Tasks that kept the page from answering for more than 50 ms: when each began and how long it took, in ms.
    pub fn long_tasks(&self) -> Vec<(f64, f64)> {
        let tasks = self.run("return window.bench.tasks.map((one) => [one.startTime, one.duration])", &[]);
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        tasks.as_array().into_iter().flatten().map(|task| (number(&task[0]), number(&task[1]))).collect()
    }

    /// Runs a script in the page.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        // While a page is being loaded, the script may fail: then the result is null.
        self.driver().run(script, arguments).unwrap_or_default()
    }

    /// Runs the body of an async function in the page, and waits for what it returns.
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...args) => {{ {body} }})(...Array.from(arguments).slice(0, -1))
                 .then(done, (error) => done(String(error)));"
        );
        let answer = self.driver().run_async(&script, arguments);
        answer.unwrap_or_else(|refusal| panic!("{body}: {refusal}; {}", self.shown()))
    }

    fn driver(&self) -> &crate::webdriver::WebDriver {
        &self.browser.as_ref().expect("a running browser").driver
    }

    fn post(&self, command: &str, body: Value) -> Value {
        self.driver().post(command, body).unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    fn shown(&self) -> String {
        let text = self.run("return location.href + ' shows: ' + document.body.innerText.replace(/\\s+/g, ' ')", &[]);
        text.as_str().unwrap_or_default().chars().take(600).collect()
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        drop(self.browser.take());
        _ = fs::remove_dir_all(&self.home);
    }
}
