//! JSON, read into a tree and written from one.
//!
//! Numbers stay text until they are asked for: reading and writing fractions, which no shape of ours has, is a third
//! of what a JSON library weighs.

use hifijson::{Error as LexError, Expect, SliceLexer, num::LexWrite as _, str::LexAlloc as _, token::Lex as _};
use thiserror::Error;

use super::Tree;

/// The most parts of a list or a group of fields, more than any of ours has; a hostile file fills no memory beyond
/// them.
pub(super) const MAX_PARTS: usize = 50_000;
/// The deepest nesting, deeper than that of any shape of ours.
pub(super) const MAX_DEPTH: usize = 32;

/// A text is no JSON, or nested deeper or longer than any of ours.
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

/// The long list of a file, handed over part by part instead of being held.
struct Apart<'a> {
    field: &'static str,
    take: &'a mut dyn FnMut(Tree),
}

#[derive(Debug, Error)]
enum Problem {
    #[error("{0}")]
    Json(LexError),
    #[error("too many parts")]
    TooLong,
}

impl<E: Into<LexError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Json(error.into())
    }
}

impl Tree {
    /// # Errors
    /// When the text is no JSON, or nested deeper or longer than any of ours.
    pub(in super::super) fn parse(text: &str) -> Result<Self, NotJson> {
        read(text, None)
    }

    /// Reads fields under names. The parts of the list in `field` are handed over one by one, and are not in the
    /// answer.
    ///
    /// # Errors
    /// As [`Tree::parse`]; parts may have been handed over before.
    pub(in super::super) fn parse_with_long_list(
        text: &str,
        field: &'static str,
        take: &mut dyn FnMut(Self),
    ) -> Result<Self, NotJson> {
        read(text, Some(Apart { field, take }))
    }

    /// The value as JSON.
    pub(in super::super) fn to_json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, json: &mut String) {
        match self {
            Self::Nothing => json.push_str("null"),
            Self::Flag(flag) => json.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => json.push_str(&number.to_string()),
            Self::OtherNumber(number) => json.push_str(number),
            Self::Text(text) => write_text(text, json),
            Self::List(parts) => {
                json.push('[');
                for (place, part) in parts.iter().enumerate() {
                    separate(place, json);
                    part.write(json);
                }
                json.push(']');
            }
            Self::Fields(fields) => {
                json.push('{');
                for (place, (name, value)) in fields.iter().enumerate() {
                    separate(place, json);
                    write_text(name, json);
                    json.push(':');
                    value.write(json);
                }
                json.push('}');
            }
        }
    }
}

fn separate(place: usize, json: &mut String) {
    if place > 0 {
        json.push(',');
    }
}

fn write_text(text: &str, json: &mut String) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..' ' => json.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => json.push(character),
        }
    }
    json.push('"');
}

fn read(text: &str, apart: Option<Apart<'_>>) -> Result<Tree, NotJson> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let tree = lexer.exactly_one(SliceLexer::ws_peek, |next, lexer| value(next, lexer, MAX_DEPTH, apart));
    tree.map_err(|problem| {
        let before = &text.as_bytes()[..text.len() - lexer.as_slice().len()];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        NotJson {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
            column: 1 + before.len() - line_start,
            problem: problem.to_string(),
        }
    })
}

