//! The IndexedDB adapter against the real thing, in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::ops::ControlFlow;

use chrono::{DateTime, TimeDelta};
use js_sys::{Promise, Reflect};
use steady::domain::{CheckIn, Entry, Id, Mood, Noted};
use steady::vault::{
    Backup, Change, IndexedDb, ObjectStore, Opening, RandomUnavailable, Store, StoreError, Vault, VaultError, Window,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn random(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    getrandom::fill(buffer).map_err(|_| RandomUnavailable)
}

async fn store(name: &'static str) -> Store {
    Store::IndexedDb(IndexedDb::open(name).await.unwrap())
}

async fn vault(name: &'static str) -> Vault {
    match Vault::open(store(name).await, random).await.unwrap() {
        Opening::Empty(vault) | Opening::Loaded(vault) => vault,
        other => panic!("{other:?}"),
    }
}

fn entry(minute: u32) -> Entry {
    let start = DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap();
    let mut id = [0; 16];
    id[..4].copy_from_slice(&minute.to_be_bytes());
    let at = start + TimeDelta::minutes(minute.into());
    let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Okay));
    Entry { id: Id(id), at, written: at.to_utc(), noted, imported: None }
}

fn entries(minutes: impl DoubleEndedIterator<Item = u32>) -> Vec<Entry> {
    minutes.rev().map(entry).collect()
}

fn backup(minutes: std::ops::Range<u32>) -> Backup {
    Backup {
        exported_at: entry(0).at,
        entries: entries(minutes),
        own_words: None,
        plan: None,
        photos: Vec::new(),
        set_aside: Vec::new(),
    }
}

/// All entries, the oldest first, and how many records cannot be read.
async fn read_through(vault: &Vault) -> (Vec<Entry>, usize) {
    let (mut all, mut set_aside) = (Vec::new(), 0);
    let look = |window: Window| {
        all.extend(window.entries.into_iter().rev());
        set_aside += window.set_aside.len();
        ControlFlow::Continue(())
    };
    assert_eq!(vault.read_through(look).await, Ok(ControlFlow::Continue(())));
    (all, set_aside)
}

async fn run(script: &str) -> JsValue {
    let promise = js_sys::eval(&format!("(async () => {{ {script} }})()")).unwrap();
    JsFuture::from(promise.unchecked_into::<Promise>()).await.unwrap()
}

/// Runs a script with `store`, an object store of the named database in a transaction of its own.
async fn with_object_store(name: &str, store: &str, script: &str) {
    run(&format!(
        "const db = await new Promise((ok, no) => {{
            const open = indexedDB.open('{name}');
            open.onsuccess = () => ok(open.result);
            open.onerror = no;
        }});
        const transaction = db.transaction('{store}', 'readwrite');
        const store = transaction.objectStore('{store}');
        {script}
        await new Promise((ok, no) => {{ transaction.oncomplete = ok; transaction.onabort = no; }});
        db.close();"
    ))
    .await;
}

#[wasm_bindgen_test]
async fn what_is_saved_is_there_for_the_next_start() {
    let vault = vault("saves").await;
    for minute in 0..5 {
        vault.save(&entry(minute)).await.unwrap();
    }
    let moved = Entry { at: entry(9).at, ..entry(0) };
    vault.replace(&entry(0), &moved).await.unwrap();
    vault.delete(&entry(2)).await.unwrap();

    let Opening::Loaded(again) = Vault::open(store("saves").await, random).await.unwrap() else { panic!("not loaded") };
    let first = again.newest(2).await.unwrap();
    assert_eq!(first.entries, [moved.clone(), entry(4)]);
    let second = again.older_than(&first.oldest.unwrap(), 2).await.unwrap();
    assert_eq!(second.entries, [entry(3), entry(1)]);
    let third = again.older_than(&second.oldest.unwrap(), 2).await.unwrap();
    assert_eq!((third.entries, third.oldest), (Vec::new(), None));
    assert_eq!(again.all().await.unwrap().entries.len(), 4);
    assert_eq!((again.count().await.unwrap(), again.deletions().await.unwrap()), (4, 1));
    assert_eq!(again.read(&again.key_of(&moved)).await.unwrap(), Some(Ok(moved)));
    assert_eq!(again.read(&again.key_of(&entry(2))).await.unwrap(), None);
    assert_eq!(again.replace(&entry(2), &entry(7)).await, Err(VaultError::Gone));
    assert_eq!(again.newest(0).await.unwrap().entries, []);
}

