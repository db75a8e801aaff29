//! Care and everyday life: what helps beside the hard moments, a folder for each feature.

mod appointments;
mod check_ups;
mod medicines;
mod meetings;
mod thinking;

pub use appointments::{AppointmentPage, AppointmentsPage};
pub use check_ups::{CheckUpPage, CheckUpQuestionsPage, CheckUpsPage};
pub use medicines::{MedicinePage, MedicinesPage};
pub use meetings::MeetingsPage;
pub use thinking::{NewWorksheetPage, ThinkingPage};
