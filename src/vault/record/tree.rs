//! JSON as it stands in records and backups, before it is known what it says.
//!
//! One reader serves every shape: derived readers would be code of their own for each shape and each type in it.

use std::borrow::Cow;

use super::{Field, Invalid};

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
    /// A number that is none of ours, as it is written: a fraction, or one out of range.
    OtherNumber(String),
}

impl Tree {
    /// A list of texts; nothing when it is empty.
    pub(in super::super) fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        Self::list(texts.map(|text| Self::Text(text.to_owned())).collect())
    }

    /// A list; nothing when it is empty.
    pub(in super::super) fn list(parts: Vec<Self>) -> Self {
        if parts.is_empty() { Self::Nothing } else { Self::List(parts) }
    }

    /// Fields under their names, without those that say nothing.
    pub(in super::super) fn fields(fields: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        let told = fields.into_iter().filter(|(_, value)| *value != Self::Nothing);
        Self::Fields(told.map(|(name, value)| (name.into(), value)).collect())
    }

    /// Takes the value of a field out; nothing when there is none.
    pub(in super::super) fn take(&mut self, name: &str) -> Self {
        let Self::Fields(fields) = self else { return Self::Nothing };
        let found = fields.iter_mut().find(|(other, _)| other == name);
        found.map_or(Self::Nothing, |(_, value)| std::mem::take(value))
    }

    /// # Errors
    /// When it is anything but fields under names.
    pub(in super::super) fn into_fields(self, field: Field) -> Result<Self, Invalid> {
        match self {
            Self::Fields(_) => Ok(self),
            other => Err(other.is_no(field)),
        }
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

    /// A text that is empty when there is none.
    ///
    /// # Errors
    /// When there is something else.
    pub(in super::super) fn into_text_or_empty(self, field: Field) -> Result<String, Invalid> {
        Ok(self.into_text(field)?.unwrap_or_else(String::new))
    }

    /// A whole number, if there is one.
    ///
    /// # Errors
    /// When there is something else.
    pub(in super::super) fn into_number(self, field: Field) -> Result<Option<i64>, Invalid> {
        match self {
            Self::Nothing => Ok(None),
            Self::Number(number) => Ok(Some(number)),
            other => Err(other.is_no(field)),
        }
    }

    /// Yes or no; absent means no.
    ///
    /// # Errors
    /// When there is something else.
    pub(in super::super) fn into_flag(self, field: Field) -> Result<bool, Invalid> {
        match self {
            Self::Nothing => Ok(false),
            Self::Flag(flag) => Ok(flag),
            other => Err(other.is_no(field)),
        }
    }

    /// The parts of a list; absent means none.
    ///
    /// # Errors
    /// When there is something else.
    pub(in super::super) fn into_list(self, field: Field) -> Result<Vec<Self>, Invalid> {
        match self {
            Self::Nothing => Ok(Vec::new()),
            Self::List(parts) => Ok(parts),
            other => Err(other.is_no(field)),
        }
    }

    /// The texts of a list; absent means none.
    ///
    /// # Errors
    /// When there is something else, or something else in it.
    pub(in super::super) fn into_texts(self, field: Field) -> Result<Vec<String>, Invalid> {
        let texts = self.into_list(field)?.into_iter().map(|part| match part {
            Self::Text(text) => Ok(text),
            other => Err(other.is_no(field)),
        });
        texts.collect()
    }

    /// This cannot stand where it stands.
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
        let tree =
            Tree::fields([("a", Tree::Nothing), ("b", Tree::texts(std::iter::empty())), ("c", Tree::Flag(false))]);
        assert_eq!(tree.to_json(), "{\"c\":false}");
    }

    #[test]
    fn another_kind_of_value_is_named() {
        let is_no = |value: &str| Invalid::new(Field::Note, value);
        assert_eq!(Tree::Number(3).into_text(Field::Note), Err(is_no("3")));
        assert_eq!(Tree::OtherNumber("7.5".to_owned()).into_number(Field::Note), Err(is_no("7.5")));
        assert_eq!(Tree::parse("[1]").unwrap().into_texts(Field::Note), Err(is_no("1")));
    }
}
