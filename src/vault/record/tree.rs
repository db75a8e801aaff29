//! The JSON of records and backups, before its shape is read.
//!
//! One reader serves every shape: derived readers would be code of their own for each shape and each type in it.

use std::borrow::Cow;

use super::{Field, Invalid};
use crate::domain::{Id, Note};

/// A value, and all that is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in super::super) enum Tree {
    /// Absent, or null.
    #[default]
    Nothing,
    Flag(bool),
    Number(i64),
    Text(String),
    List(Vec<Tree>),
    Fields(Vec<(Cow<'static, str>, Tree)>),
    /// A number that no shape of ours has, as it is written: a fraction, or one out of range.
    OtherNumber(String),
}

impl Tree {
    /// A list of texts; nothing when it is empty.
    pub(in super::super) fn texts(texts: &mut dyn Iterator<Item = &str>) -> Self {
        Self::list(texts.map(Self::text).collect())
    }

    /// A text.
    pub(in super::super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A text that is left out when it is empty.
    pub(in super::super) fn text_if_any(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::text(text) }
    }

    /// A flag that is left out when it is not set.
    pub(in super::super) fn flag_if_set(flag: bool) -> Self {
        if flag { Self::Flag(true) } else { Self::Nothing }
    }

    /// A note, if there is one.
    pub(in super::super) fn note(note: &Option<Note>) -> Self {
        note.as_ref().map_or(Self::Nothing, |note| Self::text(note.as_str()))
    }

    /// A list of notes; nothing when it is empty.
    pub(in super::super) fn notes(notes: &[Note]) -> Self {
        Self::texts(&mut notes.iter().map(Note::as_str))
    }

    /// An identity.
    pub(in super::super) fn id(id: Id) -> Self {
        Self::Text(id.to_string())
    }

    /// A list; nothing when it is empty.
    pub(in super::super) fn list(parts: Vec<Self>) -> Self {
        if parts.is_empty() { Self::Nothing } else { Self::List(parts) }
    }

    /// Fields under their names, without absent ones.
    pub(in super::super) fn fields(fields: Vec<(&'static str, Self)>) -> Self {
        let told = fields.into_iter().filter(|(_, value)| *value != Self::Nothing);
        Self::Fields(told.map(|(name, value)| (name.into(), value)).collect())
    }

    /// Takes the value of a field out; nothing when there is none.
    pub(in super::super) fn take(&mut self, name: &str) -> Self {
        let Self::Fields(fields) = self else { return Self::Nothing };
        let found = fields.iter_mut().find(|(other, _)| other == name);
        found.map_or(Self::Nothing, |(_, value)| std::mem::take(value))
    }

    /// A text, if there is one.
    ///
    /// # Errors
    /// When there is something else.
    pub(in super::super) fn into_text(self, field: Field) -> Result<Option<String>, Invalid> {
        match self {
            Self::Nothing => Ok(None),
            Self::Text(text) => Ok(Some(text)),
            other => Err(other.is_no(field)),
        }
    }

    /// The error that a field cannot have this value.
    pub(in super::super) fn is_no(&self, field: Field) -> Invalid {
        Invalid::new(field, self.to_json())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_taken_once_and_an_absent_one_is_nothing() {
        let mut tree = Tree::parse("{\"a\":1}").unwrap();
        assert_eq!(tree.take("a"), Tree::Number(1));
        assert_eq!(tree.take("a"), Tree::Nothing);
        assert_eq!(tree.take("b"), Tree::Nothing);
        assert_eq!(Tree::Number(1).take("a"), Tree::Nothing);
    }

    #[test]
    fn what_says_nothing_is_not_written() {
        let tree = Tree::fields(vec![("a", Tree::Nothing), ("b", Tree::notes(&[])), ("c", Tree::Flag(false))]);
        assert_eq!(tree.to_json(), "{\"c\":false}");
    }
}
