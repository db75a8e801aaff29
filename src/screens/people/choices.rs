//! What can be chosen for a person.

use super::words;
use crate::{
    domain::{GoodFor, ReachedBy, Role},
    i18n::*,
    screens::shared::forms::Choice,
};

impl Choice for ReachedBy {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::reached_by;
}

impl Choice for Role {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::role;
}

impl Choice for GoodFor {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::good_for;
}
