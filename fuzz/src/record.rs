//! The plain text of a record, sealed as a vault seals it: reading refuses it with a reason, or what was read can be
//! written and read again. The first byte says where the record lies and of which schema version it is.

use std::fmt::Debug;

use super::shared::{FILLED_WITH, new_vault, seal};
use pollster::block_on;
use steady::{
    domain::{CheckInDraft, IfThenDraft, NoteDraft, PersonDraft, SupportTableDraft, TimeDraft, UsedDraft, WordDraft},
    vault::{Change, EntryKey, ObjectStore, StoredDraft, Vault, WithPlan, write_draft},
};

/// A draft that one vault reads is written and read by the other.
fn read_and_write<D: StoredDraft + Debug>([vault, other]: [&Vault; 2], sealed: &str) {
    if let Ok(draft) = block_on(vault.open_draft::<D>("check-in", sealed)) {
        let plaintext = write_draft(draft.clone()).expect("what was read can be written");
        let again = other.seal_draft("check-in", &plaintext).expect("it is short enough");
        assert_eq!(block_on(other.open_draft("check-in", &again)), Ok(draft));
    }
}

/// The data key of the vaults here.
const KEY: [u8; 32] = [FILLED_WITH; 32];

pub fn read(record: &[u8]) {
    let Some((&first, said)) = record.split_first() else { return };
    let (kind, version) = (first >> 4, first & 15);
    let (store, vault) = new_vault();
    let put = |place: ObjectStore, key: &[u8]| {
        let bytes = seal(&KEY, place.name(), key, version, said);
        block_on(store.commit(vec![Change::Put { store: place, key: key.to_vec(), bytes }])).expect("memory takes all");
    };
    let (_, other) = new_vault();
    match kind {
        0 => {
            let key = EntryKey::from_text(&"07".repeat(24)).expect("a key");
            put(ObjectStore::Entries, key.as_bytes());
            if let Some(Ok(entry)) = block_on(vault.read(&key)).expect("memory can be read") {
                block_on(other.save(&entry)).expect("what was read can be written");
                assert_eq!(block_on(other.read(&other.key_of(&entry))), Ok(Some(Ok(entry))));
            }
        }
        1 => {
            put(ObjectStore::Documents, b"triggers");
            if let Ok(Some(list)) = block_on(vault.own_words()) {
                block_on(other.save_own_words(&list)).expect("what was read can be written");
                assert_eq!(block_on(other.own_words()), Ok(Some(list)));
            }
        }
        2 => {
            put(ObjectStore::Documents, b"plan");
            if let Ok(Some(plan)) = block_on(vault.plan()) {
                block_on(other.save_plan(&plan, WithPlan::default())).expect("what was read can be written");
                assert_eq!(block_on(other.plan()), Ok(Some(plan)));
            }
        }
        4 => {
            put(ObjectStore::Documents, b"people");
            if let Ok(Some(plan)) = block_on(vault.plan()) {
                block_on(other.save_plan(&plan, WithPlan::default())).expect("what was read can be written");
                assert_eq!(block_on(other.plan()), Ok(Some(plan)));
            }
        }
        _ => {
            let sealed = seal(&KEY, "draft", b"check-in", version, said);
            let hex: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
            let vaults = [&vault, &other];
            read_and_write::<CheckInDraft>(vaults, &hex);
            read_and_write::<UsedDraft>(vaults, &hex);
            read_and_write::<TimeDraft>(vaults, &hex);
            read_and_write::<NoteDraft>(vaults, &hex);
            read_and_write::<IfThenDraft>(vaults, &hex);
            read_and_write::<PersonDraft>(vaults, &hex);
            read_and_write::<SupportTableDraft>(vaults, &hex);
            read_and_write::<WordDraft>(vaults, &hex);
        }
    }
}
