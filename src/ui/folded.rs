//! A part of a page that is folded away under its heading, and drawn when it is opened.

use leptos::prelude::*;

use super::{Change, shown_while, text};

/// The part; its heading tells how much is in it.
#[component]
pub fn Folded(
    /// Its heading.
    heading: &'static str,
    /// Number of things in it; 0 is not shown.
    count: Box<dyn Fn() -> usize + Send>,
    /// Draws it.
    draw: Box<dyn Fn() -> AnyView + Send>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let follow: Change = Box::new(move |_| is_open.update(|is_open| *is_open = !*is_open));
    let count = text(move || match count() {
        0 => String::new(),
        count => count.to_string(),
    });
    view! {
        <details on:toggle=follow>
            <summary>
                <h2>{heading}</h2>
                <span class="quiet" prop:textContent=count></span>
            </summary>
            <div class="folded-part">{shown_while(move || is_open.get(), draw)}</div>
        </details>
    }
}
