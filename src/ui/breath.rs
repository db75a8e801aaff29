//! A circle that grows while one breathes in and shrinks while one breathes out.

use leptos::prelude::*;

use super::{flag, text};

/// The breathing circle. The stylesheet moves it; with reduced motion only the words change.
#[component]
pub fn Breath(
    /// Whether one breathes in now.
    #[prop(into)]
    is_in: Signal<bool>,
    /// Words while breathing in.
    breathe_in: &'static str,
    /// Words while breathing out.
    breathe_out: &'static str,
    /// How to breathe, for a person who does not see the circle.
    how: &'static str,
) -> impl IntoView {
    view! {
        <div class="breath" class:breath-in=flag(move || is_in.get())>
            <span class="breath-circle" aria-hidden="true"></span>
            <span class="breath-word" aria-hidden="true">
                {text(move || if is_in.get() { breathe_in.to_owned() } else { breathe_out.to_owned() })}
            </span>
            <p class="only-heard">{how}</p>
        </div>
    }
}
