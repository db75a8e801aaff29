//! A sheet that rises from below, over the page it belongs to.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{Button, Look, tap};

/// A modal sheet. The focus moves to its heading, Escape closes it, and a tap beside it too.
///
/// Whoever shows it makes the page below inert. It is no native modal dialog, because those cover the status region.
#[component]
pub fn Sheet(
    /// Its heading.
    heading: &'static str,
    /// What the close button is called.
    close_label: &'static str,
    /// Called when it should close.
    #[prop(into)]
    on_close: Callback<()>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let top = NodeRef::<html::H2>::new();
    top.on_load(|heading| {
        // Only fails for elements that cannot take the focus.
        let _ = heading.focus();
    });
    view! {
        <div class="veil" aria-hidden="true" on:click=tap(move || on_close.run(()))></div>
        <div
            class="sheet"
            // A tap on plain text keeps the focus, and with it the keys, in the sheet.
            tabindex="-1"
            role="dialog"
            aria-modal="true"
            aria-labelledby="sheet-heading"
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    on_close.run(());
                }
            }
        >
            <header class="sheet-top">
                <h2 id="sheet-heading" tabindex="-1" node_ref=top>{heading}</h2>
                <Button look=Look::Quiet label=close_label on_tap=tap(move || on_close.run(())) />
            </header>
            {children()}
        </div>
    }
}
