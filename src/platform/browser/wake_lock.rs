//! The screen wake lock.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Navigator;

#[wasm_bindgen]
extern "C" {
    /// web-sys knows wake locks only behind an unstable flag.
    #[wasm_bindgen(extends = Navigator)]
    type WakefulNavigator;

    type ScreenLock;

    #[wasm_bindgen(method, getter, js_name = wakeLock)]
    fn wake_lock(this: &WakefulNavigator) -> ScreenLock;

    #[wasm_bindgen(method, catch)]
    fn request(this: &ScreenLock, kind: &str) -> Result<Promise, JsValue>;

    type Sentinel;

    #[wasm_bindgen(method, catch)]
    fn release(this: &Sentinel) -> Result<Promise, JsValue>;
}

/// Keeps the screen on from [`Self::ask`] until [`Self::release`], where the browser can.
#[derive(Default)]
pub struct WakeLock(Rc<RefCell<Held>>);

#[derive(Default)]
enum Held {
    /// Asked for, and perhaps not answered yet.
    #[default]
    Nothing,
    Sentinel(Sentinel),
    /// Released; a lock that is still granted later is released at once.
    Released,
}

impl WakeLock {
    /// Asks for the lock, if the page is visible.
    pub fn ask(&self) {
        let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
        if !Reflect::has(&navigator, &"wakeLock".into()).unwrap_or(false) || !super::page::is_visible() {
            return;
        }
        let Ok(promise) = navigator.unchecked_into::<WakefulNavigator>().wake_lock().request("screen") else { return };
        let slot = self.0.clone();
        spawn_local(async move {
            // Refused on low battery; the screen then goes dark as usual.
            if let Ok(sentinel) = JsFuture::from(promise).await {
                let sentinel = sentinel.unchecked_into::<Sentinel>();
                let mut held = slot.borrow_mut();
                match *held {
                    Held::Released => let_go(&sentinel),
                    Held::Nothing | Held::Sentinel(_) => *held = Held::Sentinel(sentinel),
                }
            }
        });
    }

    /// Lets the screen go dark again.
    pub fn release(&self) {
        if let Held::Sentinel(sentinel) = self.0.replace(Held::Released) {
            let_go(&sentinel);
        }
    }
}

fn let_go(sentinel: &Sentinel) {
    // Releasing fails only for a lock that the browser released already.
    let _ = sentinel.release();
}
