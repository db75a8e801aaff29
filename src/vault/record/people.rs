//! People, the texts for them and the support table in records, from version 3 on. Up to that version they stood in the
//! plan's document.

use serde::{Deserialize, Serialize};

use super::{
    Invalid,
    json::{self, list},
    stored_as, stored_through,
};
use crate::domain::{
    Draft, GoodFor, Id, Note, Person, PersonDraft, PersonError, Plan, ReachedBy, ReadyText, Recipient, Role,
    Supporters, TableSnapshot,
};

/// The input of the form for a person.
#[derive(Serialize, Deserialize)]
#[serde(remote = "PersonDraft")]
struct PersonDraftShape {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    phones: Vec<String>,
    #[serde(default, rename = "by", deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    reached_by: Vec<ReachedBy>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    roles: Vec<Role>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    good_for: Vec<GoodFor>,
    #[serde(default, rename = "at_night", skip_serializing_if = "std::ops::Not::not")]
    fine_at_night: bool,
    // Older versions neither write nor read this field: the people they wrote are offered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    only_listed: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

stored_as!(PersonDraft, PersonDraftShape);

/// The draft of a person as it is kept.
#[derive(Serialize, Deserialize)]
pub struct KeptPersonShape {
    #[serde(default, skip_serializing_if = "is_empty")]
    person: PersonDraft,
}

fn is_empty(person: &PersonDraft) -> bool {
    person.is_empty()
}

impl From<PersonDraft> for KeptPersonShape {
    fn from(person: PersonDraft) -> Self {
        Self { person }
    }
}

impl From<KeptPersonShape> for PersonDraft {
    fn from(kept: KeptPersonShape) -> Self {
        kept.person
    }
}

/// People and the support table as they are written.
#[derive(Serialize)]
pub struct SupportersShape<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    people: &'a [Person],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    texts: &'a [ReadyText],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    table: &'a [TableSnapshot],
}

impl<'a> From<&'a Plan> for SupportersShape<'a> {
    fn from(plan: &'a Plan) -> Self {
        Self { people: &plan.people.all, texts: &plan.people.texts, table: plan.table.snapshots() }
    }
}

#[derive(Deserialize)]
struct SupportersFields {
    #[serde(default, deserialize_with = "list")]
    people: Vec<Person>,
    #[serde(default, deserialize_with = "list")]
    texts: Vec<ReadyText>,
    #[serde(default, deserialize_with = "list")]
    table: Vec<TableSnapshot>,
}

/// People and the support table; duplicates count once.
///
/// # Errors
/// When the domain does not accept a value.
pub fn read_supporters(json: &str) -> Result<Supporters, Invalid> {
    let fields: SupportersFields = json::read(json)?;
    let mut read = Supporters::default();
    for person in fields.people {
        if read.people.find(person.id).is_none() {
            read.people.put(person);
        }
    }
    for text in fields.texts {
        read.people.add_text(text);
    }
    for snapshot in fields.table {
        read.table.put(snapshot);
    }
    Ok(read)
}

/// A person: the identity, and beside it the fields of the form.
#[derive(Serialize, Deserialize)]
struct PersonShape {
    id: Id,
    #[serde(flatten)]
    draft: PersonDraft,
}

impl From<&Person> for PersonShape {
    fn from(person: &Person) -> Self {
        Self { id: person.id, draft: PersonDraft::of(person) }
    }
}

impl TryFrom<PersonShape> for Person {
    type Error = PersonError;

    fn try_from(shape: PersonShape) -> Result<Self, PersonError> {
        shape.draft.finish(shape.id)
    }
}

stored_through!(Person, PersonShape);

#[derive(Serialize, Deserialize)]
struct ReadyTextShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<Id>,
    text: Note,
}

impl From<&ReadyText> for ReadyTextShape {
    fn from(text: &ReadyText) -> Self {
        let (role, person) = match text.to {
            Recipient::Anyone => (None, None),
            Recipient::Role(role) => (Some(role), None),
            Recipient::Person(id) => (None, Some(id)),
        };
        Self { role, person, text: text.text.clone() }
    }
}

impl From<ReadyTextShape> for ReadyText {
    fn from(shape: ReadyTextShape) -> Self {
        let to = match (shape.role, shape.person) {
            (Some(role), _) => Recipient::Role(role),
            (None, Some(id)) => Recipient::Person(id),
            (None, None) => Recipient::Anyone,
        };
        Self { to, text: shape.text }
    }
}

stored_through!(ReadyText, ReadyTextShape);
