//! The backup's file: plain JSON of format 1, written and read.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};

use super::{Backup, BackupError, KeptAside, entries::Entries};
use crate::vault::{
    Field, Invalid, ObjectStore, hex,
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

#[derive(Serialize, Deserialize)]
struct Shape<E> {
    app: String,
    format: u32,
    exported_at: Time,
    entries: E,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    triggers: Option<TriggerListV1>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
    /// The backup as a JSON file.
    ///
    /// # Errors
    /// When a time cannot be written.
    pub fn to_json(&self) -> Result<String, Invalid> {
        let shape = Shape {
            app: APP.to_owned(),
            format: FORMAT,
            exported_at: Time::new(Field::At, self.exported_at, Form::Readable)?,
            entries: self
                .entries
                .iter()
                .map(|entry| EntryV1::new(entry, Form::Readable))
                .collect::<Result<Vec<_>, _>>()?,
            triggers: self.triggers.as_ref().map(TriggerListV1::new),
            set_aside: self.set_aside.iter().map(KeptAside::shape).collect(),
        };
        serde_json::to_string_pretty(&shape).map_err(|error| Invalid::new(Field::Shape, error))
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
        let shape: Shape<Entries> = serde_json::from_str(json).map_err(malformed)?;
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

fn malformed(error: serde_json::Error) -> BackupError {
    BackupError::Malformed { line: error.line(), column: error.column(), problem: error.to_string() }
}

impl KeptAside {
    fn shape(&self) -> KeptAsideShape {
        KeptAsideShape {
            store: self.store.name().to_owned(),
            key: hex::encode(&self.key),
            reason: self.reason.clone(),
            bytes: STANDARD.encode(&self.bytes),
        }
    }

    fn from_shape(shape: &KeptAsideShape) -> Option<Self> {
        Some(Self {
            store: ObjectStore::ALL.into_iter().find(|store| store.name() == shape.store)?,
            key: hex::decode(&shape.key)?,
            reason: shape.reason.clone(),
            bytes: STANDARD.decode(&shape.bytes).ok()?,
        })
    }
}
