//! A field for words, with its label.

use leptos::prelude::*;

use super::{
    BoxedCallback, Derived, FieldProblem, Text, callback, derived, focused_when_wrong, problem_id, text, typing,
};

/// The kind of input of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// One line.
    Line,
    /// One line; reported once it is complete.
    WholeLine,
    /// A phone number, in any format.
    Phone,
    /// A whole number; reported once it is complete.
    Number,
    /// A day, as `2026-11-20`; reported once it is complete.
    Day,
    /// A time of day, as `08:05`; reported once it is complete.
    Time,
    /// Any number of lines.
    Lines,
}

impl Typed {
    const fn input_mode(self) -> &'static str {
        match self {
            Self::Phone => "tel",
            Self::Number => "numeric",
            Self::Line | Self::WholeLine | Self::Day | Self::Time | Self::Lines => "text",
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::Phone => "tel",
            Self::Day => "date",
            Self::Time => "time",
            Self::Line | Self::WholeLine | Self::Number | Self::Lines => "text",
        }
    }
}

/// A field. Browsers save the content of forms to disk to restore it; nothing typed here may be there in plain text.
#[component]
pub fn TextField(
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// Its label.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// A remark about the value, in a polite live region; it does not prevent saving.
    #[prop(optional_no_strip)]
    told: Option<Derived<String>>,
    /// The kind of input.
    #[prop(default = Typed::Lines)]
    typed: Typed,
    /// Its value.
    value: Text,
    /// The problem with its value, empty for none; the field takes the focus when one appears.
    #[prop(default = derived(String::new))]
    problem: Derived<String>,
    /// Called with each change.
    on_type: BoxedCallback<String>,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let told_id = told.is_some().then(|| format!("{id}-told"));
    let problem_id = problem_id(&id);
    let described_by = [hint_id.clone(), told_id.clone(), Some(problem_id)];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let told = told.map(|told| {
        view! { <p class="hint" id=told_id aria-live="polite" prop:textContent=text(move || told())></p> }.into_any()
    });
    let is_wrong = focused_when_wrong(&id, &problem);
    let below = view! { <FieldProblem id=id.clone() problem /> };
    let field = match typed {
        Typed::Lines => view! {
            <textarea
                id=id.clone()
                rows="2"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=is_wrong
                prop:value=value
                on:input=typing(on_type)
            ></textarea>
        }
        .into_any(),
        _ => {
            // What is asked for as a whole is reported on `change`, when it is complete.
            let when_whole = matches!(typed, Typed::WholeLine | Typed::Number | Typed::Day | Typed::Time);
            let when = move |is_whole: bool| {
                let on_type = on_type.clone();
                typing(callback(move |value: String| {
                    // Some browsers report each digit of a year: after the third of 2026, the year is 0202.
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
                    aria-invalid=is_wrong
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
            {told}
            {below}
        </div>
    }
}
