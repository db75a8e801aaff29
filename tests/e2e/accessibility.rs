//! No one is shut out: axe finds no fault, and what axe cannot see holds as well.

use serde_json::json;

use crate::clock::CLOCK;
use crate::support::{App, Name, Stage, app::MOODS, app::PLACES, axe, keys, promises, wait};

promises! { chromium firefox webkit:
    the_browser_itself_names_the_controls,
    the_focus_goes_to_the_heading_of_a_new_place,
    the_focus_comes_back_from_an_entry,
    nothing_stays_hidden_under_a_notice,
    the_focus_stays_with_what_moves_or_changes,
    the_focus_goes_on_from_what_goes,
    words_of_the_bar_do_not_break,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    the_static_help_has_no_fault,
    the_page_says_which_language_it_speaks,
    a_problem_leaves_the_save_button_free,
    the_breath_can_be_paused,
    what_is_drawn_stands_out_by_day,
    what_is_drawn_stands_out_at_night,
    more_contrast_and_forced_colours_change_what_is_seen,
}

fn the_static_help_has_no_fault(stage: &Stage) {
    stage.server.lose(".js");
    stage.expect_trouble(".js");
    stage.expect_trouble("404");
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    let help = wait(|| browser.find("heading", Name::Is("Hard moment")).into_iter().next());
    assert!(help.is_some(), "no help: {}", browser.run("return document.body.innerText", &[]));
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
    app.see("radiogroup", Name::Is("Mood"));
    assert_eq!(app.browser.find("radiogroup", Name::Is("Mood")).len(), 1, "the moods are one radio group");
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
    // The card of what was just noted would move the focus as well, when its entry is deleted.
    app.begin_another();
    app.open_entry("a line");
    app.leave_editor("Close");
    focus_is("the focus is on the entry", "it.getAttribute('href')?.startsWith('#/entry/')");
    app.open_entry("a line");
    app.leave_editor("Save changes");
    focus_is("the focus is on the entry", "it.getAttribute('href')?.startsWith('#/entry/')");
    app.open_entry("a line");
    app.leave_editor("Delete entry");
    focus_is("the focus is on the heading", "it.tagName === 'H1'");
    for note in ["the first", "the second", "the third"] {
        app.check_in_with_note("Good", note);
    }
    app.open_entry("the second");
    app.leave_editor("Delete entry");
    focus_is("the focus is on the next entry", "it.closest('#rows > li')?.innerText.includes('the first')");
    app.open_entry("the first");
    app.leave_editor("Delete entry");
    focus_is("the focus is on the one before", "it.closest('#rows > li')?.innerText.includes('the third')");
}

fn the_page_says_which_language_it_speaks(stage: &Stage) {
    stage.run_first("document.documentElement?.setAttribute('lang', 'x-none')");
    let app = stage.open();
    let says = app.browser.run("const { lang, dir } = document.documentElement; return [lang, dir]", &[]);
    assert_eq!(says, json!(["en", "ltr"]));
}

/// What a person wants to press can be brought out from under what floats over the page.
fn can_be_uncovered(app: &App<'_>, notice: &str, what: &str, selector: &str) {
    can_be_free(app, what, selector);
    assert!(app.sees("status", Name::Has(notice)), "the notice has gone by itself");
}

fn can_be_free(app: &App<'_>, what: &str, selector: &str) {
    let script = include_str!("accessibility/is_free.js");
    let free = wait(|| (app.browser.run(script, &[json!(selector)]) == json!("free")).then_some(()));
    assert!(free.is_some(), "{what} is {}", app.browser.run(script, &[json!(selector)]));
}

