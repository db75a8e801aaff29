//! The keys of a lock: derived of what is typed at a cost of half a second, with a wait after wrong answers.

use zeroize::Zeroizing;

use super::{
    device,
    lock::{LockProblem, Refusal},
};
use crate::{
    platform::{clock, random, sealing},
    vault::{Derivation, DerivedKey},
};

/// Wrong answers that cost nothing but the time of trying.
const FREE_TRIES: u32 = 3;

/// The longest wait after a wrong answer, in seconds.
const LONGEST_WAIT: u32 = 60;

/// How many wrong answers there were, and the seconds until the next may be given. A clock that was set back makes
/// nobody wait longer.
pub(super) fn wait_of(now: i64) -> (u32, u32) {
    let Some((tries, at)) = device::lock_tries() else { return (0, 0) };
    let seconds = match tries.checked_sub(FREE_TRIES) {
        Some(more) => 2_u32.saturating_pow(more).min(LONGEST_WAIT),
        None => 0,
    };
    let passed = now.saturating_sub(at).max(0) / 1_000;
    (tries, seconds.saturating_sub(u32::try_from(passed).unwrap_or(u32::MAX)))
}

pub(super) async fn derive(derivation: &Derivation, typed: &str) -> Result<DerivedKey, LockProblem> {
    let key = sealing::derive_key(typed, &derivation.salt, derivation.memory, derivation.passes).await;
    Ok(Zeroizing::new(key.ok_or(LockProblem::NotComputed)?))
}

/// A key at a cost of half a second on this device.
pub(super) async fn calibrated(typed: &str) -> Result<(Derivation, DerivedKey), Refusal> {
    let least = Derivation::least(random::fill)?;
    let before = clock::since_opened();
    derive(&least, typed).await?;
    let derivation = Derivation::calibrated(clock::since_opened() - before, random::fill)?;
    Ok((derivation, derive(&derivation, typed).await?))
}

/// A key at the cost of another, with a salt of its own.
pub(super) async fn again(like: Derivation, typed: &str) -> Result<(Derivation, DerivedKey), Refusal> {
    let derivation = like.with_new_salt(random::fill)?;
    Ok((derivation, derive(&derivation, typed).await?))
}