fn value(next: u8, lexer: &mut SliceLexer<'_>, depth: usize, mut apart: Option<Apart<'_>>) -> Result<Tree, Problem> {
    let inner = depth.checked_sub(1).ok_or(LexError::Depth)?;
    Ok(match next {
        b'a'..=b'z' => lexer.null_or_bool().ok_or(Expect::Value)?.map_or(Tree::Nothing, Tree::Flag),
        b'0'..=b'9' | b'-' => {
            let (digits, _) = lexer.num_string().validated()?;
            digits.parse().map_or_else(|_| Tree::OtherNumber(digits.to_owned()), Tree::Number)
        }
        b'"' => Tree::Text(lexer.discarded().str_string()?.into_owned()),
        b'[' => {
            let mut parts = Vec::new();
            list(lexer, inner, &mut |part| {
                parts.push(part);
                parts.len() <= MAX_PARTS
            })?;
            Tree::List(parts)
        }
        b'{' => {
            let mut fields = Vec::new();
            lexer.discarded().seq(b'}', SliceLexer::ws_peek, |next, lexer| {
                if next != b'"' {
                    return Err(Expect::String.into());
                }
                let name = lexer.discarded().str_string()?.into_owned();
                if lexer.ws_peek() != Some(b':') {
                    return Err(Expect::Colon.into());
                }
                let next = lexer.discarded().ws_peek().ok_or(Expect::Value)?;
                match &mut apart {
                    Some(apart) if apart.field == name && next == b'[' => list(lexer, inner, &mut |part| {
                        (apart.take)(part);
                        true
                    })?,
                    _ => fields.push((name.into(), value(next, lexer, inner, None)?)),
                }
                if fields.len() > MAX_PARTS { Err(Problem::TooLong) } else { Ok(()) }
            })?;
            Tree::Fields(fields)
        }
        _ => return Err(Expect::Value.into()),
    })
}

/// Hands over the parts of a list, until one is refused.
fn list(lexer: &mut SliceLexer<'_>, depth: usize, take: &mut dyn FnMut(Tree) -> bool) -> Result<(), Problem> {
    lexer.discarded().seq(b']', SliceLexer::ws_peek, |next, lexer| {
        if take(value(next, lexer, depth, None)?) { Ok(()) } else { Err(Problem::TooLong) }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_read_is_written_the_same() {
        for json in
            ["null", "true", "-3", "7.5", "\"a \\\"b\\\" é\"", "[1,[],{}]", "{\"b\":1,\"a\":{\"c\":null}}", "1e300"]
        {
            assert_eq!(Tree::parse(json).unwrap().to_json(), json);
        }
        assert_eq!(Tree::parse(" { \"b\" : [ 1 , true ] } ").unwrap().to_json(), "{\"b\":[1,true]}");
    }

    proptest! {
        #[test]
        fn another_reader_finds_the_same_text(text in any::<String>()) {
            let json = Tree::Text(text.clone()).to_json();
            prop_assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text.clone());
            prop_assert_eq!(Tree::parse(&json).unwrap(), Tree::Text(text.clone()));
            let foreign = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(Tree::parse(&foreign).unwrap(), Tree::Text(text));
        }

        #[test]
        fn another_reader_finds_the_same_number(number in any::<i64>()) {
            prop_assert_eq!(Tree::Number(number).to_json(), serde_json::to_string(&number).unwrap());
            prop_assert_eq!(Tree::parse(&number.to_string()).unwrap(), Tree::Number(number));
        }

        #[test]
        fn both_readers_agree_on_what_is_json(text in "[\\[\\]{},:\"\\\\unltrefas0-9.eE+ -]{0,12}") {
            let ours = Tree::parse(&text).is_ok();
            prop_assert_eq!(ours, serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let told = Tree::parse("{\"a\": 1,\n  \"b\": ?}").unwrap_err();
        assert_eq!(told.to_string(), "line 2, column 8: value expected");
    }

    #[test]
    fn endless_lists_and_groups_are_refused() {
        let list = format!("[{}0]", "0,".repeat(MAX_PARTS));
        let group = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(MAX_PARTS));
        for text in [list, group, "[".repeat(100_000)] {
            assert!(Tree::parse(&text).is_err());
        }
    }

    #[test]
    fn a_long_list_is_handed_over_part_by_part() {
        let text = format!("{{\"a\":1,\"long\":[{}0],\"b\":2}}", "0,".repeat(MAX_PARTS));
        let mut count = 0;
        let rest = Tree::parse_with_long_list(&text, "long", &mut |_| count += 1).unwrap();
        assert_eq!(count, MAX_PARTS + 1);
        assert_eq!(rest.to_json(), "{\"a\":1,\"b\":2}");
    }
}
