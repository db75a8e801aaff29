//! The stored shape of people and of the texts for them, from version 3 on.

use super::{Field, Invalid, Reader, Tree, slug::Slug};
use crate::domain::{People, Person, PersonDraft, ReadyText, Recipient};

/// The draft of a person in its stored shape; nothing when it is empty.
pub(super) fn draft_of_person_tree(draft: &PersonDraft) -> Tree {
    if *draft == PersonDraft::default() { Tree::Nothing } else { Tree::fields(person_fields(draft)) }
}

fn person_fields(draft: &PersonDraft) -> Vec<(&'static str, Tree)> {
    vec![
        ("name", Tree::text_if_any(&draft.name)),
        ("phones", Tree::texts(&mut draft.phones.iter().map(String::as_str))),
        ("by", Slug::slugs(&draft.reached_by)),
        ("roles", Slug::slugs(&draft.roles)),
        ("good_for", Slug::slugs(&draft.good_for)),
        ("at_night", Tree::flag_if_set(draft.fine_at_night)),
        ("only_listed", Tree::flag_if_set(draft.only_listed)),
        ("note", Tree::text_if_any(&draft.note)),
    ]
}

pub(super) fn read_draft_of_person(person: &mut Reader) -> PersonDraft {
    PersonDraft {
        name: person.text("name", Field::Person),
        phones: person.texts("phones", Field::Person),
        reached_by: person.choices("by"),
        roles: person.choices("roles"),
        good_for: person.choices("good_for"),
        fine_at_night: person.flag("at_night", Field::Person),
        // Older versions neither write nor read this field: the people they wrote are offered.
        only_listed: person.flag("only_listed", Field::Person),
        note: person.text("note", Field::Note),
    }
}

/// The people in their stored shape; nothing when there are none.
pub(super) fn people_tree(people: &People) -> Tree {
    let person = |person: &Person| {
        let mut fields = vec![("id", Tree::id(person.id))];
        fields.extend(person_fields(&PersonDraft::of(person)));
        Tree::fields(fields)
    };
    Tree::list(people.all.iter().map(person).collect())
}

/// The texts for them in their stored shape; nothing when there are none.
pub(super) fn texts_tree(people: &People) -> Tree {
    let text = |text: &ReadyText| {
        let (role, person) = match text.to {
            Recipient::Anyone => (Tree::Nothing, Tree::Nothing),
            Recipient::Role(role) => (Tree::text(role.slug()), Tree::Nothing),
            Recipient::Person(id) => (Tree::Nothing, Tree::id(id)),
        };
        Tree::fields(vec![("role", role), ("person", person), ("text", Tree::text(text.text.as_str()))])
    };
    Tree::list(people.texts.iter().map(text).collect())
}

/// The people and the texts of a plan; duplicates count once.
pub(super) fn read_people(plan: &mut Reader) -> People {
    let mut people = People::default();
    for person in plan.each("people", Field::Person, read_person) {
        if people.find(person.id).is_none() {
            people.put(person);
        }
    }
    for text in plan.each("texts", Field::Person, read_text) {
        people.add_text(text);
    }
    people
}

fn read_person(person: &mut Reader) -> Option<Person> {
    let id = person.id("id");
    let read = read_draft_of_person(person).finish(id).map_err(|error| Invalid::new(Field::Person, error));
    person.keep(read)
}

fn read_text(text: &mut Reader) -> Option<ReadyText> {
    let to = match (text.optional_choice("role"), text.optional_id("person")) {
        (Some(role), _) => Recipient::Role(role),
        (None, Some(id)) => Recipient::Person(id),
        (None, None) => Recipient::Anyone,
    };
    Some(ReadyText { to, text: text.note("text")? })
}
