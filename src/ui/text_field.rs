//! A field for words, with its label.

use leptos::prelude::*;

use super::{Tell, Text, tell, typing};

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// One line.
    Line,
    /// A phone number, as it comes.
    Phone,
    /// A whole number; told once it is whole.
    Number,
    /// A day, as `2026-11-20`; told once it is whole.
    Day,
    /// As many lines as one likes.
    Lines,
}

impl Typed {
    const fn input_mode(self) -> &'static str {
        match self {
            Self::Phone => "tel",
            Self::Number => "numeric",
            Self::Line | Self::Day | Self::Lines => "text",
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::Phone => "tel",
            Self::Day => "date",
            Self::Line | Self::Number | Self::Lines => "text",
        }
    }
}

/// A field. Browsers write what is in a form to disk, to bring it back; nothing typed here may lie there in plain text.
#[component]
pub fn TextField(
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// What is asked for.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// What is typed.
    #[prop(default = Typed::Lines)]
    typed: Typed,
    /// What is in it.
    value: Text,
    /// Called with each change.
    on_type: Tell<String>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let described_by = hint_id.clone();
    let field = match typed {
        Typed::Lines => view! {
            <textarea
                id=id.clone()
                rows="2"
                autocomplete="off"
                aria-describedby=described_by
                prop:value=value
                on:input=typing(on_type)
            ></textarea>
        }
        .into_any(),
        _ => {
            // Half a number or half a day is no news.
            let when_whole = matches!(typed, Typed::Number | Typed::Day);
            let when = move |is_whole: bool| {
                let on_type = on_type.clone();
                typing(tell(move |value: String| {
                    // Some browsers tell each digit of a year: the third of 2026 is the year 0202.
                    let is_half_a_year = typed == Typed::Day && value.starts_with('0');
                    if is_whole == when_whole && !is_half_a_year {
                        on_type(value);
                    }
                }))
            };
            view! {
                <input
                    id=id.clone()
                    type=typed.input_type()
                    inputmode=typed.input_mode()
                    autocomplete="off"
                    aria-describedby=described_by
                    prop:value=value
                    on:input=when(false)
                    on:change=when(true)
                />
            }
            .into_any()
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {field}
            {hint_id.map(|hint_id| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any())}
        </div>
    }
}
