//! What is noted about a day, and the habits.

#![cfg(test)]

use chrono::{NaiveDate, TimeDelta};
use pollster::block_on;

use super::{Phone, phone::note};
use crate::{
    domain::{DayNote, Entry, HabitId, Mood, Noted, Rested, SleptHours, day_of},
    state::{DayLine, DraftOf, Habit, Notice, Problem},
};

fn today(phone: &Phone) -> NaiveDate {
    phone.app.calendar.today_now()
}

fn days(entries: Vec<Entry>) -> Vec<(NaiveDate, DayNote)> {
    let day = |entry: Entry| match entry.noted {
        Noted::Day(note) => Some((day_of(entry.at), *note)),
        _ => None,
    };
    entries.into_iter().filter_map(day).collect()
}

fn tick(phone: &Phone, day: NaiveDate, slug: &str) {
    let habit = HabitId::new(slug).unwrap();
    phone.app.journal.change_day(day, move |note| note.set_times(&habit, note.times(&habit) + 1));
}

fn times(note: &DayNote, slug: &str) -> u8 {
    note.times(&HabitId::new(slug).unwrap())
}

fn habits(phone: &Phone) -> Vec<Habit> {
    phone.app.plan.with_untracked(Habit::all)
}

#[test]
fn a_day_is_one_entry_however_often_one_taps() {
    let phone = Phone::new();
    let day = today(&phone);
    for slug in ["water", "water", "meeting"] {
        tick(&phone, day, slug);
    }
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::Saved));
    let [(on, note)] = &days(phone.stored())[..] else { panic!("{:?}", phone.stored()) };
    assert_eq!((*on, times(note, "water"), times(note, "meeting")), (day, 2, 1));
    assert_eq!(phone.app.journal.day_note(day), *note);
    let phone = phone.open_again();
    assert_eq!(times(&phone.app.journal.day_note(day), "water"), 2);
}

#[test]
fn yesterday_has_a_day_of_its_own() {
    let phone = Phone::new();
    let (day, yesterday) = (today(&phone), today(&phone).pred_opt().unwrap());
    tick(&phone, day, "water");
    phone.app.journal.change_day(yesterday, |note| {
        note.slept = SleptHours::new(6);
        note.rested = Some(Rested::Well);
    });
    phone.settle();
    let stored = days(phone.stored());
    assert_eq!(stored.iter().map(|(on, _)| *on).collect::<Vec<_>>(), [day, yesterday]);
    assert_eq!(phone.app.journal.day_note(yesterday).slept, SleptHours::new(6));
    assert_eq!(phone.app.journal.day_note(day).slept, None);
}

#[test]
fn a_day_that_begins_after_midnight_is_the_next_one() {
    let phone = Phone::new();
    let day = today(&phone);
    tick(&phone, day, "food");
    phone.pass(TimeDelta::hours(13));
    let next = today(&phone);
    assert_ne!(next, day);
    tick(&phone, next, "food");
    phone.settle();
    assert_eq!(days(phone.stored()).len(), 2);
}

#[test]
fn what_is_taken_out_again_leaves_no_empty_day() {
    let phone = Phone::new();
    let day = today(&phone);
    tick(&phone, day, "movement");
    phone.settle();
    assert_eq!(phone.stored().len(), 1);
    phone.app.journal.change_day(day, |note| note.set_times(&HabitId::new("movement").unwrap(), 0));
    phone.settle();
    assert_eq!((phone.stored(), phone.shown()), (Vec::new(), Vec::new()));
    assert_eq!(phone.app.journal.day_note(day), DayNote::default());
}

#[test]
fn two_tabs_note_the_same_day_and_both_are_kept() {
    let phone = Phone::new();
    let day = today(&phone);
    tick(&phone, day, "water");
    phone.settle();
    let there = phone.stored().remove(0);
    let Noted::Day(mut note) = there.noted.clone() else { panic!("{there:?}") };
    note.mood = Some(Mood::Good);
    let after = Entry { noted: Noted::Day(note), ..there.rewritten(phone.app.calendar.now().to_utc()) };
    block_on(phone.other_tab().replace(&there, &after)).unwrap();
    tick(&phone, day, "water");
    phone.settle();
    let note = phone.app.journal.day_note(day);
    assert_eq!((note.mood, times(&note, "water"), days(phone.stored()).len()), (Some(Mood::Good), 2, 1));
}

#[test]
fn a_line_of_a_day_is_saved_changed_and_taken_out() {
    let phone = Phone::new();
    let day = today(&phone);
    let form = phone.app.drafts.kept_form(DraftOf::INTENTION);
    let save = |typed: &str| {
        phone.app.drafts.edit(form, |draft| draft.note = typed.to_owned());
        phone.app.journal.save_day_line(day, DayLine::Intention, form, || {});
        phone.settle();
    };
    save("Home before dark");
    assert_eq!(*DayLine::Intention.of(&phone.app.journal.day_note(day)), Some(note("Home before dark")));
    assert_eq!(form.draft().note, "", "the form is empty for the next one");
    save("Call Sam");
    assert_eq!(days(phone.stored()).len(), 1);
    assert_eq!(phone.app.journal.day_note(day).intention, Some(note("Call Sam")));
    save(" ");
    assert_eq!(phone.stored(), []);
}

#[test]
fn a_line_that_is_too_long_stays_in_its_form() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::WENT_WELL);
    phone.app.drafts.edit(form, |draft| draft.note = "x".repeat(10_001));
    phone.app.journal.save_day_line(today(&phone), DayLine::WentWell, form, || {});
    phone.settle();
    assert!(phone.app.notices.wrong_in(form.slot(), crate::domain::NoteText::Note).is_some());
    assert_eq!((form.draft().note.len(), phone.stored().len()), (10_001, 0));
}

#[test]
fn a_habit_of_ones_own_is_added_changed_taken_out_and_put_back() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::HABIT);
    phone.app.drafts.edit(form, |draft| draft.name = "  Guitar ".into());
    phone.app.plan.save_habit(form, || {});
    phone.settle();
    let own = habits(&phone).pop().unwrap();
    assert_eq!(own.own.as_ref().map(|name| name.as_str()), Some("Guitar"));

    let changed = Some(own.id.clone());
    phone.app.drafts.edit(form, |draft| {
        *draft = crate::domain::HabitDraft { changed, name: "Piano".into(), is_counted: true };
    });
    phone.app.plan.save_habit(form, || {});
    phone.settle();
    let stored = phone.stored_plan().habits.own;
    assert_eq!(
        (stored.len(), &stored[0].id, stored[0].name.as_str(), stored[0].is_counted),
        (1, &own.id, "Piano", true)
    );

    phone.app.plan.remove_habit(own.id.clone());
    phone.settle();
    assert_eq!(phone.stored_plan().habits.own, []);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(phone.stored_plan().habits.own, stored);
}

#[test]
fn a_habit_without_a_name_is_told_and_an_offered_one_can_be_hidden() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::HABIT);
    phone.app.plan.save_habit(form, || {});
    let wrong = phone.app.notices.wrong_in(form.slot(), crate::domain::HabitText::Name);
    assert_eq!(wrong, Some(Problem::NothingTyped));
    let water = HabitId::new("water").unwrap();
    let is_hidden =
        |phone: &Phone| habits(phone).into_iter().find(|habit| habit.id == water).map(|habit| habit.is_hidden);
    assert_eq!(is_hidden(&phone), Some(false));
    phone.app.plan.toggle_hidden_habit(water.clone());
    phone.settle();
    assert_eq!(is_hidden(&phone), Some(true));
}
