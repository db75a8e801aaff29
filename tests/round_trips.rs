//! Whatever a person notes comes back as it was: from the vault, from a backup, from a merge.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use pollster::block_on;
use proptest::{collection::vec, option, prelude::*};
use steady::domain::{CheckInDraft, Entry, Feeling, Mood, Plan, PlanList, Strength};
use steady::vault::{
    Backup, Change, EntryKey, KeptDraft, MemoryStore, Merge, ObjectStore, Presence, Store, Vault, WithPlan, write_draft,
};
use support::{any_entries, any_entry, any_moment, any_plan, any_words, entry, moment, photos_of, rows_of, vault_in};

fn saved(entries: &[Entry]) -> Vault {
    let vault = vault_in(&MemoryStore::default());
    for entry in entries {
        block_on(vault.save(entry)).unwrap();
    }
    vault
}

fn backup(entries: Vec<Entry>) -> Backup {
    Backup {
        exported_at: moment(0, 0),
        entries,
        own_words: None,
        plan: None,
        photos: Vec::new(),
        set_aside: Vec::new(),
    }
}

fn all(vault: &Vault) -> Vec<Entry> {
    let page = block_on(vault.all()).unwrap();
    assert_eq!((page.set_aside, page.oldest), (Vec::new(), None));
    page.entries
}

/// A few ids in versions of several times, as two devices would have them.
fn versions() -> impl Strategy<Value = Vec<Entry>> {
    vec((0..12_u32, 0..4_i64, 0..3_u32), 0..12).prop_map(|versions| {
        let mut entries: Vec<_> = versions
            .into_iter()
            .map(|(id, written, at)| Entry { written: moment(written, 0).to_utc(), at: entry(at).at, ..entry(id) })
            .collect();
        entries.sort_by_key(|entry| entry.id);
        entries.dedup_by_key(|entry| entry.id);
        entries
    })
}

fn restored(backups: [&[Entry]; 2]) -> Vec<Entry> {
    let vault = saved(&[]);
    for entries in backups {
        block_on(vault.restore(&backup(entries.to_vec()))).unwrap();
    }
    all(&vault)
}

