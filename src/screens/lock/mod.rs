//! The lock: the page that unlocks, and the page in Settings that sets it up and changes it.

mod code;
mod device;
mod in_sight;
mod keep;
mod locked;
mod set_up;
mod words;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Loading, Place, use_locale, use_lock, use_storage},
    ui::{Button, Look, remount, shown_while, tap},
};
use keep::KeepLock;
pub use locked::LockedPage;
use set_up::SetUpLock;

/// The page of the lock in Settings.
#[component]
pub fn LockPage() -> impl IntoView {
    let storage = use_storage();
    let locale = use_locale();
    let is_read = move || storage.loading() == Loading::Ready;
    view! {
        <PageTop heading=td_string!(locale, lock.heading) back=Place::Settings />
        {shown_while(move || is_read() && !storage.has_lock(), || view! { <SetUpLock /> }.into_any())}
        {shown_while(move || is_read() && storage.has_lock(), || view! { <KeepLock /> }.into_any())}
    }
}

/// A button that says when a key is being computed.
fn working_button(look: Look, label: &'static str, act: impl Fn() + Clone + Send + 'static) -> AnyView {
    let lock = use_lock();
    let locale = use_locale();
    let button = move || {
        let label = if lock.is_busy() { td_string!(locale, lock.busy) } else { label };
        view! { <Button look label on_tap=tap(act.clone()) /> }.into_any()
    };
    view! { {remount(button)} }.into_any()
}
