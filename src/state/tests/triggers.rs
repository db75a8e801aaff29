//! Arranging one's own triggers.

#![cfg(test)]

use std::{cell::Cell, rc::Rc};

use pollster::block_on;

use super::Phone;
use crate::{
    content::OfferedTrigger,
    domain::{Draft, TriggerId, TriggerNameDraft, TriggerNameText},
    state::{DraftForm, DraftOf, Notice, Problem, effect},
};

fn add(phone: &Phone, name: &str) -> DraftForm<TriggerNameDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::NEW_TRIGGER);
    phone.app.drafts.edit(form, |draft| draft.name = name.into());
    phone.app.triggers.add(form);
    phone.settle();
    form
}

/// The names of one's own, as they are stored.
fn own(phone: &Phone) -> Vec<String> {
    let names = phone.stored_triggers().triggers.into_iter().filter_map(|trigger| trigger.name);
    names.map(|name| name.as_str().to_owned()).collect()
}

fn id_of(phone: &Phone, name: &str) -> TriggerId {
    let has_name = |trigger: &&crate::domain::Trigger| trigger.name.as_ref().is_some_and(|own| own.as_str() == name);
    phone.stored_triggers().triggers.iter().find(has_name).unwrap().id.clone()
}

fn rename(phone: &Phone, from: &str, to: &str) -> DraftForm<TriggerNameDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::TRIGGER_NAME);
    phone.app.triggers.begin_renaming(form, id_of(phone, from), from.into());
    phone.app.drafts.edit(form, |draft| draft.name = to.into());
    phone.app.triggers.rename(form);
    phone.settle();
    form
}

#[test]
fn a_trigger_of_ones_own_is_stored_and_its_form_is_empty() {
    let phone = Phone::new();
    let form = add(&phone, "Pay day");
    assert_eq!(own(&phone), ["Pay day"]);
    assert!(form.draft().is_empty());
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert_eq!(phone.world.told.borrow().last().map(String::as_str), Some("triggers"));
}

#[test]
fn a_trigger_without_a_name_is_refused_at_its_field() {
    let phone = Phone::new();
    let form = add(&phone, "  ");
    assert_eq!(phone.app.notices.wrong_in(form.slot(), TriggerNameText::Name), Some(Problem::NothingTyped));
    assert!(own(&phone).is_empty());
}

#[test]
fn a_renamed_trigger_keeps_its_identity() {
    let phone = Phone::new();
    add(&phone, "Pay day");
    let before = id_of(&phone, "Pay day");
    rename(&phone, "Pay day", "Friday");
    assert_eq!(own(&phone), ["Friday"]);
    assert_eq!(id_of(&phone, "Friday"), before);
}

#[test]
fn a_name_that_another_tab_gave_meanwhile_is_shown_and_not_written_over() {
    let phone = Phone::new();
    add(&phone, "Pay day");
    let id = id_of(&phone, "Pay day");
    let form = phone.app.drafts.kept_form(DraftOf::TRIGGER_NAME);
    phone.app.triggers.begin_renaming(form, id.clone(), "Pay day".into());
    let name = crate::domain::ShortName::new("Wages").unwrap();
    let change = |list: Option<crate::domain::TriggerList>| {
        let mut list = list.unwrap();
        list.rename(&id, name.clone());
        list
    };
    block_on(phone.other_tab().change_triggers(&change, None)).unwrap();
    phone.hear("triggers");
    phone.app.drafts.edit(form, |draft| draft.name = "Friday".into());
    phone.app.triggers.rename(form);
    phone.settle();
    assert_eq!(own(&phone), ["Wages"]);
    assert_eq!(phone.problem(), Some(Problem::ChangedElsewhere));
    assert_eq!(form.theirs().map(|theirs| theirs.name), Some("Wages".into()));
}

#[test]
fn a_hidden_trigger_stays_in_the_list_and_is_not_offered() {
    let phone = Phone::new();
    let first = OfferedTrigger::ids().next().unwrap();
    phone.app.triggers.set_hidden(first.clone(), true);
    phone.settle();
    assert!(phone.stored_triggers().find(&first).unwrap().hidden);
    let offered = phone.app.triggers.often_first(|_, trigger| trigger.id.as_str().to_owned());
    assert!(!offered.contains(&first.as_str().to_owned()));
    phone.app.triggers.set_hidden(first.clone(), false);
    phone.settle();
    assert!(!phone.stored_triggers().find(&first).unwrap().hidden);
}

#[test]
fn each_of_several_quick_taps_counts() {
    let phone = Phone::new();
    phone.disk().take_time();
    let third = OfferedTrigger::ids().nth(2).unwrap();
    phone.app.triggers.move_by(third.clone(), -1);
    phone.app.triggers.move_by(third.clone(), -1);
    phone.settle();
    assert_eq!(phone.stored_triggers().triggers[0].id, third);
    assert!(phone.stored_triggers().in_own_order);
    phone.app.triggers.order_by_use();
    phone.settle();
    assert!(!phone.stored_triggers().in_own_order);
}

#[test]
fn a_list_that_is_read_again_and_is_the_same_is_not_drawn_anew() {
    let phone = Phone::new();
    add(&phone, "Old friends");
    let drawn = Rc::new(Cell::new(0));
    let (triggers, count) = (phone.app.triggers, Rc::clone(&drawn));
    effect(move || {
        triggers.with(|_| ());
        count.set(count.get() + 1);
    });
    phone.settle();
    assert_eq!(drawn.get(), 1);

    phone.hear("triggers");
    phone.settle();
    assert_eq!(drawn.get(), 1);
    add(&phone, "The old street");
    assert_eq!(drawn.get(), 2);
}
