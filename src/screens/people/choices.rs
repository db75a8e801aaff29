//! What can be chosen for a person, each a list of the draft.

use super::words;
use crate::{
    domain::{Draft, GoodFor, ReachedBy, Role},
    i18n::*,
    screens::shared::forms::Choice,
};

impl Choice for ReachedBy {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::reached_by;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.reached_by
    }
}

impl Choice for Role {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::role;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.roles
    }
}

impl Choice for GoodFor {
    const ALL: &'static [Self] = &Self::ALL;
    const WORD: fn(Locale, Self) -> &'static str = words::good_for;
    fn list(draft: &mut Draft) -> &mut Vec<Self> {
        &mut draft.person.good_for
    }
}
