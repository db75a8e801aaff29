//! Steady in the words of the person who uses it. All accessible names that the tests rely on are in this file.

use std::{fs, path::PathBuf, time::Duration};

use serde_json::{Value, json};

use super::{
    Browser, Engine, Name, PATIENCE,
    server::BLANK,
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
pub const SCREENS: [&str; 61] = [
    "#/today",
    "#/patterns",
    "#/patterns/calendar",
    "#/patterns/calendar/2026-02-28",
    "#/patterns/search",
    "#/patterns/hand-over",
    "#/hard-moment",
    "#/plan",
    "#/plan/reasons",
    "#/plan/steps",
    "#/plan/goals",
    "#/plan/letter",
    "#/plan/habits",
    "#/plan/habits/new",
    "#/plan/check-ups",
    "#/plan/check-ups/who-5",
    "#/plan/check-ups/phq-9/questions",
    "#/plan/medicines",
    "#/plan/medicines/new",
    "#/plan/appointments",
    "#/plan/appointments/new",
    "#/plan/meetings",
    "#/plan/thinking",
    "#/plan/thinking/thought-record",
    "#/plan/thinking/rulers",
    "#/people",
    "#/people/new",
    "#/people/table",
    "#/people/card",
    "#/people/texts",
    "#/people/contacts",
    "#/plan/paper",
    "#/settings",
    "#/settings/triggers",
    "#/settings/feelings",
    "#/settings/substances",
    "#/settings/import",
    "#/settings/lock",
    "#/settings/move",
    "#/settings/wipe",
    "#/install",
    "#/hard-moment/reach",
    "#/hard-moment/end",
    "#/hard-moment/tools",
    "#/hard-moment/tools/breathe",
    "#/hard-moment/tools/surf",
    "#/hard-moment/tools/reasons",
    "#/hard-moment/tools/sides",
    "#/hard-moment/tools/puzzle",
    "#/plan/tools",
    "#/plan/tools/halt",
    "#/plan/tools/delay",
    "#/plan/tools/letter",
    "#/safety",
    "#/safety/alone",
    "#/safety/mixed",
    "#/safety/break",
    "#/safety/help",
    "#/safety/note",
    "#/sources",
    "#/about",
];

/// One screen of each later part of the program, with which the engines fetch and keep all of it.
pub const ONE_OF_EACH_PART: [&str; 8] = [
    "#/today",
    "#/patterns",
    "#/hard-moment",
    "#/plan",
    "#/plan/check-ups",
    "#/people/table",
    "#/settings/triggers",
    "#/settings/lock",
];

/// The name of the field of the search.
const SEARCH: &str = "Search entries";

/// Places of a hard moment, where the first contact stays in sight, and except on the safety page the first reason too.
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
        let read = include_str!("entries_are_read.js");
        self.wait_for("the entries have been read", read);
    }

    /// Waits until the app has taken over from the static page.
    pub fn wait_running(&self) {
        self.wait_for("the app runs", "return document.documentElement.dataset.app === 'running'");
    }

    /// Waits until all that was due has been drawn, before one looks for what must not be there.
    pub fn wait_drawn(&self) {
        assert_eq!(self.browser.run_async(include_str!("drawn.js"), &[]), json!(true));
    }

    /// Waits until opening the notes has ended, and with it the look for those that have vanished; shows Today then.
    pub fn wait_opened_all(&self) {
        self.visit("Hard moment");
        self.wait_opened();
        self.visit("Today");
        self.wait_drawn();
    }

    /// Waits until what is typed is kept for the next visit.
    pub fn wait_draft_kept(&self) {
        let kept = "return Object.keys(localStorage).some((name) => name.startsWith('steady.draft'))";
        self.wait_for("the draft is kept", kept);
    }

    /// Waits until the browser has let go of the tabs that were closed, so that only so many have the app open: what
    /// the others left unsaved is free then.
    pub fn wait_tabs(&self, open: usize) {
        let look = "return navigator.locks === undefined || (await navigator.locks.query()).held.length === args[0]";
        let closed = wait(|| (self.browser.run_async(look, &[json!(open)]) == json!(true)).then_some(()));
        assert!(closed.is_some(), "not {open} tabs are open; {}", self.screen());
    }

    /// Opens the app in this window, which has not shown it yet, after the only window that did was closed.
    pub fn go_after_closing(&self) {
        self.browser.goto(&self.browser.stage.server.address(BLANK));
        self.wait_tabs(0);
        self.go("");
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

    /// Waits until the page shows these words.
    pub fn see_text(&self, words: &str) {
        let shown = wait(|| self.text().contains(words).then_some(()));
        assert!(shown.is_some(), "{words:?} is not to be read; {}", self.screen());
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

    /// Presses the element with this role and name.
    pub fn press(&self, role: &str, name: Name<'_>) {
        self.act(role, name, |element| {
            let pressed = self.browser.press(element);
            if pressed.as_ref().is_err_and(|refusal| refusal.error.contains("intercepted")) {
                self.dismiss_notice();
            }
            pressed
        });
    }

    /// Opens the page of a part of the plan, as one does from the plan: by its row, or by the way to edit it.
    pub fn open_plan_part(&self, part: &str) {
        self.go("#/plan");
        self.see_heading("Plan");
        self.press("link", Name::Has(part));
        self.see_heading(part);
    }

    /// Opens or closes what is folded away under a heading.
    pub fn press_summary(&self, heading: &str) {
        let script = include_str!("unfold.js");
        let pressed = wait(|| (self.browser.run(script, &[json!(heading)]) == json!(true)).then_some(()));
        assert!(pressed.is_some(), "nothing is folded under {heading:?}; {}", self.screen());
    }

    /// The lines that a script finds on the page.
    pub fn texts_of(&self, script: &str, arguments: &[Value]) -> Vec<String> {
        texts(&self.browser.run(script, arguments))
    }

    /// The text that the page shows.
    pub fn text(&self) -> String {
        let text = self.browser.run("return document.body.innerText.replace(/\\s+/g, ' ')", &[]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Acts on the element with this role and name; if it is redrawn or moves meanwhile, on the one that replaced it.
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
        self.run_on("slider", name, include_str!("set.js"), json!(to.to_string()));
    }

    /// The value of the field with this role and name.
    pub fn value_of(&self, role: &str, name: &str) -> String {
        let value = self.run_on(role, name, "return arguments[0].value", Value::Null);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script on the element with this role and name; if it is redrawn meanwhile, on the one that replaced it.
    fn run_on(&self, role: &str, name: &str, script: &str, argument: Value) -> Value {
        let mut answer = Value::Null;
        self.act(role, Name::Is(name), |element| {
            answer = self.browser.try_run(script, &[element.as_argument(), argument.clone()])?;
            Ok(())
        });
        answer
    }
}

/// Finding one's way.
impl App<'_> {
    /// Goes to a place by the bar at the bottom.
    pub fn visit(&self, place: &str) {
        self.press("link", Name::Is(place));
        self.see_heading(place);
    }

    /// Waits until this screen is there, and nothing that stands in its place while its part is on the way.
    pub fn see_screen(&self, screen: &str) {
        let heading = match screen {
            "#/patterns/calendar" => "Calendar",
            "#/patterns/calendar/2026-02-28" => return self.see_day("28"),
            "#/patterns/search" => "Search",
            "#/settings" => "Settings",
            "#/settings/triggers" => "Triggers",
            "#/settings/feelings" => "Feelings",
            "#/settings/substances" => "Substances",
            "#/settings/import" => "Bring entries along",
            "#/settings/lock" => "Lock",
            "#/settings/move" => "Move to a new phone",
            "#/settings/wipe" => "Wipe",
            "#/install" => "Add to home screen",
            "#/people/new" => "Person",
            "#/people/contacts" => "Choose people",
            "#/people/table" => "Support table",
            "#/people/card" => "Supporter card",
            "#/people/texts" => "Ready texts",
            "#/plan/reasons" => "My reasons",
            "#/plan/steps" => "If-then steps",
            "#/plan/goals" => "Goals",
            "#/plan/letter" => "A letter from me to me",
            "#/plan/habits" | "#/plan/habits/new" => "Habits",
            "#/plan/check-ups" => "Check-ups",
            "#/plan/check-ups/who-5" => "WHO-5",
            "#/plan/check-ups/phq-9/questions" => "PHQ-9",
            "#/plan/medicines" => "Medicines",
            "#/plan/medicines/new" => "Medicine",
            "#/plan/appointments" => "Appointments",
            "#/plan/appointments/new" => "Appointment",
            "#/plan/meetings" => "Find a meeting",
            "#/plan/thinking" => "Thinking tools",
            "#/plan/thinking/thought-record" => "Thought record",
            "#/plan/thinking/rulers" => "How much, how sure",
            "#/hard-moment/tools/sides" => "Costs and benefits",
            "#/plan/paper" => "Print or share my plan",
            "#/patterns/hand-over" => "Hand over",
            "#/hard-moment/reach" => "Reach someone",
            "#/hard-moment/end" => "What happened?",
            "#/hard-moment/tools" | "#/plan/tools" => "Tools",
            "#/hard-moment/tools/breathe" => "Breathe",
            "#/hard-moment/tools/surf" => "Surf the urge",
            "#/hard-moment/tools/reasons" => "My reasons",
            "#/hard-moment/tools/puzzle" => "Fit the shapes",
            "#/hard-moment/tools/halt" | "#/plan/tools/halt" => "Hungry, angry, lonely, tired?",
            "#/plan/tools/delay" => "Wait ten minutes",
            "#/plan/tools/letter" => "A letter from me to me",
            "#/safety" => "Are you safe right now?",
            "#/safety/alone" => "Are you alone?",
            "#/safety/mixed" => "Did you mix, or drink too?",
            "#/safety/break" => "Was it after a break?",
            "#/safety/help" => "Get help now",
            "#/safety/note" => "Note it, if you want to",
            "#/sources" => "Where this comes from",
            "#/about" => "What this app is",
            other => PLACES.iter().find(|(_, address)| *address == other).expect("a place").0,
        };
        self.see_heading(heading);
        self.wait_part();
    }

    /// Waits until the page of a day of the calendar is there; browsers write the date each in their own way.
    pub fn see_day(&self, date: &str) {
        self.see("heading", Name::Has(date));
        self.wait_part();
    }

    /// Waits until nothing stands in place of a part that is on its way.
    pub fn wait_part(&self) {
        self.wait_for("its part is here", "return document.querySelector('.placeholder, .arriving') === null");
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
    /// Begins another check-in where the one that was saved just now stands in place of the form.
    pub fn begin_another(&self) {
        const ANOTHER: Name<'_> = Name::Is("Add another");
        let stands = wait(|| {
            let is_saved = self.sees("button", ANOTHER);
            (is_saved || self.sees("radio", Name::Is("Good"))).then_some(is_saved)
        });
        if stands.unwrap_or_else(|| panic!("no form to be seen; {}", self.screen())) {
            self.press("button", ANOTHER);
            self.see("radio", Name::Is("Good"));
        }
    }

    /// Picks one of the five moods.
    pub fn pick_mood(&self, mood: &str) {
        self.begin_another();
        self.press("radio", Name::Is(mood));
    }

    /// The mood that is picked.
    pub fn mood(&self) -> Option<String> {
        self.begin_another();
        let picked = |mood: &&str| {
            let radio = self.see("radio", Name::Is(mood));
            let script = "return arguments[0].checked ?? arguments[0].ariaChecked === 'true'";
            self.browser.run(script, &[radio.as_argument()]) == json!(true)
        };
        MOODS.iter().find(|mood| picked(mood)).map(|&mood| mood.to_owned())
    }

    /// Says how strong the craving is.
    pub fn set_craving(&self, strength: u8) {
        self.begin_another();
        self.move_slider("Craving", strength);
    }

    /// How strong the craving is said to be.
    pub fn craving(&self) -> String {
        self.value_of("slider", "Craving")
    }

    /// Waits until the form that is open has this mood, this craving and this note in it.
    pub fn wait_form(&self, mood: Option<&str>, craving: &str, note: &str) {
        self.wait_note(note);
        let all = wait(|| (self.mood().as_deref() == mood && self.craving() == craving).then_some(()));
        assert!(all.is_some(), "{:?} and {:?}; {}", self.mood(), self.craving(), self.screen());
    }

    /// Switches a trigger, a feeling or a substance on or off, after showing all there are if need be.
    pub fn toggle(&self, name: &str) {
        self.show_all_choices();
        self.press("button", Name::Is(name));
    }

    /// The triggers, feelings and substances that are on.
    pub fn toggled(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[aria-pressed=true]')].filter((one) => one.checkVisibility())
                          .map((one) => one.getAttribute('aria-label') ?? one.innerText.trim())";
        texts(&self.browser.run(script, &[]))
    }

    /// Opens what is folded away in the form.
    pub fn show_all_choices(&self) {
        self.begin_another();
        for more in ["More", "Feelings, substance, note"] {
            // A draft that comes back opens it as well, so a press may close it again.
            let all_open = wait(|| {
                let folded = "return [...arguments].find((one) => one.ariaExpanded === 'false') ?? null";
                let all = self.browser.find("button", Name::Is(more));
                let all = all.iter().map(Element::as_argument).collect::<Vec<_>>();
                let Some(folded) = Element::from(&self.browser.try_run(folded, &all).ok()?) else { return Some(()) };
                if self.browser.press(&folded).is_err() {
                    self.dismiss_notice();
                }
                None
            });
            assert!(all_open.is_some(), "{more:?} stays folded; {}", self.screen());
        }
    }

    /// Adds to the note.
    pub fn write_note(&self, text: &str) {
        self.show_all_choices();
        if self.browser.stage.engine == Engine::WebKit && text.chars().any(|one| one.len_utf16() > 1) {
            // WebKit's driver cannot type characters of two UTF-16 units.
            let script = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
            self.browser.run(script, &[self.see("textbox", Name::Is("Note")).as_argument(), json!(text)]);
            return;
        }
        self.act("textbox", Name::Is("Note"), |note| self.browser.type_into(note, text));
    }

    /// The text of the note as it is now.
    pub fn note(&self) -> String {
        self.show_all_choices();
        self.value_of("textbox", "Note")
    }

    /// Waits until the note has this text: a draft comes back by itself, and soon.
    pub fn wait_note(&self, text: &str) {
        self.show_all_choices();
        self.wait_value("Note", text);
    }

    /// Presses "Save check-in".
    pub fn save_check_in(&self) {
        self.press("button", Name::Is("Save check-in"));
    }

    /// Waits until a field says that something is wrong with it, and has the focus.
    pub fn see_wrong(&self, role: &str, field: &str, words: &str) {
        let script = include_str!("is_wrong.js");
        let wrong = wait(|| {
            let fields = self.browser.find(role, Name::Is(field));
            fields.into_iter().find(|it| self.browser.run(script, &[it.as_argument(), json!(words)]) == json!(true))
        });
        assert!(wrong.is_some(), "{field:?} does not say {words:?}; {}", self.screen());
        assert!(!self.sees("status", Name::Has(words)), "{words:?} is said twice");
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
        let script = include_str!("items.js");
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
        let script = include_str!("scroll_through.js");
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
        let script = include_str!("item_with.js");
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

    /// Dismisses the notice where it covers something.
    fn dismiss_notice(&self) {
        // The notice floats above everything, an open sheet too.
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
    /// Waits until it is known whom one can reach.
    pub fn wait_opened(&self) {
        let known = "return document.querySelector('.first-contact') !== null
                         && document.querySelector('.first-contact > [aria-hidden]') === null";
        self.wait_for("it is known whom one can reach", known);
    }

    /// Says how strong it is.
    pub fn rate_hard_moment(&self, strength: u8) {
        self.move_slider("How strong?", strength);
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
            let found = self.browser.try_run(script, &[group.as_argument(), json!(button)])?;
            let found = Element::from(&found)
                .ok_or_else(|| Refusal { error: "no such button".to_owned(), message: button.to_owned() })?;
            let pressed = self.browser.press(&found);
            if pressed.is_err() {
                self.dismiss_notice();
            }
            pressed
        });
    }

    /// Writes into a field whose value is taken at its `change` event.
    pub fn set(&self, field: &str, text: &str) {
        self.run_on("textbox", field, include_str!("set.js"), json!(text));
    }

    /// Chooses an option of a `select`, counted from 0.
    pub fn choose(&self, list: &str, place: usize) {
        let script = "arguments[0].selectedIndex = arguments[1];
                      arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
        self.run_on("combobox", list, script, json!(place));
    }

    /// Writes into the field for one more line of a list, which is asked for where there are lines already.
    pub fn fill_one_more(&self, field: &str, button: &str, text: &str) {
        self.see("button", Name::Is(button));
        if !self.sees("textbox", Name::Is(field)) {
            self.press("button", Name::Is(button));
        }
        self.fill(field, text);
    }

    /// Writes into a field.
    pub fn fill(&self, field: &str, text: &str) {
        let script = "arguments[0].value = arguments[1];
                      arguments[0].dispatchEvent(new Event('input', { bubbles: true }));";
        self.run_on("textbox", field, script, json!(text));
    }
}

/// The search.
impl App<'_> {
    /// Searches for these words, in place of what was searched for.
    pub fn search(&self, words: &str) {
        let script = "arguments[0].value = arguments[1];
                      arguments[0].dispatchEvent(new Event('input', { bubbles: true }));";
        self.run_on("searchbox", SEARCH, script, json!(words));
    }

    /// The words that are searched for.
    pub fn searched(&self) -> String {
        self.value_of("searchbox", SEARCH)
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
                || bytes.trim_ascii_end().ends_with(b"END:VCALENDAR")
                || bytes.ends_with(b"IEND\xae\x42\x60\x82")
                || (name.ends_with(".age") && bytes.starts_with(b"age-encryption.org/v1\n"))
                || (name.ends_with(".csv") && bytes.ends_with(b"\r\n"))
                || (name.ends_with(".txt") && bytes.ends_with(b"\n"));
            let is_named = !name.starts_with('.') && !name.ends_with(".part") && !name.ends_with(".crdownload");
            (is_whole && is_named).then_some((name, bytes))
        };
        let file = wait_for(PATIENCE * 3, || files_in(&folder).iter().find_map(whole));
        file.unwrap_or_else(|| panic!("no whole file was downloaded, only {:?}; {}", files_in(&folder), self.screen()))
    }

    /// Gives Settings a file with this text, of which it shows what is in it.
    pub fn choose_backup(&self, text: &str) {
        self.give_file("Restore from a backup", "restored.json", text);
    }

    /// Gives Settings a file with this text, and adds what is in it.
    pub fn restore(&self, text: &str) {
        self.choose_backup(text);
        self.press("button", Name::Is("Add what is missing"));
    }

    /// Chooses a file with this text in the field with this label.
    pub fn give_file(&self, label: &str, name: &str, text: &str) {
        self.give_bytes(label, name, text.as_bytes());
    }

    /// Chooses a file with these bytes in the field with this label.
    pub fn give_bytes(&self, label: &str, name: &str, bytes: &[u8]) {
        let file = self.browser.stage.folder().join(name);
        fs::write(&file, bytes).expect("a file to give");
        let script = "return [...document.querySelectorAll('input[type=file]')]
            .find((input) => [...input.labels].some((label) => label.innerText.includes(arguments[0]))) ?? null";
        let input = wait(|| Element::from(&self.browser.run(script, &[json!(label)])));
        let input = input.unwrap_or_else(|| panic!("nothing takes a file; {}", self.screen()));
        if self.browser.stage.engine == Engine::WebKit {
            // WebKit's driver cannot choose a file.
            let script = include_str!("give_file.js");
            self.browser.run(script, &[input.as_argument(), json!(bytes), json!(name)]);
        } else {
            let path = file.to_str().expect("a plain path");
            self.browser.type_into(&input, path).unwrap_or_else(|refusal| panic!("the file is not taken: {refusal}"));
        }
    }
}

/// People.
impl App<'_> {
    /// Adds a person with some of the offered roles and strengths, until they are listed.
    pub fn add_person(&self, name: &str, phone: &str, chips: &[&str]) {
        self.go("#/people");
        self.press("button", Name::Is("Add person"));
        self.see_heading("Person");
        self.fill("Name", name);
        self.fill("Phone", phone);
        if !chips.is_empty() {
            self.press_summary("More");
        }
        for chip in chips {
            self.press("button", Name::Is(chip));
        }
        self.press("button", Name::Is("Save person"));
        self.see_heading("People");
        self.see("link", Name::Is(&format!("Call {name}")));
    }
}

