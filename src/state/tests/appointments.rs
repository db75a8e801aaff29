//! Appointments and what came of them.

#![cfg(test)]

use chrono::{DateTime, Days, FixedOffset, NaiveDateTime, Utc};

use super::Phone;
use crate::{
    domain::{Appointment, AppointmentDraft, AppointmentText, Field, Mood, Noted, Repeats, Visit, VisitDraft},
    insight::DueWhat,
    state::{DraftForm, ForCalendar, Notice, Place, Problem},
};

fn visits(phone: &Phone) -> Vec<Visit> {
    let visit = |noted| match noted {
        Noted::Visit(visit) => Some(*visit),
        _ => None,
    };
    phone.stored().into_iter().filter_map(|entry| visit(entry.noted)).collect()
}

/// Types a new appointment of today, at a time of day, into its form.
fn type_new(phone: &Phone, time: &str) -> DraftForm<AppointmentDraft> {
    phone.app.navigation.open(Place::Appointment(None));
    let form = phone.app.plan.appointment_form(None);
    let day = phone.app.calendar.now().date_naive().to_string();
    phone.app.drafts.edit(form, |draft| {
        *draft = AppointmentDraft { name: "Group".into(), day, time: time.into(), ..AppointmentDraft::default() };
    });
    form
}

fn add(phone: &Phone, time: &str, repeats: Repeats) -> Appointment {
    let form = type_new(phone, time);
    phone.app.drafts.edit(form, |draft| draft.repeats = repeats);
    phone.app.plan.save_appointment(None, form);
    phone.settle();
    phone.stored_plan().appointments.all.pop().unwrap()
}

#[test]
fn an_hour_that_the_clock_repeats_is_told_at_its_field_and_can_be_saved() {
    let phone = Phone::new();
    // The clock goes back from 15:00 to 14:00 on this day.
    phone.world.clock.offset_at.set(|instant| {
        let is_summer = instant < "2026-11-20T13:00:00Z".parse::<DateTime<Utc>>().unwrap();
        FixedOffset::east_opt(if is_summer { 2 } else { 1 } * 3600).unwrap()
    });
    let form = type_new(&phone, "14:30");
    assert!(phone.app.plan.time_comes_twice(form));
    for once in ["13:59", "15:00", "", "25:00"] {
        phone.app.drafts.edit(form, |draft| draft.time = once.into());
        assert!(!phone.app.plan.time_comes_twice(form), "{once:?}");
    }
    phone.app.drafts.edit(form, |draft| draft.time = "14:30".into());
    phone.app.plan.save_appointment(None, form);
    phone.settle();
    assert_eq!(phone.stored_plan().appointments.all.len(), 1);
}

#[test]
fn an_appointment_is_added_changed_and_removed_with_a_way_back() {
    let phone = Phone::new();
    let group = add(&phone, "18:30", Repeats::Weekly);
    assert_eq!(phone.app.navigation.place_now(), Place::Today, "the form is closed");
    phone.app.navigation.open(Place::Appointment(Some(group.id)));
    let form = phone.app.plan.appointment_form(Some(group.id));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.place = "Room 4".into());
    phone.app.plan.save_appointment(Some(group.id), form);
    phone.settle();
    let stored = phone.stored_plan().appointments;
    assert_eq!(stored.all[0].place.as_ref().map(|place| place.as_str()), Some("Room 4"));
    phone.app.plan.remove_appointment(group.id);
    phone.settle();
    assert_eq!(phone.stored_plan().appointments.all, []);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(phone.stored_plan().appointments, stored);
}

