//! What a person must know wherever they are: nothing is kept, entries are gone or set aside, a new version waits.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_app_state, use_locale},
    ui::{Banner, Button, ButtonLink, Look, shown_while, tap, text},
};

/// The banners above every page.
#[component]
pub fn Banners() -> impl IntoView {
    view! {
        <BlockedBanner />
        <VanishedBanner />
        <SetAsideBanner />
        <UpdateBanner />
    }
}

#[component]
fn BlockedBanner() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    shown_while(
        move || state.is_in_memory.get(),
        move || {
            view! {
                <Banner is_urgent=true>
                    <p>{td_string!(locale, banners.blocked)} " " {td_string!(locale, banners.blocked_more)}</p>
                    <Button label=td_string!(locale, banners.download) on_tap=tap(move || state.download_backup()) />
                </Banner>
            }
            .into_any()
        },
    )
}

#[component]
fn VanishedBanner() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let missing = move || td_string!(locale, banners.vanished, count = state.vanished.get()).to_string();
    shown_while(
        move || state.vanished.get() > 0,
        move || {
            view! {
                <Banner is_urgent=true>
                    <p>{text(missing)}</p>
                    <div class="two">
                        <ButtonLink label=td_string!(locale, banners.vanished_restore) href=Place::Settings.href() />
                        <Button
                            look=Look::Quiet
                            label=td_string!(locale, banners.vanished_accept)
                            on_tap=tap(move || state.accept_vanished())
                        />
                    </div>
                </Banner>
            }
            .into_any()
        },
    )
}

#[component]
fn SetAsideBanner() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let counts = move || state.timeline.with(|timeline| timeline.count_set_aside());
    let damaged = move || td_string!(locale, banners.set_aside, count = counts().damaged).to_string();
    let newer = move || td_string!(locale, banners.set_aside_newer, count = counts().newer).to_string();
    view! {
        {shown_while(move || counts().damaged > 0, move || line(damaged))}
        {shown_while(move || counts().newer > 0, move || line(newer))}
    }
}

fn line(words: impl Fn() -> String + Send + 'static) -> AnyView {
    view! {
        <Banner>
            <p>{text(words)}</p>
        </Banner>
    }
    .into_any()
}

#[component]
fn UpdateBanner() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    shown_while(
        move || state.update_waits.get(),
        move || {
            view! {
                <Banner>
                    <p>{td_string!(locale, banners.update)}</p>
                    <Button label=td_string!(locale, banners.update_now) on_tap=tap(move || state.apply_update()) />
                </Banner>
            }
            .into_any()
        },
    )
}
