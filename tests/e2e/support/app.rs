//! Steady in the words of the person who uses it. All accessible names that the tests rely on are in this file.

use std::{fs, path::PathBuf, time::Duration};

use serde_json::{Value, json};

use super::{
    Browser, Engine, Name, PATIENCE,
    session::wait_for_script,
    wait, wait_for,
    webdriver::{Element, Refusal},
};

/// From the lowest to the highest.
pub const MOODS: [&str; 5] = ["Very low", "Low", "Okay", "Good", "Very good"];

/// The links of the bar at the bottom, with the address of each.
pub const PLACES: [(&str, &str); 5] = [
    ("Today", "#/today"),
    ("Patterns", "#/patterns"),
    ("Hard moment", "#/hard-moment"),
    ("Plan", "#/plan"),
    ("People", "#/people"),
];

/// Every screen; of those that differ only in what they show, one of each kind.
pub const SCREENS: [&str; 25] = [
    "#/today",
    "#/patterns",
    "#/hard-moment",
    "#/plan",
    "#/people",
    "#/people/new",
    "#/people/table",
    "#/people/card",
    "#/plan/paper",
    "#/settings",
    "#/settings/triggers",
    "#/install",
    "#/hard-moment/reach",
    "#/hard-moment/end",
    "#/hard-moment/tools",
    "#/hard-moment/tools/breathe",
    "#/hard-moment/tools/surf",
    "#/hard-moment/tools/reasons",
    "#/hard-moment/tools/puzzle",
    "#/plan/tools",
    "#/plan/tools/halt",
    "#/plan/tools/delay",
    "#/plan/tools/letter",
    "#/safety",
    "#/safety/note",
];

/// Where the first reason and the first contact stay in sight.
pub const IN_A_HARD_MOMENT: [&str; 6] = [
    "#/hard-moment",
    "#/hard-moment/reach",
    "#/hard-moment/tools",
    "#/hard-moment/tools/surf",
    "#/hard-moment/end",
    "#/safety",
];

/// A browser in which the app is open.
pub struct App<'stage> {
    /// The browser.
    pub browser: Browser<'stage>,
}

