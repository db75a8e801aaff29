//! The backup's file: plain JSON of format 7, written and read.

use serde::{Deserialize, Serialize};
use serde_json::{error::Category, value::RawValue};

use super::{Backup, BackupError, KeptAside, entries};
use crate::{
    domain::LocalTime,
    vault::{
        Invalid, NotJson, ObjectStore, UnsavedDraft, hex, one_a_line,
        record::{
            PlanShape,
            json::{self, Limited, MAX_ITEMS},
            plan::read_plan,
            time::{Readable, Stored},
        },
    },
};

const APP: &str = "\"steady\"";
/// The format that is written. The earlier ones are the same without what the schema versions 2 to 7 added.
const FORMAT: i64 = 7;

/// The parts of the file, not read yet.
#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    app: Option<&'a RawValue>,
    rescue: Option<&'a RawValue>,
    format: Option<&'a RawValue>,
    exported_at: Option<&'a RawValue>,
    entries: Option<&'a RawValue>,
    triggers: Option<&'a RawValue>,
    plan: Option<&'a RawValue>,
    photos: Option<&'a RawValue>,
    set_aside: Option<&'a RawValue>,
}

#[derive(Serialize, Deserialize)]
struct KeptAsideShape {
    store: String,
    key: String,
    reason: String,
    bytes: String,
}

impl Backup {
    /// The backup as a JSON file, one entry a line.
    ///
    /// # Errors
    /// When a time cannot be written.
    pub fn to_json(&self) -> Result<String, Invalid> {
        self.to_json_with(&[])
    }

    /// The same with the unsaved drafts, for a person to read; a restore ignores them.
    ///
    /// # Errors
    /// When a time cannot be written.
    pub fn to_json_with(&self, unsaved: &[UnsavedDraft]) -> Result<String, Invalid> {
        let entries = self.entries.iter().map(entries::write).collect::<Result<Vec<_>, _>>()?;
        let photos = self.photos.iter().map(json::write).collect::<Result<Vec<_>, _>>()?;
        let set_aside = self.set_aside.iter().map(|aside| json::write(&KeptAsideShape::from(aside)));
        let set_aside = set_aside.collect::<Result<Vec<_>, _>>()?;
        let unsaved = unsaved.iter().map(json::write).collect::<Result<Vec<_>, _>>()?;
        let unsaved =
            if unsaved.is_empty() { String::new() } else { format!(",\n\"unsaved\":{}", one_a_line(&unsaved)) };
        Ok(format!(
            r#"{{"app":{APP},"format":{FORMAT},"exported_at":{exported_at},
"entries":{entries},
"triggers":{triggers},
"plan":{plan},
"photos":{photos},
"set_aside":{set_aside}{unsaved}}}
"#,
            exported_at = json::write(&Readable(self.exported_at))?,
            entries = one_a_line(&entries),
            triggers = json::write(&self.own_words)?,
            plan = json::write(&self.plan.as_ref().map(PlanShape::from))?,
            photos = one_a_line(&photos),
            set_aside = one_a_line(&set_aside),
        ))
    }

    /// Reads a file, which may be anything.
    ///
    /// # Errors
    /// When it is no backup, or any part of it cannot be restored.
    pub fn parse(json: &str) -> Result<Self, BackupError> {
        let file: File<'_> = serde_json::from_str(json).map_err(|error| match error.classify() {
            Category::Data => BackupError::NotSteady,
            _ => BackupError::NotJson(NotJson::from(&error)),
        })?;
        if file.app.is_none_or(|app| app.get() != APP) {
            return Err(BackupError::NotSteady);
        }
        if file.rescue.is_some() {
            return Err(BackupError::RescueCopy);
        }
        match file.format.and_then(|format| format.get().parse().ok()) {
            Some(1..=FORMAT) => {}
            Some(newer) if newer > FORMAT => return Err(BackupError::NewerFormat(newer)),
            _ => return Err(BackupError::NotSteady),
        }
        let own_words = match file.triggers {
            Some(list) => Some(json::read(list.get()).map_err(BackupError::OwnWords)?),
            None => None,
        };
        let backup = Self {
            exported_at: read_time(file.exported_at).map_err(BackupError::ExportedAt)?,
            entries: list(file.entries, "entries")?.map_or(Ok(Vec::new()), entries::read)?,
            own_words,
            plan: file.plan.map(|plan| read_plan(plan.get())).transpose().map_err(BackupError::Plan)?,
            photos: each(file.photos, "photos", |json, number| {
                json::read(json).map_err(|invalid| BackupError::Photo { number, invalid })
            })?,
            set_aside: each(file.set_aside, "set_aside", |json, number| {
                let shape = json::read(json).ok().and_then(KeptAsideShape::into_bytes);
                shape.ok_or(BackupError::SetAside { number })
            })?,
        };
        if backup.own_words.as_ref().is_some_and(|words| words.count() > Self::MAX_WORDS) {
            return Err(BackupError::TooManyWords);
        }
        Ok(backup)
    }
}

fn read_time(time: Option<&RawValue>) -> Result<LocalTime, Invalid> {
    json::read::<Stored>(time.map_or("null", RawValue::get)).map(|time| time.0)
}

/// A part of the file that is a list, or absent.
fn list<'a>(part: Option<&'a RawValue>, name: &'static str) -> Result<Option<&'a RawValue>, BackupError> {
    if part.is_some_and(|part| !part.get().starts_with('[')) { Err(BackupError::NoList(name)) } else { Ok(part) }
}

/// The items of a list, each read with its number in it, from 1.
fn each<T>(
    part: Option<&RawValue>,
    name: &'static str,
    read: impl Fn(&str, usize) -> Result<T, BackupError>,
) -> Result<Vec<T>, BackupError> {
    let Some(part) = list(part, name)? else { return Ok(Vec::new()) };
    let items: Limited<&RawValue, MAX_ITEMS> =
        serde_json::from_str(part.get()).map_err(|error| BackupError::NotJson(NotJson::from(&error)))?;
    items.0.into_iter().zip(1..).map(|(item, number)| read(item.get(), number)).collect()
}

impl From<&KeptAside> for KeptAsideShape {
    fn from(aside: &KeptAside) -> Self {
        Self {
            store: aside.store.name().to_owned(),
            key: hex::encode(&aside.key),
            reason: aside.reason.clone(),
            bytes: hex::encode(&aside.bytes),
        }
    }
}

impl KeptAsideShape {
    fn into_bytes(self) -> Option<KeptAside> {
        Some(KeptAside {
            store: ObjectStore::ALL.into_iter().find(|one| one.name() == self.store)?,
            key: hex::decode(&self.key)?,
            reason: self.reason,
            bytes: hex::decode(&self.bytes)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::NoteDraft;

    #[test]
    fn what_was_typed_and_not_saved_can_be_read_in_the_file_and_a_restore_passes_over_it() {
        let backup = Backup {
            exported_at: DateTime::parse_from_rfc3339("2026-11-21T04:00:00+01:00").unwrap(),
            entries: Vec::new(),
            own_words: None,
            plan: None,
            photos: Vec::new(),
            set_aside: Vec::new(),
        };
        let draft = UnsavedDraft::of(NoteDraft { note: "words that took time".to_owned() }).unwrap();
        let json = backup.to_json_with(&[draft]).unwrap();
        assert!(json.contains("\"note\":\"words that took time\""), "{json}");
        assert_eq!(Backup::parse(&json), Ok(backup.clone()));
        assert!(!backup.to_json().unwrap().contains("unsaved"));
    }
}
