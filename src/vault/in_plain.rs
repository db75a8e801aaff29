//! The part of a plan that the person leaves open while the vault is locked: written as it is, without a seal.

use super::{Invalid, LockedVault, OpenedRecord, RecordIo, Vault, plan::joined, record};
use crate::domain::Plan;

/// A plan's two documents in plain text, each after the version of its shape.
pub type PlainPlan = [String; 2];

/// Writes a part of a plan in plain text.
///
/// # Errors
/// When it cannot be written.
pub fn write_in_plain(part: &Plan) -> Result<PlainPlan, Invalid> {
    let text = |bytes: Vec<u8>| Ok(format!("{} {}", record::SCHEMA, record::text(&bytes)?));
    Ok([text(record::write_plan(part)?)?, text(record::write_supporters(part)?)?])
}

impl Vault {
    /// Reads what [`write_in_plain`] wrote; `None` when it cannot be read.
    pub async fn read_in_plain(&self, texts: &PlainPlan) -> Option<Plan> {
        read(self.io, texts).await
    }
}

impl LockedVault {
    /// Reads what [`write_in_plain`] wrote; `None` when it cannot be read.
    pub async fn read_in_plain(&self, texts: &PlainPlan) -> Option<Plan> {
        read(self.io, texts).await
    }
}

async fn read(io: RecordIo, [plan, people]: &PlainPlan) -> Option<Plan> {
    let plan = (io.read_plan)(opened(plan)?).await.ok()?.ok()?;
    let people = (io.read_supporters)(opened(people)?).await.ok()?.ok()?;
    Some(joined(Some(plan), Some(people)))
}

fn opened(text: &str) -> Option<OpenedRecord> {
    let (version, json) = text.split_once(' ')?;
    Some(OpenedRecord { version: version.parse().ok()?, plaintext: json.into() })
}
