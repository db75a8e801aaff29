//! Storage that fails: nothing is half-written, the error says why, and a later try works.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use chrono::TimeDelta;
use pollster::block_on;
use steady::domain::{
    Entry, Id, Note, NoteDraft, OwnWords, PersonDraft, Plan, PlanList, ReasonPhoto, ShortName, TriggerId, WordId,
};
use steady::vault::{
    Backup, Change, KeptAside, KeptDraft, MemoryStore, ObjectStore, Opening, RandomUnavailable, Restored, Store,
    StoreError, Vault, VaultError, WithPlan, write_draft,
};
use support::{entry, moment, photos_of, rows_of, seeded, vault_in};

fn blocked() -> StoreError {
    StoreError::Blocked("SecurityError".to_owned())
}

fn backup(minutes: std::ops::Range<u32>) -> Backup {
    let entries = minutes.rev().map(entry).collect();
    Backup {
        exported_at: moment(0, 0),
        entries,
        own_words: Some(words("payday")),
        plan: None,
        photos: Vec::new(),
        set_aside: Vec::new(),
    }
}

fn trigger(slug: &str) -> WordId {
    WordId::Trigger(TriggerId::new(slug).unwrap())
}

fn words(own: &str) -> OwnWords {
    let mut words = OwnWords::default();
    words.add(trigger(own), ShortName::new(own).unwrap(), None);
    words
}

fn plan_with_photo() -> Plan {
    let reason = Note::new("My sister").unwrap().unwrap();
    let mut plan = Plan::default();
    plan.lists.add(PlanList::Reasons, reason.clone());
    plan.put_photo(ReasonPhoto { reason, photo: Id([4; 16]) });
    plan
}

fn moved(entry: &Entry) -> Entry {
    let at = entry.at + TimeDelta::hours(1);
    Entry { at, written: at.to_utc(), ..entry.clone() }
}

/// Runs a write that fails and one that works, and looks at the rows in between.
fn fails_and_then_works(write: impl Fn(&Vault, &Store) -> Result<(), VaultError>) {
    for error in [StoreError::Full, blocked()] {
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        block_on(vault.save(&entry(1))).unwrap();
        let before = rows_of(&memory);
        memory.fail_commit(1, error.clone());
        let store = Store::Memory(memory.clone());
        assert_eq!(write(&vault, &store), Err(VaultError::Store(error)));
        assert_eq!(rows_of(&memory), before);
        assert_eq!(write(&vault, &store), Ok(()));
        assert_ne!(rows_of(&memory), before);
    }
}

#[test]
fn a_write_that_fails_leaves_everything_as_it_was() {
    fails_and_then_works(|vault, _| block_on(vault.save(&entry(2))));
    fails_and_then_works(|vault, _| block_on(vault.replace(&entry(1), &moved(&entry(1)))));
    fails_and_then_works(|vault, _| block_on(vault.delete(&entry(1))));
    fails_and_then_works(|vault, _| block_on(vault.save_own_words(&words("payday"))));
    fails_and_then_works(|vault, _| {
        let (plan, new) = (plan_with_photo(), entry(2));
        let photos = photos_of(&plan);
        let with = WithPlan { photo: photos.first(), old: Some(&entry(1)), new: Some(&new) };
        block_on(vault.save_plan(&plan, with))
    });
    fails_and_then_works(|vault, _| block_on(vault.restore(&backup(1..50))).map(|_| ()));
    fails_and_then_works(|_, store| Ok(block_on(store.erase())?));
}

#[test]
fn after_a_full_disk_nothing_more_is_written_until_there_is_room() {
    let failed = StoreError::Failed("AbortError".to_owned());
    for error in [StoreError::Full, blocked(), failed] {
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        let other = vault_in(&memory);
        block_on(vault.save(&entry(0))).unwrap();
        memory.fill_up(error);
        let before = (rows_of(&memory), memory.commits());
        for vault in [&vault, &vault, &other] {
            assert_eq!(block_on(vault.save(&entry(1))), Err(VaultError::Store(StoreError::Full)));
            assert_eq!(block_on(vault.delete(&entry(0))), Err(VaultError::Store(StoreError::Full)));
        }
        assert_eq!((rows_of(&memory), memory.commits()), (before.0, before.1 + 1), "one write found out, and no more");
        memory.fill_up(None);
        assert_eq!(block_on(vault.save(&entry(1))), Ok(()));
        assert_eq!(block_on(other.save(&entry(2))), Ok(()));
    }
}

