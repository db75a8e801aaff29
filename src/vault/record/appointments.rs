//! Appointments in records, from version 7 on, and their drafts.

use serde::{Deserialize, Serialize};

use super::{json::list, stored_as, stored_through};
use crate::domain::{Appointment, AppointmentDraft, AppointmentError, AppointmentList, Id, Repeats};

/// The input of the form for an appointment.
#[derive(Serialize, Deserialize)]
#[serde(remote = "AppointmentDraft")]
struct AppointmentDraftShape {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    day: String,
    #[serde(default, rename = "clock", skip_serializing_if = "String::is_empty")]
    time: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    minutes: String,
    #[serde(default, skip_serializing_if = "is_once")]
    repeats: Repeats,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    until: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    link: String,
    #[serde(default, rename = "with", skip_serializing_if = "Option::is_none")]
    person: Option<Id>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    bring: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ask: String,
}

fn is_once(repeats: &Repeats) -> bool {
    *repeats == Repeats::Never
}

stored_as!(AppointmentDraft, AppointmentDraftShape);

/// An appointment: the identity, and beside it the fields of the form.
#[derive(Serialize, Deserialize)]
struct AppointmentShape {
    id: Id,
    #[serde(flatten)]
    draft: AppointmentDraft,
}

impl From<&Appointment> for AppointmentShape {
    fn from(appointment: &Appointment) -> Self {
        Self { id: appointment.id, draft: AppointmentDraft::of(appointment) }
    }
}

impl TryFrom<AppointmentShape> for Appointment {
    type Error = AppointmentError;

    fn try_from(shape: AppointmentShape) -> Result<Self, AppointmentError> {
        shape.draft.finish(shape.id)
    }
}

stored_through!(Appointment, AppointmentShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "AppointmentList")]
struct AppointmentListShape {
    #[serde(default, deserialize_with = "each_once", skip_serializing_if = "Vec::is_empty")]
    all: Vec<Appointment>,
}

stored_as!(AppointmentList, AppointmentListShape);

/// Each appointment once, up to as many as a list has: of two with one identity, the first counts.
fn each_once<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Appointment>, D::Error> {
    let mut read = AppointmentList::default();
    for appointment in list::<Appointment, D>(deserializer)? {
        if read.find(appointment.id).is_none() {
            read.put(appointment);
        }
    }
    Ok(read.all)
}
