//! Line icons, drawn beside their words.

use leptos::prelude::*;

/// The shape of an icon: paths on a 24 by 24 grid, stroked. Constants, so that each part of the app has those that it
/// draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IconShape(&'static str);

#[allow(missing_docs)]
impl IconShape {
    pub const TODAY: Self = Self("M8 13a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 4v2M4.500 8 6 9.300M19.500 8 18 9.300M3 19h18");
    pub const PATTERNS: Self = Self("M3 16c3 0 3-8 6-8s3 6 6 6 3-5 6-5");
    pub const WAVE: Self = Self("M3 14c2.500-5 5-5 7.500-1s5 3.500 10.500-3M3 19c2.500-2 5-2 7.500 0s5.500 2 10.500-1");
    pub const PLAN: Self = Self("M5 4h14v16H5zM9 9h6M9 13h6M9 17h3");
    pub const PEOPLE: Self = Self(
        "M5.500 8a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0M3 20c0-4 2.700-6 6-6s6 2 6 6M16 5a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3 2.700 3 5.500",
    );
    pub const SETTINGS: Self = Self(
        "M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M18.400 5.600l-2.100 2.100M7.700 16.300l-2.100 2.100",
    );
    pub const BACK: Self = Self("M14 5l-7 7 7 7");
    pub const FORWARD: Self = Self("M10 5l7 7-7 7");
    pub const SEARCH: Self = Self("M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0-13 0M15.500 15.500 20 20");
    pub const CALENDAR: Self = Self("M4 6h16v14H4zM4 10h16M8 3v4M16 3v4");
    pub const CLOSE: Self = Self("M6 6l12 12M18 6L6 18");
    pub const PHONE: Self = Self(
        "M6 3h4l1.500 5-2.500 1.500a12 12 0 0 0 5.500 5.500L16 12.500l5 1.500v4c0 1-1 2-2 2C10.500 20 4 13.500 4 5c0-1 1-2 2-2z",
    );
    pub const MESSAGE: Self = Self("M4 5h16v11h-9l-4 4v-4H4z");
    pub const SHARE: Self = Self("M12 14V3M8 6.500 12 3l4 3.500M7 10H5v11h14V10h-2");
    pub const ADD: Self = Self("M4 4h16v16H4zM12 8v8M8 12h8");
    pub const LESS: Self = Self("M5 12h14");
    pub const HOME: Self = Self("M5 3h14v18H5zM9 7h6v6H9zM10 17h4");
    pub const OUT: Self = Self("M8 16 17 7M9 7h8v8");
    pub const UP: Self = Self("M12 19V6M6 11l6-6 6 6");
    pub const DOWN: Self = Self("M12 5v13M6 13l6 6 6-6");
    pub const PAUSE: Self = Self("M9 6v12M15 6v12");
    pub const PLAY: Self = Self("M8 5l11 7-11 7z");
    pub const HEART: Self =
        Self("M12 20C4 14 3 11 3 8.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 9 1.500C21 11 20 14 12 20z");
    pub const FLAG: Self = Self("M6 21V4h12l-3 4 3 4H6");
    pub const ALERT: Self = Self("M12 4 21 20H3zM12 10v4M12 16.500v.5");
    pub const STEPS: Self = Self("M4 6h6v12h10M16 14l4 4-4 4");
    pub const PIN: Self = Self("M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM10 10a2 2 0 1 0 4 0a2 2 0 1 0-4 0");
    pub const RETURN: Self = Self("M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 10h-3");
    pub const CROSS: Self = Self("M9 4h6v5h5v6h-5v5H9v-5H4V9h5z");
    pub const LETTER: Self = Self("M3 6h18v12H3zM3 7l9 6 9-6");
    pub const SHIELD: Self = Self("M12 3 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6zM9 12l2 2 4-4");
    pub const TABLE: Self = Self("M3 8h18M6 8v12M18 8v12M12 8v12");
    pub const MOVE: Self = Self("M5 9h14M5 15h14");
    pub const CHECK: Self = Self("M4 4h16v16H4zM8 12l3 3 5-6");
    pub const HIDE: Self = Self(
        "M3 12c2.500-4 5.500-6 9-6s6.500 2 9 6c-2.500 4-5.500 6-9 6s-6.500-2-9-6zM10 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 20 20 4",
    );
    pub const BOOK: Self = Self("M12 6C10 4 7 4 4 4v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zM12 6v14");
}

/// An icon; decoration only, since the words beside it say what it means.
#[component]
pub fn Icon(
    /// The icon to draw.
    shape: IconShape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=shape.0 />
        </svg>
    }
}
