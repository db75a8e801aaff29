//! The snapshots of the support table in records, from version 3 on, and the drafts of answers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    stored_as, stored_through,
    values::{day, optional_note},
};
use crate::domain::{Firmness, Leg, Note, SupportTableDraft, TableSnapshot};

/// A snapshot, with each leg under its name.
#[derive(Serialize, Deserialize)]
struct SnapshotShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    medical: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    therapy: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    peers: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    family: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    community: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    structure: Option<Firmness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digital: Option<Firmness>,
    #[serde(with = "day")]
    on: NaiveDate,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    strongest: Option<Note>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    lacks: Option<Note>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    listens: Option<Note>,
}

impl SnapshotShape {
    fn leg(&mut self, leg: Leg) -> &mut Option<Firmness> {
        match leg {
            Leg::Medical => &mut self.medical,
            Leg::Therapy => &mut self.therapy,
            Leg::Peers => &mut self.peers,
            Leg::Family => &mut self.family,
            Leg::Community => &mut self.community,
            Leg::Structure => &mut self.structure,
            Leg::Digital => &mut self.digital,
        }
    }
}

impl From<&TableSnapshot> for SnapshotShape {
    fn from(snapshot: &TableSnapshot) -> Self {
        let mut shape = Self {
            medical: None,
            therapy: None,
            peers: None,
            family: None,
            community: None,
            structure: None,
            digital: None,
            on: snapshot.on,
            strongest: snapshot.strongest.clone(),
            lacks: snapshot.missing.clone(),
            listens: snapshot.listens.clone(),
        };
        for leg in Leg::ALL {
            *shape.leg(leg) = snapshot.leg(leg);
        }
        shape
    }
}

impl From<SnapshotShape> for TableSnapshot {
    fn from(mut shape: SnapshotShape) -> Self {
        let mut snapshot = Self::new(shape.on);
        for leg in Leg::ALL {
            snapshot.rate(leg, *shape.leg(leg));
        }
        snapshot.strongest = shape.strongest;
        snapshot.missing = shape.lacks;
        snapshot.listens = shape.listens;
        snapshot
    }
}

stored_through!(TableSnapshot, SnapshotShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "SupportTableDraft")]
struct SupportTableDraftShape {
    #[serde(default, rename = "note", skip_serializing_if = "String::is_empty")]
    strongest: String,
    #[serde(default, rename = "next_step", skip_serializing_if = "String::is_empty")]
    missing: String,
    #[serde(default, rename = "tell", skip_serializing_if = "String::is_empty")]
    listens: String,
}

stored_as!(SupportTableDraft, SupportTableDraftShape);
