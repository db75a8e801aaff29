//! What is written with the thinking tools.

#![cfg(test)]

use any_spawner::Executor;
use chrono::TimeDelta;
use leptos::prelude::*;

use super::{Phone, phone::note};
use crate::{
    content::ThinkingTool,
    domain::{Draft, Entry, Note, Noted, SheetName, Strength, Worksheet, WorksheetDraft},
    platform::address,
    state::{DraftForm, Notice, Place, Problem},
};

fn question(slug: &str) -> SheetName {
    SheetName::new(slug).unwrap()
}

fn sheets(entries: Vec<Entry>) -> Vec<Worksheet> {
    let sheet = |entry: Entry| match entry.noted {
        Noted::Worksheet(sheet) => Some(sheet),
        _ => None,
    };
    entries.into_iter().filter_map(sheet).collect()
}

fn opened(phone: &Phone, tool: ThinkingTool) -> DraftForm<WorksheetDraft> {
    opened_at_step(phone, tool).0
}

/// The form, and the place of the question that is asked.
fn opened_at_step(phone: &Phone, tool: ThinkingTool) -> (DraftForm<WorksheetDraft>, usize) {
    phone.app.navigation.open(Place::NewWorksheet(tool));
    let step = RwSignal::new(0);
    let form = phone.app.journal.new_worksheet(tool, step);
    phone.settle();
    (form, step.get_untracked())
}

fn write(phone: &Phone, form: DraftForm<WorksheetDraft>, slug: &str, words: &str) {
    phone.app.drafts.edit(form, |draft| *draft.text_mut(question(slug)) = words.to_owned());
    phone.settle();
}

fn save(phone: &Phone, form: DraftForm<WorksheetDraft>, tool: ThinkingTool) {
    phone.app.journal.save_worksheet(form, tool);
    phone.settle();
}

fn text(sheet: &Worksheet, slug: &str) -> Option<String> {
    sheet.text(question(slug)).map(|note| note.as_str().to_owned())
}

#[test]
fn a_thought_record_is_saved_and_there_after_opening_again() {
    let phone = Phone::new();
    let tool = ThinkingTool::ThoughtRecord;
    let form = opened(&phone, tool);
    write(&phone, form, "thought", "I always fail");
    phone.app.drafts.edit(form, |draft| draft.rate(question("before"), Strength::new(8).ok()));
    phone.app.drafts.edit(form, |draft| draft.rate(question("after"), Strength::new(3).ok()));
    save(&phone, form, tool);
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert_eq!(phone.app.navigation.place_now(), Place::Thinking);
    assert!(form.draft().is_empty(), "the form is ready for another one");
    let phone = phone.open_again();
    let [sheet] = &sheets(phone.stored())[..] else { panic!("{:?}", phone.stored()) };
    assert_eq!(sheet.tool(), tool.name());
    assert_eq!(text(sheet, "thought").as_deref(), Some("I always fail"));
    assert_eq!(sheet.rating(question("after")).map(Strength::get), Some(3));
}

#[test]
fn who_goes_on_in_the_instant_that_it_is_saved_is_not_led_back() {
    let phone = Phone::new();
    let form = opened(&phone, ThinkingTool::ThoughtRecord);
    write(&phone, form, "thought", "I always fail");
    phone.app.journal.save_worksheet(form, ThinkingTool::ThoughtRecord);
    Executor::poll_local();
    assert_eq!(phone.told(), Some(Notice::Saved));
    // The address is another one already, and the app is told of it only after the form has closed.
    address::replace(&Place::Search.path());
    phone.settle();
    assert_eq!(address::hash(), Place::Search.path());
    assert!(form.draft().is_empty(), "the form is ready for another one");
}

#[test]
fn nothing_filled_in_is_not_saved() {
    let phone = Phone::new();
    let form = opened(&phone, ThinkingTool::Rulers);
    save(&phone, form, ThinkingTool::Rulers);
    assert_eq!(phone.told(), Some(Notice::Problem(Problem::NothingTyped)));
    assert!(sheets(phone.stored()).is_empty());
    assert_eq!(phone.app.navigation.place_now(), Place::NewWorksheet(ThinkingTool::Rulers));
}

#[test]
fn a_text_that_is_too_long_is_pointed_out_at_its_question_and_stays() {
    let phone = Phone::new();
    let tool = ThinkingTool::ProblemSteps;
    let form = opened(&phone, tool);
    let long = "x".repeat(Note::MAX_CHARS + 1);
    write(&phone, form, "ways", &long);
    save(&phone, form, tool);
    let problem = phone.app.notices.wrong_in(form.slot(), question("ways"));
    assert_eq!(problem, Some(Problem::NoteTooLong(Note::MAX_CHARS + 1)));
    assert_eq!(form.draft().text(question("ways")), long);
    assert!(sheets(phone.stored()).is_empty());
}