#[wasm_bindgen_test]
async fn every_write_asks_for_strict_durability() {
    let vault = vault("strict").await;
    js_sys::eval(
        "globalThis.askedFor = [];
        globalThis.plainTransaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...all) {
            const transaction = plainTransaction.apply(this, all);
            if (this.name === 'strict') askedFor.push(transaction.mode + ' ' + transaction.durability);
            return transaction;
        };",
    )
    .unwrap();
    vault.save(&entry(1)).await.unwrap();
    vault.delete(&entry(1)).await.unwrap();
    let asked = js_sys::eval("IDBDatabase.prototype.transaction = plainTransaction; askedFor.join()").unwrap();
    // A deletion first reads what it is to take out, so that a change by another tab is noticed.
    assert_eq!(asked.as_string().as_deref(), Some("readwrite strict,readonly strict,readwrite strict"));
}

#[wasm_bindgen_test]
async fn a_group_that_fails_leaves_nothing() {
    let store = store("groups").await;
    let put = |key: &str| Change::Put { store: ObjectStore::Documents, key: key.into(), bytes: b"1".into() };
    let held = ObjectStore::Documents;
    store.commit(vec![put("there")]).await.unwrap();
    for (change, error) in [
        (Change::Add { store: held, key: b"there".into(), bytes: Vec::new() }, StoreError::Taken),
        (Change::Delete { store: held, key: b"nowhere".into() }, StoreError::Missing),
        (Change::Require { store: held, key: b"there".into(), bytes: b"2".into() }, StoreError::Replaced),
    ] {
        let clear = Change::Clear { store: ObjectStore::Documents };
        assert_eq!(store.commit(vec![put("new"), clear, put("there"), change, put("newer")]).await, Err(error));
        assert_eq!(store.all(held).await.unwrap(), [(b"there".to_vec(), b"1".to_vec())]);
    }
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_apart_and_a_later_try_works() {
    let vault = vault("full").await;
    js_sys::eval(
        "globalThis.plainPut = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') };",
    )
    .unwrap();
    let saved = vault.save(&entry(1)).await;
    js_sys::eval("IDBObjectStore.prototype.put = plainPut").unwrap();
    assert_eq!(saved, Err(VaultError::Store(StoreError::Full)));
    assert_eq!(vault.count().await, Ok(0));
    assert_eq!(vault.save(&entry(1)).await, Ok(()));
}

#[wasm_bindgen_test]
async fn two_tabs_that_open_at_once_share_one_key() {
    let open = || {
        future_to_promise(async {
            vault("race").await.save(&entry(js_sys::Math::floor(js_sys::Math::random() * 1e6) as u32)).await.unwrap();
            Ok(JsValue::UNDEFINED)
        })
    };
    let (first, second) = (open(), open());
    JsFuture::from(first).await.unwrap();
    JsFuture::from(second).await.unwrap();
    let page = vault("race").await.all().await.unwrap();
    assert_eq!((page.entries.len(), page.set_aside), (2, Vec::new()));
}

#[wasm_bindgen_test]
async fn a_newer_version_in_another_tab_is_not_held_up() {
    let vault = vault("upgrade").await;
    vault.save(&entry(1)).await.unwrap();
    run("await new Promise((ok, no) => {
        const open = indexedDB.open('upgrade', 2);
        open.onblocked = () => no('blocked');
        open.onsuccess = () => { open.result.close(); ok(); };
    })")
    .await;
    assert_eq!(vault.save(&entry(2)).await, Err(VaultError::Store(StoreError::NewerDatabase)));
}

