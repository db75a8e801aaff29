//! Banners above every page: nothing is kept, entries are gone or set aside, a new version waits.

use leptos::prelude::*;

use crate::{
    domain::day_of,
    i18n::*,
    platform::page,
    screens::shared::words,
    state::{
        Loading, Place, Stores, effect, use_backups, use_calendar, use_drafts, use_journal, use_locale, use_lock,
        use_navigation, use_notices, use_storage, use_updates,
    },
    ui::{Banner, Button, ButtonLink, Look, remount, shown_while, tap, text},
};

/// The banners above every page.
#[component]
pub fn Banners() -> impl IntoView {
    keep_second_copy();
    let lock = use_lock();
    effect(move || lock.follow_shown_while_locked());
    view! {
        <BlockedBanner />
        <GoneBanner />
        <VanishedBanner />
        <SetAsideBanner />
        <DraftsBanner />
        <FutureEntryBanner />
        <UpdateBanner />
    }
}

/// Begins to keep the second copy behind all else, and not before it is known whether entries are gone: it may be what
/// is left of them. Here, since no byte of this is needed for the first control.
fn keep_second_copy() {
    let (stores, storage) = (expect_context::<Stores>(), use_storage());
    let is_all_here = RwSignal::new(false);
    page::on_ready(move || {
        // Disposed of when the banners were left meanwhile.
        let _ = is_all_here.try_set(true);
    });
    effect(move || {
        if is_all_here.get() && storage.loading() == Loading::Ready {
            stores.keep_second_copy();
        }
    });
}

#[component]
fn BlockedBanner() -> impl IntoView {
    let storage = use_storage();
    let backups = use_backups();
    let locale = use_locale();
    shown_while(
        move || storage.is_in_memory(),
        move || {
            view! {
                <Banner is_urgent=true>
                    <p>{td_string!(locale, banners.blocked)} " " {td_string!(locale, banners.blocked_more)}</p>
                    <Button label=td_string!(locale, banners.download) on_tap=tap(move || backups.download_backup()) />
                </Banner>
            }
            .into_any()
        },
    )
}

#[component]
fn GoneBanner() -> impl IntoView {
    let notices = use_notices();
    let journal = use_journal();
    let backups = use_backups();
    let locale = use_locale();
    let count = move || journal.with(|timeline| timeline.entries().len());
    let words = move || td_string!(locale, banners.gone, count = count()).to_string();
    shown_while(
        move || notices.storage_is_gone(),
        move || {
            view! {
                <Banner is_urgent=true>
                    <p prop:textContent=text(words)></p>
                    <div class="two">
                        <Button label=td_string!(locale, banners.put_back) on_tap=tap(move || backups.put_back()) />
                        <Button
                            look=Look::Quiet
                            label=td_string!(locale, banners.download)
                            on_tap=tap(move || backups.download_backup())
                        />
                    </div>
                </Banner>
            }
            .into_any()
        },
    )
}

#[component]
fn VanishedBanner() -> impl IntoView {
    let storage = use_storage();
    let locale = use_locale();
    let missing = move || td_string!(locale, banners.vanished, count = storage.vanished()).to_string();
    shown_while(
        move || storage.vanished() > 0,
        move || {
            view! {
                <Banner is_urgent=true>
                    <p prop:textContent=text(missing)></p>
                    <div class="two">
                        <ButtonLink label=td_string!(locale, banners.vanished_restore) href=Place::Settings.href() />
                        <Button
                            look=Look::Quiet
                            label=td_string!(locale, banners.vanished_accept)
                            on_tap=tap(move || storage.accept_vanished())
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
    let journal = use_journal();
    let locale = use_locale();
    let counts = move || journal.with(|timeline| timeline.count_set_aside());
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
            <p prop:textContent=text(words)></p>
        </Banner>
    }
    .into_any()
}

#[component]
fn DraftsBanner() -> impl IntoView {
    let drafts = use_drafts();
    let locale = use_locale();
    shown_while(move || drafts.are_lost(), move || line(move || td_string!(locale, banners.drafts_lost).to_owned()))
}

/// Only on Today, where the entry is.
#[component]
fn FutureEntryBanner() -> impl IntoView {
    let calendar = use_calendar();
    let navigation = use_navigation();
    let journal = use_journal();
    let locale = use_locale();
    remount(move || match journal.future_entry().filter(|_| navigation.place() == Place::Today) {
        Some(entry) => {
            let day = words::date(locale, day_of(entry.at), calendar.today());
            let when = format!("{day}, {}", words::time(locale, entry.at));
            let said = td_string!(locale, banners.future_entry, when = when).to_string();
            view! {
                <Banner>
                    <p>{said}</p>
                    <ButtonLink label=td_string!(locale, banners.future_entry_open) href=Place::Entry(entry.id).href() />
                </Banner>
            }
            .into_any()
        }
        None => ().into_any(),
    })
}

#[component]
fn UpdateBanner() -> impl IntoView {
    let updates = use_updates();
    let locale = use_locale();
    shown_while(
        move || updates.is_waiting(),
        move || {
            view! {
                <Banner>
                    <p>{td_string!(locale, banners.update)}</p>
                    <Button label=td_string!(locale, banners.update_now) on_tap=tap(move || updates.apply()) />
                </Banner>
            }
            .into_any()
        },
    )
}
