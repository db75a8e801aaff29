//! Worksheets of thinking tools in records, from version 6 on, and their drafts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{draft::minute, json::list, stored_as, stored_through};
use crate::domain::{Answered, Note, SheetName, Strength, Worksheet, WorksheetDraft};

/// An answer under the name of its question: words, or a number.
#[derive(Serialize, Deserialize)]
struct AnsweredShape<T> {
    question: SheetName,
    answer: T,
}

impl<T: Serialize> Serialize for Answered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        AnsweredShape { question: self.question, answer: &self.answer }.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Answered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let AnsweredShape { question, answer } = AnsweredShape::deserialize(deserializer)?;
        Ok(Self { question, answer })
    }
}

#[derive(Serialize, Deserialize)]
struct WorksheetShape {
    tool: SheetName,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    texts: Vec<Answered<Note>>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    ratings: Vec<Answered<Strength>>,
}

impl From<&Worksheet> for WorksheetShape {
    fn from(sheet: &Worksheet) -> Self {
        Self { tool: sheet.tool(), texts: sheet.texts().to_vec(), ratings: sheet.ratings().to_vec() }
    }
}

impl TryFrom<WorksheetShape> for Worksheet {
    type Error = &'static str;

    fn try_from(WorksheetShape { tool, texts, ratings }: WorksheetShape) -> Result<Self, Self::Error> {
        Self::new(tool, texts, ratings).ok_or("a worksheet without an answer")
    }
}

stored_through!(Worksheet, WorksheetShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "WorksheetDraft")]
struct WorksheetDraftShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tool: Option<SheetName>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    texts: Vec<Answered<String>>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    ratings: Vec<Answered<Strength>>,
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(WorksheetDraft, WorksheetDraftShape);
