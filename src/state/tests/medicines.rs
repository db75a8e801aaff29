//! Medicines, their doses, and what is due.

#![cfg(test)]

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{Dose, DoseHow, Entry, Field, Id, Medicine, MedicineDraft, MedicineText, Noted},
    insight::{Due, DueWhat},
    state::{Notice, Place, Problem},
};

fn doses(phone: &Phone) -> Vec<Dose> {
    let dose = |entry: Entry| match entry.noted {
        Noted::Dose(dose) => Some(dose),
        _ => None,
    };
    phone.stored().into_iter().filter_map(dose).collect()
}

/// Adds a medicine by its form.
fn add(phone: &Phone, name: &str, times: &[&str]) -> Medicine {
    let form = phone.app.plan.medicine_form(None);
    phone.app.drafts.edit(form, |draft| {
        draft.name = name.into();
        draft.amount = "½ tablet".into();
        draft.times = times.iter().map(|time| (*time).to_owned()).collect();
    });
    phone.app.plan.save_medicine(None, form);
    phone.settle();
    phone.stored_plan().medicines.all.pop().unwrap()
}

fn due(phone: &Phone) -> Vec<Due> {
    phone.app.plan.read_due();
    phone.settle();
    phone.app.plan.due().unwrap()
}

fn today(phone: &Phone) -> NaiveDate {
    phone.app.calendar.today_now()
}

fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_hms_opt(hour, 0, 0).unwrap()
}

/// A time of today that is over, as text.
fn over(phone: &Phone) -> String {
    phone.app.calendar.now().format("%H:%M").to_string()
}

#[test]
fn a_medicine_is_added_changed_and_taken_out_and_the_removal_undone() {
    let phone = Phone::new();
    phone.app.navigation.open(Place::Medicine(None));
    let methadone = add(&phone, "  Methadone ", &["08:00"]);
    assert_eq!(methadone.name.as_str(), "Methadone");
    assert_ne!(phone.app.navigation.place_now(), Place::Medicine(None), "the form is closed");
    let form = phone.app.plan.medicine_form(Some(methadone.id));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.refill = "2027-01-02".into());
    phone.app.plan.save_medicine(Some(methadone.id), form);
    phone.settle();
    let stored = phone.stored_plan().medicines;
    assert_eq!(stored.all[0].refill, NaiveDate::from_ymd_opt(2027, 1, 2));
    phone.app.plan.remove_medicine(methadone.id);
    phone.settle();
    assert_eq!(phone.stored_plan().medicines.all, []);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(phone.stored_plan().medicines, stored);
}

#[test]
fn what_is_wrong_in_the_form_is_told_at_its_field_and_nothing_is_lost() {
    let phone = Phone::new();
    let form = phone.app.plan.medicine_form(None);
    let wrong = |field: Field| phone.app.notices.wrong_in(form.slot(), field);
    let fill = |fill: fn(&mut MedicineDraft)| {
        phone.app.drafts.edit(form, fill);
        phone.app.plan.save_medicine(None, form);
        phone.settle();
    };
    fill(|draft| draft.amount = "1e9".into());
    assert_eq!(wrong(MedicineText::Name.into()), Some(Problem::NothingTyped));
    fill(|draft| {
        draft.name = "x".into();
        draft.times = vec!["08:00".into(), "25:00".into()];
    });
    assert_eq!(wrong(Field::TimeOfDay(1)), Some(Problem::NoSuchTime));
    fill(|draft| {
        draft.times.pop();
        draft.refill = "2026-02-30".into();
    });
    assert_eq!(wrong(MedicineText::Refill.into()), Some(Problem::NoSuchDay));
    assert_eq!(phone.stored_plan().medicines.all, []);
    fill(|draft| draft.refill.clear());
    let [saved] = &phone.stored_plan().medicines.all[..] else { panic!("one is saved") };
    assert_eq!(saved.amount.as_ref().map(|amount| amount.as_str()), Some("1e9"), "an amount is the person's own");
}

#[test]
fn what_was_typed_about_a_medicine_survives_a_reload() {
    let phone = Phone::new();
    let form = phone.app.plan.medicine_form(None);
    phone.app.drafts.edit(form, |draft| draft.name = "Bupreno".into());
    phone.pass(TimeDelta::seconds(5));
    let phone = phone.open_again();
    let form = phone.app.plan.medicine_form(None);
    phone.settle();
    assert_eq!(form.draft().name, "Bupreno");
}

#[test]
fn a_dose_is_noted_once_however_often_one_taps_and_is_no_longer_due() {
    let phone = Phone::new();
    let medicine = add(&phone, "Methadone", &[&over(&phone)]);
    let [first] = due(&phone)[..] else { panic!("{:?}", due(&phone)) };
    assert_eq!(first.what, DueWhat::Dose(medicine.id));
    for _ in 0..2 {
        phone.app.journal.note_dose(&medicine, Some(first.at), DoseHow::Taken);
    }
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::Saved));
    let [dose] = &doses(&phone)[..] else { panic!("{:?}", doses(&phone)) };
    assert_eq!((dose.name.as_str(), dose.due, dose.how), ("Methadone · ½ tablet", Some(first.at), DoseHow::Taken));
    assert_eq!(due(&phone), []);
    let phone = phone.open_again();
    assert_eq!(due(&phone), []);
}

