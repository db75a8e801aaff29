//! Files in memory.

use std::cell::RefCell;

use super::world;

/// A file that the app made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its MIME type.
    pub mime: String,
    /// Its content, as far as it is text.
    pub text: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that a person chose.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// Its content; `None` when it cannot be read.
    pub bytes: Option<Vec<u8>>,
    /// Its stated size in bytes.
    pub size: u64,
}

impl File {
    /// A file with a text.
    pub fn with_text(text: &str) -> Self {
        Self::with_bytes(text.as_bytes())
    }

    /// A file with these bytes.
    pub fn with_bytes(bytes: &[u8]) -> Self {
        Self { bytes: Some(bytes.to_vec()), size: bytes.len() as u64 }
    }
}

/// A field in which a person chooses a file.
#[derive(Debug, Default)]
pub struct FileField(pub RefCell<Option<File>>);

impl FileField {
    /// A field in which this file was chosen.
    pub fn with(file: File) -> Self {
        Self(RefCell::new(Some(file)))
    }
}

/// A text as a file of a MIME type.
pub fn of_text(mime: &str, text: &str) -> Option<Blob> {
    of_bytes(mime, text.as_bytes())
}

/// Bytes as a file of a MIME type.
pub fn of_bytes(mime: &str, bytes: &[u8]) -> Option<Blob> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    Some(Blob { mime: mime.to_owned(), text, bytes: bytes.to_vec() })
}

/// Downloads a file. Answers whether the download started.
pub fn download(name: &str, content: &Blob) -> bool {
    let world = world();
    if world.downloads.get() {
        world.downloaded.borrow_mut().push((name.to_owned(), content.clone()));
    }
    world.downloads.get()
}

/// Takes the chosen file and empties its field.
pub fn take_chosen(field: &FileField) -> Option<File> {
    field.0.take()
}

/// All bytes of a file.
pub async fn read_bytes(file: &File) -> Option<Vec<u8>> {
    file.bytes.clone()
}

/// Whether a file is larger than so many bytes.
pub fn exceeds(file: &File, bytes: u64) -> bool {
    file.size > bytes
}
