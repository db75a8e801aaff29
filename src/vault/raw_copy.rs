//! The rescue copy: every byte of every object store, for a vault that does not open.

use serde::Serialize;

use super::{ObjectStore, Row, Store, StoreError, hex, one_a_line};

/// Every byte that is stored, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCopy {
    /// The rows of each object store.
    pub stores: Vec<(ObjectStore, Vec<Row>)>,
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

    /// The copy as a JSON file: keys and bytes in hexadecimal.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let rows = self.stores.iter().flat_map(|(store, rows)| {
            rows.iter().map(|(key, bytes)| {
                let (key, bytes) = (hex::encode(key), hex::encode(bytes));
                serde_json::to_string(&RowShape { store: store.name(), key, bytes })
            })
        });
        let rows = one_a_line(&rows.collect::<Result<Vec<_>, _>>()?);
        Ok(format!("{{\"app\":\"steady\",\"rescue\":1,\"rows\":{rows}}}\n"))
    }
}