/// Anything on the screen.
impl App<'_> {
    /// Opens an address within the app and waits until all is there.
    pub fn go(&self, rest: &str) {
        self.browser.goto(&self.browser.stage.server.address(rest));
        self.wait_running();
        self.wait_read();
    }

    /// Loads the page again and waits until all is there.
    pub fn reload(&self) {
        self.browser.reload();
        self.wait_running();
        self.wait_read();
    }

    /// On Today, waits until the entries have been read, or it is said why not.
    fn wait_read(&self) {
        let read = "return !/^(#\\/(today|entry\\/.*))?$/.test(location.hash)
                        || document.querySelector('[aria-label=Entries],[role=alert]') !== null
                        || document.body.innerText.includes('Nothing noted yet')";
        self.wait_for("the entries have been read", read);
    }

    /// Waits until the app has taken over from the static page.
    pub fn wait_running(&self) {
        self.wait_for("the app runs", "return document.documentElement.dataset.app === 'running'");
    }

    /// Waits until the page answers this script with something true.
    pub fn wait_for(&self, what: &str, script: &str) -> Value {
        wait_for_script(&self.browser, script)
            .unwrap_or_else(|| panic!("waited in vain until {what}; {}", self.screen()))
    }

    /// Waits until a field has this in it.
    pub fn wait_value(&self, field: &str, value: &str) {
        let there = wait(|| (self.value_of("textbox", field) == value).then_some(()));
        assert!(there.is_some(), "{field:?} has {:?} in it; {}", self.value_of("textbox", field), self.screen());
    }

    /// Waits until this is shown.
    pub fn see(&self, role: &str, name: Name<'_>) -> Element {
        let seen = wait(|| self.browser.find(role, name).into_iter().next());
        seen.unwrap_or_else(|| panic!("no {role} {name:?} to be seen; {}", self.screen()))
    }

    /// Waits until the app says something with these words in it, by itself and aloud.
    pub fn hear(&self, words: &str) {
        let heard = wait(|| ["status", "alert"].iter().any(|role| self.sees(role, Name::Has(words))).then_some(()));
        assert!(heard.is_some(), "{words:?} is not said; {}", self.screen());
    }

    /// Whether this is shown now.
    pub fn sees(&self, role: &str, name: Name<'_>) -> bool {
        !self.browser.find(role, name).is_empty()
    }

    /// Waits until this is not shown any more.
    pub fn see_no_more(&self, role: &str, name: Name<'_>) {
        let gone = wait(|| self.browser.find(role, name).is_empty().then_some(()));
        assert!(gone.is_some(), "{role} {name:?} does not go away; {}", self.screen());
    }

    /// Presses what has this role and name.
    pub fn press(&self, role: &str, name: Name<'_>) {
        self.act(role, name, |element| {
            let pressed = self.browser.press(element);
            if pressed.as_ref().is_err_and(|refusal| refusal.error.contains("intercepted")) {
                self.dismiss_notice();
            }
            pressed
        });
    }

    /// The text that the page shows.
    pub fn text(&self) -> String {
        let text = self.browser.run("return document.body.innerText.replace(/\\s+/g, ' ')", &[]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Does something to what has this role and name; if it is redrawn or moves meanwhile, does it to what came instead.
    fn act(&self, role: &str, name: Name<'_>, mut action: impl FnMut(&Element) -> Result<(), Refusal>) {
        let mut why = None;
        let done = wait(|| action(&self.see(role, name)).map_err(|refusal| why = Some(refusal)).ok());
        let why = why.map(|refusal| refusal.to_string()).unwrap_or_default();
        assert!(done.is_some(), "{role} {name:?} cannot be used: {why}; {}", self.screen());
    }

    fn screen(&self) -> String {
        let text = self.text();
        format!("{} shows: {}", self.browser.address(), text.chars().take(600).collect::<String>())
    }

    /// Moves a slider as a finger does, without waiting for anything.
    pub fn move_slider(&self, name: &str, to: u8) {
        let slider = self.see("slider", Name::Is(name));
        let script = "arguments[0].value = arguments[1];
                      for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));";
        self.browser.run(script, &[slider.as_argument(), json!(to.to_string())]);
    }

    fn value_of(&self, role: &str, name: &str) -> String {
        let value = self.browser.run("return arguments[0].value", &[self.see(role, Name::Is(name)).as_argument()]);
        value.as_str().unwrap_or_default().to_owned()
    }
}

/// Finding one's way.
impl App<'_> {
    /// Goes to a place by the bar at the bottom.
    pub fn visit(&self, place: &str) {
        self.press("link", Name::Is(place));
        self.see_heading(place);
    }

    /// Waits until a place shows itself; Today greets instead of naming itself.
    pub fn see_heading(&self, place: &str) {
        match place {
            "Today" => self.see("heading", Name::Is("Check in")),
            other => self.see("heading", Name::Is(other)),
        };
    }

    /// Opens Settings from Today.
    pub fn open_settings(&self) {
        self.press("link", Name::Is("Settings"));
        self.see("heading", Name::Is("Settings"));
    }
}

