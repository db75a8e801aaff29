//! A sheet that rises from below, over the page it belongs to.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{BoxedCallback, Button, Look, focus_soon, tap};

const HEADING: &str = "sheet-heading";

/// A modal sheet. The focus moves to its heading, Escape closes it, and a tap beside it too.
///
/// The caller makes the page below inert. Not a native modal dialog, because those cover the status region.
#[component]
pub fn Sheet(
    /// Its heading.
    heading: &'static str,
    /// The label of the close button.
    close_label: &'static str,
    /// Called when it should close.
    on_close: BoxedCallback<()>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let [beside, escape, button] = [on_close.clone(), on_close.clone(), on_close];
    focus_soon(HEADING.to_owned());
    view! {
        <div class="veil" aria-hidden="true" on:click=tap(move || beside(()))></div>
        <div
            class="sheet"
            // A tap on plain text keeps the focus, and with it the keys, in the sheet.
            tabindex="-1"
            role="dialog"
            aria-modal="true"
            aria-labelledby=HEADING
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    escape(());
                }
            }
        >
            // No header: in a dialog that would be a second banner of the page.
            <div class="sheet-top">
                <h2 id=HEADING tabindex="-1">{heading}</h2>
                <Button look=Look::Quiet label=close_label on_tap=tap(move || button(())) />
            </div>
            {children()}
        </div>
    }
}
