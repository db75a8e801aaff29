//! One browser with its windows: what a person does with a browser, rather than with the app.

use std::{
    cell::{Cell, RefCell},
    fs,
    path::Path,
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{
    Engine, Stage,
    engine::{Running, Victims},
    wait, wait_for,
    webdriver::{Element, Refusal, UNREACHABLE},
};

/// Longer than a press takes to arrive on a busy machine: one that arrives later still is a second press.
const PRESS_PATIENCE: Duration = Duration::from_secs(5);

/// Finds elements by role and accessible name.
const FIND: &str = include_str!("find.js");

/// A browser that was started on a stage.
pub struct Browser<'stage> {
    /// The stage that it was started on.
    pub stage: &'stage Stage,
    running: RefCell<Option<Running>>,
    /// What the frame of a window takes of its width and height, once it was measured.
    frame: Cell<Option<(u64, u64)>>,
}

/// A window (or a tab: WebDriver makes no difference).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window(String);

impl<'stage> Browser<'stage> {
    /// Starts one; see `Stage::browser`.
    pub fn start(stage: &'stage Stage) -> Self {
        let running = stage.engine.start(&stage.start());
        let browser = Self { stage, running: RefCell::new(Some(running)), frame: Cell::new(None) };
        browser.prepare_window();
        browser
    }

    /// Sends a WebDriver command that must succeed.
    pub fn command(&self, command: &str, body: Value) -> Value {
        let sent = self.driver(|driver| driver.post(command, body));
        sent.unwrap_or_else(|refusal| panic!("{command}: {refusal}"))
    }

