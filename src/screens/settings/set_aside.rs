//! Records that cannot be read and were set aside: each can be looked at, and deleted.

use std::array;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::words,
    state::{Calendar, Unread, UnreadKind, UnreadList, use_calendar, use_journal, use_locale},
    ui::{Button, Folded, Look, remount, shown_while, tap},
};

/// The list, folded away; empty when all records can be read.
#[component]
pub fn SetAsideList(
    /// The records that cannot be read.
    unread: UnreadList,
) -> impl IntoView {
    let locale = use_locale();
    let [asked, drawn] = array::from_fn(|_| unread.clone());
    let fold = move || {
        let [counted, listed] = array::from_fn(|_| drawn.clone());
        let draw = move || {
            let listed = listed.clone();
            let rows = move || {
                let all = listed.get().unwrap_or_default();
                let row = |unread| view! { <Row unread list=listed.clone() /> }.into_any();
                all.into_iter().map(row).collect::<Vec<_>>().into_any()
            };
            view! {
                <p class="hint">{td_string!(locale, set_aside.what)}</p>
                <ul class="lines">{remount(rows)}</ul>
            }
            .into_any()
        };
        view! {
            <Folded
                heading=td_string!(locale, set_aside.heading)
                count=Box::new(move || count(&counted))
                draw=Box::new(draw)
            />
        }
        .into_any()
    };
    shown_while(move || count(&asked) > 0, fold)
}

fn count(unread: &UnreadList) -> usize {
    unread.with(|unread| unread.as_ref().map_or(0, Vec::len))
}

/// One record that cannot be read.
#[component]
fn Row(unread: Unread, list: UnreadList) -> impl IntoView {
    let journal = use_journal();
    let calendar = use_calendar();
    let locale = use_locale();
    let is_asked = RwSignal::new(false);
    let lines = [what(locale, &unread), when(calendar, locale, &unread), why(locale, &unread)].join(" ");
    let text = unread.text.clone().map(|text| view! { <p class="entry-note">{text}</p> }.into_any());
    // A record of a newer version has no button to delete it, since an update can read it.
    let is_newer = unread.is_newer;
    let ask = move || {
        let on_tap = tap(move || is_asked.set(true));
        view! { <Button look=Look::Quiet label=td_string!(locale, set_aside.delete) on_tap /> }.into_any()
    };
    let answer = move || {
        let (unread, list) = (unread.clone(), list.clone());
        let go = tap(move || journal.let_go(unread.clone(), list.clone()));
        view! {
            <p role="alert">{td_string!(locale, set_aside.question)}</p>
            <div class="two">
                <Button label=td_string!(locale, set_aside.keep) on_tap=tap(move || is_asked.set(false)) />
                <Button label=td_string!(locale, set_aside.yes) on_tap=go />
            </div>
        }
        .into_any()
    };
    view! {
        <li>
            <p>{lines}</p>
            {text}
            {shown_while(move || !is_newer && !is_asked.get(), ask)}
            {shown_while(move || is_asked.get(), answer)}
        </li>
    }
}

fn what(locale: Locale, unread: &Unread) -> String {
    let name = match unread.kind {
        UnreadKind::Entry => td_string!(locale, set_aside.entry),
        UnreadKind::Key => td_string!(locale, set_aside.key),
        UnreadKind::Plan => td_string!(locale, set_aside.plan),
        UnreadKind::OwnWords => td_string!(locale, set_aside.own_words),
        UnreadKind::Photo => td_string!(locale, set_aside.photo),
    };
    words::counted!(locale, set_aside.size, count = unread.kept.bytes.len(), what = name)
}

fn when(calendar: Calendar, locale: Locale, unread: &Unread) -> String {
    let Some(at) = unread.at else { return td_string!(locale, set_aside.no_time).to_owned() };
    let at = calendar.as_local(at);
    let day = words::day(locale, at.date_naive(), calendar.today_now());
    td_string!(locale, set_aside.noted, day = day, time = words::time(locale, at)).to_string()
}

fn why(locale: Locale, unread: &Unread) -> String {
    let words =
        if unread.is_newer { td_string!(locale, set_aside.newer) } else { td_string!(locale, set_aside.damaged) };
    words.to_owned()
}
