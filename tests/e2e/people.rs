//! The people who support are one tap away, also without signal, and nothing that was typed about them is lost.

use crate::clock::CLOCK;
use crate::support::{App, Name, Stage, app::IN_A_HARD_MOMENT, keys, promises};

promises! { chromium firefox webkit:
    the_supporter_card_is_handed_on_as_a_picture,
    people_come_in_from_a_file_and_go_out_as_one,
}
// Rules of the app itself, the same in every engine, and what only Chromium can be told to do.
promises! { chromium:
    a_person_is_added_and_can_be_called_and_texted,
    a_ready_text_goes_to_the_person_it_is_for,
    a_ready_text_is_changed_and_moved_in_its_place,
    people_are_moved_by_hand_and_by_keys,
    a_person_can_be_changed_and_taken_out_and_brought_back,
    what_is_half_typed_about_a_person_survives_a_reload,
    people_come_in_from_the_phones_own_contacts,
    of_many_contacts_only_the_chosen_come_in,
    what_is_no_number_is_told_at_the_field_and_kept,
    numbers_are_kept_as_typed_and_dial,
    a_shaking_thumb_adds_a_person_once,
    the_first_contact_stays_in_sight_in_a_hard_moment,
    a_person_without_a_name_is_not_saved_and_nothing_is_lost,
    reaching_out_is_noted_with_one_tap,
    a_leg_that_wobbles_offers_one_step,
    the_table_shows_how_it_changed,
    every_number_of_a_person_can_be_called,
    today_reminds_of_the_table_when_asked_to,
    the_supporter_card_has_only_what_was_chosen,
    a_file_with_nobody_in_it_changes_nothing,
    a_line_of_ones_own_stands_beside_the_others,
    those_who_can_be_asked_stand_in_the_plan,
    the_days_of_reaching_out_are_counted,
    those_who_were_added_can_be_taken_out_with_one_tap,
    what_is_too_long_in_a_contact_is_cut_and_told,
    who_has_only_a_fax_or_no_number_is_not_the_first_in_a_hard_moment,
    a_name_that_shows_nothing_gives_way_to_the_number,
}

fn href(app: &App, link: &str) -> String {
    let link = app.see("link", Name::Is(link));
    let href = app.browser.run("return arguments[0].getAttribute('href')", &[link.as_argument()]);
    href.as_str().unwrap_or_default().to_owned()
}

fn a_person_is_added_and_can_be_called_and_texted(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.see("button", Name::Is("Add person"));
    app.add_person("Sam", "+353 86 123 4567", &["Sponsor or peer", "A ride", "Fine at night"]);
    app.reload();
    app.see("list", Name::Is("People"));
    app.see("listitem", Name::Has("Sponsor or peer · A ride · Fine at night"));
    assert_eq!(href(&app, "Call Sam"), "tel:+353861234567");
    assert_eq!(href(&app, "Text Sam"), "sms:+353861234567");
}

fn numbers_are_kept_as_typed_and_dial(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    for (name, typed, dialled) in
        [("أمي 🌙", "٠٨٦ ١٢٣", "tel:086123"), ("Front desk", "(01) 555 <b>12</b>", "tel:01555")]
    {
        app.add_person(name, typed, &[]);
        assert_eq!(href(&app, &format!("Call {name}")), dialled);
        app.press("link", Name::Has(name));
        app.wait_value("Phone", typed);
    }
}

fn a_shaking_thumb_adds_a_person_once(stage: &Stage) {
    let app = stage.open_offline_at("#/plan");
    app.visit("People");
    app.press("button", Name::Is("Add person"));
    app.fill("Name", "Sam");
    app.see("button", Name::Is("Save person"));
    let twice =
        "const save = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === 'Save person');
                 save.click(); save.click();";
    app.browser.run(twice, &[]);
    app.wait_saved();
    app.see_heading("People");
    app.reload();
    app.see_heading("People");
    let people =
        app.wait_for("the people", "return document.querySelectorAll('[aria-label=People] > li').length || null");
    assert_eq!(people, 1);
}

fn the_first_contact_stays_in_sight_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "1", &[]);
    app.add_person("Ana", "2", &["Text"]);
    app.press("link", Name::Has("Ana"));
    app.press("button", Name::Is("Put first"));
    app.wait_saved();
    for screen in IN_A_HARD_MOMENT {
        app.go(screen);
        app.reload();
        app.see("link", Name::Is("Text Ana"));
    }
}

