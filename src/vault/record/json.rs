//! JSON into the stored shapes and back, within the limits that a hostile file meets.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, SeqAccess, Visitor},
};
use thiserror::Error;

use super::Invalid;

/// The most items of a list, more than any of ours has; a hostile file fills no memory beyond them.
pub const MAX_ITEMS: usize = 50_000;

/// A text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// The problem at that place.
    pub problem: String,
}

impl From<&serde_json::Error> for NotJson {
    fn from(error: &serde_json::Error) -> Self {
        Self { line: error.line(), column: error.column(), problem: error.to_string() }
    }
}

/// A stored shape as JSON.
///
/// # Errors
/// When a value lies outside of what JSON or the shape can hold.
pub fn write<T: Serialize>(shape: &T) -> Result<String, Invalid> {
    serde_json::to_string(shape).map_err(Invalid::new)
}

/// A stored shape from JSON.
///
/// # Errors
/// When the domain does not accept a value; the error names its place.
pub fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Invalid> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let read = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let place = error.path().to_string();
        Invalid { place, ..Invalid::new(error.into_inner()) }
    })?;
    deserializer.end().map_err(Invalid::new)?;
    Ok(read)
}

/// The same as [`read`], faster: only an error needs its place, and keeping track of places takes as long as reading.
/// It weighs more, so it is for the head that every record has, and for check-ins, which are most of them.
///
/// # Errors
/// When the domain does not accept a value; the error names its place.
pub fn read_often<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Invalid> {
    serde_json::from_str(json).or_else(|_| read(json))
}

/// A list with at most `MOST` items.
pub struct Limited<T, const MOST: usize>(pub Vec<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for Limited<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T, const MOST: usize>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Items<T, MOST> {
            type Value = Vec<T>;

            fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
                text.write_str("a list")
            }

            fn visit_unit<E>(self) -> Result<Vec<T>, E> {
                Ok(Vec::new())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    if list.len() == MOST {
                        return Err(A::Error::custom(format_args!("more than {MOST} items")));
                    }
                    list.push(item);
                }
                Ok(list)
            }
        }

        deserializer.deserialize_any(Items::<T, MOST>(PhantomData)).map(Self)
    }
}

/// A list that may be absent or null; both mean empty.
pub fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Limited::<T, MAX_ITEMS>::deserialize(deserializer).map(|list| list.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Shape {
        #[serde(default, deserialize_with = "list")]
        levels: Vec<u8>,
    }

    fn levels(json: &str) -> Result<Vec<u8>, Invalid> {
        read::<Shape>(json).map(|shape| shape.levels)
    }

    #[test]
    fn an_absent_list_is_empty_and_a_wrong_value_is_named_by_its_place() {
        for json in ["{}", r#"{"levels":null}"#, r#"{"levels":[]}"#, r#"{"other":[[{}]]}"#] {
            assert_eq!(levels(json), Ok(vec![]), "{json}");
        }
        assert_eq!(levels(r#"{"levels":[1,2]}"#), Ok(vec![1, 2]));
        let wrong = levels(r#"{"levels":[1,256]}"#).unwrap_err();
        assert_eq!((wrong.place.as_str(), wrong.problem.contains("256")), ("levels[1]", true), "{wrong}");
        assert_eq!(levels(r#"{"levels":7}"#).unwrap_err().place, "levels");
        assert!(levels("{} {}").is_err());
    }

    #[test]
    fn a_list_of_any_length_fills_no_memory() {
        let long = format!("[{}]", vec!["0"; MAX_ITEMS + 1].join(","));
        assert!(levels(&format!("{{\"levels\":{long}}}")).unwrap_err().problem.contains("more than 50000 items"));
        assert_eq!(
            levels(&format!("{{\"levels\":{}}}", long.replacen("0,", "", 1))).map(|all| all.len()),
            Ok(MAX_ITEMS)
        );
    }

    #[test]
    fn nesting_of_any_depth_is_refused() {
        let deep = "[".repeat(1_000_000);
        assert!(levels(&format!("{{\"levels\":{deep}")).is_err());
        assert!(levels(&deep).is_err());
    }
}
