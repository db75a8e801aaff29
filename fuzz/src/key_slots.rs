//! The rows that give the keys of a vault, and a tray that was noted into while it was locked: whatever they are, no byte
//! of them and no entry is lost, no lock is opened by another key, and an opened vault works and can be given another
//! lock.
//!
//! The first byte says whether there are entries. Then a row each: what it is, the length, the bytes. With the highest
//! bit set, the bytes are what is inside of the seal, which is made as the app makes it.

use super::shared::{FILLED_WITH, all_kept, entry, new_vault, now, random, seal};
use pollster::block_on;
use steady::{
    domain::Id,
    vault::{Change, Derivation, DerivedKey, LockSlot, LockedVault, NewLock, ObjectStore, Opening, Row, Store, Vault},
};
use steady_workers::lock::{derive_key, open_sealed, public_key, seal_to};

const MOST_ROWS: usize = 32;
const SEALED_HERE: u8 = 0x80;

/// The data key of the vault that has the entries.
const KEY: [u8; 32] = [FILLED_WITH; 32];
/// The derived key that opens every slot, and one that opens none.
const TYPED: [u8; 32] = [5; 32];
const NOT_TYPED: [u8; 32] = [6; 32];

/// The names of the rows, by number.
pub const NAMES: [&str; 10] = [
    "device",
    "device-spare",
    "passphrase",
    "passphrase-spare",
    "recovery",
    "recovery-spare",
    "lock",
    "damaged-1",
    "passkey",
    "passkey-spare",
];
/// Whatever else is a row of a tray's database, or of a tray's sealed keys, or has any name.
const TRAY_ENTRY: usize = NAMES.len();
const TRAY: usize = TRAY_ENTRY + 1;

/// The identity of a tray whose row is made up.
const TRAY_ID: Id = Id([0x2a; 16]);

#[derive(Default)]
struct Rows {
    slots: Vec<Row>,
    in_tray: Vec<Row>,
}

fn rows_in(mut input: &[u8]) -> Rows {
    let mut rows = Rows::default();
    for number in 0..MOST_ROWS {
        let Some((&[what, length], rest)) = input.split_first_chunk::<2>() else { break };
        let (bytes, rest) = rest.split_at(rest.len().min(length.into()));
        input = rest;
        let kind = usize::from(what & !SEALED_HERE);
        let is_plain = what & SEALED_HERE == 0;
        match kind {
            TRAY_ENTRY => {
                let key = [[0xee; 23].as_slice(), &[number as u8]].concat();
                let bytes = if is_plain { bytes.to_vec() } else { seal(&KEY, "entries", &key, FILLED_WITH, bytes) };
                rows.in_tray.push((key, bytes));
            }
            TRAY if is_plain => rows.slots.push((format!("tray-{TRAY_ID}").into(), bytes.to_vec())),
            TRAY => {
                let public = public_key(&KEY).expect("a key");
                let sealed = seal_to(&public, bytes).expect("it is short enough");
                rows.slots.push((format!("tray-{TRAY_ID}").into(), sealed));
            }
            _ => match NAMES.get(kind) {
                Some(name) => {
                    let bytes = if is_plain { Some(bytes.to_vec()) } else { sealed(name, bytes) };
                    rows.slots.extend(bytes.map(|bytes| (name.as_bytes().to_vec(), bytes)));
                }
                None => {
                    let (name, bytes) = bytes.split_at(bytes.len().min(kind - TRAY));
                    rows.slots.push((name.to_vec(), bytes.to_vec()));
                }
            },
        }
    }
    rows
}

/// A row with a true seal over these bytes; `None` when there are too few of them.
fn sealed(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    match name {
        "device" | "device-spare" => {
            let (content, _) = bytes.split_first_chunk::<49>()?;
            let key = content[1..].first_chunk::<32>()?;
            Some([content, seal(key, "device slot", &content[33..], 1, b"").as_slice()].concat())
        }
        "lock" => {
            let (head, secret) = bytes.split_first_chunk::<33>()?;
            Some([head, seal(&KEY, "lock", &head[1..], 1, secret).as_slice()].concat())
        }
        "passkey" | "passkey-spare" => {
            // Format, length of the identity, the identity, salt.
            let length = usize::from(u16::from_be_bytes(*bytes.get(1..)?.first_chunk()?));
            let (head, keys) = bytes.split_at_checked(3 + length + 32)?;
            Some([head, seal(&TYPED, "passkey slot", head, 1, keys).as_slice()].concat())
        }
        "damaged-1" => None,
        _ => {
            let (head, keys) = bytes.split_first_chunk::<25>()?;
            let name = name.strip_suffix("-spare").unwrap_or(name);
            let bound = [name.as_bytes(), &[0], head].concat();
            Some([head, seal(&TYPED, "lock slot", &bound, 1, keys).as_slice()].concat())
        }
    }
}