#[test]
fn what_fails_while_there_is_room_is_tried_again_at_once() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    memory.fail_commit(1, blocked());
    assert_eq!(block_on(vault.save(&entry(1))), Err(VaultError::Store(blocked())));
    assert_eq!(block_on(vault.save(&entry(1))), Ok(()));
}

#[test]
fn a_change_that_is_refused_in_the_middle_undoes_what_came_before() {
    let memory = MemoryStore::default();
    block_on(vault_in(&memory).save(&entry(1))).unwrap();
    let before = rows_of(&memory);
    let put = |key: &str| Change::Put { store: ObjectStore::Documents, key: key.into(), bytes: vec![1] };
    let changes = vec![
        put("a"),
        Change::Clear { store: ObjectStore::Entries },
        Change::CountUp { store: ObjectStore::Documents, key: b"a".into(), by: 1 },
        Change::Delete { store: ObjectStore::Documents, key: b"a".into() },
        put("b"),
        Change::Delete { store: ObjectStore::Documents, key: b"nowhere".into() },
    ];
    assert_eq!(block_on(Store::Memory(memory.clone()).commit(changes)), Err(StoreError::Missing));
    assert_eq!(rows_of(&memory), before);
}

#[test]
fn a_restore_is_one_commit() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    let before = memory.commits();
    let restored = block_on(vault.restore(&backup(0..100))).unwrap();
    assert_eq!(restored, Restored { added: 100, words: 1, ..Restored::default() });
    assert_eq!(memory.commits(), before + 1);
    let again = block_on(vault.restore(&backup(0..100))).unwrap();
    assert_eq!(again, Restored { unchanged: 100, ..Restored::default() });
    assert_eq!(memory.commits(), before + 1);
}

#[test]
fn a_first_opening_that_fails_can_be_repeated() {
    let memory = MemoryStore::default();
    let store = Store::Memory(memory.clone());
    memory.fail_commit(1, StoreError::Full);
    let failed = block_on(Vault::open(store.clone(), seeded));
    assert!(matches!(failed, Err(VaultError::Store(StoreError::Full))), "{failed:?}");
    let failed = block_on(Vault::open(store.clone(), |_| Err(RandomUnavailable)));
    assert!(matches!(failed, Err(VaultError::Random(RandomUnavailable))), "{failed:?}");
    assert_eq!(rows_of(&memory), []);
    assert!(matches!(block_on(Vault::open(store, seeded)), Ok(Opening::Empty(_))));
}

#[test]
fn a_repair_that_fails_keeps_nobody_out() {
    let memory = MemoryStore::default();
    block_on(vault_in(&memory).save(&entry(1))).unwrap();
    let spare = Change::Delete { store: ObjectStore::KeySlots, key: b"device-spare".into() };
    block_on(Store::Memory(memory.clone()).commit(vec![spare])).unwrap();
    memory.fail_commit(1, StoreError::Full);
    assert_eq!(block_on(vault_in(&memory).newest(9)).unwrap().entries, [entry(1)]);
    assert_eq!(rows_of(&memory).len(), 2);
    vault_in(&memory);
    assert_eq!(rows_of(&memory).len(), 3);
}

#[test]
fn two_tabs_in_turns_overwrite_nothing_of_each_other() {
    let memory = MemoryStore::default();
    let (one, two) = (vault_in(&memory), vault_in(&memory));
    for minute in 0..20 {
        let vault = if minute % 2 == 0 { &one } else { &two };
        block_on(vault.save(&entry(minute))).unwrap();
    }
    block_on(one.delete(&entry(3))).unwrap();
    block_on(two.delete(&entry(3))).unwrap();
    block_on(two.delete(&entry(4))).unwrap();
    assert_eq!(block_on(one.replace(&entry(4), &moved(&entry(4)))), Err(VaultError::Gone));
    assert_eq!(block_on(one.count()), Ok(18));
    assert_eq!(block_on(one.deletions()), Ok(2));
}

