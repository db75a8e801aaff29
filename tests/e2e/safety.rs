//! "I used": safety first, then a note if wanted. Lines to call are of the person's country.

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit: without_the_app_the_emergency_numbers_are_open }
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    safety_comes_before_anything_is_asked,
    help_now_is_emergency_then_helpline_then_person,
    one_question_a_screen_leads_to_the_note,
    a_note_on_having_used_is_kept_and_can_be_changed,
    the_lines_follow_the_country,
    an_overdose_is_told_by_breathing_and_the_call_comes_first,
    cards_and_tools_tell_what_they_rest_on,
    where_naloxone_is_stands_on_the_card_and_on_paper,
    how_much_is_asked_only_of_who_chose_it,
    what_was_last_night_is_noted_for_last_night,
    what_was_typed_into_the_note_survives_a_reload,
    a_line_says_how_old_its_source_is_and_that_nobody_checked_it,
    the_lines_of_other_parts_of_the_country_can_be_hidden,
    papers_that_leave_the_phone_say_whom_to_call,
    a_text_is_ready_to_send,
    every_rung_of_the_ladder_is_one_tap_away,
    a_screen_in_a_hard_moment_has_few_words,
}

fn safety_comes_before_anything_is_asked(stage: &Stage) {
    let app = stage.open();
    app.press("link", Name::Is("I used"));
    app.see_heading("Are you safe right now?");
    app.press("button", Name::Is("Signs of an overdose"));
    app.see_text("Call the emergency number. Put it on speaker.");
    app.press("link", Name::Is("I need help now"));
    app.see_heading("Get help now");
}

fn an_overdose_is_told_by_breathing_and_the_call_comes_first(stage: &Stage) {
    let app = stage.open_at("#/safety");
    app.press("button", Name::Is("Signs of an overdose"));
    let steps = "return [...document.querySelectorAll('details[open] ol > li')].map((one) => one.innerText)";
    let steps = app.wait_for("the steps", &format!("{steps}.length && (() => {{ {steps} }})()"));
    let steps: Vec<_> = steps.as_array().unwrap().iter().map(|step| step.as_str().unwrap()).collect();
    for (place, words) in [
        (0, "Call first."),
        (1, "Naloxone"),
        (2, "Push hard and fast"),
        (3, "one breath every 5 seconds"),
        (4, "on their side"),
        (5, "the other nostril"),
    ] {
        assert!(steps[place].contains(words), "{place}: {steps:?}");
    }
    assert_eq!(steps.len(), 6, "{steps:?}");
}

fn help_now_is_emergency_then_helpline_then_person(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "0861234567", &[]);
    app.go("#/safety");
    app.reload();
    app.see("link", Name::Is("Call Sam"));
    app.press("link", Name::Is("I need help now"));
    app.see_heading("Get help now");
    app.press("button", Name::Is("Call a helpline"));
    choose(&app, "US");
    let order = "return [...document.querySelectorAll('main a[href^=\"tel:\"]')].slice(0, 3).map((one) => one.getAttribute('href'))";
    app.wait_for(
        "the calls in their order",
        &format!("return JSON.stringify((() => {{ {order} }})()) === '[\"tel:911\",\"tel:988\",\"tel:0861234567\"]'"),
    );
    app.see("link", Name::Has("Please stay on the phone or come."));
    assert!(!app.sees("link", Name::Has("tool")), "no tool stands between a person and help");
}

fn one_question_a_screen_leads_to_the_note(stage: &Stage) {
    let app = stage.open_at("#/safety");
    app.press("link", Name::Is("I am safe for now"));
    app.see_heading("Are you alone?");
    app.press("button", Name::Is("Yes"));
    app.see_text("Ask someone to come, or stay on the phone.");
    app.press("link", Name::Is("Go on"));
    app.see_heading("Did you mix, or drink too?");
    app.press("button", Name::Is("Not sure"));
    app.see_text("Keep someone close.");
    app.press("link", Name::Is("Go on"));
    app.see_heading("Was it after a break?");
    app.press("button", Name::Is("No"));
    app.see_heading("Note it, if you want to");
    // An answer is no note: nothing was written, as what is kept says.
    app.go("#/today");
    app.reload();
    app.see_text("Nothing noted yet");
}

