//! The backup's file: plain JSON of format 4, written and read.

use super::{
    Backup, BackupError, KeptAside,
    entries::{Entries, tree_of},
    times::{make_readable, make_stored},
};
use crate::{
    domain::Draft,
    vault::{
        Field, Invalid, ObjectStore, hex, one_a_line,
        record::{
            Tree,
            draft::draft_tree,
            photo_shape::{photo_tree, read_photo},
            plan_shape, shape, time,
        },
    },
};

const APP: &str = "steady";
/// The format that is written. The earlier ones are the same without what the schema versions 2 to 4 added.
const FORMAT: i64 = 4;

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
    pub fn to_json_with(&self, unsaved: &[Draft]) -> Result<String, Invalid> {
        let entries = self.entries.iter().map(|entry| Ok(tree_of(entry)?.to_json()));
        let mut head = Tree::fields(vec![("exported_at", time::tree(Field::At, self.exported_at)?)]);
        make_readable(&mut head);
        let photos: Vec<_> = self.photos.iter().map(|photo| photo_tree(photo).to_json()).collect();
        let set_aside: Vec<_> = self.set_aside.iter().map(|aside| aside.tree().to_json()).collect();
        let unsaved: Vec<_> = unsaved.iter().map(|draft| draft_tree(draft).to_json()).collect();
        let unsaved =
            if unsaved.is_empty() { String::new() } else { format!(",\n\"unsaved\":{}", one_a_line(&unsaved)) };
        Ok(format!(
            r#"{{"app":"{APP}","format":{FORMAT},"exported_at":{exported_at},
"entries":{entries},
"triggers":{triggers},
"plan":{plan},
"photos":{photos},
"set_aside":{set_aside}{unsaved}}}
"#,
            exported_at = head.take("exported_at").to_json(),
            entries = one_a_line(&entries.collect::<Result<Vec<_>, _>>()?),
            triggers = self.triggers.as_ref().map_or(Tree::Nothing, shape::triggers_tree).to_json(),
            plan = self.plan.as_ref().map_or(Tree::Nothing, plan_shape::plan_tree).to_json(),
            photos = one_a_line(&photos),
            set_aside = one_a_line(&set_aside),
        ))
    }

    /// Reads a file, which may be anything.
    ///
    /// # Errors
    /// When it is no backup, or any part of it cannot be restored.
    pub fn parse(json: &str) -> Result<Self, BackupError> {
        let mut entries = Entries::default();
        let mut file = Tree::parse_with_long_list(json, "entries", &mut |entry| entries.take(entry))?;
        make_stored(&mut file);
        if file.take("app") != Tree::Text(APP.to_owned()) {
            return Err(BackupError::NotSteady);
        }
        if file.take("rescue") != Tree::Nothing {
            return Err(BackupError::RescueCopy);
        }
        match file.take("format") {
            Tree::Number(1..=FORMAT) => {}
            Tree::Number(newer) if newer > FORMAT => return Err(BackupError::NewerFormat(newer)),
            _ => return Err(BackupError::NotSteady),
        }
        let exported_at = time::read(Field::At, file.take("exported_at")).map_err(BackupError::ExportedAt)?;
        let triggers = match file.take("triggers") {
            Tree::Nothing => None,
            list => Some(shape::read_triggers(list).map_err(BackupError::Triggers)?),
        };
        if triggers.as_ref().is_some_and(|list| list.triggers.len() > Self::MAX_TRIGGERS) {
            return Err(BackupError::TooManyTriggers);
        }
        let plan = match file.take("plan") {
            Tree::Nothing => None,
            plan => Some(plan_shape::read_plan(plan).map_err(BackupError::Plan)?),
        };
        let photos = list(&mut file, "photos")?.into_iter().zip(1..);
        let photos =
            photos.map(|(photo, number)| read_photo(photo).map_err(|invalid| BackupError::Photo { number, invalid }));
        // A list was handed over above, so a value that is left here is no list.
        if file.take("entries") != Tree::Nothing {
            return Err(BackupError::NoList("entries"));
        }
        let set_aside = list(&mut file, "set_aside")?.into_iter().zip(1..);
        Ok(Self {
            exported_at,
            entries: entries.newest_first()?,
            triggers,
            plan,
            photos: photos.collect::<Result<_, _>>()?,
            set_aside: set_aside
                .map(|(aside, number)| KeptAside::read(aside).ok_or(BackupError::SetAside { number }))
                .collect::<Result<_, _>>()?,
        })
    }
}

fn list(file: &mut Tree, name: &'static str) -> Result<Vec<Tree>, BackupError> {
    match file.take(name) {
        Tree::Nothing => Ok(Vec::new()),
        Tree::List(parts) => Ok(parts),
        _ => Err(BackupError::NoList(name)),
    }
}

impl KeptAside {
    fn tree(&self) -> Tree {
        Tree::fields(vec![
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

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn what_was_typed_and_not_saved_can_be_read_in_the_file_and_a_restore_passes_over_it() {
        let backup = Backup {
            exported_at: DateTime::parse_from_rfc3339("2026-11-21T04:00:00+01:00").unwrap(),
            entries: Vec::new(),
            triggers: None,
            plan: None,
            photos: Vec::new(),
            set_aside: Vec::new(),
        };
        let draft = Draft { note: "words that took time".to_owned(), ..Draft::default() };
        let json = backup.to_json_with(&[draft]).unwrap();
        assert!(json.contains("\"note\":\"words that took time\""), "{json}");
        assert_eq!(Backup::parse(&json), Ok(backup.clone()));
        assert!(!backup.to_json().unwrap().contains("unsaved"));
    }
}
