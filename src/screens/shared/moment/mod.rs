//! What is at hand while a hard moment goes on, on its own page, with a tool and after use.

mod breathing;
mod how_strong;
mod in_sight;
mod past_waves;
mod question;

pub use breathing::Breathing;
pub use how_strong::HowStrong;
pub use in_sight::{FirstContact, InSight, TopReason};
pub use past_waves::{MOST_WAVES, past_waves};
pub use question::Question;
