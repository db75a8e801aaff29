//! The IndexedDB adapter: one database, real transactions with strict durability, and a connection that lets go.

mod connection;
mod convert;
mod request;
mod room;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{IdbCursor, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbTransaction};

use super::{Change, ObjectStore, Row, StoreError, change::counted_up, finished::listed, second_copy::Follower};
use connection::{WhenNew, connect};
use convert::{above, below, bytes, key, list, rows, value};
use request::{done, ended, failed, named};
pub(super) use room::has_room;

/// A connection to the browser's database. Clones share it.
#[derive(Clone, Debug)]
pub struct IndexedDb {
    name: Rc<str>,
    connection: Rc<RefCell<IdbDatabase>>,
    /// Whether the last write found no room.
    pub(super) full: Rc<Cell<bool>>,
    /// Who follows the commits.
    pub(super) follower: Follower,
}

#[wasm_bindgen]
extern "C" {
    /// web-sys knows `durability` only behind an unstable flag.
    #[wasm_bindgen(extends = IdbDatabase)]
    type StrictDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction(
        this: &StrictDatabase,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

impl IndexedDb {
    /// The name of the app's database.
    pub const NAME: &'static str = "steady";

    /// Opens the database and makes its object stores when it is new.
    ///
    /// # Errors
    /// When the browser blocks storage, the database belongs to a newer version, or another tab holds an older one.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let connection = connect(name, WhenNew::Make).await?;
        Ok(Self {
            name: name.into(),
            connection: Rc::new(RefCell::new(connection)),
            full: Rc::new(Cell::new(room::was_full())),
            follower: Follower::default(),
        })
    }

    /// Deletes a database, once no connection to it is open.
    pub(super) fn drop(name: &str) {
        // Without an answer: what stays behind is empty.
        drop(connection::factory().and_then(|factory| factory.delete_database(name).map_err(failed)));
    }

    /// Remembers across reloads whether the last write found no room.
    pub(super) fn remember_full(&self, is_full: bool) {
        if self.full.replace(is_full) != is_full {
            room::remember_full(is_full);
        }
    }

    /// Creates the database again after it was deleted.
    pub(super) async fn make_anew(&self) -> Result<(), StoreError> {
        let connection = connect(&self.name, WhenNew::Make).await?;
        self.connection.replace(connection).close();
        Ok(())
    }

    pub(super) async fn get(&self, store: ObjectStore, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let store = self.reading(store).await?;
        get(&store, key).await
    }

    pub(super) async fn count(&self, store: ObjectStore) -> Result<usize, StoreError> {
        let store = self.reading(store).await?;
        let count = done(&store.count_with_key(&below(None)?).map_err(failed)?).await?;
        count.as_f64().map(|count| count as usize).ok_or_else(|| StoreError::Failed("no count".to_owned()))
    }

    /// Finds the lowest key of the window with one leap of a cursor, then reads the window at once.
    pub(super) async fn last(
        &self,
        store: ObjectStore,
        limit: usize,
        before: Option<&[u8]>,
    ) -> Result<Vec<Row>, StoreError> {
        if limit == 0 {
            return Ok(Vec::new());
        }
        let store = self.reading(store).await?;
        let mut window = below(before)?;
        if let Some(lowest) = lowest_of(&store, &window, limit).await? {
            window = match before {
                Some(before) => IdbKeyRange::bound_with_lower_open_and_upper_open(&lowest, &key(before), false, true),
                None => IdbKeyRange::lower_bound(&lowest),
            }
            .map_err(failed)?
            .into();
        }
        let keys = store.get_all_keys_with_key(&window).map_err(failed)?;
        let values = store.get_all_with_key(&window).map_err(failed)?;
        let mut found = rows(done(&keys).await?, done(&values).await?)?;
        found.reverse();
        Ok(found)
    }

    pub(super) async fn keys(
        &self,
        store: ObjectStore,
        limit: u32,
        after: Option<&[u8]>,
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let store = self.reading(store).await?;
        let window = after.map_or_else(|| below(None), above)?;
        let keys = store.get_all_keys_with_key_and_limit(&window, limit).map_err(failed)?;
        Ok(list(done(&keys).await?)?.iter().map(|key| bytes(&key)).collect())
    }

    pub(super) async fn values(
        &self,
        store: ObjectStore,
        first: &[u8],
        last: &[u8],
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let store = self.reading(store).await?;
        let window = IdbKeyRange::bound(&key(first), &key(last)).map_err(failed)?;
        let values = store.get_all_with_key(&window).map_err(failed)?;
        Ok(list(done(&values).await?)?.iter().map(|value| bytes(&value)).collect())
    }

    pub(super) async fn commit(&self, changes: &[Change]) -> Result<(), StoreError> {
        let is_touched = |store: &ObjectStore| changes.iter().any(|change| change.store() == *store);
        let touched = ObjectStore::ALL.into_iter().filter(is_touched).collect::<Vec<_>>();
        let transaction = self.begin(&touched, "readwrite").await?;
        let ended = ended(&transaction);
        let made = make_all(&transaction, changes).await;
        if made.is_err() {
            // The call fails when the transaction has already aborted by itself, which is fine.
            let _ = transaction.abort();
        }
        let committed = ended.await;
        // The error of the transaction tells more than that of the request that noticed it.
        if let Some(error) = transaction.error() {
            return Err(named(&error));
        }
        made?;
        committed.map(drop).map_err(|_| StoreError::Failed("AbortError".to_owned()))
    }

    async fn reading(&self, store: ObjectStore) -> Result<IdbObjectStore, StoreError> {
        self.begin(&[store], "readonly").await?.object_store(store.name()).map_err(failed)
    }

    /// Begins a transaction; when the browser has dropped the connection, as iOS does to pages in the background, opens
    /// it once more. A database that was deleted meanwhile is not created again: it would read as if nothing had been
    /// noted.
    async fn begin(&self, stores: &[ObjectStore], mode: &str) -> Result<IdbTransaction, StoreError> {
        if let Ok(transaction) = self.try_begin(stores, mode) {
            return Ok(transaction);
        }
        let connection = connect(&self.name, WhenNew::Refuse).await?;
        self.connection.replace(connection).close();
        self.try_begin(stores, mode).map_err(failed)
    }

    fn try_begin(&self, stores: &[ObjectStore], mode: &str) -> Result<IdbTransaction, JsValue> {
        let names: Array = stores.iter().map(|store| JsValue::from(store.name())).collect();
        let options = js_sys::Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let connection = self.connection.borrow();
        connection.unchecked_ref::<StrictDatabase>().transaction(&names, mode, &options)
    }
}

/// The number of changes after which the page may draw again.
const AT_ONCE: usize = 200;

async fn make_all(transaction: &IdbTransaction, changes: &[Change]) -> Result<(), StoreError> {
    for (number, change) in (1..).zip(changes) {
        let store = transaction.object_store(change.store().name()).map_err(failed)?;
        make(&store, change).await?;
        if number % AT_ONCE == 0 {
            // The transaction stays open, since a request of it is waited for.
            get(&store, &[]).await?;
        }
    }
    Ok(())
}

/// Waits only for requests whose answer is needed; a request that fails later aborts the transaction.
async fn make(store: &IdbObjectStore, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Put { key: name, bytes, .. } => {
            store.put_with_key(&value(bytes), &key(name)).map_err(failed)?;
        }
        Change::Add { key: name, bytes, .. } => {
            store.add_with_key(&value(bytes), &key(name)).map_err(failed)?;
        }
        Change::Delete { key: name, .. } => {
            get(store, name).await?.ok_or(StoreError::Missing)?;
            store.delete(&key(name)).map_err(failed)?;
        }
        Change::Require { key: name, bytes, .. } => {
            if get(store, name).await?.as_ref() != Some(bytes) {
                return Err(StoreError::Replaced);
            }
        }
        Change::Unchanged { key: name, read, .. } => {
            if get(store, name).await? != *read {
                return Err(StoreError::Changed);
            }
        }
        Change::SameKeys { from, keys, .. } => {
            let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&key(from), &Array::new(), false, true);
            let range = range.map_err(failed)?;
            let there = list(done(&store.get_all_keys_with_key(&range).map_err(failed)?).await?)?;
            if !there.iter().map(|key| bytes(&key)).eq(keys.iter().cloned()) {
                return Err(StoreError::Changed);
            }
        }
        Change::List { key: name, id, .. } => {
            let list = get(store, name).await?;
            let list = listed(list.as_deref(), *id).ok_or(StoreError::Listed)?;
            store.put_with_key(&value(&list), &key(name)).map_err(failed)?;
        }
        Change::CountUp { key: name, by, .. } => {
            let counter = get(store, name).await?;
            store.put_with_key(&value(&counted_up(counter.as_deref(), *by)), &key(name)).map_err(failed)?;
        }
        Change::Clear { .. } => {
            store.clear().map_err(failed)?;
        }
    }
    Ok(())
}

async fn get(store: &IdbObjectStore, name: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
    let found = done(&store.get(&key(name)).map_err(failed)?).await?;
    Ok((!found.is_undefined()).then(|| bytes(&found)))
}

/// The lowest key among the `limit` highest in a range; `None` when the range has fewer, or there is no limit.
async fn lowest_of(store: &IdbObjectStore, range: &JsValue, limit: usize) -> Result<Option<JsValue>, StoreError> {
    let Some(leap) = (limit < usize::MAX).then(|| u32::try_from(limit - 1).ok()).flatten() else { return Ok(None) };
    let prev = web_sys::IdbCursorDirection::Prev;
    let request = store.open_key_cursor_with_range_and_direction(range, prev).map_err(failed)?;
    let mut found = done(&request).await?;
    if let Some(cursor) = found.dyn_ref::<IdbCursor>()
        && leap > 0
    {
        cursor.advance(leap).map_err(failed)?;
        found = done(&request).await?;
    }
    found.dyn_ref::<IdbCursor>().map(|cursor| cursor.key().map_err(failed)).transpose()
}
