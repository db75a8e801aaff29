//! Helpers of several targets: fixed randomness, a vault made with it, and charsets.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use pollster::block_on;
use steady::{
    domain::{CheckIn, Entry, Id, LocalTime, Mood, Noted},
    vault::{Opening, RandomUnavailable, Row, Store, Vault},
};

pub const FILLED_WITH: u8 = 7;

/// With this as its randomness, the keys of a new vault are known.
pub fn random(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    buffer.fill(FILLED_WITH);
    Ok(())
}

pub fn new_vault() -> (Store, Vault) {
    let store = Store::in_memory();
    match block_on(Vault::open(store.clone(), random)).expect("memory can be read") {
        Opening::Empty(vault) => (store, vault),
        other => panic!("{other:?}"),
    }
}

pub fn now() -> LocalTime {
    "2026-11-20T22:00:00.000-05:00".parse().expect("a time")
}

/// A check-in of that minute.
pub fn entry(minute: u8) -> Entry {
    let at = now() + std::time::Duration::from_secs(60 * u64::from(minute));
    let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Okay));
    Entry { id: Id([minute; 16]), at, written: at.to_utc(), noted, imported: None }
}

/// The envelope as `src/vault/envelope.rs` tells it, made on its own.
pub fn seal(key: &[u8; 32], place: &str, name: &[u8], version: u8, plaintext: &[u8]) -> Vec<u8> {
    let nonce = [FILLED_WITH; 24];
    let bound_to = [b"steady envelope\0", place.as_bytes(), &[0, 1, 0, version], name].concat();
    let payload = Payload { msg: plaintext, aad: &bound_to };
    let sealed = XChaCha20Poly1305::new(key.into()).encrypt(&XNonce::from(nonce), payload).expect("short enough");
    [&[1, 0, version], nonce.as_slice(), &sealed].concat()
}

/// Whether every row's bytes are also in `there`; names may differ.
pub fn all_kept(rows: &[Row], there: &[Row]) -> bool {
    rows.iter().all(|(_, bytes)| there.iter().any(|(_, other)| other == bytes))
}

/// The charsets of the browser's `TextDecoder`, which are those of this crate.
pub fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}
