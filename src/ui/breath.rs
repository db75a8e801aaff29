//! A circle that grows while one breathes in and shrinks while one breathes out.

use leptos::prelude::*;

use super::{Flag, Text, class_while};

/// The breathing circle. With reduced motion only the words change.
#[component]
pub fn Breath(
    /// Whether the circle is large, or growing.
    is_large: Flag,
    /// How many seconds it takes to get there.
    mut seconds: Text,
    /// What one does now.
    word: Text,
    /// For how many seconds.
    count: Text,
    /// How to breathe, for a person who does not see the circle.
    how: Text,
) -> impl IntoView {
    let duration: Text = Box::new(move || format!("{}s", seconds()));
    view! {
        <div class=class_while("breath", "breath-in", is_large)>
            <span
                class="breath-circle"
                aria-hidden="true"
                style:transition-duration=duration
            ></span>
            <span class="breath-word" aria-hidden="true">{word}<span>{count}</span></span>
            <p class="only-heard">{how}</p>
        </div>
    }
}