/// The check-in.
impl App<'_> {
    /// Picks one of the five moods.
    pub fn pick_mood(&self, mood: &str) {
        self.press("radio", Name::Is(mood));
    }

    /// The mood that is picked.
    pub fn mood(&self) -> Option<String> {
        let picked = |mood: &&str| {
            let radio = self.see("radio", Name::Is(mood));
            let script = "return arguments[0].checked ?? arguments[0].ariaChecked === 'true'";
            self.browser.run(script, &[radio.as_argument()]) == json!(true)
        };
        MOODS.iter().find(|mood| picked(mood)).map(|&mood| mood.to_owned())
    }

    /// Whether no mood is picked now.
    pub fn mood_is_open(&self) -> bool {
        let script = "return document.querySelector('input[type=radio],[role=radio]') !== null
                          && document.querySelector('input[type=radio]:checked,[role=radio][aria-checked=true]') === null";
        self.browser.run(script, &[]) == json!(true)
    }

    /// Says how strong the craving is.
    pub fn set_craving(&self, strength: u8) {
        self.move_slider("Craving", strength);
    }

    /// How strong the craving is said to be.
    pub fn craving(&self) -> String {
        self.value_of("slider", "Craving")
    }

    /// Switches a trigger, a feeling or a substance on or off, after showing all there are if need be.
    pub fn toggle(&self, name: &str) {
        self.show_all_choices();
        self.press("button", Name::Is(name));
    }

    /// Which triggers, feelings and substances are on.
    pub fn toggled(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[aria-pressed=true]')].filter((one) => one.checkVisibility())
                          .map((one) => one.getAttribute('aria-label') ?? one.innerText.trim())";
        texts(&self.browser.run(script, &[]))
    }

    /// Opens what is folded away in the form.
    pub fn show_all_choices(&self) {
        for more in ["More", "Feelings, substance, note"] {
            for button in self.browser.find("button", Name::Is(more)) {
                let folded = "return arguments[0].ariaExpanded === 'false'";
                if self.browser.run(folded, &[button.as_argument()]) == json!(true) {
                    self.press("button", Name::Is(more));
                }
            }
        }
    }

    /// Adds to the note.
    pub fn write_note(&self, text: &str) {
        self.show_all_choices();
        if self.browser.stage.engine == Engine::WebKit && text.chars().any(|one| one.len_utf16() > 1) {
            // Its driver has no keys for these.
            let script = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
            self.browser.run(script, &[self.see("textbox", Name::Is("Note")).as_argument(), json!(text)]);
            return;
        }
        self.act("textbox", Name::Is("Note"), |note| self.browser.type_into(note, text));
    }

    /// What the note says.
    pub fn note(&self) -> String {
        self.show_all_choices();
        self.value_of("textbox", "Note")
    }

    /// Presses "Save check-in".
    pub fn save_check_in(&self) {
        self.press("button", Name::Is("Save check-in"));
    }

    /// Waits until the app says that it is saved.
    pub fn wait_saved(&self) {
        self.see("status", Name::Has("Saved"));
    }

    /// A whole check-in with nothing but a mood, until it is saved and listed.
    pub fn check_in(&self, mood: &str) {
        let before = self.entries().len();
        self.pick_mood(mood);
        self.save_check_in();
        self.wait_saved();
        self.wait_entries(before + 1);
    }

    /// A whole check-in with a mood and a note, until it is saved and listed.
    pub fn check_in_with_note(&self, mood: &str, note: &str) {
        self.pick_mood(mood);
        self.write_note(note);
        self.save_check_in();
        self.wait_saved();
        self.see("listitem", Name::Has(note));
    }
}

