//! What is it drawn with? Widgets that know no domain type.

mod banner;
mod breath;
mod button;
mod changing;
mod chip;
mod face_scale;
mod folded;
mod icon;
mod items;
mod sheet;
mod strength_slider;
mod support_legs;
mod text_field;
mod wave;
mod windowed_list;

pub use banner::Banner;
pub use breath::Breath;
pub use button::{Button, ButtonLink, Look};
pub use changing::{
    Change, Flag, Read, Tap, Tell, Text, choosing, class_while, drawn_later, flag, flag_text, focus_soon, part, read,
    replaced, settled, shown_while, tap, tell, text, typing,
};
pub use chip::Chip;
pub use face_scale::FaceScale;
pub use folded::Folded;
pub use icon::{Icon, IconName};
pub use items::items;
pub use sheet::Sheet;
pub use strength_slider::StrengthSlider;
pub use support_legs::{LegLook, SupportLegs};
pub use text_field::{TextField, Typed};
pub use wave::Wave;
pub use windowed_list::WindowedList;
