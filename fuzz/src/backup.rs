//! A file that may be a backup: it is refused with a reason, or what is read can be written and read again.

use steady::vault::Backup;

pub fn read(file: &str) {
    match Backup::parse(file) {
        Ok(backup) => {
            let written = backup.to_json().expect("what was read can be written");
            assert_eq!(Backup::parse(&written).as_ref(), Ok(&backup), "{written}");
        }
        Err(reason) => assert!(!reason.to_string().is_empty()),
    }
}
