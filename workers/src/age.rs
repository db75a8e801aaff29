//! Files that a passphrase protects, in the age format (<https://age-encryption.org/v1>): the commands `age` and `rage`
//! open them, and those that they make are opened here.

use std::{
    io::{Read, Write},
    iter,
};

use age::{
    DecryptError, Decryptor, Encryptor, Identity, Recipient, armor::ArmoredReader, scrypt, secrecy::SecretString,
};
use thiserror::Error;

/// The work that guessing one passphrase costs, as the logarithm of scrypt's N: 128 MiB and a second on a phone, which
/// is what OWASP advises for scrypt.
const WORK: u8 = 17;

/// The most work that is done for a file: 512 MiB, twice what the command `age` asks for. A phone has no memory for more.
const MOST_WORK: u8 = 19;

/// Why a file was not made or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AgeError {
    /// Another passphrase is needed.
    #[error("wrong passphrase")]
    Passphrase,
    /// The file asks for more work than a phone can do.
    #[error("too much work")]
    TooMuchWork,
    /// Protected by something else than a passphrase.
    #[error("no passphrase opens it")]
    OtherKey,
    /// Not an age file, or damaged.
    #[error("damaged")]
    Damaged,
}

impl From<DecryptError> for AgeError {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::ExcessiveWork { .. } => Self::TooMuchWork,
            // The key of the file does not open; what is damaged behind it is found while reading.
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
                Self::Passphrase
            }
            _ => Self::Damaged,
        }
    }
}

/// Protects content with a passphrase.
///
/// # Errors
/// [`AgeError::Damaged`] when the content cannot be written, which does not happen in memory.
pub fn encrypt(content: &[u8], passphrase: &str) -> Result<Vec<u8>, AgeError> {
    encrypt_with(content, passphrase, WORK)
}

fn encrypt_with(content: &[u8], passphrase: &str, work: u8) -> Result<Vec<u8>, AgeError> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work);
    let recipients = iter::once(&recipient as &dyn Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|_| AgeError::Damaged)?;
    let mut file = Vec::with_capacity(content.len());
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| AgeError::Damaged)?;
    writer.write_all(content).map_err(|_| AgeError::Damaged)?;
    writer.finish().map_err(|_| AgeError::Damaged)?;
    Ok(file)
}

/// The content of a file that a passphrase protects, as bytes or as the text that `age --armor` makes of them.
///
/// # Errors
/// [`AgeError`].
pub fn decrypt(file: &[u8], passphrase: &str) -> Result<Vec<u8>, AgeError> {
    let decryptor = Decryptor::new(ArmoredReader::new(file))?;
    if !decryptor.is_scrypt() {
        return Err(AgeError::OtherKey);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let mut reader = decryptor.decrypt(iter::once(&identity as &dyn Identity))?;
    let mut content = Vec::new();
    reader.read_to_end(&mut content).map_err(|_| AgeError::Damaged)?;
    Ok(content)
}

#[cfg(test)]
mod tests {
    use age::armor::{ArmoredWriter, Format};

    use super::*;

    #[test]
    fn what_a_passphrase_protects_it_opens_and_no_other_does() {
        for content in [&b""[..], b"{}", &[7; 200_000]] {
            let file = encrypt_with(content, "four plain words here", 10).unwrap();
            assert!(file.starts_with(b"age-encryption.org/v1\n"));
            assert_eq!(decrypt(&file, "four plain words here").unwrap(), content);
            assert_eq!(decrypt(&file, "four plain words"), Err(AgeError::Passphrase));
        }
    }

    #[test]
    fn the_work_that_is_asked_for_is_what_a_file_says() {
        let file = encrypt(b"{}", "a").unwrap();
        let header = String::from_utf8_lossy(&file);
        assert!(header.lines().nth(1).is_some_and(|line| line.ends_with(" 17")), "{header}");
    }

    #[test]
    fn a_file_that_was_made_to_text_opens_and_cut_it_does_not() {
        let mut text = Vec::new();
        let mut armor = ArmoredWriter::wrap_output(&mut text, Format::AsciiArmor).unwrap();
        armor.write_all(&encrypt_with(b"noted", "a", 10).unwrap()).unwrap();
        armor.finish().unwrap();
        assert!(text.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----\n"));
        assert_eq!(decrypt(&text, "a").unwrap(), b"noted");
        assert_eq!(decrypt(&text, "b"), Err(AgeError::Passphrase));
        // The last line break can be missing.
        for place in 0..text.len() - 1 {
            assert!(decrypt(&text[..place], "a").is_err(), "cut to {place}");
        }
    }

    #[test]
    fn a_file_that_is_cut_or_changed_does_not_open() {
        let file = encrypt_with(b"noted", "a", 10).unwrap();
        for place in 0..file.len() {
            assert!(decrypt(&file[..place], "a").is_err(), "cut to {place}");
            let mut altered = file.clone();
            altered[place] ^= 1;
            assert!(decrypt(&altered, "a").is_err(), "byte {place}");
        }
    }
}
