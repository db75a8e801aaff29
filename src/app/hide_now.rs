//! "Hide now", above everything: one tap, or the key Escape twice, and a harmless page is there.

use std::cell::Cell;

use leptos::{ev::keydown, prelude::*};

use crate::{
    i18n::*,
    platform::clock,
    state::{use_locale, use_lock},
    ui::{Icon, IconShape, shown_while, tap},
};

/// Milliseconds within which two presses of Escape hide the app.
const TWICE_WITHIN: i64 = 600;

/// The button in the corner, where it is wanted.
#[component]
pub fn HideNow() -> impl IntoView {
    let lock = use_lock();
    let locale = use_locale();
    let pressed_at = Cell::new(i64::MIN);
    let hears = window_event_listener(keydown, move |event| {
        if event.key() != "Escape" || event.repeat() {
            return;
        }
        let now = clock::now_utc().timestamp_millis();
        let passed = now.saturating_sub(pressed_at.replace(now));
        if (0..=TWICE_WITHIN).contains(&passed) {
            lock.hide_now();
        }
    });
    on_cleanup(move || hears.remove());
    let button = move || {
        view! {
            <button
                type="button"
                class="hide-now"
                aria-label=td_string!(locale, hiding.now)
                on:click=tap(move || lock.hide_now())
            >
                <Icon shape=IconShape::HIDE />
            </button>
        }
        .into_any()
    };
    shown_while(move || lock.shows_hide_now(), button)
}