#[wasm_bindgen_test]
async fn a_dropped_connection_is_opened_again() {
    let vault = vault("dropped").await;
    js_sys::eval(
        "globalThis.plainTransaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...all) {
            if (this.name === 'dropped') globalThis.connection = this;
            return plainTransaction.apply(this, all);
        };",
    )
    .unwrap();
    vault.save(&entry(1)).await.unwrap();
    js_sys::eval("IDBDatabase.prototype.transaction = plainTransaction; connection.close()").unwrap();
    vault.save(&entry(2)).await.unwrap();
    assert_eq!(vault.all().await.unwrap().entries, [entry(2), entry(1)]);
}

#[wasm_bindgen_test]
async fn a_database_that_was_erased_elsewhere_takes_no_entry_without_its_key() {
    let vault = vault("erased").await;
    store("erased").await.erase().await.unwrap();
    assert_eq!(vault.save(&entry(1)).await, Err(VaultError::Store(StoreError::Replaced)));
    run("await new Promise((ok) => { indexedDB.deleteDatabase('erased').onsuccess = ok })").await;
    let deleted = VaultError::Store(StoreError::Deleted);
    assert_eq!(vault.save(&entry(1)).await, Err(deleted.clone()));
    // It reads as deleted, not as if nothing had ever been noted, and is not made anew by looking.
    assert_eq!(vault.count().await, Err(deleted.clone()));
    assert_eq!(Backup::collect(&vault, entry(0).at).await, Err(deleted));
    vault.put_back_all(&[entry(1)], None, None).await.unwrap();
    vault.save(&entry(2)).await.unwrap();
    let Opening::Loaded(again) = Vault::open(store("erased").await, random).await.unwrap() else {
        panic!("not loaded")
    };
    assert_eq!(again.all().await.unwrap().entries, [entry(2), entry(1)]);
}

#[wasm_bindgen_test]
async fn a_full_disk_is_left_alone_until_there_is_room() {
    let vault = vault("gate").await;
    js_sys::eval(
        "globalThis.writes = 0;
        globalThis.plainGatePut = IDBObjectStore.prototype.put;
        globalThis.plainCachePut = Cache.prototype.put;
        const full = () => new DOMException('', 'QuotaExceededError');
        IDBObjectStore.prototype.put = () => { writes++; throw full(); };
        Cache.prototype.put = () => Promise.reject(full());",
    )
    .unwrap();
    let full = Err(VaultError::Store(StoreError::Full));
    let tries = [vault.save(&entry(1)).await, vault.save(&entry(1)).await, vault.save(&entry(2)).await];
    let writes = js_sys::eval("IDBObjectStore.prototype.put = plainGatePut; writes").unwrap();
    let while_cache_is_full = vault.save(&entry(1)).await;
    js_sys::eval("Cache.prototype.put = plainCachePut").unwrap();
    assert_eq!(tries, [full.clone(), full.clone(), full.clone()]);
    assert_eq!(writes.as_f64(), Some(1.0), "one write found out, and no more were tried");
    assert_eq!(while_cache_is_full, full);
    assert_eq!(vault.save(&entry(1)).await, Ok(()));
    assert_eq!(vault.count().await, Ok(1));
}

#[wasm_bindgen_test]
async fn values_of_a_foreign_type_are_set_aside() {
    let vault = vault("foreign").await;
    vault.save(&entry(1)).await.unwrap();
    with_object_store(
        "foreign",
        "entries",
        "const key = (byte) => new Uint8Array(24).fill(byte);
        store.put('text', key(1));
        store.put({ a: 1n && 1 }, key(2));
        store.put(null, key(3));
        store.put(new Uint8Array([1, 2]).buffer, key(4));
        store.put('not ours', 'a text key');
        store.put('not ours', 7);",
    )
    .await;
    let page = vault.all().await.unwrap();
    assert_eq!(page.entries, [entry(1)]);
    let bytes: Vec<_> = page.set_aside.iter().map(|aside| aside.bytes.as_slice()).collect();
    assert_eq!(bytes, [b"\x01\x02".as_slice(), b"null", b"{\"a\":1}", b"\"text\""]);
    assert_eq!(read_through(&vault).await, (page.entries, 4), "in steps, too");
    assert_eq!(vault.count().await, Ok(5));
}

