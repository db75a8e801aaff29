//! Files: downloading one, and reading one that the person chose.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
/// A file that the app made.
pub use web_sys::Blob;
use web_sys::{BlobPropertyBag, File, HtmlAnchorElement, Url};

/// A field in which a person chooses a file.
pub use web_sys::HtmlInputElement as FileField;

/// A text as a file of a MIME type; `None` when the browser cannot make one.
pub fn of_text(mime: &str, text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

/// Bytes as a file of a MIME type; `None` when the browser cannot make one.
pub fn of_bytes(mime: &str, bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options).ok()
}

/// Downloads a file. Answers whether the download was started; no browser tells whether the file arrives.
pub fn download(name: &str, content: &Blob) -> bool {
    try_download(name, content).is_some()
}

fn try_download(name: &str, content: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(content).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    // Firefox follows only links that are in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser still reads the URL after the click; a minute later it has long finished.
    super::timer::after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

/// Takes the file that was just chosen, and empties its field so that the same file can be chosen again.
pub fn take_chosen(field: &FileField) -> Option<File> {
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(file)
}

/// All bytes of a file; `None` when it cannot be read.
pub async fn read_bytes(file: &File) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&JsFuture::from(file.array_buffer()).await.ok()?).to_vec())
}

/// Whether a file is larger than so many bytes, without reading it.
pub fn exceeds(file: &File, bytes: u64) -> bool {
    file.size() > bytes as f64
}
