//! A circle that grows while one breathes in and shrinks while one breathes out.

use leptos::prelude::*;

use super::{Text, flag, text};

/// The breathing circle. With reduced motion only the words change.
#[component]
pub fn Breath(
    /// Whether the circle is large, or growing.
    #[prop(into)]
    is_large: Signal<bool>,
    /// How many seconds it takes to get there.
    #[prop(into)]
    seconds: Signal<u16>,
    /// What one does now.
    word: Text,
    /// For how many seconds.
    count: Text,
    /// How to breathe, for a person who does not see the circle.
    how: Text,
) -> impl IntoView {
    view! {
        <div class="breath" class:breath-in=flag(move || is_large.get())>
            <span
                class="breath-circle"
                aria-hidden="true"
                style:transition-duration=text(move || format!("{}s", seconds.get()))
            ></span>
            <span class="breath-word" aria-hidden="true">{word}<span>{count}</span></span>
            <p class="only-heard">{how}</p>
        </div>
    }
}
