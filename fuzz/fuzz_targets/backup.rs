//! A file that may be a backup: it is refused with a reason, or what is read can be written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use steady::vault::Backup;

fuzz_target!(|file: &str| {
    match Backup::parse(file) {
        Ok(backup) => {
            let written = backup.to_json().expect("what was read can be written");
            assert_eq!(Backup::parse(&written).as_ref(), Ok(&backup), "{written}");
        }
        Err(reason) => assert!(!reason.to_string().is_empty()),
    }
});