fn people_are_moved_by_hand_and_by_keys(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    for (name, number) in [("Sam", "1"), ("Ana", "2"), ("Kim", "3")] {
        app.add_person(name, number, &[]);
    }
    let see_order = |order: &str| {
        let read = "[...document.querySelectorAll('[aria-label=People] > li b')].map((one) => one.innerText.trim())";
        app.wait_for(order, &format!("return {read}.join() === '{order}'"));
    };
    see_order("Sam,Ana,Kim");
    app.press("button", Name::Is("Change the order"));
    let [kim, sam] = ["Move Kim", "Move Sam"].map(|name| app.see("button", Name::Is(name)));
    app.browser.drag(&kim, &sam);
    see_order("Kim,Sam,Ana");
    app.wait_saved();
    app.browser.run("document.querySelector('[aria-label=\"Move Sam\"]').focus()", &[]);
    app.browser.press_keys(&[keys::DOWN]);
    see_order("Kim,Ana,Sam");
    app.wait_for("the focus", "return document.activeElement.ariaLabel === 'Move Sam'");
    app.press("button", Name::Is("Done"));
    app.see("link", Name::Is("Call Kim"));
    app.reload();
    see_order("Kim,Ana,Sam");
}

fn a_ready_text_goes_to_the_person_it_is_for(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "111", &[]);
    app.add_person("Ana", "222", &["Family"]);
    app.go("#/people/texts");
    for (place, words) in [(0, "For anyone"), (1, "For family"), (2, "For Sam")] {
        app.choose("For", place);
        app.fill("A text", words);
        app.press("button", Name::Is("Add text"));
        app.see("listitem", Name::Has(words));
    }
    app.go("#/hard-moment/reach");
    app.reload();
    assert_eq!(href(&app, "For Sam"), "sms:111?&body=For%20Sam");
    assert_eq!(href(&app, "For anyone"), "sms:111?&body=For%20anyone");
    assert!(!app.sees("link", Name::Is("For family")));
    app.press("button", Name::Is("Ana"));
    app.see("link", Name::Is("For family"));
    assert_eq!(href(&app, "For family"), "sms:222?&body=For%20family");
    assert!(!app.sees("link", Name::Is("For Sam")));
    app.press("button", Name::Is("Call someone"));
    assert_eq!(href(&app, "Call Ana"), "tel:222");
}

fn a_person_can_be_changed_and_taken_out_and_brought_back(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "111", &[]);
    app.press("link", Name::Has("Sam"));
    app.fill("Name", "Samuel");
    app.fill("Another phone", "333");
    app.press("button", Name::Is("Save person"));
    app.see("link", Name::Is("Call Samuel"));
    app.press("link", Name::Has("Samuel"));
    app.press("button", Name::Is("Remove person"));
    app.see_heading("People");
    app.see_no_more("link", Name::Is("Call Samuel"));
    app.press("button", Name::Is("Undo"));
    app.see("link", Name::Is("Call Samuel"));
    app.reload();
    app.see("link", Name::Is("Call Samuel"));
}

fn what_is_half_typed_about_a_person_survives_a_reload(stage: &Stage) {
    let app = stage.open_offline_at("#/people/new");
    app.fill("Name", "Half a na");
    app.wait_draft_kept();
    app.press_summary("More");
    app.press("button", Name::Is("Doctor"));
    app.wait_for("the role is chosen", "return document.querySelectorAll('main [aria-pressed=true]').length === 2");
    app.reload();
    app.wait_value("Name", "Half a na");
    // Whoever is added is offered in a hard moment, unless that is switched off.
    assert_eq!(app.toggled(), ["Offer in a hard moment", "Doctor"]);
}

fn a_person_without_a_name_is_not_saved_and_nothing_is_lost(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.press("button", Name::Is("Add person"));
    app.fill("Phone", "111");
    app.press("button", Name::Is("Save person"));
    app.see_wrong("textbox", "Name", "Give them a name first.");
    app.fill("Name", &"x".repeat(101));
    app.press("button", Name::Is("Save person"));
    app.see_wrong("textbox", "Name", "101 characters");
    app.fill("Name", "Sam");
    app.press_summary("More");
    app.fill("Note", &"y".repeat(10_001));
    app.press("button", Name::Is("Save person"));
    app.see_wrong("textbox", "Note", "10001 characters");
    app.fill("Note", &"y".repeat(10_000));
    app.press("button", Name::Is("Save person"));
    app.see("link", Name::Is("Call Sam"));
}

