//! The plan and the people in it are two documents: a change to one leaves the bytes of the other, and damage to one
//! hides not the other.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

use pollster::block_on;
use steady::domain::{Id, Note, Person, PersonDraft, Plan, PlanList};
use steady::vault::{
    Backup, Change, MemoryStore, ObjectStore, PlanToWrite, Store, Unreadable, Vault, VaultError, WithPlan,
};
use support::{moment, rows_of, stored, vault_in};

fn note(text: &str) -> Note {
    Note::new(text).unwrap().unwrap()
}

fn person(number: u8) -> Person {
    PersonDraft { name: format!("Person {number}"), ..PersonDraft::default() }.finish(Id([number; 16])).unwrap()
}

/// A plan with a reason and a person.
fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.lists.add(PlanList::Reasons, note("My sister"));
    plan.people.put(person(1));
    plan
}

fn with_plan() -> (MemoryStore, Vault) {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save_plan(&plan(), WithPlan::default())).unwrap();
    (memory, vault)
}

fn change(vault: &Vault, change: &dyn Fn(&mut Plan) -> bool) -> Plan {
    let write = PlanToWrite { change, photo: None, draft: None, now: moment(0, 0), new_id: Id([9; 16]) };
    block_on(vault.change_plan(write)).unwrap().plan
}

fn add_reason(plan: &mut Plan) -> bool {
    plan.lists.add(PlanList::Reasons, note("My dog"))
}

fn add_person(plan: &mut Plan) -> bool {
    plan.people.put(person(2))
}

fn document(memory: &MemoryStore, name: &str) -> Option<Vec<u8>> {
    let is_it = |(store, (key, _)): &(_, (Vec<u8>, _))| *store == ObjectStore::Documents && key == name.as_bytes();
    rows_of(memory).into_iter().find(is_it).map(|(_, (_, bytes))| bytes)
}

fn damage(memory: &MemoryStore, name: &str) -> Vec<u8> {
    let (store, key, bytes) = (ObjectStore::Documents, name.into(), b"damaged".to_vec());
    block_on(Store::Memory(memory.clone()).commit(vec![Change::Put { store, key, bytes: bytes.clone() }])).unwrap();
    bytes
}

#[test]
fn a_change_to_one_leaves_the_bytes_of_the_other() {
    let (memory, vault) = with_plan();
    let before = ["plan", "people"].map(|name| document(&memory, name).unwrap());
    let changed = change(&vault, &add_person);
    assert_eq!(document(&memory, "plan"), Some(before[0].clone()));
    assert_ne!(document(&memory, "people"), Some(before[1].clone()));
    let people = document(&memory, "people");
    let changed = change(&vault, &|plan| *plan == changed && add_reason(plan));
    assert_ne!(document(&memory, "plan"), Some(before[0].clone()));
    assert_eq!(document(&memory, "people"), people);
    assert_eq!(block_on(vault_in(&memory).plan()), Ok(Some(changed)));
}

#[test]
fn the_one_document_of_version_3_becomes_two_with_its_first_change_and_loses_nothing() {
    for first in [add_reason as fn(&mut Plan) -> bool, add_person] {
        let memory = version_3();
        let vault = vault_in(&memory);
        assert_eq!(document(&memory, "people"), None);
        let mut expected = block_on(vault.plan()).unwrap().unwrap();
        assert!(!expected.people.all.is_empty() && !expected.table.snapshots().is_empty());
        change(&vault, &first);
        assert!(first(&mut expected));
        assert!(document(&memory, "people").is_some());
        assert_eq!(block_on(vault_in(&memory).plan()), Ok(Some(expected.clone())));
        for next in [add_reason as fn(&mut Plan) -> bool, add_person] {
            change(&vault, &next);
            assert!(next(&mut expected));
        }
        assert_eq!(block_on(vault_in(&memory).plan()), Ok(Some(expected)));
    }
}

/// What version 3 left on a device.
fn version_3() -> MemoryStore {
    stored(include_str!("stored/v3-vault.hex"))
}

#[test]
fn damage_to_one_hides_not_the_other() {
    for (damaged, rest) in [("people", "plan"), ("plan", "people")] {
        let (memory, vault) = with_plan();
        let bytes = damage(&memory, damaged);
        let (readable, wrong) = block_on(vault.readable_plan());
        assert_eq!(wrong, Some(VaultError::Document { name: damaged, reason: Unreadable::Damaged }));
        let readable = readable.unwrap();
        let has = [!readable.lists.of(PlanList::Reasons).is_empty(), !readable.people.all.is_empty()];
        assert_eq!(has, [rest == "plan", rest == "people"], "{damaged}");

        let backup = block_on(Backup::collect(&vault, moment(0, 0))).unwrap();
        assert_eq!(backup.plan, Some(readable));
        assert_eq!(backup.set_aside.iter().map(|aside| &aside.bytes).collect::<Vec<_>>(), [&bytes]);
        assert_eq!(block_on(vault.unread()).unwrap().len(), 1);

        // A restore brings back what is missing, and keeps what is there.
        let mut theirs = plan();
        theirs.lists.add(PlanList::Reasons, note("My dog"));
        block_on(vault.restore(&Backup { plan: Some(theirs.clone()), set_aside: Vec::new(), ..backup })).unwrap();
        let restored = block_on(vault_in(&memory).plan()).unwrap().unwrap();
        assert_eq!((restored.lists, restored.people), (theirs.lists, theirs.people), "{damaged}");
        let kept = rows_of(&memory).into_iter().filter(|(_, (_, kept))| *kept == bytes).count();
        assert_eq!(kept, 1, "the damaged bytes are kept beside the new ones");
    }
}
