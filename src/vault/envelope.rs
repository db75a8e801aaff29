//! The sealed envelope around every record: XChaCha20-Poly1305, bound to the record's place and schema version.
//!
//! Layout: format (1 byte), schema version (2 bytes, big-endian), nonce (24 bytes), ciphertext with its tag (16 bytes
//! more than the plaintext). Everything outside of the ciphertext is authenticated with it, so a record that was moved
//! to another key, or whose version was altered, does not open.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use thiserror::Error;
use zeroize::Zeroize;

use super::{FillRandom, RandomUnavailable};

const FORMAT: u8 = 1;
const DOMAIN: &[u8] = b"steady envelope\0";
const NONCE_BYTES: usize = 24;
const HEADER_BYTES: usize = 3;
const TAG_BYTES: usize = 16;

/// Bytes that an envelope has more than what is sealed in it.
pub(super) const OVERHEAD: usize = HEADER_BYTES + NONCE_BYTES + TAG_BYTES;

/// Bytes of a key.
pub(super) const KEY_BYTES: usize = 32;

/// A key that seals records: that of a vault, or one that wraps it. It is wiped from memory when it is dropped, and its
/// `Debug` form does not show it.
#[derive(PartialEq, Eq)]
pub(super) struct DataKey(pub [u8; KEY_BYTES]);

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(..)")
    }
}

impl DataKey {
    pub(super) fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

/// Where a record lies: an envelope opens only there.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordPlace<'a> {
    /// The object store's name.
    pub store: &'static str,
    /// The record's key in it.
    pub key: &'a [u8],
}

impl RecordPlace<'_> {
    fn bound_to(self, version: u16) -> Vec<u8> {
        [DOMAIN, self.store.as_bytes(), &[0, FORMAT], &version.to_be_bytes(), self.key].concat()
    }
}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum SealError {
    #[error(transparent)]
    Random(#[from] RandomUnavailable),
    #[error("too long to be sealed")]
    TooLong,
}

/// Why an envelope does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(super) enum OpenError {
    #[error("too short for an envelope")]
    TooShort,
    #[error("unknown envelope format {0}")]
    UnknownFormat(u8),
    #[error("damaged")]
    Damaged,
}

/// Seals a plaintext of a schema version for its place.
pub(super) fn seal(
    key: &DataKey,
    place: RecordPlace,
    version: u16,
    plaintext: &[u8],
    random: FillRandom,
) -> Result<Vec<u8>, SealError> {
    let mut nonce = [0; NONCE_BYTES];
    random(&mut nonce)?;
    seal_with(key, place, version, plaintext, nonce)
}

fn seal_with(
    key: &DataKey,
    place: RecordPlace,
    version: u16,
    plaintext: &[u8],
    nonce: [u8; NONCE_BYTES],
) -> Result<Vec<u8>, SealError> {
    let payload = Payload { msg: plaintext, aad: &place.bound_to(version) };
    let sealed = key.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::TooLong)?;
    let mut envelope = Vec::with_capacity(HEADER_BYTES + NONCE_BYTES + sealed.len());
    envelope.push(FORMAT);
    envelope.extend(version.to_be_bytes());
    envelope.extend(nonce);
    envelope.extend(sealed);
    Ok(envelope)
}

/// Opens an envelope. Answers with the schema version, which is authenticated, and the plaintext.
pub(super) fn open(key: &DataKey, place: RecordPlace, envelope: &[u8]) -> Result<(u16, Vec<u8>), OpenError> {
    let (&[format, high, low], rest) = envelope.split_first_chunk::<HEADER_BYTES>().ok_or(OpenError::TooShort)?;
    if format != FORMAT {
        return Err(OpenError::UnknownFormat(format));
    }
    let (nonce, sealed) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(OpenError::TooShort)?;
    if sealed.len() < TAG_BYTES {
        return Err(OpenError::TooShort);
    }
    let version = u16::from_be_bytes([high, low]);
    let payload = Payload { msg: sealed, aad: &place.bound_to(version) };
    let plaintext = key.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| OpenError::Damaged)?;
    Ok((version, plaintext))
}

#[cfg(test)]
mod tests {
    use super::super::hex;
    use super::*;

    const PLACE: RecordPlace = RecordPlace { store: "entries", key: b"a key" };

    fn key() -> DataKey {
        DataKey(std::array::from_fn(|i| 0x80 + u8::try_from(i).unwrap()))
    }

    fn sealed(version: u16) -> Vec<u8> {
        seal_with(&key(), PLACE, version, b"a check-in", [7; NONCE_BYTES]).unwrap()
    }

    /// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
    #[test]
    fn the_cipher_gives_the_published_vector() {
        let plaintext = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
            sunscreen would be it.";
        let nonce: [u8; NONCE_BYTES] = std::array::from_fn(|i| 0x40 + u8::try_from(i).unwrap());
        let aad = hex::decode("50515253c0c1c2c3c4c5c6c7").unwrap();
        let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39\
            ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c9763\
            7da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
        let sealed = key().cipher().encrypt(&XNonce::from(nonce), Payload { msg: plaintext, aad: &aad }).unwrap();
        assert_eq!(hex::encode(&sealed), expected);
    }

    #[test]
    fn an_envelope_keeps_its_bytes_from_release_to_release() {
        let frozen = concat!(
            "010001070707070707070707070707070707070707070707070707",
            "89290df57b082a865ae83dc0847c41b2a485af62e5cefba12a34"
        );
        assert_eq!(hex::encode(&sealed(1)), frozen);
        assert_eq!(open(&key(), PLACE, &sealed(1)), Ok((1, b"a check-in".to_vec())));
    }

    #[test]
    fn it_opens_in_its_own_place_only() {
        for other in [RecordPlace { store: "documents", ..PLACE }, RecordPlace { key: b"b key", ..PLACE }] {
            assert_eq!(open(&key(), other, &sealed(1)), Err(OpenError::Damaged));
        }
        assert_eq!(open(&DataKey([0; 32]), PLACE, &sealed(1)), Err(OpenError::Damaged));
    }

    #[test]
    fn a_newer_version_is_told_apart_from_an_altered_one() {
        assert_eq!(open(&key(), PLACE, &sealed(2)), Ok((2, b"a check-in".to_vec())));
        let mut altered = sealed(1);
        altered[2] = 2;
        assert_eq!(open(&key(), PLACE, &altered), Err(OpenError::Damaged));
    }

    #[test]
    fn every_cut_and_every_flipped_bit_is_noticed() {
        let whole = sealed(1);
        for length in 0..whole.len() {
            assert!(open(&key(), PLACE, &whole[..length]).is_err(), "cut to {length}");
        }
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&key(), PLACE, &flipped).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn an_unknown_format_is_named() {
        assert_eq!(open(&key(), PLACE, &[9; 60]), Err(OpenError::UnknownFormat(9)));
        assert_eq!(open(&key(), PLACE, &[]), Err(OpenError::TooShort));
    }

    #[test]
    fn without_randomness_nothing_is_sealed() {
        assert_eq!(seal(&key(), PLACE, 1, b"", |_| Err(RandomUnavailable)), Err(SealError::Random(RandomUnavailable)));
    }

    #[test]
    fn a_data_key_is_not_printed() {
        assert_eq!(format!("{:?}", key()), "DataKey(..)");
    }
}
