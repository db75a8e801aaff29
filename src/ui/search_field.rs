//! A field that searches while one types.

use leptos::{ev::KeyboardEvent, prelude::*, web_sys::HtmlElement};

use super::{BoxedCallback, Icon, IconShape, Text, typing};

/// The field, named by its label. Browsers save the content of forms to disk to restore it; not of this one.
#[component]
pub fn SearchField(
    /// Its accessible name, which it also shows while it is empty.
    label: &'static str,
    /// Its value.
    value: Text,
    /// Called with each change.
    on_type: BoxedCallback<String>,
) -> impl IntoView {
    // There is nothing to send: the key closes the keyboard, which covers what was found.
    let close_keyboard = |event: KeyboardEvent| {
        if event.key() == "Enter" {
            // An element that has the focus can lose it.
            let _ = event_target::<HtmlElement>(&event).blur();
        }
    };
    view! {
        <div class="field search-field">
            <Icon shape=IconShape::SEARCH />
            <input
                type="search"
                aria-label=label
                placeholder=label
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=value
                on:input=typing(on_type)
                on:keydown=close_keyboard
            />
        </div>
    }
}