fn a_screen_in_a_hard_moment_has_few_words(stage: &Stage) {
    let app = stage.open();
    for (country, emergency) in [("US", "911"), ("", "112")] {
        app.go("#/hard-moment/reach");
        app.reload();
        app.press("button", Name::Is("Call a helpline"));
        app.see("combobox", Name::Is("Country"));
        choose(&app, country);
        app.see("link", Name::Is(&format!("In danger? Call {emergency}")));
        for screen in [
            "#/hard-moment",
            "#/hard-moment/reach",
            "#/hard-moment/end",
            "#/hard-moment/tools",
            "#/hard-moment/tools/breathe",
            "#/hard-moment/tools/surf",
            "#/hard-moment/tools/halt",
            "#/safety",
            "#/safety/alone",
            "#/safety/mixed",
            "#/safety/break",
            "#/safety/help",
        ] {
            app.go(screen);
            app.see_screen(screen);
            app.wait_drawn();
            let is_question = app.sees("button", Name::Is("Not sure"));
            app.expect_few_words(screen);
            if is_question {
                app.press("button", Name::Is("Not sure"));
                app.see("link", Name::Is("Go on"));
                app.expect_few_words(screen);
            }
        }
    }
}

fn cards_and_tools_tell_what_they_rest_on(stage: &Stage) {
    let app = stage.open_at("#/safety");
    app.press("link", Name::Is("Where this comes from"));
    app.see_heading("Where this comes from");
    for words in ["SAMHSA Overdose Prevention", "NIAAA", "Bowen 2009", "We read these sources in", "No doctor or nurse"]
    {
        app.see_text(words);
    }
}

fn where_naloxone_is_stands_on_the_card_and_on_paper(stage: &Stage) {
    let app = stage.open_offline_at("#/plan");
    app.press("link", Name::Has("Where my naloxone is"));
    app.press("button", Name::Is("By the front door"));
    app.wait_saved();
    app.go("#/safety");
    app.press("button", Name::Is("Signs of an overdose"));
    app.see_text("Mine is here: By the front door");
    for paper in ["#/people/card", "#/plan/paper"] {
        app.go(paper);
        app.see_text("By the front door");
    }
}

fn a_note_on_having_used_is_kept_and_can_be_changed(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.rate_hard_moment(9);
    app.press("button", Name::Is("I used"));
    app.see_heading("Are you safe right now?");
    app.press("link", Name::Is("I am safe for now"));
    for question in ["Are you alone?", "Did you mix, or drink too?", "Was it after a break?"] {
        app.see_heading(question);
        app.press("button", Name::Is("No"));
    }
    app.press("button", Name::Is("Alcohol"));
    app.fill("What did it teach you?", "Payday is hard");
    app.fill("One person to tell", "Sam");
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.see("heading", Name::Is("Check in"));
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("I used") && entries[0].contains("Payday is hard"), "{entries:?}");
    assert!(entries[1].contains("Hard moment") && entries[1].contains("I used"), "{entries:?}");

    app.open_entry("Payday is hard");
    app.fill("One small next step", "Eat, then sleep");
    app.leave_editor("Save changes");
    app.reload();
    app.open_entry("Payday is hard");
    app.wait_for(
        "the change",
        "return [...document.querySelectorAll('textarea')].some((one) => one.value === 'Eat, then sleep')",
    );
}

fn what_was_last_night_is_noted_for_last_night(stage: &Stage) {
    let app = stage.open();
    app.check_in("Low");
    app.go("#/safety/note");
    app.press("button", Name::Is("Alcohol"));
    let earlier = app.days_before(&app.time(), 1);
    app.set_time(&earlier);
    app.press("button", Name::Is("Save"));
    app.see("status", Name::Is("Saved"));
    app.see("heading", Name::Is("Yesterday"));
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[1].contains("I used"), "{entries:?}");
}

