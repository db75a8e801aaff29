//! The name of this tab, and the open tabs: each holds a lock of its name as long as it lives (Web Locks).
//!
//! The browser releases a lock when its tab is closed, reloaded or killed. Without locks (Safari before 15.4, pages
//! over plain http) all tabs share one name, and one set of drafts.

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use gloo_storage::{SessionStorage, Storage};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::random;

/// The name of all tabs where there are no locks.
const ANY: &str = "any";

const NAME: &str = "steady.tab";

/// Set while a tab's page is unloaded and may come back. A copy of an open tab lacks it, and so takes another name.
const LEFT: &str = "steady.tab-left";

thread_local!(static FOUND: Shared<LocalBoxFuture<'static, String>> = find_name().boxed_local().shared());

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &JsValue, held: &Function) -> Result<Promise, JsValue>;
}

/// The name of this tab; it survives a reload, and a copy of the tab has another one.
pub async fn name() -> String {
    FOUND.with(Clone::clone).await
}

/// The name of this tab, once it has been found.
pub fn known() -> Option<String> {
    FOUND.with(|found| found.peek().cloned())
}

/// Takes over the lock of a closed tab, for as long as this tab lives. Answers whether it was free.
pub async fn claim(name: &str) -> bool {
    ask_for(name, true).await
}

async fn find_name() -> String {
    if locks().is_none() {
        return ANY.to_owned();
    }
    let kept = session(NAME);
    let came_back = session(LEFT).is_some();
    follow_leaving();
    if let Some(kept) = kept {
        if came_back {
            // The page before the reload may not have released its lock yet.
            let name = kept.clone();
            wasm_bindgen_futures::spawn_local(async move {
                ask_for(&name, false).await;
            });
            return kept;
        }
        if claim(&kept).await {
            return kept;
        }
    }
    let Ok(id) = random::id() else { return ANY.to_owned() };
    let name = id.to_string();
    claim(&name).await;
    if let Some(storage) = session_storage() {
        let _ = storage.set_item(NAME, &name);
    }
    name
}

fn follow_leaving() {
    let forget = || {
        if let Some(storage) = session_storage() {
            let _ = storage.remove_item(LEFT);
        }
    };
    forget();
    super::on_window_event("pageshow", move |_| forget());
    super::on_window_event("pagehide", |_| {
        if let Some(storage) = session_storage() {
            let _ = storage.set_item(LEFT, "true");
        }
    });
}

/// Asks for the lock of a name and keeps it. With `only_if_free`, answers at once whether it was free.
async fn ask_for(name: &str, only_if_free: bool) -> bool {
    let Some(locks) = locks() else { return name == ANY };
    let options = Object::new();
    // Setting a property of a plain object never fails.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &only_if_free.into());
    let answered = Promise::new(&mut |resolve, _| {
        let answer = resolve.clone();
        let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let is_held = !lock.is_null();
            let _ = answer.call1(&JsValue::UNDEFINED, &is_held.into());
            if is_held { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
        });
        let asked = locks.request(&format!("{NAME}.{name}"), &options, held.unchecked_ref());
        if asked.is_err() {
            let _ = resolve.call1(&JsValue::UNDEFINED, &false.into());
        }
    });
    JsFuture::from(answered).await.is_ok_and(|answer| answer == JsValue::TRUE)
}

fn locks() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then(|| locks.unchecked_into())
}

fn session(name: &str) -> Option<String> {
    session_storage()?.get_item(name).ok().flatten()
}

/// Session storage, if it can be used; gloo-storage panics where it is blocked.
fn session_storage() -> Option<web_sys::Storage> {
    let is_there = web_sys::window()?.session_storage().is_ok_and(|storage| storage.is_some());
    is_there.then(SessionStorage::raw)
}
