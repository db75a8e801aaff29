//! A form that opens when it is asked for.

use leptos::prelude::*;

use super::{Tap, focus_soon, memo, remount, tap};

/// A form, and what stands in its place until it is asked for. Once open, it stays so while the page does: the next line
/// is typed where the last one was.
///
/// It is open by itself where that is needed; nothing is drawn before that is known.
pub fn when_asked(
    first_field: String,
    is_needed: impl Fn() -> Option<bool> + Send + Sync + 'static,
    closed: impl Fn(Tap) -> AnyView + Send + 'static,
    form: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let is_asked = RwSignal::new(false);
    let is_open = memo(move || if is_asked.get() { Some(true) } else { is_needed() });
    let draw = move || match is_open() {
        None => ().into_any(),
        Some(true) => {
            is_asked.set(true);
            form()
        }
        Some(false) => {
            let field = first_field.clone();
            closed(tap(move || {
                is_asked.set(true);
                focus_soon(field.clone());
            }))
        }
    };
    remount(draw).into_any()
}
