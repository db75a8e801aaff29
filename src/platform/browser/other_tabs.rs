//! Other tabs of this app in this browser.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to the other tabs; a message of one reaches all others.
#[derive(Clone)]
pub struct OtherTabs(Option<BroadcastChannel>);

impl OtherTabs {
    /// Opens the channel. Where a browser has none, messages are dropped.
    pub fn open() -> Self {
        Self(BroadcastChannel::new("steady").ok())
    }

    /// Sends a message to the other tabs: only what to read again, never anything private.
    pub fn tell(&self, message: &str) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&message.into());
        }
    }

    /// Calls back with each message of another tab.
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