fn all(store: &Store, of: ObjectStore) -> Vec<Row> {
    block_on(store.all(of)).expect("memory can be read")
}

fn open(store: &Store) -> Opening {
    block_on(Vault::open(store.clone(), random)).expect("memory can be read")
}

/// Every entry of an opened vault is read or set aside, and what is saved is there.
fn works(store: &Store, vault: &Vault) {
    let page = block_on(vault.all()).expect("memory can be read");
    assert_eq!(page.entries.len() + page.set_aside.len(), all(store, ObjectStore::Entries).len());
    block_on(vault.save(&entry(50))).expect("an opened vault takes an entry");
    assert_eq!(block_on(vault.read(&vault.key_of(&entry(50)))), Ok(Some(Ok(entry(50)))));
}

fn typed() -> DerivedKey {
    DerivedKey::new(TYPED)
}

/// The cost that a slot asks for is one that a phone can bear; a small one is borne.
fn costs_are_fair(locked: &LockedVault) {
    for slot in LockSlot::ALL {
        for Derivation { salt, memory, passes } in locked.derivations(slot) {
            assert!(memory <= 256 * 1024 && passes <= 64, "{memory} KiB, {passes} times");
            if memory.saturating_mul(passes) <= 1024 {
                let _ = derive_key("river lamp seven boats", &salt, memory, passes);
            }
        }
    }
}

/// Gathers the trays. A tray that cannot be gathered keeps its entries.
fn gather(store: &Store, vault: &Vault, trays: &[(Id, Store)]) {
    let Some(secret) = block_on(vault.secret_key()).expect("memory can be read") else { return };
    for (id, sealed) in block_on(vault.trays()).expect("memory can be read") {
        let Some((_, tray)) = trays.iter().find(|(other, _)| *other == id) else { continue };
        let Ok(keys) = open_sealed(secret.as_slice(), &sealed) else { continue };
        let before = all(tray, ObjectStore::Entries);
        let read_before = block_on(vault.all()).expect("memory can be read").entries.len();
        let answer = block_on(vault.gather(id, &keys, tray.clone(), now()));
        if keys.len() < 48 || answer.is_err() {
            assert_eq!(all(tray, ObjectStore::Entries), before, "nothing is taken from a tray that does not open");
            continue;
        }
        let read = block_on(vault.all()).expect("memory can be read");
        let set_aside: Vec<Row> = all(store, ObjectStore::Entries);
        let aside = before.iter().filter(|row| all_kept(&[(*row).clone()], &set_aside)).count();
        assert!(read.entries.len() - read_before + aside >= before.len(), "what was in the tray is in the vault");
    }
}

