//! The app itself, as the browser keeps it to open without a connection: the service worker and its cache.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CacheStorage, ServiceWorkerRegistration, Url};

/// Has the browser let go of it: from the next load on, the app comes from its host again. Answers whether nothing of it
/// is left.
pub async fn forget() -> bool {
    try_to_forget().await.unwrap_or(false)
}

/// `None` when the browser did not answer.
async fn try_to_forget() -> Option<bool> {
    let window = web_sys::window()?;
    let workers = window.navigator().service_worker();
    // Absent outside secure contexts, where nothing is kept.
    if !JsValue::is_object(&workers) {
        return Some(true);
    }
    let Ok(registration) = answer(workers.get_registration()).await?.dyn_into::<ServiceWorkerRegistration>() else {
        return Some(true);
    };
    answer(registration.unregister().ok()?).await?;
    // As `sw.js` names its caches; other apps may share the origin.
    let ours = format!("steady-{}-", Url::new(&registration.scope()).ok()?.pathname());
    let caches = window.caches().ok()?;
    for name in names(&caches, &ours).await? {
        answer(caches.delete(&name)).await?;
    }
    Some(names(&caches, &ours).await?.is_empty())
}

async fn names(caches: &CacheStorage, beginning: &str) -> Option<Vec<String>> {
    let names = answer(caches.keys()).await?.dyn_into::<Array>().ok()?;
    let names = names.iter().filter_map(|name| name.as_string());
    Some(names.filter(|name| name.starts_with(beginning)).collect())
}

async fn answer(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
