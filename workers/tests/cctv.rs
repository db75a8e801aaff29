//! The published test vectors of the age format for passphrases (C2SP/CCTV, `age/testdata/scrypt*`): what has to open,
//! opens, and nothing else does.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on says why and ends")]

use std::{fs, path::Path};

use sha2::{Digest, Sha256};
use steady_workers::age::{AgeError, decrypt};

/// A vector: what it expects of the file below it.
struct Vector {
    name: String,
    lines: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let line = |line: &str| line.split_once(": ").map(|(key, value)| (key.to_owned(), value.to_owned())).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        Self { name, lines: head.lines().map(line).collect(), file: bytes[end + 2..].to_vec() }
    }

    fn value(&self, key: &str) -> Option<&str> {
        self.lines.iter().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }
}

fn vectors() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cctv");
    let all: Vec<_> = fs::read_dir(folder).unwrap().map(|file| Vector::read(&file.unwrap().path())).collect();
    assert_eq!(all.len(), 25);
    all
}

#[test]
fn the_published_vectors_open_or_are_refused_as_they_say() {
    for vector in vectors() {
        let opened = decrypt(&vector.file, vector.value("passphrase").unwrap_or("password"));
        let name = &vector.name;
        match vector.value("expect").unwrap() {
            "success" => {
                let hash: String = Sha256::digest(opened.unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(Some(hash.as_str()), vector.value("payload"), "{name}");
            }
            "no match" => {
                assert!(matches!(opened, Err(AgeError::Passphrase | AgeError::OtherKey)), "{name}: {opened:?}")
            }
            _ => assert!(opened.is_err(), "{name}"),
        }
    }
}

#[test]
fn too_much_work_is_refused_before_it_is_begun() {
    let vectors = vectors();
    let much = vectors.iter().find(|vector| vector.name == "scrypt_work_factor_23").unwrap();
    assert_eq!(decrypt(&much.file, "password"), Err(AgeError::TooMuchWork));
}