fn unlock(store: &Store, locked: &LockedVault, in_tray: Vec<Row>) {
    costs_are_fair(locked);
    let made_up = Store::in_memory();
    let put = |(key, bytes)| Change::Put { store: ObjectStore::Entries, key, bytes };
    block_on(made_up.commit(in_tray.into_iter().map(put).collect())).expect("memory takes all");
    let mut trays = vec![(TRAY_ID, made_up)];
    if let Some(public) = locked.public_key() {
        let (tray, of_tray) = (locked.new_tray().expect("there is randomness"), Store::in_memory());
        let id = tray.id;
        if let Ok(sealed) = seal_to(&public, &tray.to_seal()) {
            let tray = block_on(locked.begin_tray(tray, sealed, of_tray.clone())).expect("the lock is there");
            block_on(tray.save(&entry(40))).expect("a tray takes an entry");
            trays.push((id, of_tray));
        }
    }
    assert!(locked.open_with_passkey(&DerivedKey::new(NOT_TYPED)).is_none(), "a lock opens with another key");
    if let Some(vault) = locked.open_with_passkey(&typed()) {
        assert!(locked.passkey().is_some(), "nobody could have asked for the key");
        // Nothing is saved: the slots below may hold other keys.
        block_on(vault.remove_passkey()).expect("an opened vault can do without a passkey");
        let Opening::Locked(without) = open(store) else { return };
        assert!(without.open_with_passkey(&typed()).is_none(), "a passkey that was removed opens the lock");
    }
    for slot in LockSlot::ALL {
        assert!(locked.open(slot, &DerivedKey::new(NOT_TYPED)).is_none(), "a lock opens with another key");
        let Some(vault) = locked.open(slot, &typed()) else { continue };
        works(store, &vault);
        gather(store, &vault, &trays);
        let new = (Derivation::least(random).expect("there is randomness"), DerivedKey::new(NOT_TYPED));
        block_on(vault.change_slot(slot, &new)).expect("an opened vault takes another passphrase");
        let Opening::Locked(changed) = open(store) else { panic!("the lock is gone") };
        let vault = changed.open(slot, &new.1).expect("it opens with the new passphrase");
        let before = block_on(vault.all()).expect("memory can be read");
        let are_trays_left = !block_on(vault.trays()).expect("memory can be read").is_empty();
        let taken_away = block_on(vault.take_lock_away());
        assert_eq!(taken_away.is_err(), are_trays_left, "a lock goes when nothing that is sealed for it is left");
        if are_trays_left {
            return;
        }
        let Opening::Loaded(vault) = open(store) else { panic!("without a lock it does not open") };
        assert_eq!(block_on(vault.all()).expect("memory can be read").entries, before.entries);
        return;
    }
}

fn lock(store: &Store, vault: &Vault) {
    let derivation = Derivation::least(random).expect("there is randomness");
    let before = block_on(vault.all()).expect("memory can be read").entries;
    let new = NewLock {
        passphrase: (derivation, typed()),
        recovery: (derivation, typed()),
        secret: DerivedKey::new(KEY),
        public: public_key(&KEY).expect("a key"),
    };
    block_on(vault.set_lock(&new)).expect("an opened vault takes a lock");
    let Opening::Locked(locked) = open(store) else { panic!("there is no lock") };
    let vault = locked.open(LockSlot::Passphrase, &typed()).expect("it opens with the passphrase");
    assert_eq!(block_on(vault.all()).expect("memory can be read").entries, before);
}

pub fn read(input: &[u8]) {
    let Some((&first, rest)) = input.split_first() else { return };
    let Rows { slots, in_tray } = rows_in(rest);
    let (store, vault) = new_vault();
    if first & 1 == 1 {
        for minute in 0..2 {
            block_on(vault.save(&entry(minute))).expect("memory takes all");
        }
    }
    let put = |(key, bytes)| Change::Put { store: ObjectStore::KeySlots, key, bytes };
    let clear = Change::Clear { store: ObjectStore::KeySlots };
    block_on(store.commit([clear].into_iter().chain(slots.into_iter().map(put)).collect())).expect("memory takes all");

    let [before, entries] = [ObjectStore::KeySlots, ObjectStore::Entries].map(|of| all(&store, of));
    match open(&store) {
        Opening::Empty(vault) => {
            assert!(before.is_empty() && entries.is_empty(), "a vault that is there is taken for a new one");
            works(&store, &vault);
        }
        Opening::Damaged(copy) => {
            assert_eq!(all(&store, ObjectStore::KeySlots), before, "what does not open is changed");
            let copied: Vec<Row> = copy.stores.into_iter().flat_map(|(_, rows)| rows).collect();
            assert!(all_kept(&before, &copied) && all_kept(&entries, &copied), "the copy lacks something");
        }
        Opening::Loaded(vault) => {
            let repaired = all(&store, ObjectStore::KeySlots);
            assert!(all_kept(&before, &repaired), "a damaged slot is lost");
            assert!(matches!(open(&store), Opening::Loaded(_)));
            assert_eq!(all(&store, ObjectStore::KeySlots), repaired, "what was repaired is repaired again");
            works(&store, &vault);
            lock(&store, &vault);
        }
        Opening::Locked(locked) => {
            assert_eq!(all(&store, ObjectStore::KeySlots), before, "a lock is changed by being looked at");
            unlock(&store, &locked, in_tray);
        }
    }
    assert!(all_kept(&entries, &all(&store, ObjectStore::Entries)), "an entry is lost or written anew");
}
