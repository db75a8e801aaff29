//! Problems of the lock in words, at the field that they concern.

use std::sync::Arc;

use crate::{
    domain::Weakness,
    i18n::*,
    screens::shared::words::counted,
    state::{Lock, LockProblem, LockSlot},
    ui::{Derived, derived},
};

/// A field on the pages of the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockField {
    /// What opens the lock now.
    Known(LockSlot),
    /// A passphrase that is chosen.
    New,
    /// The end of a new code.
    CodeEnd,
}

/// What is wrong with a field, in words; empty for nothing.
pub fn problem_at(locale: Locale, lock: Lock, field: LockField) -> Derived<String> {
    derived(move || match (field, lock.problem()) {
        (LockField::Known(field), Some(LockProblem::Wrong(slot))) if field == slot => match slot {
            LockSlot::Passphrase => td_string!(locale, lock.wrong_passphrase).to_owned(),
            LockSlot::Recovery => td_string!(locale, lock.wrong_code).to_owned(),
        },
        (LockField::Known(_), Some(LockProblem::Wait(seconds))) => {
            counted!(locale, lock.wait, count = seconds as usize)
        }
        (LockField::New, Some(LockProblem::TooShort)) => td_string!(locale, lock.too_short).to_owned(),
        (LockField::CodeEnd, Some(LockProblem::NotTheCode)) => td_string!(locale, lock.not_the_code).to_owned(),
        (LockField::Known(LockSlot::Passphrase) | LockField::CodeEnd, Some(LockProblem::NotComputed)) => {
            td_string!(locale, lock.not_computed).to_owned()
        }
        _ => String::new(),
    })
}

/// What went wrong with this device's own way to unlock, in words; empty for nothing.
pub fn device_problem(locale: Locale, lock: Lock) -> Derived<String> {
    derived(move || match lock.problem() {
        Some(LockProblem::Declined) => td_string!(locale, lock.declined).to_owned(),
        Some(LockProblem::NoPasskeys) => td_string!(locale, lock.no_passkeys).to_owned(),
        _ => String::new(),
    })
}

/// The weakness of a passphrase in words; empty when it has none.
pub fn weakness_of(locale: Locale, passphrase: Arc<dyn Fn() -> String + Send + Sync>) -> Derived<String> {
    derived(move || match Weakness::of(&passphrase()) {
        Some(Weakness::FewDigits) => td_string!(locale, lock.few_digits).to_owned(),
        Some(Weakness::FewCharacters) => td_string!(locale, lock.few_characters).to_owned(),
        Some(Weakness::TooShort) | None => String::new(),
    })
}
