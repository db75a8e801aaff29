//! No one is shut out: axe finds no fault, and what axe cannot see holds as well.

use serde_json::json;

use crate::support::{App, Engine, Name, Stage, app::MOODS, app::PLACES, app::SCREENS, axe, promises, wait};

promises! { chromium firefox webkit:
    axe_finds_no_fault_by_day,
    axe_finds_no_fault_at_night,
    the_browser_itself_names_the_controls,
    the_focus_goes_to_the_heading_of_a_new_place,
    the_focus_comes_back_from_an_entry,
    the_page_says_which_language_it_speaks,
    large_text_needs_no_sideways_scrolling,
    the_smallest_phone_needs_no_sideways_scrolling,
    every_control_is_large_enough_for_a_thumb,
    nothing_stays_hidden_under_a_notice,
    a_problem_leaves_the_save_button_free,
}
promises! { chromium firefox webkit: the_static_help_has_no_fault }

/// Every screen and what opens on it, full and empty, each looked at in turn.
fn on_every_screen(app: &App<'_>, mut look: impl FnMut(&str)) {
    app.go("#/today");
    look("an empty Today");
    app.show_all_choices();
    look("the whole form");
    app.set_craving(6);
    app.toggle("Stress");
    app.check_in_with_note("Low", "A longer note, so that there is something to break into lines on a small screen.");
    look("Today with an entry");
    app.open_entry("A longer note");
    app.show_all_choices();
    look("the editor");
    app.leave_editor("Close");
    for screen in &SCREENS[1..] {
        app.go(screen);
        app.see("navigation", Name::Is("Main"));
        look(screen);
    }
    app.go("#/hard-moment");
    app.rate_hard_moment(7);
    app.see("button", Name::Is("It passed"));
    look("a hard moment");
    app.say_it_passed();
    look("its end");
    app.go("#/hard-moment/tools/tape");
    for _ in 0..10 {
        app.press("button", Name::Is("Next"));
    }
    app.see("slider", Name::Is("How strong now?"));
    look("the end of a tool");
}

