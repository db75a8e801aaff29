//! Other tabs of this app in this browser.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to the other tabs; what one says, all others hear.
#[derive(Clone)]
pub struct OtherTabs(Option<BroadcastChannel>);

impl OtherTabs {
    /// Opens the line. Where a browser has none, telling does nothing.
    pub fn open() -> Self {
        Self(BroadcastChannel::new("steady").ok())
    }

    /// Tells the other tabs something; never anything private, only what to read again.
    pub fn tell(&self, message: &str) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&message.into());
        }
    }

    /// Calls back with what other tabs tell.
    pub fn on_message(&self, heard: impl Fn(String) + 'static) {
        let Some(channel) = &self.0 else { return };
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                heard(message);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
    }
}