/// The timeline and the editor of an entry.
impl App<'_> {
    /// The entries that are drawn now, each as one line of text, in their order; waits until they have been read.
    pub fn entries(&self) -> Vec<String> {
        let items = wait(|| {
            let lists = self.browser.find("list", Name::Is("Entries"));
            (!lists.is_empty() || self.text().contains("Nothing noted yet")).then_some(lists)
        });
        let items = items.unwrap_or_else(|| panic!("no timeline to be seen; {}", self.screen()));
        let script = "return [...arguments].flatMap((list) => [...list.querySelectorAll('li,[role=listitem]')]
                          .filter((item) => !item.parentElement.closest('li,[role=listitem]'))
                          .map((item) => item.innerText.replace(/\\s+/g, ' ').trim()))";
        let lists = items.iter().map(Element::as_argument).collect::<Vec<_>>();
        texts(&self.browser.run(script, &lists))
    }

    /// Waits until exactly as many entries are drawn.
    pub fn wait_entries(&self, count: usize) -> Vec<String> {
        let entries = wait(|| Some(self.entries()).filter(|entries| entries.len() == count));
        entries.unwrap_or_else(|| panic!("{} entries instead of {count}; {}", self.entries().len(), self.screen()))
    }

    /// Every entry there is, found by scrolling from the top to the end; and the most rows that were drawn at once.
    pub fn scroll_through_entries(&self, most_screens: usize) -> (Vec<String>, usize) {
        let script = "const seen = new Map(); let most = 0, still = 0;
            const rows = () => [...document.querySelectorAll('li,[role=listitem]')]
                .filter((row) => row.querySelector('a[href*=\"#/entry/\"]'));
            const frame = () => new Promise((next) => { requestAnimationFrame(() => requestAnimationFrame(next)); setTimeout(next, 400); });
            scrollTo(0, 0);
            for (let screen = 0; screen < args[0] && still < 5; screen++) {
                await frame();
                const before = seen.size, all = rows();
                most = Math.max(most, all.length);
                for (const row of all) seen.set(row.querySelector('a[href*=\"#/entry/\"]').href, row.innerText.replace(/\\s+/g, ' ').trim());
                const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
                still = seen.size === before && end ? still + 1 : 0;
                scrollBy(0, innerHeight * 0.8);
            }
            return [[...seen.values()], most];";
        let found = self.browser.run_async(script, &[json!(most_screens)]);
        (texts(&found[0]), usize::try_from(found[1].as_u64().unwrap_or(0)).unwrap_or(0))
    }

    /// Opens the entry whose line has these words in it.
    pub fn open_entry(&self, words: &str) {
        self.tap_entry(words);
        self.see("heading", Name::Is("Edit entry"));
    }

    /// Taps the entry whose line has these words in it.
    pub fn tap_entry(&self, words: &str) {
        self.see("listitem", Name::Has(words));
        let script = "const items = [...document.querySelectorAll('li,[role=listitem]')].filter((item) => item.checkVisibility());
                      const item = items.find((item) => item.innerText.replace(/\\s+/g, ' ').includes(arguments[0]) && item.querySelector('a,button'));
                      return item && item.querySelector('a,button');";
        let done = wait(|| {
            let opener = Element::from(&self.browser.run(script, &[json!(words)]))?;
            let opened = self.browser.press(&opener);
            if opened.is_err() {
                self.dismiss_notice();
            }
            opened.ok()
        });
        assert!(done.is_some(), "the entry {words:?} cannot be opened; {}", self.screen());
    }

    /// Takes away what was said last, where it lies over something.
    fn dismiss_notice(&self) {
        // It floats before whatever is open.
        let script =
            "return [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Dismiss') ?? null";
        if let Some(dismiss) = Element::from(&self.browser.run(script, &[])) {
            _ = self.browser.press(&dismiss);
        }
    }

    /// Presses a button of the open editor and waits until the editor is closed.
    pub fn leave_editor(&self, button: &str) {
        self.press("button", Name::Is(button));
        self.see_no_more("heading", Name::Is("Edit entry"));
    }

    /// The time of the entry in the open editor, as in `2026-11-20T22:05`.
    pub fn time(&self) -> String {
        self.value_of("textbox", "Time")
    }

    /// Corrects the time of the entry in the open editor.
    pub fn set_time(&self, time: &str) {
        self.set("Time", time);
    }

    /// The same time of day, so many days earlier.
    pub fn days_before(&self, time: &str, days: u32) -> String {
        let script = "const day = new Date(arguments[0] + 'Z'); day.setUTCDate(day.getUTCDate() - arguments[1]);
                      return day.toISOString().slice(0, 16)";
        let earlier = self.browser.run(script, &[json!(&time[..16]), json!(days)]);
        earlier.as_str().unwrap_or_default().to_owned()
    }
}

/// The hard moment.
impl App<'_> {
    /// Says how strong it is.
    pub fn rate_hard_moment(&self, strength: u8) {
        self.move_slider("How strong is it?", strength);
        self.wait_saved();
    }

    /// Says that it is over.
    pub fn say_it_passed(&self) {
        self.press("button", Name::Is("It passed"));
        self.see_heading("What happened?");
        self.wait_for("the answer is kept", "return Boolean(document.querySelector('.chip[aria-pressed=true]'))");
    }

    /// Says how strong it is now, at the end of a tool or of the moment.
    pub fn rate_now(&self, strength: u8) {
        self.move_slider("How strong now?", strength);
        self.wait_saved();
    }

    /// Presses a button within a group.
    pub fn press_in(&self, group: &str, button: &str) {
        let script = "return [...arguments[0].querySelectorAll('button')].find((one) => one.innerText.trim() === arguments[1]) ?? null";
        self.act("group", Name::Is(group), |group| {
            let found = Element::from(&self.browser.run(script, &[group.as_argument(), json!(button)]));
            let pressed = self.browser.press(&found.unwrap_or_else(|| panic!("no {button:?}; {}", self.screen())));
            if pressed.is_err() {
                self.dismiss_notice();
            }
            pressed
        });
    }

    /// Writes into a field that takes what is in it once it is left.
    pub fn set(&self, field: &str, text: &str) {
        let field = self.see("textbox", Name::Is(field));
        let script = "arguments[0].value = arguments[1];
                      for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));";
        self.browser.run(script, &[field.as_argument(), json!(text)]);
    }

    /// Chooses what is at a place of a list that opens.
    pub fn choose(&self, list: &str, place: usize) {
        let script = "arguments[0].selectedIndex = arguments[1];
                      arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.run(script, &[self.see("combobox", Name::Is(list)).as_argument(), json!(place)]);
    }

    /// Writes into a field.
    pub fn fill(&self, field: &str, text: &str) {
        let script = "arguments[0].value = arguments[1];
                      arguments[0].dispatchEvent(new Event('input', { bubbles: true }));";
        self.browser.run(script, &[self.see("textbox", Name::Is(field)).as_argument(), json!(text)]);
    }
}

