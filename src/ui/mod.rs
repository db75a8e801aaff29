//! Widgets. They know no type of the domain.

mod banner;
mod breath;
mod button;
mod changing;
mod chip;
mod day_keys;
mod face_scale;
mod field_problem;
mod figure;
mod file_field;
mod focus;
mod folded;
mod icon;
mod items;
mod keyed_list;
mod list_window;
mod note_row;
mod plot;
mod radio_row;
mod search_field;
mod sheet;
mod span_bar;
mod square_grid;
mod strength_slider;
mod support_legs;
mod table;
mod text_field;
mod tick;
mod wave;
mod waves;
mod windowed_list;

pub use banner::Banner;
pub use breath::Breath;
pub use button::{Button, ButtonLink, Look};
pub use changing::{
    BoxedCallback, Change, Derived, Flag, Tap, Text, callback, choosing, class_while, derived, drawn_later, flag,
    flag_text, memo, remount, shown_while, tap, text, typing,
};
pub use chip::Chip;
pub use day_keys::day_keys;
pub use face_scale::{Face, FaceScale};
pub use field_problem::{FieldProblem, focused_when_wrong, problem_id};
pub use figure::Figure;
pub use file_field::FileField;
pub use focus::{FocusPlace, focus_soon, follow_focus};
pub use folded::Folded;
pub use icon::{Icon, IconName};
pub use items::items;
pub use keyed_list::KeyedList;
pub use note_row::NoteRow;
pub use plot::{Panel, Plot, Reading};
pub use radio_row::RadioRow;
pub use search_field::SearchField;
pub use sheet::Sheet;
pub use span_bar::SpanBar;
pub use square_grid::{Square, SquareGrid};
pub use strength_slider::StrengthSlider;
pub use support_legs::{LegLook, SupportLegs};
pub use table::Table;
pub use text_field::{TextField, Typed};
pub use tick::Tick;
pub use wave::Wave;
pub use waves::Waves;
pub use windowed_list::WindowedList;
