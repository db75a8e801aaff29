//! The cryptography of the lock: keys of passphrases (Argon2id, RFC 9106) and sealed boxes (X25519 and
//! XSalsa20-Poly1305, as in libsodium), for what is noted while the vault is locked.

use argon2::{Algorithm, Argon2, Params, Version};
use crypto_box::{PublicKey, SecretKey, aead::OsRng};
use thiserror::Error;

/// Bytes of every key.
pub const KEY_BYTES: usize = 32;

/// Why nothing was computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LockError {
    /// More memory or passes than are allowed, or too few; or a salt that is too short.
    #[error("the cost is out of range")]
    Cost,
    /// A key of another length.
    #[error("not a key")]
    Key,
    /// Sealed for another key, or damaged.
    #[error("the box does not open")]
    Closed,
}

/// The key of a passphrase: Argon2id, version 1.3, in one lane, with `memory` KiB and this many passes.
///
/// # Errors
/// [`LockError::Cost`].
pub fn derive_key(passphrase: &str, salt: &[u8], memory: u32, passes: u32) -> Result<[u8; KEY_BYTES], LockError> {
    let params = Params::new(memory, passes, 1, Some(KEY_BYTES)).map_err(|_| LockError::Cost)?;
    let mut key = [0; KEY_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .map_err(|_| LockError::Cost)?;
    Ok(key)
}

/// The public key that belongs to a secret one.
///
/// # Errors
/// [`LockError::Key`].
pub fn public_key(secret: &[u8]) -> Result<[u8; KEY_BYTES], LockError> {
    Ok(*secret_key(secret)?.public_key().as_bytes())
}

/// A box that only the secret key of this public one opens.
///
/// # Errors
/// [`LockError::Key`].
pub fn seal_to(public: &[u8], content: &[u8]) -> Result<Vec<u8>, LockError> {
    let public = PublicKey::from_slice(public).map_err(|_| LockError::Key)?;
    public.seal(&mut OsRng, content).map_err(|_| LockError::Key)
}

/// The content of a sealed box.
///
/// # Errors
/// [`LockError::Key`], [`LockError::Closed`].
pub fn open_sealed(secret: &[u8], sealed: &[u8]) -> Result<Vec<u8>, LockError> {
    secret_key(secret)?.unseal(sealed).map_err(|_| LockError::Closed)
}

fn secret_key(bytes: &[u8]) -> Result<SecretKey, LockError> {
    SecretKey::from_slice(bytes).map_err(|_| LockError::Key)
}

#[cfg(test)]
mod tests {
    use argon2::AssociatedData;
    use hex_literal::hex;

    use super::*;

    /// RFC 9106, section 5.3: with a secret and associated data, which a passphrase has not.
    #[test]
    fn argon2id_gives_the_published_vector() {
        let data = AssociatedData::new(&[4; 12]).unwrap();
        let params = argon2::ParamsBuilder::new().m_cost(32).t_cost(3).p_cost(4).data(data).build().unwrap();
        let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
        assert_eq!(tag, hex!("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    /// From the tests of the reference implementation (phc-winner-argon2, test.c): 64 MiB, two passes, one lane.
    #[test]
    fn a_passphrase_gives_the_key_of_the_reference_implementation() {
        let key = derive_key("password", b"somesalt", 65_536, 2).unwrap();
        assert_eq!(key, hex!("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
    }

    #[test]
    fn a_cost_out_of_range_is_refused() {
        assert_eq!(derive_key("a", b"sixteen bytes 16", 4, 2), Err(LockError::Cost));
        assert_eq!(derive_key("a", b"sixteen bytes 16", 64, 0), Err(LockError::Cost));
        assert_eq!(derive_key("a", b"short", 64, 1), Err(LockError::Cost));
    }

    /// RFC 7748, section 6.1: Alice's keys.
    #[test]
    fn a_public_key_is_the_published_one() {
        let secret = hex!("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        let public = hex!("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        assert_eq!(public_key(&secret), Ok(public));
    }

    #[test]
    fn what_is_sealed_for_a_key_opens_with_it_alone() {
        let public = public_key(&[7; 32]).unwrap();
        let sealed = seal_to(&public, b"noted while locked").unwrap();
        assert_eq!(open_sealed(&[7; 32], &sealed).unwrap(), b"noted while locked");
        assert_ne!(seal_to(&public, b"noted while locked").unwrap(), sealed, "each box is another");
        assert_eq!(open_sealed(&[8; 32], &sealed), Err(LockError::Closed));
        for place in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[place] ^= 1;
            assert_eq!(open_sealed(&[7; 32], &altered), Err(LockError::Closed), "byte {place}");
            assert_eq!(open_sealed(&[7; 32], &sealed[..place]), Err(LockError::Closed), "cut to {place}");
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert_eq!(public_key(&[7; 31]), Err(LockError::Key));
        assert_eq!(seal_to(&[7; 33], b""), Err(LockError::Key));
        assert_eq!(open_sealed(b"", b""), Err(LockError::Key));
    }
}