#[test]
fn two_tabs_that_open_an_empty_store_at_once_share_one_key() {
    let memory = MemoryStore::default();
    let early = memory.clone();
    // The second tab comes in after the first has looked and before it commits: its key is there first.
    thread_local!(static LATE: std::cell::RefCell<Option<MemoryStore>> = const { std::cell::RefCell::new(None) });
    LATE.set(Some(memory.clone()));
    let interrupted = |buffer: &mut [u8]| {
        if let Some(memory) = LATE.take() {
            block_on(vault_in(&memory).save(&entry(1))).unwrap();
        }
        seeded(buffer)
    };
    let Opening::Loaded(vault) = block_on(Vault::open(Store::Memory(early), interrupted)).unwrap() else {
        panic!("not loaded")
    };
    block_on(vault.save(&entry(2))).unwrap();
    assert_eq!(block_on(vault_in(&memory).all()).unwrap().entries, [entry(2), entry(1)]);
}

#[test]
fn nothing_is_sealed_for_a_key_that_was_erased_in_another_tab() {
    let memory = MemoryStore::default();
    let one = vault_in(&memory);
    block_on(Store::Memory(memory.clone()).erase()).unwrap();
    let refused = Err(VaultError::Store(StoreError::Replaced));
    assert_eq!(block_on(one.save(&entry(1))), refused);
    let two = vault_in(&memory);
    assert_eq!(block_on(one.save(&entry(1))), refused);
    assert_eq!(block_on(two.save(&entry(1))), Ok(()));
}

#[test]
fn what_is_to_be_changed_in_an_erased_vault_is_not_merely_gone() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save(&entry(1))).unwrap();
    block_on(Store::Memory(memory).erase()).unwrap();
    let refused = VaultError::Store(StoreError::Replaced);
    let change = |entry: &Entry| Some(moved(entry));
    assert_eq!(block_on(vault.replace(&entry(1), &moved(&entry(1)))), Err(refused.clone()));
    assert_eq!(block_on(vault.delete(&entry(1))), Err(refused.clone()));
    let key = vault.key_of(&entry(1));
    assert_eq!(block_on(vault.change_entry(entry(1).id, &key, &change, None)), Err(refused));
}

#[test]
fn a_lock_of_a_newer_version_keeps_the_vault_locked_and_untouched() {
    let memory = MemoryStore::default();
    let lock = Change::Put { store: ObjectStore::KeySlots, key: b"passphrase".into(), bytes: vec![2, 3, 4] };
    block_on(Store::Memory(memory.clone()).commit(vec![lock])).unwrap();
    assert!(
        matches!(block_on(Vault::open(Store::Memory(memory.clone()), seeded)), Ok(Opening::Locked(lock)) if !lock.can_be_opened())
    );
    assert_eq!(memory.commits(), 1);
}

#[test]
fn triggers_that_cannot_be_read_are_reported_and_kept_beside_new_ones() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    let bad = Change::Put { store: ObjectStore::Documents, key: b"triggers".into(), bytes: b"bad".into() };
    block_on(Store::Memory(memory).commit(vec![bad])).unwrap();
    assert!(matches!(block_on(vault.own_words()), Err(VaultError::Document { name: "triggers", .. })));
    let kept = |key: &str| KeptAside {
        store: ObjectStore::Documents,
        key: key.into(),
        reason: "damaged".to_owned(),
        bytes: b"bad".into(),
    };
    assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))).unwrap().set_aside, [kept("triggers")]);
    block_on(vault.save_own_words(&words("payday"))).unwrap();
    assert_eq!(block_on(vault.own_words()), Ok(Some(words("payday"))));
    assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))).unwrap().set_aside, [kept("damaged-triggers-1")]);
}

#[test]
fn a_restore_adds_triggers_and_keeps_those_that_are_there() {
    let vault = vault_in(&MemoryStore::default());
    let mut there = words("payday");
    there.set_hidden(&trigger("payday"), true);
    block_on(vault.save_own_words(&there)).unwrap();
    let mut other = words("payday");
    other.add(trigger("bar"), ShortName::new("bar").unwrap(), None);
    block_on(vault.restore(&Backup { own_words: Some(other), ..backup(0..0) })).unwrap();
    let merged = block_on(vault.own_words()).unwrap().unwrap();
    let shown: Vec<_> = merged.triggers.words.iter().map(|word| (word.id.clone(), word.hidden)).collect();
    assert_eq!(shown, [(trigger("payday"), true), (trigger("bar"), false)]);
}

