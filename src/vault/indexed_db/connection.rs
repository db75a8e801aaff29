//! Opening and closing the database.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::request::{failed, request_error};
use crate::vault::{ObjectStore, StoreError};

const VERSION: u32 = 1;

/// The handling of a database that does not exist yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WhenNew {
    /// Create it.
    Make,
    /// Create none, and fail with [`StoreError::Deleted`].
    Refuse,
}

/// Opens a connection; it closes itself as soon as a newer version wants to change the database.
pub(super) async fn connect(name: &str, when_new: WhenNew) -> Result<IdbDatabase, StoreError> {
    let request = factory()?.open_with_u32(name, VERSION).map_err(failed)?;
    let mut event = opening(&request).await?;
    if event.type_() == "upgradeneeded" {
        if when_new == WhenNew::Refuse {
            if let Some(upgrade) = request.transaction() {
                let _ = upgrade.abort();
            }
            // The opening ends as a failure, and leaves no database.
            let _ = opening(&request).await;
            return Err(StoreError::Deleted);
        }
        let database = database(&request)?;
        for store in ObjectStore::ALL {
            database.create_object_store(store.name()).map_err(failed)?;
        }
        event = opening(&request).await?;
    }
    if event.type_() == "blocked" {
        spawn_local(async move {
            // Nobody waits for this upgrade any more: the database stays as it was.
            if opening(&request).await.is_ok()
                && let Some(upgrade) = request.transaction()
            {
                let _ = upgrade.abort();
            }
        });
        return Err(StoreError::HeldElsewhere);
    }
    let database = database(&request)?;
    let close = Reflect::get(&database, &"close".into()).map_err(failed)?;
    // Lets a newer version in another tab upgrade; the next transaction finds the connection closed.
    database.set_onversionchange(close.dyn_ref::<Function>().map(|close| close.bind0(&database)).as_ref());
    Ok(database)
}

/// Waits for the next event of an opening; its failure is the error.
async fn opening(request: &IdbOpenDbRequest) -> Result<Event, StoreError> {
    let event = JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onupgradeneeded(Some(&resolve));
        request.set_onblocked(Some(&resolve));
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }))
    .await
    .map_err(|_| request_error(request))?;
    event.dyn_into().map_err(|_| StoreError::Failed("no event".to_owned()))
}

fn database(request: &IdbOpenDbRequest) -> Result<IdbDatabase, StoreError> {
    request.result().map_err(failed)?.dyn_into().map_err(|_| StoreError::Failed("no database".to_owned()))
}

pub(super) fn factory() -> Result<IdbFactory, StoreError> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(failed)?;
    factory.dyn_into().map_err(|_| StoreError::Blocked("no indexedDB".to_owned()))
}
