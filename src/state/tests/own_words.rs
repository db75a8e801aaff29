//! Arranging one's own words.

#![cfg(test)]

use std::{cell::Cell, rc::Rc};

use pollster::block_on;

use super::Phone;
use crate::{
    content::OfferedTrigger,
    domain::{
        Draft, Feeling, ListedWord, OwnWords, ShortName, Substance, SubstanceKind, WordDraft, WordId, WordSort,
        WordText,
    },
    state::{DraftForm, DraftOf, Notice, Problem, effect},
};

fn add_to(phone: &Phone, sort: WordSort, name: &str, kind: Option<SubstanceKind>) -> DraftForm<WordDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::new_word(sort));
    phone.app.drafts.edit(form, |draft| (draft.name, draft.kind) = (name.into(), kind));
    phone.app.own_words.add(form, sort);
    phone.settle();
    form
}

fn add(phone: &Phone, name: &str) -> DraftForm<WordDraft> {
    add_to(phone, WordSort::Triggers, name, None)
}

/// The names of one's own, as they are stored.
fn own(phone: &Phone) -> Vec<String> {
    phone.stored_words().named().filter_map(|word| Some(word.name.as_ref()?.as_str().to_owned())).collect()
}

fn id_of(phone: &Phone, name: &str) -> WordId {
    let has_name = |word: &&ListedWord| word.name.as_ref().is_some_and(|own| own.as_str() == name);
    phone.stored_words().named().find(has_name).unwrap().id.clone()
}

fn rename(phone: &Phone, from: &str, to: &str) -> DraftForm<WordDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::WORD_NAME);
    phone.app.own_words.begin_renaming(form, id_of(phone, from), from.into());
    phone.app.drafts.edit(form, |draft| draft.name = to.into());
    phone.app.own_words.rename(form);
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
    assert_eq!(phone.app.notices.wrong_in(form.slot(), WordText::Name), Some(Problem::NothingTyped));
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
    let form = phone.app.drafts.kept_form(DraftOf::WORD_NAME);
    phone.app.own_words.begin_renaming(form, id.clone(), "Pay day".into());
    let name = ShortName::new("Wages").unwrap();
    let change = |words: Option<OwnWords>| {
        let mut words = words.unwrap();
        words.rename(&id, name.clone(), None);
        words
    };
    block_on(phone.other_tab().change_own_words(&change, None)).unwrap();
    phone.hear("triggers");
    phone.app.drafts.edit(form, |draft| draft.name = "Friday".into());
    phone.app.own_words.rename(form);
    phone.settle();
    assert_eq!(own(&phone), ["Wages"]);
    assert_eq!(phone.problem(), Some(Problem::ChangedElsewhere));
    assert_eq!(form.theirs().map(|theirs| theirs.name), Some("Wages".into()));
}

#[test]
fn a_hidden_trigger_stays_in_the_list_and_is_not_offered() {
    let phone = Phone::new();
    let first = WordId::Trigger(OfferedTrigger::ids().next().unwrap());
    phone.app.own_words.set_hidden(first.clone(), true);
    phone.settle();
    assert!(phone.stored_words().find(&first).unwrap().hidden);
    assert!(!phone.app.own_words.offered(WordSort::Triggers, Vec::new()).contains(&first));
    let picked = phone.app.own_words.offered(WordSort::Triggers, vec![first.clone()]);
    assert!(picked.contains(&first), "one that an entry has can be taken out of it");
    phone.app.own_words.set_hidden(first.clone(), false);
    phone.settle();
    assert!(!phone.stored_words().find(&first).unwrap().hidden);
}

#[test]
fn each_of_several_quick_taps_counts() {
    let phone = Phone::new();
    phone.disk().take_time();
    let third = WordId::Trigger(OfferedTrigger::ids().nth(2).unwrap());
    phone.app.own_words.move_by(third.clone(), -1);
    phone.app.own_words.move_by(third.clone(), -1);
    phone.settle();
    assert_eq!(phone.stored_words().triggers.words[0].id, third);
    assert!(phone.stored_words().triggers.in_own_order);
    phone.app.own_words.order_by_use(WordSort::Triggers);
    phone.settle();
    assert!(!phone.stored_words().triggers.in_own_order);
}

#[test]
fn a_list_that_is_read_again_and_is_the_same_is_not_drawn_anew() {
    let phone = Phone::new();
    add(&phone, "Old friends");
    let drawn = Rc::new(Cell::new(0));
    let (own_words, count) = (phone.app.own_words, Rc::clone(&drawn));
    effect(move || {
        own_words.with(|_| ());
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

#[test]
fn a_feeling_and_a_substance_of_ones_own_are_offered_and_open_again_as_they_were() {
    let phone = Phone::new();
    add_to(&phone, WordSort::Feelings, "Wired", Some(SubstanceKind::Opioids));
    let form = add_to(&phone, WordSort::Substances, "Kratom", Some(SubstanceKind::Opioids));
    assert!(form.draft().is_empty(), "the kind is gone from the form, too");
    let (feeling, substance) = (id_of(&phone, "Wired"), id_of(&phone, "Kratom"));
    assert!(matches!((&feeling, &substance), (WordId::Feeling(Feeling::Own(_)), WordId::Substance(Substance::Own(_)))));
    let stored = phone.stored_words();
    assert_eq!(stored.find(&feeling).unwrap().kind, None, "a feeling has no kind");
    assert_eq!(stored.find(&substance).unwrap().kind, Some(SubstanceKind::Opioids));
    for (sort, id) in [(WordSort::Feelings, feeling), (WordSort::Substances, substance)] {
        assert_eq!(phone.app.own_words.offered(sort, Vec::new())[0], id);
    }
}

#[test]
fn a_substance_of_ones_own_gets_another_kind_with_its_name() {
    let phone = Phone::new();
    add_to(&phone, WordSort::Substances, "Pills", None);
    let WordId::Substance(substance) = id_of(&phone, "Pills") else { panic!("a substance") };
    assert_eq!(phone.stored_words().kind_of(substance), SubstanceKind::Other);
    let form = phone.app.drafts.kept_form(DraftOf::WORD_NAME);
    phone.app.own_words.begin_renaming(form, WordId::Substance(substance), "Pills".into());
    phone.app.drafts.edit(form, |draft| draft.kind = Some(SubstanceKind::Sedatives));
    phone.app.own_words.rename(form);
    phone.settle();
    assert_eq!(phone.stored_words().kind_of(substance), SubstanceKind::Sedatives);
    assert_eq!(own(&phone), ["Pills"]);
}

#[test]
fn a_word_that_another_tab_adds_meanwhile_stays() {
    let phone = Phone::new();
    add_to(&phone, WordSort::Feelings, "Wired", None);
    let empty = WordId::own(WordSort::Feelings, crate::domain::Id([9; 16]));
    let name = ShortName::new("Empty").unwrap();
    let change = |words: Option<OwnWords>| {
        let mut words = words.unwrap();
        words.add(empty.clone(), name.clone(), None);
        words
    };
    block_on(phone.other_tab().change_own_words(&change, None)).unwrap();
    // This tab has not heard of it yet.
    phone.app.own_words.set_hidden(WordId::Feeling(Feeling::Calm), true);
    phone.settle();
    let stored = phone.stored_words();
    assert_eq!(stored.find(&empty).and_then(|word| word.name.clone()), Some(name.clone()));
    assert!(stored.find(&WordId::Feeling(Feeling::Calm)).unwrap().hidden);
    assert!(phone.app.own_words.offered(WordSort::Feelings, Vec::new()).contains(&empty), "it is here as well");
}
