//! The log of the second copy, in the browser's own file system (OPFS). A worker, `public/second-copy.js`, holds it: only
//! there can a file be written in place and flushed.

use std::cell::OnceCell;

use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FileSystemDirectoryHandle, MessageChannel, MessageEvent, Worker};

use super::persistence;
use crate::{platform::answers::SecondCopyError, vault::LogSize};

/// The name that `public/second-copy.js` gives the folder, too.
const FOLDER: &str = "steady-second-copy";

/// The name that the policy for scripts in `public/boot.js` lets pass.
const SCRIPT: &str = "second-copy.js";

thread_local!(static WORKER: OnceCell<Worker> = const { OnceCell::new() });

/// Whether there is, or was begun, a second copy. Found out without the worker, since the first start has none.
pub async fn is_there() -> bool {
    async fn folder() -> Option<JsValue> {
        let manager = persistence::manager()?;
        // Absent in WebKitGTK.
        Reflect::get(&manager, &"getDirectory".into()).ok().filter(JsValue::is_function)?;
        let root = JsFuture::from(manager.get_directory()).await.ok()?;
        JsFuture::from(root.unchecked_into::<FileSystemDirectoryHandle>().get_directory_handle(FOLDER)).await.ok()
    }
    folder().await.is_some()
}

/// The lengths of the log; `None` while there is no whole one.
///
/// # Errors
/// When this browser has no such files, or they cannot be opened.
pub async fn size() -> Result<Option<LogSize>, SecondCopyError> {
    Ok(size_in(&ask("size", None).await?))
}

/// Adds bytes to the log, durably. Answers with its lengths; `None` while there is no whole one, and nothing was added.
///
/// # Errors
/// When nothing was added.
pub async fn append(bytes: &[u8]) -> Result<Option<LogSize>, SecondCopyError> {
    Ok(size_in(&ask("append", Some(bytes)).await?))
}

/// All of the log; `None` when there is none.
///
/// # Errors
/// When it cannot be read.
pub async fn read() -> Result<Option<Vec<u8>>, SecondCopyError> {
    Ok(ask("read", None).await?.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
}

/// Begins a new log, beside the one that is there.
///
/// # Errors
/// When it was not begun.
pub async fn begin() -> Result<(), SecondCopyError> {
    ask("begin", None).await.map(drop)
}

/// Adds bytes to the new log.
///
/// # Errors
/// When nothing was added.
pub async fn write(bytes: &[u8]) -> Result<(), SecondCopyError> {
    ask("write", Some(bytes)).await.map(drop)
}

/// Puts the new log in the place of the old one, which is overwritten and removed. Answers with its lengths.
///
/// # Errors
/// When the old one may still be there.
pub async fn finish() -> Result<Option<LogSize>, SecondCopyError> {
    Ok(size_in(&ask("finish", None).await?))
}

/// Removes the new log; the old one stays as it is.
pub async fn abandon() {
    // What is left of it counts for nothing, and goes when the files are opened next.
    let _ = ask("abandon", None).await;
}

/// Overwrites and removes all of it.
///
/// # Errors
/// When something may still be there.
pub async fn erase() -> Result<(), SecondCopyError> {
    ask("erase", None).await.map(drop)
}

/// Lets another tab have the files, until this one needs them again.
pub async fn rest() {
    // Without files, there is nothing to let go of.
    let _ = ask("rest", None).await;
}

/// Sends the worker a message, and waits for its answer: a list with the value, or the name of an error.
async fn ask(action: &str, bytes: Option<&[u8]>) -> Result<JsValue, SecondCopyError> {
    let worker = WORKER.with(|worker| match worker.get() {
        Some(worker) => Ok(worker.clone()),
        None => Worker::new(SCRIPT).map(|made| worker.get_or_init(|| made).clone()),
    });
    let (worker, channel) = (worker.map_err(failed)?, MessageChannel::new().map_err(failed)?);
    let message = Array::of2(&action.into(), &bytes.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(bytes).into()));
    let mut sent = Ok(());
    let answered = Promise::new(&mut |answered, refused| {
        channel.port1().set_onmessage(Some(&answered));
        // Its script could not be loaded; its actions catch their own errors.
        worker.set_onerror(Some(&refused));
        sent = worker.post_message_with_transfer(&message, &Array::of1(&channel.port2()));
    });
    sent.map_err(failed)?;
    let event = JsFuture::from(answered).await.map_err(failed)?;
    let answer = event.unchecked_into::<MessageEvent>().data();
    match answer.dyn_ref::<Array>() {
        Some(list) => Ok(list.get(0)),
        None => Err(SecondCopyError(answer.as_string().unwrap_or_else(|| "no reason".to_owned()))),
    }
}

fn failed(_: JsValue) -> SecondCopyError {
    SecondCopyError("no worker".to_owned())
}

fn size_in(answer: &JsValue) -> Option<LogSize> {
    let list = answer.dyn_ref::<Array>()?;
    // Lengths of files are whole numbers, far below what a float holds exactly.
    let length = |place| list.get(place).as_f64().map(|length| length as u64);
    Some(LogSize { snapshot: length(0)?, whole: length(1)? })
}
