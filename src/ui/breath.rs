//! A circle that grows while one breathes in and shrinks while one breathes out.

use leptos::prelude::*;

use super::{Flag, Icon, IconShape, Tap, Text, class_while, flag, remount};

/// The breathing circle, which a tap stops and sets going again. With reduced motion only the words change.
#[component]
pub fn Breath(
    /// Whether the circle is large or growing.
    is_large: Flag,
    /// Seconds until it has reached that size.
    mut seconds: Text,
    /// The current instruction, such as to breathe in.
    word: Text,
    /// The seconds of it, as text.
    count: Text,
    /// A description of how to breathe without seeing the circle, where the page has none.
    how: Option<Text>,
    /// Whether the breath is paused.
    is_paused: RwSignal<bool>,
    /// The accessible name of the button that pauses and resumes.
    pause: Text,
    /// Pauses or resumes.
    on_pause: Tap,
) -> impl IntoView {
    let duration: Text = Box::new(move || format!("{}s", seconds()));
    let icon = move || {
        let shape = if is_paused.get() { IconShape::PLAY } else { IconShape::PAUSE };
        view! { <Icon shape /> }.into_any()
    };
    view! {
        <div class=class_while("breath", "breath-in", is_large)>
            <span
                class=class_while("breath-circle", "breath-still", flag(move || is_paused.get()))
                aria-hidden="true"
                style:transition-duration=duration
            ></span>
            <span class="breath-word" aria-hidden="true">
                <span prop:textContent=word></span>
                <span prop:textContent=count></span>
                {remount(icon)}
            </span>
            // Over the words, not around them: a button that shows other words than its name cannot be called by them.
            <button
                type="button"
                class="breath-button"
                id="breath-pause"
                aria-label=pause
                on:click=on_pause
            ></button>
            {how.map(|how| view! { <p class="only-heard" prop:textContent=how></p> })}
        </div>
    }
}
