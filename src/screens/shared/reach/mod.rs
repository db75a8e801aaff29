//! Ways to reach a person or a helpline.

mod calls;
mod helplines;
mod person_link;

pub use calls::{Calls, MOST_PEOPLE};
pub use helplines::{EmergencyCall, FirstLine, Helplines, call_button, line_to_call};
pub use person_link::{PersonLink, Shown};
