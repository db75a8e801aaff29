//! What does the app offer? Data with its source; the sentences live in `locales/`.

mod helplines;
mod triggers;

pub use helplines::{Helpline, REGIONS, Region, RegionName};
pub use triggers::OfferedTrigger;
