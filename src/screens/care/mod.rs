//! Care and everyday life: what helps beside the hard moments.

mod check_ups;

pub use check_ups::{CheckUpPage, CheckUpQuestionsPage, CheckUpsPage};
