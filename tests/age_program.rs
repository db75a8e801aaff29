//! Protected backups and the program `age`, which is not ours: either opens what the other made, so that whoever has a
//! backup needs no Steady to read it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
};

use pollster::block_on;
use steady::domain::Entry;
use steady::vault::{Backup, MemoryStore};
use steady_workers::age::{decrypt, encrypt};
use support::{entry, moment, vault_in};

const PASSPHRASE: &str = "river lamp seven boats";

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("steady-age-{}-{name}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Runs `age` with these words in this folder. It asks for passphrases on a terminal alone, which `script` lends it:
/// what is written to `script` is typed there.
fn age(folder: &Path, words: &str, typed: &[&str]) -> Result<(), String> {
    assert!(
        Command::new("age").arg("--version").output().is_ok_and(|answer| answer.status.success()),
        "the program age is missing: scripts/set-up.sh --tests installs it"
    );
    let mut command = Command::new("script");
    command.args(["--quiet", "--return", "--command", &format!("age {words}"), "/dev/null"]).current_dir(folder);
    let mut running = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program script, of util-linux");
    let lines: String = typed.iter().map(|line| format!("{line}\n")).collect();
    running.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let answer = running.wait_with_output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&answer.stdout), String::from_utf8_lossy(&answer.stderr));
    if answer.status.success() { Ok(()) } else { Err(said) }
}

fn entries() -> Vec<Entry> {
    (0..30).rev().map(entry).collect()
}

/// The backup of a phone with these entries, as it is without a passphrase.
fn backup() -> String {
    let vault = vault_in(&MemoryStore::default());
    for entry in entries() {
        block_on(vault.save(&entry)).unwrap();
    }
    block_on(Backup::collect(&vault, moment(0, 60))).unwrap().to_json().unwrap()
}

#[test]
fn a_backup_from_here_opens_with_age() {
    let (folder, backup) = (Folder::new("from-here"), backup());
    let protected = encrypt(backup.as_bytes(), PASSPHRASE).unwrap();
    fs::write(folder.0.join("backup.age"), &protected).unwrap();
    age(&folder.0, "--decrypt --output backup.json backup.age", &[PASSPHRASE]).unwrap();
    assert_eq!(fs::read_to_string(folder.0.join("backup.json")).unwrap(), backup);

    let refused = age(&folder.0, "--decrypt --output other.json backup.age", &["another one"]).unwrap_err();
    assert!(refused.contains("incorrect passphrase"), "{refused}");
    assert!(!folder.0.join("other.json").exists());
}

#[test]
fn a_backup_that_age_protected_is_restored_here() {
    let (folder, backup) = (Folder::new("restored-here"), backup());
    fs::write(folder.0.join("backup.json"), &backup).unwrap();
    // It asks twice.
    age(&folder.0, "--passphrase --output backup.age backup.json", &[PASSPHRASE, PASSPHRASE]).unwrap();
    age(&folder.0, "--passphrase --armor --output backup.txt backup.json", &[PASSPHRASE, PASSPHRASE]).unwrap();
    let [opened, from_text] =
        ["backup.age", "backup.txt"].map(|name| decrypt(&fs::read(folder.0.join(name)).unwrap(), PASSPHRASE).unwrap());
    assert_eq!(opened, from_text, "it is the same as text");
    let read = Backup::parse(&String::from_utf8(opened).unwrap()).unwrap();
    let other_phone = vault_in(&MemoryStore::default());
    let restored = block_on(other_phone.restore(&read)).unwrap();
    assert_eq!((restored.added, block_on(other_phone.all()).unwrap().entries), (30, entries()));
}