#[test]
fn a_restore_says_all_that_it_brought() {
    let plan = plan_with_photo();
    let mut people = Plan::default();
    let ana = PersonDraft { name: "Ana".to_owned(), ..PersonDraft::default() };
    people.people.add_new(ana.finish(Id([9; 16])).unwrap());
    let aside = KeptAside {
        store: ObjectStore::Entries,
        key: vec![5; 24],
        reason: "damaged".to_owned(),
        bytes: b"bad".to_vec(),
    };
    let nothing = Backup { own_words: None, ..backup(0..0) };
    let vault = vault_in(&MemoryStore::default());
    for (backup, brought) in [
        (Backup { plan: Some(people), ..nothing.clone() }, Restored { people: 1, ..Restored::default() }),
        (
            Backup { photos: photos_of(&plan), plan: Some(plan), ..nothing.clone() },
            Restored { plan: true, photos: 1, ..Restored::default() },
        ),
        (Backup { set_aside: vec![aside], ..nothing.clone() }, Restored { set_aside: 1, ..Restored::default() }),
        (Backup { own_words: Some(words("payday")), ..nothing }, Restored { words: 1, ..Restored::default() }),
    ] {
        assert_eq!(block_on(vault.restore(&backup)).unwrap(), brought);
        assert_eq!(block_on(vault.restore(&backup)).unwrap(), Restored::default(), "a second time it is all there");
    }
}

#[test]
fn a_restore_over_a_plan_that_cannot_be_read_keeps_its_bytes() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    let bad = Change::Put { store: ObjectStore::Documents, key: b"plan".into(), bytes: b"bad".into() };
    block_on(Store::Memory(memory).commit(vec![bad])).unwrap();
    let plan = plan_with_photo();
    block_on(vault.restore(&Backup { plan: Some(plan.clone()), ..backup(0..1) })).unwrap();
    assert_eq!(block_on(vault.plan()), Ok(Some(plan)));
    let aside = block_on(Backup::collect(&vault, moment(0, 0))).unwrap().set_aside;
    assert_eq!(aside.iter().map(|aside| aside.bytes.as_slice()).collect::<Vec<_>>(), [b"bad"]);
}

#[test]
fn an_erased_vault_is_not_backed_up_as_an_empty_one() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save(&entry(1))).unwrap();
    block_on(Store::Memory(memory.clone()).erase()).unwrap();
    let gone = VaultError::Store(StoreError::Replaced);
    assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))), Err(gone.clone()));
    assert_eq!(block_on(vault.restore(&backup(1..2))), Err(gone.clone()));
    // Nor once another tab has begun a new one in its place.
    block_on(vault_in(&memory).save(&entry(2))).unwrap();
    assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))), Err(gone));
}

#[test]
fn what_a_page_still_knows_can_be_put_back_with_the_key() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    let kept = KeptDraft { draft: NoteDraft { note: "words that took time".to_owned() }, base: None };
    let sealed = vault.seal_draft("form", &write_draft(kept.clone()).unwrap()).unwrap();
    let (words, plan) = (words("payday"), plan_with_photo());
    block_on(Store::Memory(memory.clone()).erase()).unwrap();

    block_on(vault.put_back_all(&[entry(2), entry(1)], Some(&words), Some(&plan))).unwrap();
    block_on(vault.save(&entry(3))).unwrap();
    let again = vault_in(&memory);
    assert_eq!(block_on(again.all()).unwrap().entries, [entry(3), entry(2), entry(1)]);
    assert_eq!((block_on(again.own_words()), block_on(again.plan())), (Ok(Some(words)), Ok(Some(plan))));
    assert_eq!(block_on(again.open_draft("form", &sealed)), Ok(kept));
}

#[test]
fn nothing_is_put_back_over_another_vault() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(Store::Memory(memory.clone()).erase()).unwrap();
    let other = vault_in(&memory);
    let taken = Err(VaultError::Store(StoreError::Taken));
    assert_eq!(block_on(vault.put_back_all(&[entry(1)], None, None)), taken);
    block_on(other.save(&entry(2))).unwrap();
    assert_eq!(block_on(vault.put_back_all(&[entry(1)], None, None)), taken);
    assert_eq!(block_on(vault_in(&memory).all()).unwrap().entries, [entry(2)]);
}