#[test]
fn a_dose_that_another_tab_noted_is_changed_and_not_noted_twice() {
    let phone = Phone::new();
    let medicine = add(&phone, "Methadone", &[&over(&phone)]);
    let slot = due(&phone)[0].at;
    phone.app.journal.note_dose(&medicine, Some(slot), DoseHow::Skipped);
    phone.settle();
    let there = phone.stored().into_iter().find(|entry| matches!(entry.noted, Noted::Dose(_))).unwrap();
    let Noted::Dose(dose) = there.noted.clone() else { panic!("a dose") };
    let taken = Entry { noted: Noted::Dose(Dose { how: DoseHow::Taken, ..dose }), ..there.rewritten(there.written) };
    block_on(phone.other_tab().replace(&there, &taken)).unwrap();
    phone.app.journal.note_dose(&medicine, Some(slot), DoseHow::Taken);
    phone.settle();
    assert_eq!(doses(&phone).iter().map(|dose| dose.how).collect::<Vec<_>>(), [DoseHow::Taken]);
}

#[test]
fn a_dose_that_is_needed_is_noted_each_time() {
    let phone = Phone::new();
    let medicine = add(&phone, "Ibuprofen", &[]);
    for _ in 0..2 {
        phone.app.journal.note_dose(&medicine, None, DoseHow::Taken);
    }
    phone.settle();
    assert_eq!(doses(&phone).len(), 2);
    phone.app.plan.read_lately();
    phone.settle();
    assert_eq!(phone.app.plan.late_doses().unwrap().len(), 2);
}

#[test]
fn what_is_put_off_comes_back_after_an_hour() {
    let phone = Phone::new();
    add(&phone, "Methadone", &[&over(&phone)]);
    let [first] = due(&phone)[..] else { panic!("one is due") };
    phone.app.plan.put_off(first);
    assert_eq!(due(&phone), []);
    assert_eq!(doses(&phone), [], "nothing is noted");
    phone.pass(TimeDelta::minutes(61));
    assert!(due(&phone).contains(&first));
}

#[test]
fn nothing_is_said_to_be_due_before_the_doses_are_known() {
    let phone = Phone::opening(crate::platform::World::default().enter());
    assert_eq!(phone.app.plan.due(), None);
    phone.settle();
    assert_eq!(phone.app.plan.due(), Some(Vec::new()));
}

#[test]
fn of_a_thousand_doses_those_of_the_last_days_are_read() {
    let phone = Phone::new();
    let medicine = add(&phone, "Methadone", &["00:00"]);
    let vault = phone.other_tab();
    let now = phone.app.calendar.now();
    for number in 0..1_000_u32 {
        let at = now - TimeDelta::hours(3 * i64::from(number));
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let name = crate::domain::Note::new("Methadone").unwrap().unwrap();
        let due = Some(at.naive_local().date().and_hms_opt(0, 0, 0).unwrap());
        let noted = Noted::Dose(Dose { medicine: medicine.id, name, due, how: DoseHow::Taken });
        let entry = Entry { id: Id(id), at, written: at.to_utc(), noted, imported: None };
        block_on(vault.save(&entry)).unwrap();
    }
    let phone = phone.open_again();
    assert_eq!(due(&phone), []);
    let read = phone.shown().len();
    assert!(read < 300, "{read} entries were read to tell what is due");
}

#[test]
fn without_a_medicine_no_day_is_read_to_tell_what_is_due() {
    let phone = Phone::new();
    let (vault, now) = (phone.other_tab(), phone.app.calendar.now());
    for number in 0..500_u32 {
        let at = now - TimeDelta::minutes(i64::from(number));
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let entry = Entry { id: Id(id), at, written: at.to_utc(), noted: Noted::Reached(None), imported: None };
        block_on(vault.save(&entry)).unwrap();
    }
    let phone = phone.open_again();
    let read = phone.shown().len();
    assert!(read < 500, "{read} are read at the start");
    assert_eq!(due(&phone), []);
    assert_eq!(phone.shown().len(), read);
}

#[test]
fn the_day_on_which_naloxone_ends_is_kept() {
    let phone = Phone::new();
    let day = today(&phone).succ_opt();
    phone.app.plan.set_naloxone_until(day);
    phone.settle();
    assert_eq!(phone.stored_plan().medicines.naloxone_until, day);
    let what: Vec<_> = due(&phone).into_iter().map(|due| (due.what, due.at)).collect();
    assert_eq!(what, [(DueWhat::Naloxone, at(day.unwrap(), 0))]);
}
