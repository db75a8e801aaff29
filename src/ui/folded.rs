//! A part of a page that is folded away under its heading, and drawn when it is opened.

use leptos::{prelude::*, web_sys::Element};

use super::{Change, shown_while, text};

/// The part; its heading tells how much is in it.
#[component]
pub fn Folded(
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// Number of things in it; 0 is not shown.
    count: Box<dyn Fn() -> usize + Send>,
    /// Draws it.
    draw: Box<dyn Fn() -> AnyView + Send>,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let is_open = RwSignal::new(open);
    // A part that is open at first tells of it too, so the element is asked instead of counting its events.
    let follow: Change = Box::new(move |event| is_open.set(event_target::<Element>(&event).has_attribute("open")));
    let count = text(move || match count() {
        0 => String::new(),
        count => count.to_string(),
    });
    view! {
        <details open=open on:toggle=follow>
            <summary>
                <h2>{heading}</h2>
                <span class="quiet" prop:textContent=count></span>
            </summary>
            <div class="folded-part">{shown_while(move || is_open.get(), draw)}</div>
        </details>
    }
}