    /// Runs a script that must succeed.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let ran = self.driver(|driver| driver.run(script, arguments));
        ran.unwrap_or_else(|refusal| panic!("{script}: {refusal}"))
    }

    /// Runs a script that may fail, as when what it is about was redrawn meanwhile.
    pub fn try_run(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.driver(|driver| driver.run(script, arguments))
    }

    /// Runs the body of an async function that must succeed, and waits for what it returns.
    pub fn run_async(&self, body: &str, arguments: &[Value]) -> Value {
        let answer = self.try_run_async(body, arguments);
        let mut answer = answer.unwrap_or_else(|refusal| panic!("{body}: {refusal}"));
        assert!(answer.get("error").is_none(), "{body}: {}", answer["error"]);
        answer["value"].take()
    }

    /// The same for a browser that may be killed meanwhile; answers with a `value` or an `error`.
    pub fn try_run_async(&self, body: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...args) => {{ {body} }})(...Array.from(arguments).slice(0, -1))
                 .then((value) => done({{ value: value ?? null }}), (error) => done({{ error: String(error) }}));"
        );
        self.driver(|driver| driver.run_async(&script, arguments))
    }

    /// A Chromium DevTools command.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.stage.engine, Engine::Chromium, "only Chromium has DevTools commands");
        self.command("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// The elements shown now with this role and this accessible name; with `Name::Any`, with any name.
    pub fn find(&self, role: &str, name: Name<'_>) -> Vec<Element> {
        let (how, name) = match name {
            Name::Is(name) => ("is", name),
            Name::Has(name) => ("has", name),
            Name::Any => ("any", ""),
        };
        // While a page is being left or built, there may be nothing to look at, so the driver is asked again. An error
        // that stays is no answer, least of all "not there".
        let mut why = None;
        let found = wait(|| {
            let found = self.driver(|driver| driver.run(FIND, &[json!(role), json!(name), json!(how)]));
            found.map_err(|error| why = Some(error)).ok()
        });
        let found = found.unwrap_or_else(|| panic!("the driver cannot look for {role} {name:?}: {why:?}"));
        found.as_array().into_iter().flatten().filter_map(Element::from).collect()
    }

    /// Presses the element, which is first brought to the middle of the screen, away from bars at its edges, and then
    /// waited for until it stands still: a finger follows what moves, a driver presses where it was.
    ///
    /// A radio button or checkbox is pressed on its label, which is what a person sees of it.
    pub fn press(&self, element: &Element) -> Result<(), Refusal> {
        let script = include_str!("press.js");
        self.driver(|driver| {
            let seen = driver.run_async(script, &[element.as_argument()])?;
            let seen = Element::from(&seen).unwrap_or_else(|| element.clone());
            if self.stage.engine != Engine::WebKit {
                return driver.click(&seen);
            }
            // WebKit's driver now and then misses the element and reports success, so the click is listened for.
            let listen = "window.pressArrived = false;
                          arguments[0].addEventListener('click', () => { window.pressArrived = true; }, { once: true, capture: true });";
            driver.run(listen, &[seen.as_argument()])?;
            driver.click(&seen)?;
            let arrived = wait_for(PRESS_PATIENCE, || {
                // The press may have led to another page, where this variable is missing.
                let arrived = driver.run("return window.pressArrived ?? true", &[]);
                arrived.is_ok_and(|arrived| arrived == json!(true)).then_some(())
            });
            arrived.ok_or_else(|| Refusal { error: "element click lost".to_owned(), message: String::new() })
        })
    }

    /// Types into the element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), Refusal> {
        self.driver(|driver| driver.type_into(element, text))
    }

    /// Sends a WebDriver command about the element, such as `clear`.
    pub fn command_on(&self, element: &Element, command: &str) {
        self.command(&format!("element/{}/{command}", element.id()), json!({}));
    }

    /// Presses keys, one after the other, wherever the focus is. Named keys are WebDriver's code points; see `keys`.
    pub fn press_keys(&self, keys: &[char]) {
        let mut actions = Vec::new();
        for key in keys {
            actions.push(json!({ "type": "keyDown", "value": key.to_string() }));
            actions.push(json!({ "type": "keyUp", "value": key.to_string() }));
        }
        self.command("actions", json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] }));
    }

    /// Drags one element to another with a mouse, in small steps, as a hand does.
    pub fn drag(&self, from: &Element, to: &Element) {
        let over = |element: &Element| json!({ "type": "pointerMove", "duration": 100, "origin": element.as_argument(), "x": 0, "y": 0 });
        let actions = json!([
            over(from),
            { "type": "pointerDown", "button": 0 },
            over(to),
            { "type": "pointerUp", "button": 0 },
        ]);
        self.command("actions", json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": actions }] }));
    }

    /// Goes to an address and waits until it has loaded.
    pub fn goto(&self, address: &str) {
        self.note_troubles();
        self.command("url", json!({ "url": address }));
    }

    /// Goes to an address that may answer with anything or nothing.
    pub fn try_goto(&self, address: &str) {
        self.note_troubles();
        // Drivers answer with an error when the browser shows its own error page.
        drop(self.driver(|driver| driver.post("url", json!({ "url": address }))));
    }

    /// The address that is shown.
    pub fn address(&self) -> String {
        self.run("return location.href", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Loads the page again, as the browser's own button does; Firefox's driver would go around the worker.
    pub fn reload(&self) {
        self.note_troubles();
        self.run("window.e2eOld = true; location.reload()", &[]);
        let fresh = wait_for_script(self, "return !window.e2eOld && document.readyState === 'complete'");
        fresh.expect("the page loads again");
    }

    /// The browser's way back; a phone's back gesture does the same.
    pub fn back(&self) {
        self.note_troubles();
        self.command("back", json!({}));
    }

    /// The window that commands go to.
    pub fn window(&self) -> Window {
        let handle = self.driver(|driver| driver.get("window")).expect("a window");
        Window(handle.as_str().unwrap_or_default().to_owned())
    }

    /// Opens another window and goes on there.
    pub fn open_window(&self) -> Window {
        // WebKit draws nothing in tabs behind others.
        let kind = if self.stage.engine == Engine::WebKit { "window" } else { "tab" };
        let opened = self.command("window/new", json!({ "type": kind }));
        let window = Window(opened["handle"].as_str().unwrap_or_default().to_owned());
        self.switch_to(&window);
        self.prepare_window();
        window
    }

    /// Goes on in this window.
    pub fn switch_to(&self, window: &Window) {
        self.note_troubles();
        self.command("window", json!({ "handle": window.0 }));
        if self.stage.engine == Engine::Chromium {
            // A person sees the tab that they use; Chromium draws nothing in the others, and after a while lets their
            // timers run once a minute. A busy one brings a tab to the front later than it answers, or not at all.
            let in_front = wait(|| {
                self.devtools("Page.bringToFront", json!({}));
                let state = self.try_run("return document.visibilityState", &[]).ok()?;
                (state == "visible").then_some(())
            });
            assert!(in_front.is_some(), "the tab came not to the front");
        }
    }

    /// Closes this window and goes on in the other.
    pub fn close_for(&self, other: &Window) {
        self.note_troubles();
        self.driver(|driver| driver.delete("window")).expect("a window to close");
        self.command("window", json!({ "handle": other.0 }));
    }

    /// Makes the page this large, or as near as the browser's windows go; gives back how wide it became.
    pub fn resize(&self, width: u32, height: u32) -> u64 {
        if self.stage.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size);
        } else {
            // The window's own frame takes some of it; each change of a size takes half a second.
            let (across, down) = self.frame.get().unwrap_or_else(|| {
                self.command("window/rect", json!({ "width": width, "height": height }));
                let lost = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]", &[]);
                let lost = (lost[0].as_u64().unwrap_or(0), lost[1].as_u64().unwrap_or(0));
                self.frame.set(Some(lost));
                lost
            });
            let size = json!({ "width": u64::from(width) + across, "height": u64::from(height) + down });
            self.command("window/rect", size);
        }
        self.run("return innerWidth", &[]).as_u64().unwrap_or(0)
    }

    /// A picture of what is shown.
    pub fn screenshot(&self, file: &Path) {
        let picture = self.driver(|driver| driver.get("screenshot"));
        let bytes = picture.ok().and_then(|picture| BASE64_STANDARD.decode(picture.as_str()?).ok());
        if let Some(bytes) = bytes {
            _ = fs::write(file, bytes);
        }
    }

    /// What the browser prints on paper of this size in centimetres, as a PDF.
    pub fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let printed = self.command("print", json!({ "page": { "width": width, "height": height } }));
        BASE64_STANDARD.decode(printed.as_str().expect("a PDF")).expect("a PDF in Base64")
    }

    /// Every process of the browser, to be killed later at once.
    pub fn processes(&self) -> Victims {
        self.running.borrow().as_ref().expect("a running browser").processes()
    }

    /// `kill -9` for these, and then for what is left.
    pub fn kill(self, victims: &Victims) {
        victims.kill();
        drop(self.running.take());
    }

    /// Closes the browser as a person would.
    pub fn quit(self) {
        self.note_troubles();
        if let Some(running) = self.running.take() {
            running.quit();
        }
    }

    /// Collects what went wrong since the last time, for the check at the end of the test.
    pub fn note_troubles(&self) {
        let mut troubles = Vec::new();
        if self.stage.engine == Engine::Chromium {
            let log = self.driver(|driver| driver.post("se/log", json!({ "type": "browser" }))).unwrap_or_default();
            let severe = log.as_array().into_iter().flatten().filter(|line| line["level"] == "SEVERE");
            troubles.extend(severe.map(|line| line["message"].as_str().unwrap_or_default().to_owned()));
        } else {
            let seen =
                self.driver(|driver| driver.run("return (window.e2eSeen ?? []).splice(0)", &[])).unwrap_or_default();
            troubles.extend(seen.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        let foreign = "return performance.getEntriesByType('resource').map((one) => one.name)
                           .filter((name) => /^https?:|^wss?:/.test(name) && new URL(name).origin !== location.origin)";
        let foreign = self.driver(|driver| driver.run(foreign, &[])).unwrap_or_default();
        let foreign = foreign.as_array().into_iter().flatten().filter_map(Value::as_str);
        troubles.extend(foreign.map(|address| format!("foreign request: {address}")));
        self.stage.note_troubles(troubles);
    }

    fn prepare_window(&self) {
        if self.stage.engine != Engine::Chromium {
            return;
        }
        let first = self.stage.first_script();
        if !first.is_empty() {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": first }));
        }
        self.prefer_colours(if self.stage.start().night { "dark" } else { "light" });
        self.resize(390, 844);
    }

    /// Asks for a `dark` or `light` look from now on; only Chromium can be told to.
    pub fn prefer_colours(&self, scheme: &str) {
        let motion = if self.stage.start().still { "reduce" } else { "no-preference" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    fn driver<T>(&self, use_it: impl FnOnce(&super::webdriver::WebDriver) -> T) -> T {
        // A clone, so that a panic in `use_it` leaves the browser free for the evidence.
        let driver = self.running.borrow().as_ref().expect("a running browser").driver.clone();
        use_it(&driver)
    }

    /// The role and the name that the browser itself computed for this element.
    pub fn computed(&self, element: &Element) -> (String, String) {
        self.driver(|driver| driver.computed(element)).expect("a role and a name")
    }

    fn keep_evidence(&self) {
        let folder = self.stage.evidence();
        _ = fs::create_dir_all(&folder);
        let page =
            self.driver(|driver| driver.run("return location.href + '\\n' + document.documentElement.outerHTML", &[]));
        if page.as_ref().is_err_and(|refusal| refusal.error == UNREACHABLE) {
            // Each further question would wait as long.
            return;
        }
        if let Some(page) = page.unwrap_or_default().as_str() {
            _ = fs::write(folder.join("page.html"), page);
        }
        self.screenshot(&folder.join("page.png"));
        self.note_troubles();
        _ = fs::write(folder.join("troubles.txt"), self.stage.troubles().join("\n"));
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        if self.running.borrow().is_none() {
            return;
        }
        if std::thread::panicking() {
            self.keep_evidence();
        } else {
            self.note_troubles();
        }
    }
}

/// How a name is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// The whole of it.
    Is(&'a str),
    /// A part of it.
    Has(&'a str),
    /// Whatever it is.
    Any,
}

/// Named keys.
pub mod keys {
    /// To the next control.
    pub const TAB: char = '\u{E004}';
    /// Presses what has the focus.
    pub const ENTER: char = '\u{E007}';
    pub const ESCAPE: char = '\u{e00c}';
    /// Presses or ticks what has the focus.
    pub const SPACE: char = ' ';
    /// Takes away what is before the cursor.
    pub const BACKSPACE: char = '\u{E003}';
    /// One step more.
    pub const RIGHT: char = '\u{E014}';
    /// Up.
    pub const UP: char = '\u{E013}';
    /// Down.
    pub const DOWN: char = '\u{E015}';
    /// To the page above.
    pub const PAGE_UP: char = '\u{E00E}';
    /// To the page below.
    pub const PAGE_DOWN: char = '\u{E00F}';
    /// One step less.
    pub const LEFT: char = '\u{E012}';
}

/// Waits until the page answers this script with something true.
pub fn wait_for_script(browser: &Browser<'_>, script: &str) -> Option<Value> {
    wait(|| {
        let answer = browser.driver(|driver| driver.run(script, &[])).ok()?;
        (!matches!(answer, Value::Null | Value::Bool(false))).then_some(answer)
    })
}
