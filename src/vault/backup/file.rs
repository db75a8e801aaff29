//! The backup's file: plain JSON of format 1, written and read.

use serde::Deserialize;

use super::{Backup, BackupError, KeptAside, entries::Entries};
use crate::vault::{
    Field, Invalid, ObjectStore, hex, one_a_line,
    record::{Form, Tree, entry_tree, time, triggers_tree, v1},
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
    exported_at: Tree,
    entries: Entries,
    #[serde(default)]
    triggers: Tree,
    #[serde(default)]
    set_aside: Tree,
}

impl Backup {
    /// The backup as a JSON file, one entry a line.
    ///
    /// # Errors
    /// When a time cannot be written.
    pub fn to_json(&self) -> Result<String, Invalid> {
        let entries = self.entries.iter().map(|entry| Ok(entry_tree(entry, Form::Readable)?.to_json()));
        let set_aside: Vec<_> = self.set_aside.iter().map(|aside| aside.tree().to_json()).collect();
        Ok(format!(
            r#"{{"app":"{APP}","format":{FORMAT},"exported_at":{exported_at},
"entries":{entries},
"triggers":{triggers},
"set_aside":{set_aside}}}
"#,
            exported_at = time::tree(Field::At, self.exported_at, Form::Readable)?.to_json(),
            entries = one_a_line(&entries.collect::<Result<Vec<_>, _>>()?),
            triggers = self.triggers.as_ref().map_or(Tree::Nothing, triggers_tree).to_json(),
            set_aside = one_a_line(&set_aside),
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
        let triggers = match shape.triggers {
            Tree::Nothing => None,
            list => Some(v1::read_triggers(list).map_err(BackupError::Triggers)?),
        };
        if triggers.as_ref().is_some_and(|list| list.triggers.len() > Self::MAX_TRIGGERS) {
            return Err(BackupError::TooManyTriggers);
        }
        let set_aside = shape.set_aside.into_list(Field::Shape).map_err(|_| BackupError::SetAside { number: 0 })?;
        let set_aside = set_aside.into_iter().zip(1..);
        Ok(Self {
            exported_at: time::moment(Field::At, shape.exported_at).map_err(BackupError::ExportedAt)?,
            entries: shape.entries.newest_first()?,
            triggers,
            set_aside: set_aside
                .map(|(aside, number)| KeptAside::read(aside).ok_or(BackupError::SetAside { number }))
                .collect::<Result<_, _>>()?,
        })
    }
}

fn malformed(error: serde_json::Error) -> BackupError {
    BackupError::Malformed { line: error.line(), column: error.column(), problem: error.to_string() }
}

impl KeptAside {
    fn tree(&self) -> Tree {
        Tree::fields([
            ("store", Tree::Text(self.store.name().to_owned())),
            ("key", Tree::Text(hex::encode(&self.key))),
            ("reason", Tree::Text(self.reason.clone())),
            ("bytes", Tree::Text(hex::encode(&self.bytes))),
        ])
    }

    fn read(mut aside: Tree) -> Option<Self> {
        let mut text = |name| aside.take(name).into_text(Field::Shape).ok().flatten();
        let store = text("store")?;
        Some(Self {
            store: ObjectStore::ALL.into_iter().find(|one| one.name() == store)?,
            key: hex::decode(&text("key")?)?,
            reason: text("reason")?,
            bytes: hex::decode(&text("bytes")?)?,
        })
    }
}