proptest! {
    #[test]
    fn every_entry_comes_back_newest_first(entries in any_entries(12)) {
        prop_assert_eq!(all(&saved(&entries)), entries);
    }

    #[test]
    fn windows_give_each_entry_once_and_in_order(entries in any_entries(12), limit in 1..5_usize) {
        let vault = saved(&entries);
        let mut seen = Vec::new();
        let mut page = block_on(vault.newest(limit)).unwrap();
        while let Some(oldest) = page.oldest.take() {
            prop_assert_eq!(page.entries.len(), limit);
            seen.append(&mut page.entries);
            page = block_on(vault.older_than(&oldest, limit)).unwrap();
        }
        seen.append(&mut page.entries);
        prop_assert_eq!(seen, entries);
    }

    #[test]
    fn the_order_of_keys_is_the_order_of_time(a in any_entry(), b in any_entry()) {
        let vault = saved(&[]);
        let keys: [EntryKey; 2] = [&a, &b].map(|entry| vault.key_of(entry));
        prop_assert_eq!(keys[1].cmp(&keys[0]), a.newest_first(&b));
    }

    #[test]
    fn a_backup_says_everything(
        entries in any_entries(8),
        own_words in option::of(any_words()),
        plan in option::of(any_plan()),
        exported_at in any_moment(),
    ) {
        let photos = plan.as_ref().map(photos_of).unwrap_or_default();
        let there = Backup { exported_at, entries, own_words, plan, photos, set_aside: Vec::new() };
        let back = Backup::parse(&there.to_json().unwrap()).unwrap();
        prop_assert_eq!(back.exported_at.offset(), exported_at.offset());
        prop_assert_eq!(back, there);
    }

    #[test]
    fn a_restore_into_an_empty_vault_gives_the_same_backup(
        entries in any_entries(8),
        own_words in option::of(any_words()),
        plan in option::of(any_plan()),
    ) {
        // An empty plan says nothing, so there is nothing to restore of it.
        let plan = plan.filter(|plan| *plan != Plan::default());
        let photos = plan.as_ref().map(photos_of).unwrap_or_default();
        let there = Backup { own_words, plan, photos, ..backup(entries) };
        let vault = saved(&[]);
        let done = block_on(vault.restore(&there)).unwrap();
        prop_assert_eq!((done.added, done.updated, done.unchanged), (there.entries.len(), 0, 0));
        prop_assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))).unwrap(), there);
    }

    #[test]
    fn a_photo_is_kept_as_long_as_the_plan_knows_it(plan in any_plan()) {
        let vault = saved(&[]);
        block_on(vault.save_plan(&plan, WithPlan::default())).unwrap();
        for photo in photos_of(&plan) {
            block_on(vault.save_plan(&plan, WithPlan { photo: Some(&photo), ..WithPlan::default() })).unwrap();
        }
        let mut rest = plan.clone();
        while let Some(gone) = rest.photos.first().cloned() {
            prop_assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))).unwrap().photos, photos_of(&rest));
            rest.remove_note(PlanList::Reasons, &gone.reason);
            block_on(vault.save_plan(&rest, WithPlan::default())).unwrap();
            prop_assert_eq!(block_on(vault.photo(gone.photo)).unwrap(), None);
        }
        prop_assert_eq!(block_on(Backup::collect(&vault, moment(0, 0))).unwrap().photos, []);
    }

    #[test]
    fn restoring_twice_changes_nothing_more(a in versions(), b in versions()) {
        let vault = saved(&a);
        block_on(vault.restore(&backup(b.clone()))).unwrap();
        let (once, again) = (all(&vault), block_on(vault.restore(&backup(b.clone()))).unwrap());
        prop_assert_eq!((again.added, again.updated, again.unchanged), (0, 0, b.len()));
        prop_assert_eq!(all(&vault), once);
    }

    #[test]
    fn the_order_of_two_restores_does_not_matter(a in versions(), b in versions()) {
        let versions = |entries: Vec<Entry>| {
            let mut versions: Vec<_> = entries.iter().map(|entry| (entry.id, entry.written)).collect();
            versions.sort_unstable();
            versions
        };
        prop_assert_eq!(versions(restored([&a, &b])), versions(restored([&b, &a])));
    }

    #[test]
    fn a_merge_accounts_for_every_entry_of_the_backup(a in versions(), b in versions()) {
        let merge = Merge::plan(&a, &b);
        prop_assert_eq!(merge.added.len() + merge.updated.len() + merge.unchanged, b.len());
        prop_assert!(merge.updated.iter().all(|(old, new)| old.id == new.id && old.written < new.written));
    }

    #[test]
    fn what_vanishes_is_counted_and_what_is_deleted_is_not(
        first in 0..10_u32, more in 0..5_u32, deleted in 0..5_u32, vanished in 0..5_usize,
    ) {
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        (0..first).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
        let remembered = block_on(vault.remembered()).unwrap();
        (first..first + more).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
        (0..deleted.min(first)).for_each(|minute| block_on(vault.delete(&entry(minute))).unwrap());
        let evicted: Vec<_> = rows_of(&memory)
            .into_iter()
            .filter(|(store, _)| *store == ObjectStore::Entries)
            .take(vanished + more as usize)
            .map(|(store, (key, _))| Change::Delete { store, key })
            .collect();
        let missing = evicted.len().saturating_sub(more as usize) as u64;
        block_on(Store::Memory(memory).commit(evicted)).unwrap();
        let now = block_on(vault.remembered()).unwrap();
        let expected = if missing == 0 { Presence::AllThere } else { Presence::Vanished { missing } };
        prop_assert_eq!(remembered.compare(&now), expected);
    }

    #[test]
    fn a_draft_comes_back_under_its_own_name_only(note in ".{0,80}", craving in proptest::option::of(0_u8..=10)) {
        let vault = saved(&[]);
        let craving = craving.and_then(|craving| Strength::new(craving).ok());
        let feelings = vec![Feeling::Calm];
        let draft = CheckInDraft { mood: Some(Mood::Low), note, craving, feelings, ..CheckInDraft::default() };
        let kept = KeptDraft { base: Some(draft.clone()), draft };
        let sealed = vault.seal_draft("check-in", &write_draft(kept.clone()).unwrap()).unwrap();
        prop_assert_eq!(block_on(vault.open_draft("check-in", &sealed)), Ok(kept));
        prop_assert!(block_on(vault.open_draft::<CheckInDraft>("use", &sealed)).is_err());
        prop_assert!(block_on(saved(&[]).open_draft::<CheckInDraft>("check-in", &sealed)).is_err());
    }

    #[test]
    fn opening_any_text_as_a_draft_never_panics(text in ".{0,80}") {
        prop_assert!(block_on(saved(&[]).open_draft::<CheckInDraft>("check-in", &text)).is_err());
    }
}