fn how_much_is_asked_only_of_who_chose_it(stage: &Stage) {
    let app = stage.open_at("#/safety/note");
    app.see("textbox", Name::Is("What did it teach you?"));
    assert!(!app.sees("textbox", Name::Is("How much?")));
    app.go("#/settings");
    app.press("button", Name::Is("Ask how much"));
    app.go("#/safety/note");
    app.fill("How much?", "Two beers");
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.go("#/settings");
    app.press("button", Name::Is("Ask how much"));
    app.go("#/today");
    app.reload();
    app.open_entry("I used");
    let kept = "return [...document.querySelectorAll('textarea')].some((one) => one.value === 'Two beers')";
    app.wait_for("what was noted can still be changed", kept);
}

fn what_was_typed_into_the_note_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/safety/note");
    app.fill("What did it teach you?", "not saved yet");
    app.wait_draft_kept();
    app.reload();
    app.wait_for("the text is back", "return document.querySelector('#taught')?.value === 'not saved yet'");
}

/// Chooses from the list that has such an entry.
fn choose(app: &App<'_>, code: &str) {
    app.wait_for("the list is there", &format!("return document.querySelector('option[value=\"{code}\"]') !== null"));
    app.browser.run(include_str!("safety/choose.js"), &[code.into()]);
}

fn a_line_says_how_old_its_source_is_and_that_nobody_checked_it(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.press("button", Name::Is("Reach someone"));
    app.press("button", Name::Is("Call a helpline"));
    app.see("combobox", Name::Is("Country"));
    choose(&app, "US");
    app.see("listitem", Name::Has("Press 2 for Spanish."));
    app.see("listitem", Name::Has("Source: July 2023 · Checked: not yet · The number may have changed."));
    app.see("listitem", Name::Has("Texts in English"));
    // The call comes before the dates.
    let order =
        "const row = [...document.querySelectorAll('.helpline')].find((one) => one.innerText.includes('Call 988'));
                 return row.innerText.indexOf('Call 988') < row.innerText.indexOf('Source:')";
    assert_eq!(app.browser.run(order, &[]), true);
    app.see("link", Name::Is("Text AYUDA to 988"));
    // The list begins with the person's own country; the others stand by name.
    app.reload();
    app.press("button", Name::Is("Call a helpline"));
    app.see("combobox", Name::Is("Country"));
    let names = "return [...document.querySelector('select').options].map((one) => one.text)";
    let names = app.browser.run(names, &[]);
    let names: Vec<_> = names.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    assert_eq!(names.first(), Some(&"United States"));
    let by_name = &names[1..names.len() - 2];
    assert!(by_name.is_sorted() && by_name.len() > 10, "{names:?}");
    assert_eq!(names[names.len() - 2..], ["Other EU country", "Somewhere else"]);
}

fn the_lines_of_other_parts_of_the_country_can_be_hidden(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    let open = || {
        app.press("button", Name::Is("Call a helpline"));
        app.see("combobox", Name::Is("Country"));
    };
    open();
    choose(&app, "FR");
    app.see("link", Name::Is("Call 3114"));
    assert!(!app.sees("combobox", Name::Is("Part of the country")));
    choose(&app, "CA");
    app.see("listitem", Name::Has("ConnexOntario (Ontario)"));
    app.see("listitem", Name::Has("ADPS (Québec)"));
    app.see("listitem", Name::Has("Starts treatment the same day"));
    choose(&app, "CA-QC");
    app.wait_for("other parts are hidden", "return !document.body.innerText.includes('ConnexOntario')");
    app.see("listitem", Name::Has("ADPS (Québec)"));
    app.see("link", Name::Is("Call 988"));
    app.reload();
    open();
    app.see("listitem", Name::Has("ADPS (Québec)"));
    app.see("link", Name::Is("Call 988"));
    assert!(!app.sees("listitem", Name::Has("ConnexOntario")), "the part is remembered");
    // A part is of its country alone, and "all" brings them back.
    choose(&app, "GB");
    app.see("listitem", Name::Has("Breathing Space (Scotland)"));
    app.see("listitem", Name::Has("NHS 111 Wales (Wales)"));
    choose(&app, "CA");
    app.see("listitem", Name::Has("ADPS (Québec)"));
    let all = include_str!("safety/choose_all.js");
    app.browser.run(all, &[]);
    app.see("listitem", Name::Has("ConnexOntario (Ontario)"));
}