fn nothing_stays_hidden_under_a_notice(stage: &Stage) {
    stage.run_first(include_str!("accessibility/notices_stay.js"));
    let app = stage.open();
    app.check_in("Good");
    can_be_uncovered(&app, "Saved", "the last entry", "a[href*='#/entry/']");
    let told = [("#/settings", "Download backup", "Is it there?"), ("#/settings/triggers", "Hide Boredom", "Saved")];
    for (screen, button, notice) in told {
        app.go(screen);
        app.see_screen(screen);
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
    app.see_wrong("textbox", "Note", "Not saved");
    can_be_free(&app, "Save changes", "[role=dialog] .save-bar button");
}

fn the_breath_can_be_paused(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.press("button", Name::Is("Pause the breath"));
    let word = |word: &str| {
        app.wait_for(word, &format!("return document.querySelector('.breath-word').innerText.includes('{word}')"));
    };
    word("Paused");
    // Longer than any second that it would count.
    let changes = include_str!("accessibility/changes.js");
    assert_eq!(app.browser.run_async(changes, &[]), json!(0), "nothing moves while it is paused");
    app.press("button", Name::Is("Go on with the breath"));
    word("In");
    app.see("button", Name::Is("Pause the breath"));
}

/// Moves the focus to a button and presses it by a key, once the button keeps the focus: what is read at the start may
/// draw it anew.
fn press_by_key(app: &App<'_>, name: &str) {
    app.see("button", Name::Is(name));
    let keeps_focus = wait(|| {
        let kept = app.browser.run_async(include_str!("accessibility/keeps_focus.js"), &[json!(name)]);
        (kept == json!(true)).then_some(())
    });
    assert!(keeps_focus.is_some(), "{name} has the focus");
    app.browser.press_keys(&[keys::ENTER]);
}

/// Waits until the focus is on a control that is called so.
fn focus_is_on(app: &App<'_>, name: &str) {
    let named = "const it = document.activeElement; return it.ariaLabel ?? it.getAttribute('aria-label') ?? it.innerText.trim()";
    let there = wait(|| (app.browser.run(named, &[]) == json!(name)).then_some(()));
    assert!(there.is_some(), "the focus is on {} instead of {name:?}", app.browser.run(named, &[]));
}

fn the_focus_stays_with_what_moves_or_changes(stage: &Stage) {
    let app = stage.open_at("#/settings/triggers");
    let up = "Move Payday or money up";
    press_by_key(&app, up);
    let place = |place: usize| {
        format!("return document.querySelectorAll('.arranged > li')[{place}].innerText.includes('Payday')")
    };
    app.wait_for("it moved up", &place(2));
    focus_is_on(&app, up);
    app.browser.press_keys(&[keys::ENTER]);
    app.wait_for("it moved up again", &place(1));
    focus_is_on(&app, up);
    press_by_key(&app, "Hide Stress");
    focus_is_on(&app, "Show Stress");
    app.browser.press_keys(&[keys::ENTER]);
    focus_is_on(&app, "Hide Stress");
    app.go("#/plan/tools");
    press_by_key(&app, "Pin Cold water and movement");
    app.wait_for("it is pinned", "return document.querySelector('.tools > li').innerText.includes('Cold water')");
    focus_is_on(&app, "Unpin Cold water and movement");
    app.go("#/plan/reasons");
    for reason in ["My sister", "My own front door"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_value("A reason", "");
    }
    press_by_key(&app, "Put first");
    app.wait_for("it is the first", "return document.querySelector('.notes > li').innerText.includes('front door')");
    let row = "return document.activeElement.closest('.notes > li')?.innerText.includes('front door')";
    app.wait_for("the focus is in its row", row);
}

fn the_focus_goes_on_from_what_goes(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    for reason in ["One", "Two", "Three"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_value("A reason", "");
    }
    press_by_key(&app, "Remove Two");
    app.wait_for(
        "the focus is in the next row",
        "return document.activeElement.closest('.notes > li')?.innerText.includes('Three')",
    );
    press_by_key(&app, "Remove Three");
    app.wait_for(
        "the focus is in the row before",
        "return document.activeElement.closest('.notes > li')?.innerText.includes('One')",
    );
    press_by_key(&app, "Remove One");
    let near = "const it = document.activeElement; return it.tagName !== 'BODY' && it.tagName !== 'H1' && it.closest('main') !== null";
    app.wait_for("the last row has gone", "return !document.querySelector('main').innerText.includes('One')");
    app.wait_for("the focus is near", near);
    app.go("#/today");
    app.set_craving(4);
    press_by_key(&app, "Clear");
    app.wait_for("what was pressed is out of sight", "return document.querySelector('.craving .unseen') !== null");
    let seen = "const it = document.activeElement; return it.tagName !== 'BODY' && getComputedStyle(it).visibility === 'visible' && it.closest('.card') !== null";
    app.wait_for("the focus is on what can be seen", seen);
}

fn words_of_the_bar_do_not_break(stage: &Stage) {
    let app = stage.open();
    app.see("navigation", Name::Is("Main"));
    app.browser.resize(320, 568);
    app.browser.run("document.documentElement.style.fontSize = '200%'", &[]);
    let broken = include_str!("accessibility/broken.js");
    assert_eq!(app.browser.run(broken, &[]), json!([]));
}

/// What is drawn, with the property that gives it its colour, and how it stands out from the card that it is on.
const STANDS_OUT: &str = include_str!("accessibility/stands_out.js");

fn what_is_drawn_stands_out(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/plan/tools/puzzle");
    let stands_out = |selector: &str, property: &str| {
        app.wait_for(selector, &format!("return document.querySelector('{selector}') !== null"));
        let ratios = app.browser.run(STANDS_OUT, &[json!(selector), json!(property)]);
        let ratios = ratios.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect::<Vec<_>>();
        assert!(!ratios.is_empty() && ratios.iter().all(|ratio| *ratio >= 3.0), "{selector}: {ratios:?}");
    };
    stands_out(".cell", "borderTopColor");
    stands_out(".shape path", "stroke");
    app.go("#/people/table");
    stands_out(".leg-unknown", "stroke");
    stands_out(".table-top", "stroke");
    app.go("#/hard-moment");
    app.rate_hard_moment(7);
    // The wave is drawn from two ratings on, and one soon after another corrects it.
    app.browser.run("window.e2eShift = 3 * 60 * 1000", &[]);
    app.rate_hard_moment(5);
    stands_out(".wave-line", "stroke");
    stands_out(".wave-ground", "stroke");
    stands_out(".wave-end", "fill");
}

fn what_is_drawn_stands_out_by_day(stage: &Stage) {
    what_is_drawn_stands_out(stage);
}

fn what_is_drawn_stands_out_at_night(stage: &Stage) {
    stage.at_night();
    what_is_drawn_stands_out(stage);
}

fn more_contrast_and_forced_colours_change_what_is_seen(stage: &Stage) {
    let app = stage.open_at("#/plan/tools/puzzle");
    app.see("button", Name::Has("Shape 1"));
    let seen = |selector: &str, property: &str| {
        app.browser.run(
            "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
            &[json!(selector), json!(property)],
        )
    };
    let with = |feature: &str, value: &str| {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        app.browser.devtools("Emulation.setEmulatedMedia", features);
    };
    let (quiet, edge) = (seen(".place", "color"), seen(".card", "borderTopStyle"));
    with("prefers-contrast", "more");
    app.wait_for("more contrast is asked for", "return matchMedia('(prefers-contrast: more)').matches");
    assert_ne!(seen(".place", "color"), quiet, "quiet words are quiet no more");
    assert_ne!(seen(".card", "borderTopStyle"), edge, "cards have an edge");
    let forced = "return matchMedia('(forced-colors: active)').matches";
    with("forced-colors", "active");
    app.wait_for("colours are forced", forced);
    let text = "const it = document.createElement('i'); it.style.color = 'CanvasText'; document.body.append(it);
                const colour = getComputedStyle(it).color; it.remove(); return colour";
    let text = app.browser.run(text, &[]);
    assert_eq!(seen(".cell", "borderTopColor"), text);
    assert_eq!(seen(".shape[aria-pressed=false] path", "fill"), text);
    app.go("#/people/table");
    app.wait_for("the table", "return document.querySelector('.table-top') !== null");
    with("forced-colors", "active");
    app.wait_for("colours are forced", forced);
    assert_eq!(seen(".table-top", "stroke"), text);
    assert_eq!(seen(".leg", "stroke"), text);
}
