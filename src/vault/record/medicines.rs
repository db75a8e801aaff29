//! Medicines in records, from version 6 on, and their drafts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{json::list, stored_as, stored_through, values::optional_day};
use crate::domain::{Id, Medicine, MedicineDraft, MedicineError, MedicineList};

/// The input of the form for a medicine.
#[derive(Serialize, Deserialize)]
#[serde(remote = "MedicineDraft")]
struct MedicineDraftShape {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    amount: String,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    times: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prescriber: Option<Id>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    refill: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    for_opioids: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    ended: bool,
}

stored_as!(MedicineDraft, MedicineDraftShape);

/// A medicine: the identity, and beside it the fields of the form.
#[derive(Serialize, Deserialize)]
struct MedicineShape {
    id: Id,
    #[serde(flatten)]
    draft: MedicineDraft,
}

impl From<&Medicine> for MedicineShape {
    fn from(medicine: &Medicine) -> Self {
        Self { id: medicine.id, draft: MedicineDraft::of(medicine) }
    }
}

impl TryFrom<MedicineShape> for Medicine {
    type Error = MedicineError;

    fn try_from(shape: MedicineShape) -> Result<Self, MedicineError> {
        shape.draft.finish(shape.id)
    }
}

stored_through!(Medicine, MedicineShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "MedicineList")]
struct MedicineListShape {
    #[serde(default, deserialize_with = "each_once", skip_serializing_if = "Vec::is_empty")]
    all: Vec<Medicine>,
    #[serde(default, with = "optional_day", skip_serializing_if = "Option::is_none")]
    naloxone_until: Option<NaiveDate>,
}

stored_as!(MedicineList, MedicineListShape);

/// Each medicine once, up to as many as a list has: of two with one identity, the first counts.
fn each_once<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Medicine>, D::Error> {
    let mut read = MedicineList::default();
    for medicine in list::<Medicine, D>(deserializer)? {
        if read.find(medicine.id).is_none() {
            read.put(medicine);
        }
    }
    Ok(read.all)
}