fn reaching_out_is_noted_with_one_tap(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "111", &[]);
    app.press("button", Name::Is("I reached someone"));
    app.wait_saved();
    app.press("link", Name::Has("Sam"));
    app.press("button", Name::Is("I reached out to them"));
    app.wait_saved();
    app.go("#/today");
    app.reload();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("I reached someone · Sam"), "{entries:?}");
    app.open_entry("Sam");
    app.leave_editor("Delete entry");
    app.wait_entries(1);
}

fn every_number_of_a_person_can_be_called(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.press("button", Name::Is("Add person"));
    app.fill("Name", "Sam");
    app.fill("Phone", "111");
    app.fill("Another phone", "222 x 3");
    app.press("button", Name::Is("Save person"));
    app.press("link", Name::Has("Sam"));
    assert_eq!(href(&app, "Call 111"), "tel:111");
    assert_eq!(href(&app, "Call 222 x 3"), "tel:222,3");
    assert_eq!(href(&app, "Text 222 x 3"), "sms:222");
}

fn the_table_shows_how_it_changed(stage: &Stage) {
    stage.run_first(CLOCK);
    let app = stage.open_at("#/people/table");
    app.press_in("Peers", "Shaky");
    app.wait_saved();
    app.press_in("Therapy", "Strong");
    app.wait_saved();
    app.browser.run("window.e2eShift += 40 * 24 * 3600 * 1000", &[]);
    app.press_in("Peers", "Strong");
    app.see("heading", Name::Is("On these days"));
    app.see("listitem", Name::Has("Peers: Strong"));
    app.see_no_more("listitem", Name::Has("Therapy: Strong"));
}

fn a_leg_that_wobbles_offers_one_step(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.press("link", Name::Is("Support table"));
    app.see_heading("Support table");
    app.press_in("Peers", "Shaky");
    app.wait_for("one step", "return document.body.innerText.includes('go to one meeting')");
    app.press_in("Therapy", "Strong");
    app.fill("Who listens without judgment?", "Sam");
    app.press("button", Name::Is("Save"));
    app.wait_saved();
    app.go("#/people/table");
    app.reload();
    app.wait_value("Who listens without judgment?", "Sam");
    app.wait_for(
        "the table says the same",
        "return [...document.querySelectorAll('tr')].map((row) => row.textContent).includes('PeersShaky')",
    );
    app.press_in("Peers", "Strong");
    app.wait_for("no step is needed", "return !document.body.innerText.includes('go to one meeting')");
}

fn today_reminds_of_the_table_when_asked_to(stage: &Stage) {
    const LONG_AGO: &str = r#"{"app":"steady","format":3,"exported_at":"2026-01-02T12:00:00+00:00","entries":[],
                               "plan":{"table":[{"on":"2026-01-01","peers":"firm"}]}}"#;
    const REMINDER: Name<'_> = Name::Is("Look at your support table again");
    let app = stage.open_offline_at("#/settings");
    app.restore(LONG_AGO);
    app.hear("Restored.");
    app.go("#/today");
    app.reload();
    app.wait_entries(0);
    app.wait_opened_all();
    assert!(!app.sees("link", REMINDER), "nobody is reminded who did not ask");
    app.go("#/people/table");
    app.press("button", Name::Is("Remind me each month"));
    app.wait_for("that is chosen", "return document.querySelector('.chip[aria-pressed=true]') !== null");
    app.go("#/today");
    app.reload();
    app.press("link", REMINDER);
    app.press_in("Peers", "Shaky");
    app.wait_saved();
    app.go("#/today");
    app.see_heading("Today");
    app.see_no_more("link", REMINDER);
}

