//! The frame of a drawing: its name, one plain sentence above, and a table behind.

use leptos::{prelude::*, web_sys::Element};

use super::{Change, Table, shown_while};

/// A figure, named by its heading.
#[component]
pub fn Figure(
    /// An id that no other element on the page has.
    id: &'static str,
    /// The heading.
    heading: &'static str,
    /// What the drawing shows, in one sentence.
    #[prop(into)]
    sentence: String,
    /// The drawing.
    drawing: AnyView,
    /// What opens the table.
    table_label: &'static str,
    /// The values behind the drawing; made when they are asked for.
    table: Box<dyn Fn() -> Table + Send>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let follow: Change = Box::new(move |event| is_open.set(event_target::<Element>(&event).has_attribute("open")));
    view! {
        <figure class="card" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <p>{sentence}</p>
            {drawing}
            <details class="behind" on:toggle=follow>
                <summary>{table_label}</summary>
                {shown_while(move || is_open.get(), move || table().draw(id.to_owned()))}
            </details>
        </figure>
    }
}
