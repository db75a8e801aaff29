//! A field for a passphrase, which is hidden until the person shows it.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{Chip, Derived, FieldProblem, Text, derived, flag, focused_when_wrong, problem_id, tap, text};

/// Which passphrase a field asks for, so that a password manager offers the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// One that was chosen before.
    Current,
    /// One that is chosen now.
    New,
}

impl Secret {
    const fn autocomplete(self) -> &'static str {
        match self {
            Self::Current => "current-password",
            Self::New => "new-password",
        }
    }
}

/// The field, and the switch that shows what was typed.
#[component]
pub fn SecretField(
    /// An id that no other element on the page has.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The label of the switch.
    show: &'static str,
    /// Which passphrase it asks for.
    secret: Secret,
    /// Its value.
    value: RwSignal<String>,
    /// A remark about the value, in a polite live region.
    #[prop(default = derived(String::new))]
    told: Derived<String>,
    /// The problem with its value, empty for none; the field takes the focus when one appears.
    #[prop(default = derived(String::new))]
    problem: Derived<String>,
    /// Called when it is complete, by the key that means so.
    #[prop(default = Box::new(|| {}))]
    on_enter: Box<dyn Fn()>,
) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let described_by = format!("{id}-told {}", problem_id(id));
    let is_wrong = focused_when_wrong(id, &problem);
    let input_type = text(move || if is_shown.get() { "text" } else { "password" }.to_owned());
    let shown_value: Text = text(move || value.get());
    // Whichever key of a phone's keyboard means "done", it submits the form.
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_enter();
    };
    view! {
        <form class="field" on:submit=submit>
            <label for=id>{label}</label>
            <input
                id=id
                type=input_type
                autocomplete=secret.autocomplete()
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="done"
                aria-describedby=described_by
                aria-invalid=is_wrong
                prop:value=shown_value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <div class="chips">
                <Chip
                    label=show
                    is_on=flag(move || is_shown.get())
                    on_toggle=tap(move || is_shown.update(|is_shown| *is_shown = !*is_shown))
                />
            </div>
            <p class="hint" id=format!("{id}-told") aria-live="polite" prop:textContent=text(move || told())></p>
            <FieldProblem id problem />
        </form>
    }
}