fn the_supporter_card_has_only_what_was_chosen(stage: &Stage) {
    let app = stage.open_offline_at("#/plan");
    app.press("link", Name::Has("Warning signs"));
    for sign in ["I sleep badly", "I skip meals"] {
        app.press("button", Name::Is(sign));
        app.see("listitem", Name::Has(sign));
    }
    app.go("#/people/card");
    app.press("button", Name::Is("I sleep badly"));
    app.see("listitem", Name::Is("I sleep badly"));
    app.press("button", Name::Has("What helps me"));
    app.press("button", Name::Is("Listen first"));
    app.see("listitem", Name::Is("Listen first"));
    assert!(!app.sees("listitem", Name::Is("I skip meals")));
    app.see("heading", Name::Is("What to do, in this order"));
    app.go("#/people/card");
    app.reload();
    app.see("listitem", Name::Is("I sleep badly"));
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Byrne;Dr.;;;\r\nFN:Dr. Byrne\r\nTEL;type=WORK:01 555\r\n  7000\r\n\
                     END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:أمي 🌙\r\nTEL;VALUE=uri:tel:+353-86-1\r\nEND:VCARD\r\n\
                     BEGIN:VCARD\r\nFN:Cut o";

fn the_supporter_card_is_handed_on_as_a_picture(stage: &Stage) {
    let app = stage.open_offline_at("#/people/card");
    app.press("button", Name::Has("What helps me"));
    app.press("button", Name::Is("Listen first"));
    app.see("listitem", Name::Is("Listen first"));
    app.browser.run("navigator.share = undefined", &[]);
    let (name, bytes) = app.download_bytes("Share as picture");
    assert_eq!(name, "steady.png");
    let (width, height) = png_size(&bytes);
    assert_eq!(width, 960);

    // What fits on no line is cut, not lost: the page grows.
    app.fill("Something that helps", &"🌊".repeat(400));
    app.press("button", Name::Is("Add what helps"));
    app.wait_saved();
    let (width, longer) = png_size(&app.download_bytes("Share as picture").1);
    assert_eq!(width, 960);
    assert!(longer > height + 10 * 46, "{height} before, {longer} after");

    // A share sheet that takes pictures is given one; one that refuses leaves the file.
    let takes_pictures = "navigator.canShare = (data) => data.files.length === 1;
        navigator.share = (data) => { window.shared = data.files[0]; return Promise.resolve(); }";
    app.browser.run(takes_pictures, &[]);
    app.press("button", Name::Is("Share as picture"));
    app.wait_for(
        "the card is shared",
        "return window.shared?.name === 'steady.png' && window.shared.type === 'image/png' && window.shared.size > 1000",
    );
    app.browser.run("navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'))", &[]);
    assert_eq!(png_size(&app.download_bytes("Share as picture").1), (width, longer));
}

/// Width and height in pixels, as the file's first chunk says.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "a PNG file");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

fn people_come_in_from_a_file_and_go_out_as_one(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.give_file("From a contact file", "people.vcf", CARDS);
    app.see_heading("Choose people");
    app.hear("Found: 3. No one is added yet.");
    app.press("button", Name::Is("Choose all"));
    app.press("button", Name::Is("Add 3"));
    app.hear("Added: 3.");
    app.see_heading("People");
    app.see("link", Name::Is("Call أمي 🌙"));
    assert_eq!(href(&app, "Call Dr. Byrne"), "tel:015557000");
    app.give_file("From a contact file", "people.vcf", CARDS);
    app.see("listitem", Name::Has("Already here"));
    app.press("button", Name::Is("Choose all"));
    app.wait_drawn();
    assert!(!app.sees("button", Name::Has("Add")), "nobody comes in twice");
    app.press("link", Name::Is("Back"));
    app.see_heading("People");
    app.reload();
    app.see("link", Name::Is("Call Dr. Byrne"));
    let (name, text) = app.download("Save everyone as a contact file");
    assert!(name.ends_with(".vcf"), "{name}");
    for line in ["FN:Dr. Byrne", "TEL:01 555 7000", "FN:أمي 🌙", "TEL:+353-86-1"] {
        assert!(text.lines().any(|one| one == line), "{line:?} is not in {text}");
    }
}

fn people_come_in_from_the_phones_own_contacts(stage: &Stage) {
    stage.run_first(include_str!("people/pick_contacts.js"));
    let app = stage.open_offline_at("#/people");
    app.press("button", Name::Is("Choose from my contacts"));
    app.press("button", Name::Is("Add 2"));
    app.hear("Added: 2.");
    assert_eq!(href(&app, "Call Sam"), "tel:111");
    assert_eq!(href(&app, "Call 3"), "tel:3");
}

/// A file with this many contacts, from "Sam 001" on.
fn many_contacts(count: usize) -> String {
    let card = |number| format!("BEGIN:VCARD\nVERSION:3.0\nFN:Sam {number:03}\nTEL:555 0{number:03}\nEND:VCARD\n");
    (1..=count).map(card).collect()
}

fn of_many_contacts_only_the_chosen_come_in(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.give_file("From a contact file", "people.vcf", &many_contacts(500));
    app.hear("Found: 500. No one is added yet.");
    assert!(!app.sees("button", Name::Has("Add")), "nobody is chosen yet");
    for chosen in ["Sam 003", "Sam 005", "Sam 004", "Sam 004"] {
        app.press("checkbox", Name::Has(chosen));
    }
    app.press("checkbox", Name::Is("Offer Sam 005 in a hard moment"));
    app.press("button", Name::Is("Add 2"));
    app.hear("Added: 2.");
    app.see_heading("People");
    app.see("link", Name::Is("Call Sam 003"));
    app.see("link", Name::Is("Call Sam 005"));
    assert!(!app.sees("link", Name::Is("Call Sam 004")));
    app.go("#/hard-moment");
    app.reload();
    app.see("link", Name::Is("Call Sam 005"));
    app.go("#/people");
    app.press("link", Name::Has("Sam 003"));
    app.press("button", Name::Is("Offer in a hard moment"));
    app.press("button", Name::Is("Save person"));
    app.see_heading("People");
    app.go("#/hard-moment/reach");
    app.reload();
    app.press("button", Name::Is("Call someone"));
    app.see("link", Name::Is("Call Sam 003"));
}

fn those_who_were_added_can_be_taken_out_with_one_tap(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Ana", "1", &[]);
    app.give_file("From a contact file", "people.vcf", &many_contacts(30));
    app.press("button", Name::Is("Choose all"));
    app.press("button", Name::Is("Choose none"));
    app.see_no_more("button", Name::Has("Add"));
    app.press("button", Name::Is("Choose all"));
    app.press("button", Name::Is("Add 30"));
    app.hear("Added: 30.");
    app.see("link", Name::Is("Call Sam 007"));
    app.press("button", Name::Is("Undo"));
    app.see_no_more("link", Name::Is("Call Sam 007"));
    app.reload();
    app.see("link", Name::Is("Call Ana"));
    assert!(!app.text().contains("Sam 0"), "{}", app.text());
}

fn what_is_too_long_in_a_contact_is_cut_and_told(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    let name = format!("Recovery Centre {}", "of the South East Region ".repeat(5));
    app.give_file("From a contact file", "people.vcf", &format!("BEGIN:VCARD\nFN:{name}\nTEL:1\nEND:VCARD"));
    app.see("listitem", Name::Has("Too long, will be cut to fit"));
    // Whoever is found alone is chosen.
    app.press("button", Name::Is("Add 1"));
    app.hear("Added: 1. Too long, so cut to fit: Recovery Centre of the South");
    app.go("#/hard-moment");
    app.reload();
    app.see("link", Name::Has("Call Recovery Centre"));
}

fn what_is_no_number_is_told_at_the_field_and_kept(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.press("button", Name::Is("Add person"));
    app.fill("Name", "Sam");
    app.fill("Phone", "call me maybe");
    let told = include_str!("people/told_at_the_field.js");
    app.wait_for("what is wrong, at the field", told);
    app.press("button", Name::Is("Save person"));
    app.see_heading("People");
    app.see("link", Name::Has("Sam"));
    assert!(!app.sees("link", Name::Is("Call Sam")) && !app.sees("link", Name::Is("Text Sam")));
    app.press("link", Name::Has("Sam"));
    app.wait_value("Phone", "call me maybe");
    app.wait_for("what is wrong, at the field", told);
    app.fill("Phone", "call 555 1234 maybe");
    app.wait_for("nothing is wrong", &told.replace("return ", "return !"));
}

fn who_has_only_a_fax_or_no_number_is_not_the_first_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    for (name, phone) in [("Dr Lee", "fax: 01 555 0001"), ("Ana", "HOPELINE")] {
        app.go("#/people/new");
        app.fill("Name", name);
        app.fill("Phone", phone);
        app.press("button", Name::Is("Save person"));
        app.see_heading("People");
        app.see("link", Name::Has(name));
        app.wait_drawn();
        assert!(!app.sees("link", Name::Is(&format!("Call {name}"))));
    }
    app.add_person("Sam", "111", &[]);
    for screen in IN_A_HARD_MOMENT {
        app.go(screen);
        app.reload();
        app.see("link", Name::Is("Call Sam"));
        assert!(!app.sees("link", Name::Has("Dr Lee")) && !app.sees("link", Name::Has("Ana")), "{}", app.text());
    }
}