fn papers_that_leave_the_phone_say_whom_to_call(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    for (country, lines) in [
        ("GB", ["Emergency: 999", "Samaritans: 116 123"].as_slice()),
        ("FR", &["Emergency: 112", "3114"]),
        ("", &["Emergency: your local emergency number"]),
    ] {
        app.go("#/hard-moment/reach");
        app.see_heading("Reach someone");
        app.press("button", Name::Is("Call a helpline"));
        app.see("combobox", Name::Is("Country"));
        choose(&app, country);
        for paper in ["#/people/card", "#/plan/paper"] {
            app.go(paper);
            app.see("heading", Name::Is("Who to call"));
            for line in lines {
                app.see("listitem", Name::Is(line));
            }
        }
    }
}

fn without_the_app_the_emergency_numbers_are_open(stage: &Stage) {
    stage.run_first("delete window.WebAssembly;");
    let browser = stage.browser();
    browser.resize(320, 568);
    browser.goto(&stage.server.address(""));
    let app = App { browser };
    app.see("alert", Name::Has("cannot open in this browser"));
    for number in ["911 ", "112 ", "999 ", "000 ", "111 ", "131 "] {
        app.see("link", Name::Has(number));
    }
    let fits = include_str!("safety/fits.js");
    assert_eq!(app.browser.run(fits, &[]), true);
}

fn the_lines_follow_the_country(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    for (country, talk, emergency) in
        [("GB", "Call 116 123", "999"), ("US", "Call 988", "911"), ("NZ", "Call 1737", "111")]
    {
        app.wait_opened();
        app.press("button", Name::Is("Call a helpline"));
        choose(&app, country);
        app.see("link", Name::Is(talk));
        app.see("link", Name::Is(&format!("In danger? Call {emergency}")));
        app.reload();
        app.see("link", Name::Is(&format!("In danger? Call {emergency}")));
        app.wait_opened();
        app.press("button", Name::Is("Call a helpline"));
        app.see("link", Name::Is(talk));
        app.reload();
    }
    // That one is somewhere else is remembered too.
    app.press("button", Name::Is("Call a helpline"));
    choose(&app, "");
    app.see("link", Name::Is("Find a helpline"));
    app.reload();
    app.wait_opened();
    app.press("button", Name::Is("Call a helpline"));
    app.see("link", Name::Is("Find a helpline"));
    app.see("link", Name::Is("In danger? Call 112"));
    assert!(!app.sees("link", Name::Is("In danger? Call 111")), "the number of another country");
}

fn every_rung_of_the_ladder_is_one_tap_away(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.press("button", Name::Is("Reach someone"));
    app.see("link", Name::Has("rough hour"));
    app.press("button", Name::Is("Call a helpline"));
    app.see("combobox", Name::Is("Country"));
    app.press("button", Name::Is("Send a ready text"));
    app.see("link", Name::Has("rough hour"));
    app.wait_for("the emergency call", "return document.body.innerText.includes('In danger')");
    app.press("link", Name::Is("Try another tool"));
    app.see("list", Name::Is("Tools"));
}

fn a_text_is_ready_to_send(stage: &Stage) {
    let app = stage.open_at("#/hard-moment/reach");
    app.see("link", Name::Has("rough hour"));
    let links =
        "return [...document.querySelectorAll('a.ready-text')].every((one) => one.href.startsWith('sms:?&body='))";
    assert_eq!(app.browser.run(links, &[]), true);
}
