//! One thumb, an old phone: what a person needs is in sight, nothing lies over it, and no tap loses anything.

use std::time::Duration;

use serde_json::{Value, json};

use crate::clock::CLOCK;
use crate::support::{App, Engine, Name, Stage, promises, wait_for};

promises! { chromium firefox webkit:
    a_hard_moment_fits_every_phone,
    a_longer_notice_covers_nothing_in_a_hard_moment,
    a_long_word_widens_no_page,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    the_crisis_line_is_two_taps_from_a_cold_start,
    what_a_tap_takes_out_can_be_put_back,
    saved_goes_by_itself_and_with_escape,
    an_offered_beginning_does_not_eat_what_was_typed,
}

/// Phones that people have, some with the browser's own bars taken off, and one on its side.
const PHONES: [(u32, u32); 6] = [(320, 568), (360, 640), (375, 667), (390, 664), (390, 844), (844, 390)];

const LONG_NAME: &str = "Maximiliana-Friederike von Hohenstein-Oberhuber, my sponsor since spring";
const LONG_REASON: &str = "To be there, and awake, when my daughter opens the school play in June, \
                           and on every ordinary morning after it as well";

fn add_reason(app: &App, reason: &str) {
    app.go("#/plan/reasons");
    app.fill_one_more("A reason", "Add reason", reason);
    app.press("button", Name::Is("Add reason"));
    app.see("listitem", Name::Has(reason));
}

/// Each part that has to be in sight and is not, or lies under something, or is too small for a thumb, or over another.
const MEASURE: &str = include_str!("thumb/measure.js");

/// Longer than a window takes to get the size that it was asked for, if it can have it.
const RESIZING: Duration = Duration::from_secs(1);

fn fits_every_phone(app: &App, what: &str, call: Option<&str>, faults: &mut Vec<String>) {
    let ways = ["the breath", "How strong?", "Breathe", "Tools", "It passed", "I used", "Reach someone"];
    let all = ways.into_iter().chain(call).collect::<Vec<_>>();
    let first = ["How strong?"].into_iter().chain(call).collect::<Vec<_>>();
    let mut measured = 0;
    for (width, height) in PHONES {
        app.browser.resize(width, height);
        let has_size = || app.browser.run("return [innerWidth, innerHeight]", &[]) == json!([width, height]);
        if wait_for(RESIZING, || has_size().then_some(())).is_none() {
            // This browser makes no window so small.
            continue;
        }
        measured += 1;
        for (wanted, scale) in [(&all, "100%"), (&first, "200%")] {
            let found = app.browser.run(MEASURE, &[json!(wanted), json!(scale)]);
            let found = found.as_array().into_iter().flatten().filter_map(Value::as_str);
            faults.extend(found.map(|fault| format!("{what}, {width}x{height} at {scale}: {fault}")));
        }
    }
    let least = if app.browser.stage.engine == Engine::Chromium { PHONES.len() } else { 1 };
    assert!(measured >= least, "only {measured} sizes were measured");
    app.browser.resize(390, 844);
}