#[wasm_bindgen_test]
async fn an_upgrade_that_another_tab_holds_up_is_reported_and_given_up() {
    vault("held").await.save(&entry(1)).await.unwrap();
    run("globalThis.holder = await new Promise((ok) => {
        const open = indexedDB.open('held');
        open.onsuccess = () => ok(open.result);
    });
    globalThis.plainOpen = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) { return plainOpen.call(this, name, 2) };")
    .await;
    let opened = IndexedDb::open("held").await;
    run("IDBFactory.prototype.open = plainOpen; holder.close()").await;
    assert_eq!(opened.err(), Some(StoreError::HeldElsewhere));
    assert_eq!(vault("held").await.all().await.unwrap().entries, [entry(1)]);
}

#[wasm_bindgen_test]
async fn a_page_blocked_from_storage_is_told_so() {
    let descriptor = js_sys::eval(
        "globalThis.plainDescriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
        Object.defineProperty(globalThis, 'indexedDB', {
            configurable: true, get() { throw new DOMException('', 'SecurityError') },
        })",
    );
    descriptor.unwrap();
    let opened = IndexedDb::open("blocked").await;
    js_sys::eval("Object.defineProperty(globalThis, 'indexedDB', plainDescriptor)").unwrap();
    assert_eq!(opened.err(), Some(StoreError::Blocked("SecurityError".to_owned())));
}

fn milliseconds() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).unwrap();
    let now = Reflect::get(&performance, &"now".into()).unwrap().unchecked_into::<js_sys::Function>();
    now.call0(&performance).unwrap().as_f64().unwrap()
}

/// The fastest of nine tries, to keep other work on the machine out of the comparison.
async fn fastest<F: Future>(mut work: impl FnMut() -> F) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..9 {
        let start = milliseconds();
        work().await;
        best = best.min(milliseconds() - start);
    }
    best
}

#[wasm_bindgen_test]
async fn ten_years_of_entries_slow_neither_the_start_nor_a_save() {
    let (few, many) = (vault("few").await, vault("many").await);
    few.restore(&backup(0..100)).await.unwrap();
    let start = milliseconds();
    let restored = many.restore(&backup(0..36_500)).await.unwrap();
    let restoring = milliseconds() - start;
    assert_eq!(restored.added, 36_500);

    let newest_of_few = fastest(|| few.newest(100)).await;
    let newest_of_many = fastest(|| many.newest(100)).await;
    let (fresh, old) = (entry(40_000), entry(36_499));
    let save_to_few = fastest(|| few.save(&fresh)).await;
    let save_to_many = fastest(|| many.save(&fresh)).await;
    let start = milliseconds();
    assert_eq!(many.all().await.unwrap().entries.len(), 36_501);
    let all = milliseconds() - start;
    let start = milliseconds();
    let (in_steps, _) = read_through(&many).await;
    let stepwise = milliseconds() - start;
    assert!(in_steps.is_sorted_by_key(|entry| entry.at) && in_steps.len() == 36_501);
    wasm_bindgen_test::console_log!(
        "restore 36,500: {restoring:.0} ms; all: {all:.0} ms, in steps: {stepwise:.0} ms; newest 100 of 100: {newest_of_few:.1} ms, of 36,500: \
        {newest_of_many:.1} ms; save beside 100: {save_to_few:.1} ms, beside 36,500: {save_to_many:.1} ms"
    );
    assert_eq!(many.newest(2).await.unwrap().entries, [fresh, old]);
    assert!(newest_of_many < 4.0 * newest_of_few + 4.0, "{newest_of_many} against {newest_of_few}");
    assert!(save_to_many < 4.0 * save_to_few + 4.0, "{save_to_many} against {save_to_few}");
}
