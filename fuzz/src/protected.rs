//! A file that a passphrase may protect, in the age format: what asks for too much work is refused before the work is
//! begun, and what opens is what was closed.

use steady_workers::age::{AgeError, decrypt};

/// The passphrase of the seeds.
const PASSPHRASE: &str = "password";

/// The most work that is tried here, as the logarithm of scrypt's N. Up to [`MOST_ALLOWED`] a file is opened as well, but
/// each would cost a second.
const MOST_TRIED: u32 = 12;
const MOST_ALLOWED: u32 = 19;

/// The work that the header asks for; `None` when it is not said as the format says it.
fn work_asked(file: &[u8]) -> Option<u32> {
    let mut lines = file.split(|byte| *byte == b'\n').skip(1);
    let line = str::from_utf8(lines.next()?).ok()?;
    let work = line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?;
    work.parse().ok()
}

pub fn read(file: &[u8]) {
    // A mark of another kind may come first; the others are read by the library alone, and few bytes say a number.
    let is_slow = file.windows(3).any(|bytes| {
        matches!(bytes, [b' ', b'1', b'3'..=b'9']) && work_asked(file).is_none_or(|work| work > MOST_TRIED)
    });
    let asked = work_asked(file);
    if is_slow && asked.is_none_or(|work| work <= MOST_ALLOWED) {
        return;
    }
    match decrypt(file, PASSPHRASE) {
        Ok(content) => {
            assert!(asked.is_some_and(|work| work <= MOST_ALLOWED), "{asked:?} is too much work");
            assert!(content.len() < file.len(), "more comes out than there is");
            assert_eq!(decrypt(file, "passwor"), Err(AgeError::Passphrase), "any passphrase opens it");
            let mut longer = file.to_vec();
            longer.push(0);
            assert!(decrypt(&longer, PASSPHRASE).is_err(), "what was added to it is passed over");
        }
        Err(reason) => assert!(!reason.to_string().is_empty()),
    }
}