#[test]
fn what_cannot_be_is_told_at_its_field_and_nothing_is_lost() {
    let phone = Phone::new();
    type Change = fn(&mut AppointmentDraft);
    let wrong: [(Change, AppointmentText, Problem); 5] = [
        (|draft| draft.day = "2026-02-30".into(), AppointmentText::Day, Problem::NoSuchDay),
        (|draft| draft.time = "25:00".into(), AppointmentText::Time, Problem::NoSuchTime),
        (|draft| draft.minutes = "½".into(), AppointmentText::Minutes, Problem::BadNumber),
        (|draft| draft.name = String::new(), AppointmentText::Name, Problem::NothingTyped),
        (
            |draft| (draft.repeats, draft.until) = (Repeats::Daily, "2001-01-01".into()),
            AppointmentText::Until,
            Problem::EndsTooEarly,
        ),
    ];
    for (change, field, problem) in wrong {
        let form = type_new(&phone, "18:30");
        phone.app.drafts.edit(form, change);
        let typed = form.draft();
        phone.app.plan.save_appointment(None, form);
        phone.settle();
        assert_eq!(phone.app.notices.wrong_in(form.slot(), Field::from(field)), Some(problem));
        assert_eq!((form.draft(), phone.stored_plan().appointments.all.len()), (typed, 0));
    }
}

#[test]
fn being_there_is_noted_once_with_its_time_and_can_be_told_more_of() {
    let phone = Phone::new();
    let group = add(&phone, "00:00", Repeats::Daily);
    let due: NaiveDateTime = phone.app.calendar.now().date_naive().and_hms_opt(0, 0, 0).unwrap();
    phone.app.journal.note_visit(&group, due, false);
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::Today, "not having been there asks for nothing");
    phone.app.journal.note_visit(&group, due, true);
    phone.settle();
    let [entry] = &phone.stored()[..] else { panic!("there is one") };
    assert_eq!(phone.app.navigation.place_now(), Place::Entry(entry.id));
    assert_eq!(entry.at.naive_local(), due, "it is noted at the time at which it was");
    let Noted::Visit(visit) = &entry.noted else { panic!("a visit") };
    assert!(visit.was_there);
    let (form, _) = phone.app.drafts.form_for(entry.id, VisitDraft::of(visit));
    phone.app.drafts.edit(form, |draft| {
        (draft.before, draft.after, draft.heard) = (Some(Mood::Low), Some(Mood::Good), "Keep coming".into());
    });
    phone.app.journal.save_changes(entry.clone(), form);
    phone.settle();
    let [visit] = &visits(&phone)[..] else { panic!("there is one") };
    assert_eq!((visit.before, visit.after), (Some(Mood::Low), Some(Mood::Good)));
}

#[test]
fn what_is_due_goes_once_it_is_noted_and_comes_back_the_next_day() {
    let phone = Phone::new();
    let group = add(&phone, "00:00", Repeats::Daily);
    let due = || phone.app.plan.due().unwrap();
    let [first] = due()[..] else { panic!("one is due: {:?}", due()) };
    assert_eq!(first.what, DueWhat::Appointment(group.id));
    phone.app.journal.note_visit(&group, first.at, true);
    phone.settle();
    let [next] = due()[..] else { panic!("the next one is due: {:?}", due()) };
    assert_eq!(next.at, first.at + Days::new(1));
}

#[test]
fn a_calendar_gets_what_comes_and_no_more_of_it_than_was_chosen() {
    let phone = Phone::new();
    let group = add(&phone, "23:59", Repeats::Weekly);
    let form = type_new(&phone, "09:00");
    phone.app.drafts.edit(form, |draft| (draft.day, draft.place) = ("2001-01-01".into(), "Room 4".into()));
    phone.app.plan.save_appointment(None, form);
    phone.settle();
    let file = |only, discreet, remind| phone.app.plan.calendar_file(ForCalendar { only, discreet, remind });
    let discreet = file(None, Some("Appointment"), Some(60));
    assert_eq!(discreet.matches("BEGIN:VEVENT").count(), 1, "what is over is left out");
    assert!(discreet.contains("SUMMARY:Appointment\r\n") && discreet.contains("FREQ=WEEKLY"), "{discreet}");
    assert!(discreet.contains("BEGIN:VALARM") && !discreet.contains("Group"), "{discreet}");
    let whole = file(Some(group.id), None, None);
    assert!(whole.contains("SUMMARY:Group\r\n") && !whole.contains("VALARM"), "{whole}");
}
