//! The rescue copy: every byte of every object store, for a vault that does not open.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;

use super::{ObjectStore, Row, Store, StoreError, hex};

/// Every byte that is stored, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCopy {
    /// The rows of each object store.
    pub stores: Vec<(ObjectStore, Vec<Row>)>,
}

#[derive(Serialize)]
struct Shape {
    app: &'static str,
    rescue: u32,
    rows: Vec<RowShape>,
}

#[derive(Serialize)]
struct RowShape {
    store: &'static str,
    key: String,
    bytes: String,
}

impl RawCopy {
    /// Copies everything out of a store and changes nothing in it.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn collect(store: &Store) -> Result<Self, StoreError> {
        let mut stores = Vec::new();
        for object_store in ObjectStore::ALL {
            stores.push((object_store, store.all(object_store).await?));
        }
        Ok(Self { stores })
    }

    /// The copy as a JSON file: keys in hexadecimal, bytes in base64.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let rows = self.stores.iter().flat_map(|(store, rows)| {
            rows.iter().map(|(key, bytes)| RowShape {
                store: store.name(),
                key: hex::encode(key),
                bytes: STANDARD.encode(bytes),
            })
        });
        serde_json::to_string_pretty(&Shape { app: "steady", rescue: 1, rows: rows.collect() })
    }
}