fn a_name_that_shows_nothing_gives_way_to_the_number(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    let file = "BEGIN:VCARD\nFN:\u{200e}\nTEL:333\nEND:VCARD\nBEGIN:VCARD\nFN:\u{2800}\nTEL:444\nEND:VCARD\n";
    app.give_file("From a contact file", "people.vcf", file);
    app.press("button", Name::Is("Choose all"));
    app.press("button", Name::Is("Add 2"));
    app.see("link", Name::Is("Call 333"));
    app.see("link", Name::Is("Call 444"));
    app.press("button", Name::Is("Add person"));
    app.see_heading("Person");
    app.fill("Name", "\u{200b}");
    app.press("button", Name::Is("Save person"));
    app.see_wrong("textbox", "Name", "Give them a name first.");
}

fn a_file_with_nobody_in_it_changes_nothing(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "1", &[]);
    for text in ["", "{\"app\":\"steady\"}", "BEGIN:VCARD\nEND:VCARD"] {
        app.give_file("From a contact file", "people.vcf", text);
        app.hear("There are no contacts in this file.");
        app.press("button", Name::Is("Dismiss"));
    }
    app.see("link", Name::Is("Call Sam"));
}

fn a_line_of_ones_own_stands_beside_the_others(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Night line", "0800 111", &["Helpline"]);
    for screen in ["#/people", "#/hard-moment/reach"] {
        app.go(screen);
        app.reload();
        let line =
            "return [...document.querySelectorAll('.helpline')].some((one) => one.textContent.includes('Night line'))";
        app.wait_for("the line", line);
    }
    app.wait_opened_all();
    app.visit("Hard moment");
    app.wait_opened();
    let first = "return document.querySelector('.first-contact').textContent.includes('Night line')";
    assert_eq!(app.browser.run(first, &[]), false, "a line is no first contact");
}