fn a_hard_moment_fits_every_phone(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open();
    let mut faults = Vec::new();
    let begin = || {
        app.go("#/hard-moment");
        app.wait_opened();
    };
    begin();
    // An engine that names no region has no line of a country.
    let call = app.sees("link", Name::Is("Call 988")).then_some("Call 988");
    fits_every_phone(&app, "with nothing set up", call, &mut faults);
    app.rate_hard_moment(8);
    app.browser.run("window.e2eShift += 4 * 60 * 1000", &[]);
    app.rate_hard_moment(5);
    app.see("img", Name::Has("from 8 to 5"));
    fits_every_phone(&app, "with a wave", call, &mut faults);
    app.say_it_passed();
    app.add_person("Sam", "111", &[]);
    add_reason(&app, "Maya");
    begin();
    fits_every_phone(&app, "with a person and a reason", Some("Call Sam"), &mut faults);
    put_long_words_first(&app);
    begin();
    app.rate_hard_moment(8);
    app.browser.run("window.e2eShift += 4 * 60 * 1000", &[]);
    app.rate_hard_moment(5);
    app.see("img", Name::Has("from 8 to 5"));
    fits_every_phone(&app, "with long words and a wave", Some(&format!("Call {LONG_NAME}")), &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn a_longer_notice_covers_nothing_in_a_hard_moment(stage: &Stage) {
    const COVERED: &str = include_str!("thumb/covered.js");
    stage.run_first(include_str!("accessibility/notices_stay.js"));
    let app = stage.open();
    app.check_in_with_note("Good", "soon gone");
    app.open_entry("soon gone");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.visit("Hard moment");
    app.wait_opened();
    for (width, height) in PHONES {
        app.browser.resize(width, height);
        app.see("button", Name::Is("Undo"));
        assert_eq!(app.browser.run(COVERED, &[]), json!([]), "{width}x{height}");
    }
}

/// A long name comes first, and a long reason.
fn put_long_words_first(app: &App) {
    app.add_person(LONG_NAME, "111", &[]);
    app.press("link", Name::Has(LONG_NAME));
    app.press("button", Name::Is("Put first"));
    app.wait_saved();
    add_reason(app, LONG_REASON);
    app.press("button", Name::Is("Put first"));
    app.wait_saved();
}

fn the_crisis_line_is_two_taps_from_a_cold_start(stage: &Stage) {
    let app = stage.open();
    app.press("link", Name::Is("Hard moment"));
    app.wait_opened();
    let country = "return navigator.languages.some((tag) => tag === 'en-US') && /^(UTC|Etc|America.New_York)/.test(Intl.DateTimeFormat().resolvedOptions().timeZone)";
    if app.browser.run(country, &[]) == json!(true) {
        let line = app.see("link", Name::Is("Call 988"));
        assert_eq!(app.browser.run("return arguments[0].getAttribute('href')", &[line.as_argument()]), "tel:988");
    }
    assert!(!app.sees("link", Name::Has("In calm times")), "a form is no help now");
}

fn what_a_tap_takes_out_can_be_put_back(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    for reason in ["My sister", "My own front door", "Sleep"] {
        add_reason(&app, reason);
    }
    app.press("button", Name::Is("Remove My own front door"));
    app.hear("Removed");
    app.see_no_more("listitem", Name::Has("My own front door"));
    app.press("button", Name::Is("Undo"));
    app.see("listitem", Name::Has("My own front door"));
    app.reload();
    let order = "return [...document.querySelectorAll('[aria-label=\"My reasons\"] p')].map((one) => one.innerText.trim()).join() === 'My sister,My own front door,Sleep'";
    app.wait_for("it is back in its place", order);
    app.open_plan_part("If-then steps");
    app.fill("If", "I am paid");
    app.fill("Then", "I call Sam");
    app.press("button", Name::Is("Add if-then step"));
    app.see("listitem", Name::Has("I call Sam"));
    app.press("button", Name::Has("Remove If I am paid"));
    app.see_no_more("listitem", Name::Has("I call Sam"));
    app.press("button", Name::Is("Undo"));
    app.see("listitem", Name::Has("I call Sam"));
    app.open_plan_part("Goals");
    app.press_summary("Alcohol");
    app.press_in("Alcohol", "Not using");
    app.press_summary("Edit: Alcohol");
    app.set("Money I spent on it each week", "70");
    app.wait_saved();
    app.press_in("Alcohol", "Not using");
    app.hear("Removed");
    app.see_no_more("textbox", Name::Is("Money I spent on it each week"));
    app.press("button", Name::Is("Undo"));
    app.press_summary("Edit: Alcohol");
    app.wait_value("Money I spent on it each week", "70");
    app.reload();
    app.press_summary("Edit: Alcohol");
    app.wait_value("Money I spent on it each week", "70");
    app.go("#/people/texts");
    app.fill("A text", "Call me?");
    app.press("button", Name::Is("Add text"));
    app.see("listitem", Name::Has("Call me?"));
    app.press("button", Name::Is("Remove Call me?"));
    app.see_no_more("listitem", Name::Has("Call me?"));
    app.press("button", Name::Is("Undo"));
    app.see("listitem", Name::Has("Call me?"));
    app.go("#/plan/tools");
    app.fill_one_more("Your own tool", "Add tool", "Walk the dog");
    app.press("button", Name::Is("Add tool"));
    app.press("button", Name::Is("Remove Walk the dog"));
    app.see_no_more("link", Name::Is("Walk the dog"));
    app.press("button", Name::Is("Undo"));
    app.see("link", Name::Has("Walk the dog"));
}

fn an_offered_beginning_does_not_eat_what_was_typed(stage: &Stage) {
    let app = stage.open_at("#/plan/steps");
    app.fill("Then", "I walk to the sea with Ana");
    let offered = "return document.querySelectorAll('[role=group][aria-label=Then] .chip')[arguments[0]].innerText";
    let words = app.browser.run(offered, &[json!(0)]);
    let words = words.as_str().expect("an offered beginning");
    app.press_in("Then", words);
    app.hear("Your words were replaced.");
    app.press("button", Name::Is("Undo"));
    app.wait_value("Then", "I walk to the sea with Ana");
    app.wait_draft_kept();
    app.reload();
    // What is half typed is not folded away.
    app.wait_value("Then", "I walk to the sea with Ana");
}

fn saved_goes_by_itself_and_with_escape(stage: &Stage) {
    let app = stage.open();
    app.pick_mood("Good");
    app.save_check_in();
    // Looked at while it is there: a word that goes by itself asks for no tap.
    let alone =
        "const notice = document.querySelector('.notice'), said = notice.querySelector('[role=status]').innerText;
                 return said === 'Saved' && { buttons: notice.querySelectorAll('button').length }";
    assert_eq!(app.wait_for("it is said", alone), json!({ "buttons": 0 }));
    app.wait_for("it goes by itself", "return document.querySelector('.notice [role=status]').innerText === ''");
    app.open_entry("Good");
    app.leave_editor("Delete entry");
    app.hear("Deleted");
    app.browser.press_keys(&['\u{E00C}']);
    app.see_no_more("status", Name::Is("Deleted"));
}

/// As a person writes it whose language joins words, an address, and a link.
const LONG_WORDS: [&str; 3] = [
    "Donaudampfschifffahrtsgesellschaftskapitaenin",
    "maximiliana.friederike.hohenstein@treatment-centre.example.org",
    "https://meetings.example.org/online/every/evening/at/eight/o-clock?room=blue",
];

fn a_long_word_widens_no_page(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(320, 568);
    let mut wide = Vec::new();
    let mut look = |app: &App, what: &str| {
        let script = include_str!("thumb/reaches_out.js");
        let found = app.browser.run(script, &[]);
        wide.extend(found.as_array().into_iter().flatten().map(|one| format!("{what}: {one}")));
    };
    for words in LONG_WORDS {
        app.check_in_with_note("Good", words);
        look(&app, "Today");
        app.open_entry(words);
        look(&app, "an entry");
        app.leave_editor("Close");
        app.go("#/settings/triggers");
        app.fill("New trigger", &words.chars().take(60).collect::<String>());
        app.press("button", Name::Is("Add trigger"));
        app.wait_saved();
        look(&app, "Triggers");
        app.go("#/settings/substances");
        app.fill("New substance", &words.chars().take(60).collect::<String>());
        app.press("radio", Name::Is("Like cocaine or other uppers"));
        app.press("button", Name::Is("Add substance"));
        app.wait_saved();
        look(&app, "Substances");
        app.go("#/plan/goals");
        app.see_screen("#/plan/goals");
        look(&app, "Goals");
        app.go("#/today");
        app.see_screen("#/today");
        app.show_all_choices();
        look(&app, "the whole form");
        app.add_person(words, "111", &[]);
        look(&app, "People");
        app.press("link", Name::Is("Ready texts"));
        app.fill_one_more("A text", "Add text", words);
        app.choose("For", 1);
        app.press("button", Name::Is("Add text"));
        app.wait_saved();
        look(&app, "the ready texts");
        app.go("#/people");
        app.press("link", Name::Has(words));
        app.see_heading("Person");
        look(&app, "a person");
        // Whoever is alone is the first already.
        if words != LONG_WORDS[0] {
            app.press("button", Name::Is("Put first"));
            app.wait_saved();
        }
        app.go("#/plan/tools");
        app.fill_one_more("Your own tool", "Add tool", words);
        app.press("button", Name::Is("Add tool"));
        app.see("link", Name::Has(words));
        look(&app, "the tools");
        app.press("link", Name::Has(words));
        app.see_heading("Your own tool");
        app.see_text(words);
        look(&app, "a tool");
        add_reason(&app, words);
        look(&app, "the reasons");
        app.go("#/plan");
        app.see("link", Name::Is("Edit: My reasons"));
        look(&app, "Plan");
        app.open_plan_part("If-then steps");
        app.fill_one_more("If", "Add if-then step", words);
        app.fill("Then", words);
        app.press("button", Name::Is("Add if-then step"));
        app.see("listitem", Name::Has(words));
        look(&app, "the steps");
        for screen in
            ["#/plan/paper", "#/people/card", "#/hard-moment", "#/hard-moment/reach", "#/hard-moment/tools", "#/safety"]
        {
            app.go(screen);
            app.see_screen(screen);
            look(&app, screen);
        }
        app.go("#/hard-moment/end");
        app.fill("One line to remember", words);
        look(&app, "the end");
        app.go("#/today");
    }
    assert!(wide.is_empty(), "wider than the phone:\n{}", wide.join("\n"));
}