fn axe_finds_no_fault(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(320, 568);
    let mut faults = Vec::new();
    on_every_screen(&app, |screen| {
        faults.extend(axe::faults(&app.browser).into_iter().map(|fault| format!("{screen}: {fault}")));
        let mains =
            "return [...document.querySelectorAll('main,[role=main]')].filter((one) => one.checkVisibility()).length";
        assert_eq!(app.browser.run(mains, &[]), json!(1), "{screen} has one main part");
        // What is open in front of the page has headings of its own.
        let tops = "return [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length";
        assert_eq!(app.browser.run(tops, &[]), json!(1), "{screen} has one top heading");
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn axe_finds_no_fault_by_day(stage: &Stage) {
    axe_finds_no_fault(stage);
}

fn axe_finds_no_fault_at_night(stage: &Stage) {
    stage.at_night();
    axe_finds_no_fault(stage);
}

fn the_static_help_has_no_fault(stage: &Stage) {
    stage.server.lose(".js");
    stage.expect_trouble(".js");
    stage.expect_trouble("404");
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    assert_eq!(axe::faults(&browser), Vec::<String>::new());
}

fn the_browser_itself_names_the_controls(stage: &Stage) {
    let app = stage.open();
    app.show_all_choices();
    let controls = MOODS.iter().map(|mood| ("radio", *mood));
    let others = [("slider", "Craving"), ("button", "Stress"), ("button", "Save check-in"), ("textbox", "Note")];
    for (role, name) in controls.chain(others).chain(PLACES.iter().map(|(place, _)| ("link", *place))) {
        let found = app.see(role, Name::Is(name));
        let (own_role, own_name) = app.browser.computed(&found);
        assert_eq!(own_name, name, "what {:?} reads out", stage.engine);
        // Engines have words of their own for a button that stays pressed.
        let fits = own_role == role || (role == "button" && own_role.to_lowercase().contains("button"));
        assert!(fits, "{name} is a {own_role} to {:?}", stage.engine);
    }
    let group = app.browser.find("radiogroup", Name::Is("Mood"));
    assert_eq!(group.len(), 1, "the moods are one radio group");
    for name in ["Triggers", "Feelings", "Substance"] {
        assert_eq!(app.browser.find("group", Name::Is(name)).len(), 1, "the group {name}");
    }
}

fn the_focus_goes_to_the_heading_of_a_new_place(stage: &Stage) {
    let app = stage.open();
    let focused = "const it = document.activeElement; return /^H[1-6]$/.test(it.tagName) ? it.innerText.trim() : null";
    for (place, _) in &PLACES[1..] {
        app.visit(place);
        let heading = wait(|| (app.browser.run(focused, &[]) == json!(place)).then_some(()));
        assert!(heading.is_some(), "in {place}, the focus is on {}", app.browser.run(focused, &[]));
    }
    app.visit("Today");
    let heading = wait(|| app.browser.run(focused, &[]).is_string().then_some(()));
    assert!(heading.is_some(), "in Today, the focus is on no heading");
}

fn the_focus_comes_back_from_an_entry(stage: &Stage) {
    let app = stage.open();
    let focus_is = |what: &str, script: &str| {
        app.wait_for(what, &format!("const it = document.activeElement; return {script}"));
    };
    app.check_in_with_note("Good", "a line");
    app.open_entry("a line");
    app.leave_editor("Close");
    focus_is("the focus is on the entry", "it.getAttribute('href')?.startsWith('#/entry/')");
    app.open_entry("a line");
    app.leave_editor("Save changes");
    focus_is("the focus is on the entry", "it.getAttribute('href')?.startsWith('#/entry/')");
    app.open_entry("a line");
    app.leave_editor("Delete entry");
    focus_is("the focus is on the heading", "it.tagName === 'H1'");
}

fn the_page_says_which_language_it_speaks(stage: &Stage) {
    stage.run_first("document.documentElement?.setAttribute('lang', 'x-none')");
    let app = stage.open();
    let says = app.browser.run("const { lang, dir } = document.documentElement; return [lang, dir]", &[]);
    assert_eq!(says, json!(["en", "ltr"]));
}

fn needs_no_sideways_scrolling(app: &App<'_>, text_size: &str) {
    let mut wide = Vec::new();
    on_every_screen(app, |screen| {
        let script = "const root = document.documentElement;
                      root.style.fontSize = arguments[0];
                      const reaches_out = (one) => one.checkVisibility() && one.getBoundingClientRect().right > root.clientWidth + 1;
                      return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')].filter(reaches_out)
                          .slice(0, 5).map((one) => `${one.tagName} ${one.getAttribute('class')} ${one.textContent.slice(0, 30)}`)";
        let found = app.browser.run(script, &[json!(text_size)]);
        wide.extend(found.as_array().into_iter().flatten().map(|one| format!("{screen}: {one}")));
        app.browser.run("document.documentElement.style.fontSize = ''", &[]);
    });
    assert!(wide.is_empty(), "wider than the screen:\n{}", wide.join("\n"));
}

fn large_text_needs_no_sideways_scrolling(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(390, 844);
    needs_no_sideways_scrolling(&app, "200%");
}

fn the_smallest_phone_needs_no_sideways_scrolling(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(320, 568);
    needs_no_sideways_scrolling(&app, "100%");
}

/// What a person wants to press can be brought out from under what floats over the page.
fn can_be_uncovered(app: &App<'_>, notice: &str, what: &str, selector: &str) {
    let script =
        "const wanted = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).at(-1);
                  if (!wanted) return 'not there';
                  wanted.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const box = wanted.getBoundingClientRect();
                  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return wanted.contains(top) ? 'free' : `under ${top?.tagName} ${top?.className}`";
    let free = wait(|| (app.browser.run(script, &[json!(selector)]) == json!("free")).then_some(()));
    assert!(free.is_some(), "{what} is {}", app.browser.run(script, &[json!(selector)]));
    assert!(app.sees("status", Name::Has(notice)), "the notice has gone by itself");
}

fn nothing_stays_hidden_under_a_notice(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    can_be_uncovered(&app, "Saved", "the last entry", "a[href*='#/entry/']");
    let told = [("#/settings", "Download backup", "ready"), ("#/settings/triggers", "Hide Boredom", "Saved")];
    for (screen, button, notice) in told {
        app.go(screen);
        app.press("button", Name::Is(button));
        app.hear(notice);
        can_be_uncovered(
            &app,
            notice,
            &format!("the last control in {screen}"),
            "main button, main a[href], main input",
        );
    }
}

fn a_problem_leaves_the_save_button_free(stage: &Stage) {
    let app = stage.open();
    app.check_in_with_note("Good", "a line");
    app.open_entry("a line");
    // Longer than a note may be.
    let note = app.see("textbox", Name::Is("Note"));
    let script =
        "arguments[0].value = 'x'.repeat(10001); arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
    app.browser.run(script, &[note.as_argument()]);
    app.press("button", Name::Is("Save changes"));
    app.hear("Not saved");
    can_be_uncovered(&app, "Not saved", "Save changes", "[role=dialog] .save-bar button");
}

fn every_control_is_large_enough_for_a_thumb(stage: &Stage) {
    let app = stage.open();
    app.browser.resize(320, 568);
    let mut small = Vec::new();
    on_every_screen(&app, |screen| {
        // A link within a line of text is as high as the line; a hidden radio button is used by its label.
        let script = "const least = 47.5;
            return [...document.querySelectorAll('a[href],button,input,textarea,select,summary')]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && getComputedStyle(one).display !== 'inline')
                .map((one) => [one, ['radio', 'checkbox'].includes(one.type) && one.labels?.[0] || one])
                .map(([one, seen]) => [one, seen.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && (box.width < least || box.height < least))
                .map(([one, box]) => `${one.tagName} ${one.ariaLabel ?? one.textContent.trim().slice(0, 30)} ${box.width}x${box.height}`)";
        let found = app.browser.run(script, &[]);
        small.extend(found.as_array().into_iter().flatten().map(|one| format!("{screen}: {one}")));
    });
    assert!(small.is_empty(), "too small:\n{}", small.join("\n"));
    if stage.engine == Engine::Chromium {
        assert_eq!(app.browser.resize(320, 568), 320);
    }
}