#[test]
fn what_is_typed_survives_a_reload_under_its_own_tool() {
    let phone = Phone::new();
    let form = opened(&phone, ThinkingTool::ThoughtRecord);
    write(&phone, form, "thought", "Nobody calls");
    phone.app.drafts.edit(form, |draft| draft.rate(question("before"), Strength::new(0).ok()));
    phone.settle();
    let phone = phone.open_again();
    let form = opened(&phone, ThinkingTool::ThoughtRecord);
    assert_eq!(form.draft().text(question("thought")), "Nobody calls");
    assert_eq!(form.draft().rating(question("before")).map(Strength::get), Some(0));
    assert!(opened(&phone, ThinkingTool::WhatFollowed).draft().is_empty(), "another tool has a draft of its own");
}

#[test]
fn a_worksheet_that_was_left_goes_on_behind_its_last_answer() {
    let phone = Phone::new();
    let tool = ThinkingTool::CostsBenefits;
    let (form, step) = opened_at_step(&phone, tool);
    assert_eq!(step, 0);
    write(&phone, form, "not-gives-now", "Sleep");
    save(&phone, form, tool);
    let (form, step) = opened_at_step(&phone, tool);
    assert_eq!(step, 0, "the words of the last one are no answers yet");
    write(&phone, form, "using-gives-later", "Nothing");
    let phone = phone.open_again();
    let (form, step) = opened_at_step(&phone, tool);
    assert_eq!((step, form.draft().text(question("not-gives-now"))), (2, "Sleep"));
    write(&phone, form, "not-gives-later", "A home");
    let phone = phone.open_again();
    assert_eq!(opened_at_step(&phone, tool).1, tool.questions().len(), "all that is left is to read it over");
}

#[test]
fn where_a_tool_goes_on_the_last_words_are_there_and_the_earlier_ones_stay() {
    let phone = Phone::new();
    for (tool, slug, goes_on) in
        [(ThinkingTool::CostsBenefits, "not-gives-now", true), (ThinkingTool::WhatFollowed, "night", false)]
    {
        let form = opened(&phone, tool);
        write(&phone, form, slug, "No sleep");
        save(&phone, form, tool);
        phone.pass(TimeDelta::days(30));
        let form = opened(&phone, tool);
        assert_eq!(form.draft().text(question(slug)), if goes_on { "No sleep" } else { "" }, "{tool:?}");
        write(&phone, form, slug, "Sleep");
        save(&phone, form, tool);
        let of_tool = sheets(phone.stored()).into_iter().filter(|sheet| sheet.tool() == tool.name());
        let written: Vec<_> = of_tool.filter_map(|sheet| text(&sheet, slug)).collect();
        assert_eq!(written, ["Sleep", "No sleep"], "{tool:?}");
    }
}

#[test]
fn the_newest_one_of_a_tool_is_read() {
    let phone = Phone::new();
    let latest = |tool| {
        let found = phone.app.journal.latest_worksheet(tool);
        phone.settle();
        found.get_untracked()
    };
    assert_eq!(latest(ThinkingTool::WhatFollowed), Some(None));
    for words in ["first", "second"] {
        let form = opened(&phone, ThinkingTool::WhatFollowed);
        write(&phone, form, "next-day", words);
        save(&phone, form, ThinkingTool::WhatFollowed);
        phone.pass(TimeDelta::days(1));
    }
    let form = opened(&phone, ThinkingTool::Values);
    write(&phone, form, "matters", "My daughter");
    save(&phone, form, ThinkingTool::Values);
    let newest = latest(ThinkingTool::WhatFollowed).flatten();
    assert_eq!(newest.and_then(|sheet| text(&sheet, "next-day")).as_deref(), Some("second"));
}

#[test]
fn a_saved_one_is_changed_deleted_and_brought_back() {
    let phone = Phone::new();
    let tool = ThinkingTool::ThoughtRecord;
    let form = opened(&phone, tool);
    write(&phone, form, "thought", "I always fail");
    save(&phone, form, tool);
    let before = phone.stored().remove(0);
    phone.app.navigation.open(Place::Entry(before.id));
    let (form, _) = phone.app.drafts.form_for(before.id, WorksheetDraft::of(&sheets(vec![before.clone()])[0]));
    phone.settle();
    write(&phone, form, "fairer", "Not always");
    phone.app.journal.save_changes(before.clone(), form);
    phone.settle();
    let [changed] = &phone.stored()[..] else { panic!("{:?}", phone.stored()) };
    let texts: Vec<_> = changed.noted.texts().cloned().collect();
    assert_eq!(texts, [note("I always fail"), note("Not always")]);
    assert_eq!(phone.app.navigation.place_now(), Place::Thinking, "back at the list");
    phone.app.journal.delete(changed.clone());
    phone.settle();
    assert!(phone.stored().is_empty());
    phone.app.journal.undo_delete(changed.clone());
    phone.settle();
    assert_eq!(phone.stored(), std::slice::from_ref(changed));
}