/// The words of a screen in a hard moment.
impl App<'_> {
    /// At most twelve words are read on this screen, as it is now, beside those on its controls.
    pub fn expect_few_words(&self, screen: &str) {
        let has_controls = "return document.querySelectorAll('main a[href], main button, main input').length > 0";
        assert_eq!(self.browser.run(has_controls, &[]), json!(true), "{screen} shows nothing");
        let words = self.browser.run(WORDS, &[]).as_str().unwrap_or_default().to_owned();
        let count = words.split_whitespace().count();
        assert!(count <= 12, "{screen} has {count} words: {words}");
    }
}

/// The service worker of the app.
impl App<'_> {
    /// Waits until the app is kept for use without a network.
    pub fn wait_kept_for_offline(&self) {
        let ready = include_str!("worker_is_ready.js");
        let limit = Duration::from_secs(60).as_millis();
        self.browser.command("timeouts", json!({ "script": limit }));
        assert_eq!(self.browser.run_async(ready, &[]), json!(true));
    }

    /// Waits until every file of the version that the host has now is kept, and nothing else in its place.
    pub fn wait_kept_whole(&self) {
        let look = include_str!("kept_whole.js");
        let mut last = Value::Null;
        let whole = wait(|| {
            last = self.browser.run_async(look, &[]);
            (last == json!([])).then_some(())
        });
        assert!(whole.is_some(), "not kept as it was built: {last}");
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn files_in(folder: &std::path::Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// Words that are read, not pressed: headings and sentences, without controls, folded parts and names of fields.
const WORDS: &str = include_str!("words.js");
