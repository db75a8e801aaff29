//! JSON as it stands in records and backups, before it is known what it says.
//!
//! One reader serves every shape: derived readers would be code of their own for each shape and each type in it.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

use super::{Field, Invalid};

/// More parts than any list or group of fields of ours has; a hostile file fills no memory beyond them.
const MAX_PARTS: usize = 50_000;

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
    /// A number that is none of ours: a fraction, or one out of range.
    OtherNumber(f64),
}

impl Tree {
    /// # Errors
    /// When the text is no JSON, or nested deeper or longer than any of ours.
    pub(in super::super) fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The value as JSON.
    pub(in super::super) fn to_json(&self) -> String {
        // Its names are texts and its numbers finite, the only things that writing could refuse.
        serde_json::to_string(self).unwrap_or_else(|_| "null".to_owned())
    }

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

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::OtherNumber(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(parts) => serializer.collect_seq(parts),
            Self::Fields(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name.as_ref(), value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
        Ok(i64::try_from(number).map_or(Tree::OtherNumber(number as f64), Tree::Number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::OtherNumber(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = seq.next_element()? {
            if parts.len() == MAX_PARTS {
                return Err(A::Error::custom("too many parts"));
            }
            parts.push(part);
        }
        Ok(Tree::List(parts))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Tree>()? {
            if fields.len() == MAX_PARTS {
                return Err(A::Error::custom("too many fields"));
            }
            fields.push((name.into(), value));
        }
        Ok(Tree::Fields(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_the_same() {
        for json in
            ["null", "true", "-3", "7.5", "\"a \\\"b\\\" é\"", "[1,[],{}]", "{\"b\":1,\"a\":{\"c\":null}}", "1e300"]
        {
            let tree = Tree::parse(json).unwrap();
            assert_eq!(Tree::parse(&tree.to_json()).unwrap(), tree, "{json}");
        }
        assert_eq!(Tree::parse("{\"b\":[1,true]}").unwrap().to_json(), "{\"b\":[1,true]}");
    }

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
        assert_eq!(Tree::OtherNumber(7.5).into_number(Field::Note), Err(is_no("7.5")));
        assert_eq!(Tree::parse("[1]").unwrap().into_texts(Field::Note), Err(is_no("1")));
    }

    #[test]
    fn endless_lists_and_groups_are_refused() {
        let list = format!("[{}0]", "0,".repeat(MAX_PARTS));
        let group = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(MAX_PARTS));
        assert!(Tree::parse(&list).is_err());
        assert!(Tree::parse(&group).is_err());
    }
}
