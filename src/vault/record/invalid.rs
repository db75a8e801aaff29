//! Invalid values in records: where they stand, and what is wrong with them.

use std::fmt;

use thiserror::Error;

/// A value that its place in a record cannot have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Invalid {
    /// The place, such as `tools[0].at`; empty when it is not known.
    pub place: String,
    /// The problem, with the value, or its first 160 characters.
    pub problem: String,
}

impl Invalid {
    const PROBLEM_CHARS: usize = 160;

    /// A problem at a place that is not known.
    pub(in super::super) fn new(problem: impl ToString) -> Self {
        let problem = problem.to_string().chars().take(Self::PROBLEM_CHARS).collect();
        Self { place: String::new(), problem }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(text, "{}: ", self.place)?;
        }
        text.write_str(&self.problem)
    }
}
