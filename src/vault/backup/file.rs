//! The backup's file: plain JSON of format 1, written and read.

use serde::{Deserialize, Serialize};

use super::{Backup, BackupError, KeptAside, entries::Entries};
use crate::vault::{
    Field, Invalid, ObjectStore, hex, one_a_line,
    record::{EntryV1, Form, Time, TriggerListV1},
};

const APP: &str = "steady";
const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    app: String,
    format: Option<u32>,
    rescue: Option<u32>,
}

#[derive(Deserialize)]
struct Shape {
    exported_at: Time,
    entries: Entries,
    #[serde(default)]
    triggers: Option<TriggerListV1>,
    #[serde(default)]
    set_aside: Vec<KeptAsideShape>,
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
        let entries = self.entries.iter().map(|entry| json(&EntryV1::new(entry, Form::Readable)?));
        let set_aside = self.set_aside.iter().map(|aside| json(&aside.shape()));
        Ok(format!(
            r#"{{"app":"{APP}","format":{FORMAT},"exported_at":{exported_at},
"entries":{entries},
"triggers":{triggers},
"set_aside":{set_aside}}}
"#,
            exported_at = json(&Time::new(Field::At, self.exported_at, Form::Readable)?)?,
            entries = one_a_line(&entries.collect::<Result<Vec<_>, _>>()?),
            triggers = json(&self.triggers.as_ref().map(TriggerListV1::new))?,
            set_aside = one_a_line(&set_aside.collect::<Result<Vec<_>, _>>()?),
        ))
    }

    /// Reads a file, which may be anything.
    ///
    /// # Errors
    /// When it is no backup, or any part of it cannot be restored.
    pub fn parse(json: &str) -> Result<Self, BackupError> {
        let head: Head = serde_json::from_str(json).map_err(malformed)?;
        match head {
            Head { app, .. } if app != APP => return Err(BackupError::NotSteady),
            Head { rescue: Some(_), .. } => return Err(BackupError::RescueCopy),
            Head { format: Some(FORMAT), .. } => {}
            Head { format: Some(newer), .. } if newer > FORMAT => return Err(BackupError::NewerFormat(newer)),
            _ => return Err(BackupError::NotSteady),
        }
        let shape: Shape = serde_json::from_str(json).map_err(malformed)?;
        if shape.triggers.as_ref().is_some_and(|list| list.len() > Self::MAX_TRIGGERS) {
            return Err(BackupError::TooManyTriggers);
        }
        let set_aside = shape.set_aside.iter().enumerate();
        Ok(Self {
            exported_at: shape.exported_at.moment(Field::At).map_err(BackupError::ExportedAt)?,
            entries: shape.entries.newest_first()?,
            triggers: shape.triggers.map(TriggerListV1::into_list).transpose().map_err(BackupError::Triggers)?,
            set_aside: set_aside
                .map(|(index, shape)| KeptAside::from_shape(shape).ok_or(BackupError::SetAside { number: index + 1 }))
                .collect::<Result<_, _>>()?,
        })
    }
}

fn json(shape: &impl Serialize) -> Result<String, Invalid> {
    serde_json::to_string(shape).map_err(|error| Invalid::new(Field::Shape, error))
}

fn malformed(error: serde_json::Error) -> BackupError {
    BackupError::Malformed { line: error.line(), column: error.column(), problem: error.to_string() }
}

impl KeptAside {
    fn shape(&self) -> KeptAsideShape {
        KeptAsideShape {
            store: self.store.name().to_owned(),
            key: hex::encode(&self.key),
            reason: self.reason.clone(),
            bytes: hex::encode(&self.bytes),
        }
    }

    fn from_shape(shape: &KeptAsideShape) -> Option<Self> {
        Some(Self {
            store: ObjectStore::ALL.into_iter().find(|store| store.name() == shape.store)?,
            key: hex::decode(&shape.key)?,
            reason: shape.reason.clone(),
            bytes: hex::decode(&shape.bytes)?,
        })
    }
}
