//! The rescue copy: every byte of every object store, for a vault that does not open.

use super::{ObjectStore, Row, Store, StoreError, hex, one_a_line};

/// Every byte that is stored, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescueCopy {
    /// The rows of each object store.
    pub stores: Vec<(ObjectStore, Vec<Row>)>,
}

impl RescueCopy {
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
    pub fn to_json(&self) -> String {
        let rows = self.stores.iter().flat_map(|(store, rows)| {
            rows.iter().map(|(key, bytes)| {
                let (store, key, bytes) = (store.name(), hex::encode(key), hex::encode(bytes));
                format!(r#"{{"store":"{store}","key":"{key}","bytes":"{bytes}"}}"#)
            })
        });
        let rows = one_a_line(&rows.collect::<Vec<_>>());
        format!("{{\"app\":\"steady\",\"rescue\":1,\"rows\":{rows}}}\n")
    }
}
