//! Care and everyday life: what helps beside the hard moments, a folder for each feature.

mod check_ups;
mod medicines;
mod thinking;

pub use check_ups::{CheckUpPage, CheckUpQuestionsPage, CheckUpsPage};
pub use medicines::{MedicinePage, MedicinesPage};
pub use thinking::{NewWorksheetPage, ThinkingPage};
