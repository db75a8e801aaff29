//! Passkeys of this device, as set up by a test.

use std::cell::{Cell, RefCell};

use super::{random, world};
use crate::platform::answers::{KEY_BYTES, NoPasskey, PasskeyMade};

/// The authenticator of the device. Its keys depend on the passkey and the salt, and on nothing else.
#[derive(Default)]
pub struct Authenticator {
    /// Whether there is one.
    pub is_there: Cell<bool>,
    /// Whether it computes keys.
    pub computes_keys: Cell<bool>,
    /// Whether the person lets it.
    pub is_allowed: Cell<bool>,
    /// The passkeys that were made, by their identities.
    pub made: RefCell<Vec<Vec<u8>>>,
}

/// Whether this device has an authenticator of its own.
pub async fn is_offered() -> bool {
    world().authenticator.is_there.get()
}

/// Makes a passkey, and has it compute a key of the salt.
///
/// # Errors
/// When the person declines, or this device computes no keys.
pub async fn make(salt: &[u8]) -> Result<PasskeyMade, NoPasskey> {
    let mut identity = vec![0; 16];
    random::fill(&mut identity).map_err(|_| NoPasskey::NotOffered)?;
    world().authenticator.made.borrow_mut().push(identity.clone());
    let key = ask(&identity, salt).await?;
    Ok(PasskeyMade { identity, key })
}

/// Has a passkey compute a key of the salt.
///
/// # Errors
/// When the person declines, the passkey is gone, or it computes no keys.
pub async fn ask(identity: &[u8], salt: &[u8]) -> Result<[u8; KEY_BYTES], NoPasskey> {
    let world = world();
    let authenticator = &world.authenticator;
    if !authenticator.is_allowed.get() || !authenticator.made.borrow().iter().any(|made| made == identity) {
        return Err(NoPasskey::Declined);
    }
    if !authenticator.computes_keys.get() {
        return Err(NoPasskey::NotOffered);
    }
    let all: Vec<u8> = identity.iter().chain(salt).copied().collect();
    Ok(std::array::from_fn(|place| all.iter().fold(place as u8, |sum, byte| sum.wrapping_mul(31).wrapping_add(*byte))))
}