/// Settings, backup and restore.
impl App<'_> {
    /// Presses this button, and gives back the name and the text of the file that is downloaded.
    pub fn download(&self, button: &str) -> (String, String) {
        let (name, bytes) = self.download_bytes(button);
        (name, String::from_utf8(bytes).expect("a text"))
    }

    /// Presses this button, and gives back the name and the bytes of the file that is downloaded.
    pub fn download_bytes(&self, button: &str) -> (String, Vec<u8>) {
        let folder = self.browser.stage.start().downloads();
        for old in files_in(&folder) {
            _ = fs::remove_file(old);
        }
        self.press("button", Name::Is(button));
        // Browsers write under another name until they are done: `.part`, `.crdownload`, or a hidden one.
        let whole = |file: &PathBuf| {
            let bytes = fs::read(file).ok()?;
            let name = file.file_name()?.to_str()?.to_owned();
            let is_whole = serde_json::from_slice::<Value>(&bytes).is_ok()
                || bytes.trim_ascii_end().ends_with(b"END:VCARD")
                || bytes.ends_with(b"IEND\xae\x42\x60\x82");
            let is_named = !name.starts_with('.') && !name.ends_with(".part") && !name.ends_with(".crdownload");
            (is_whole && is_named).then_some((name, bytes))
        };
        let file = wait_for(PATIENCE * 3, || files_in(&folder).iter().find_map(whole));
        file.unwrap_or_else(|| panic!("no whole file was downloaded, only {:?}; {}", files_in(&folder), self.screen()))
    }

    /// Gives Settings a file with this text to restore from.
    pub fn restore(&self, text: &str) {
        self.give_file("Restore from a backup", "restored.json", text);
    }

    /// Chooses a file with this text in the field with this label.
    pub fn give_file(&self, label: &str, name: &str, text: &str) {
        let file = self.browser.stage.folder().join(name);
        fs::write(&file, text).expect("a file to give");
        let script = "return [...document.querySelectorAll('input[type=file]')]
            .find((input) => [...input.labels].some((label) => label.innerText.includes(arguments[0]))) ?? null";
        let input = wait(|| Element::from(&self.browser.run(script, &[json!(label)])));
        let input = input.unwrap_or_else(|| panic!("nothing takes a file; {}", self.screen()));
        if self.browser.stage.engine == Engine::WebKit {
            // Its driver hands over no files.
            let script = "const files = new DataTransfer();
                          files.items.add(new File([arguments[1]], arguments[2]));
                          arguments[0].files = files.files;
                          for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));";
            self.browser.run(script, &[input.as_argument(), json!(text), json!(name)]);
        } else {
            let path = file.to_str().expect("a plain path");
            self.browser.type_into(&input, path).unwrap_or_else(|refusal| panic!("the file is not taken: {refusal}"));
        }
    }
}

/// What the worker of the app does.
impl App<'_> {
    /// Waits until the app is kept for use without a network.
    pub fn wait_kept_for_offline(&self) {
        let ready = "const ready = await navigator.serviceWorker.ready;
                     while (ready.active.state !== 'activated') await new Promise((next) => ready.active.addEventListener('statechange', next, { once: true }));
                     return true;";
        let limit = Duration::from_secs(60).as_millis();
        self.browser.command("timeouts", json!({ "script": limit }));
        assert_eq!(self.browser.run_async(ready, &[]), json!(true));
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn files_in(folder: &std::path::Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}