fn those_who_can_be_asked_stand_in_the_plan(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "1", &["Friend"]);
    app.add_person("Dr Okafor", "2", &["Doctor"]);
    app.visit("Plan");
    for (part, link) in [("People to ask", "Call Sam"), ("Professionals", "Call Dr Okafor")] {
        app.see("heading", Name::Is(part));
        app.see("link", Name::Is(link));
    }
}

fn the_days_of_reaching_out_are_counted(stage: &Stage) {
    let app = stage.open_offline_at("#/people");
    app.add_person("Sam", "1", &[]);
    app.visit("Patterns");
    app.wait_for("nothing to count", "return document.body.innerText.includes('the days are counted here')");
    app.visit("People");
    for _ in 0..2 {
        app.press("link", Name::Has("Sam"));
        app.press("button", Name::Is("I reached out to them"));
        app.wait_saved();
        app.visit("People");
    }
    app.visit("Patterns");
    app.reload();
    app.see("listitem", Name::Is("Days with Sam: 1"));
    let counted = "return document.body.innerText.includes('you reached out: 1 of the last 30. In all: 1.')";
    app.wait_for("the day counted once", counted);
}

fn a_ready_text_is_changed_and_moved_in_its_place(stage: &Stage) {
    let app = stage.open_at("#/people/texts");
    for text in ["Can you talk?", "Can you come?"] {
        app.fill("A text", text);
        app.press("button", Name::Is("Add text"));
        app.see("listitem", Name::Has(text));
    }
    app.press("button", Name::Is("Edit: Can you talk?"));
    app.wait_value("A text", "Can you talk?");
    app.fill("A text", "Can we talk tonight?");
    app.press("button", Name::Is("Save changes"));
    let are = |order: &str| {
        let read = "[...document.querySelectorAll('.notes .beside p')].map((one) => one.innerText.trim())";
        app.wait_for(order, &format!("return {read}.join() === '{order}'"));
    };
    are("Can we talk tonight?,Can you come?");
    let handle = app.see("button", Name::Is("Move Can we talk tonight?"));
    app.browser.run("arguments[0].focus()", &[handle.as_argument()]);
    app.browser.press_keys(&[keys::DOWN]);
    are("Can you come?,Can we talk tonight?");
    app.wait_saved();
    app.reload();
    are("Can you come?,Can we talk tonight?");
}
