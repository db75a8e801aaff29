//! Restoring a backup: a file is chosen, what is in it is shown beside what is here, and then the person says how.

use std::sync::Arc;

use leptos::prelude::*;

use super::contents::lines_of;
use crate::{
    i18n::*,
    screens::shared::words::counted,
    state::{ChosenBackup, Lost, RestoreHow, RestorePreview, RestoreStep, use_backups, use_calendar, use_locale},
    ui::{Button, FileField, Look, Secret, SecretField, choosing, remount, shown_while, tap, text},
};

/// The field in which a backup is chosen, and below it what restoring it would do.
#[component]
pub fn RestorePart() -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let step = RwSignal::new(RestoreStep::Choose);
    let how = text(move || {
        let words = match &*step.read() {
            RestoreStep::Choose | RestoreStep::Found(_) => td_string!(locale, restore.how),
            RestoreStep::Protected(_) => td_string!(locale, restore.passphrase_how),
            RestoreStep::Opening(_) => td_string!(locale, restore.opening),
            RestoreStep::Reading => td_string!(locale, restore.reading),
            RestoreStep::Restoring => td_string!(locale, restore.restoring),
        };
        words.to_owned()
    });
    let how = view! { <p class="hint" id="restore-how" prop:textContent=how></p> }.into_any();
    let passphrase = RwSignal::new(String::new());
    let found = move || match &*step.read() {
        // The same field while it opens: the words stay, whatever comes of them.
        RestoreStep::Protected(file) | RestoreStep::Opening(file) => {
            view! { <PassphraseField file=Arc::clone(file) passphrase step /> }.into_any()
        }
        RestoreStep::Found(chosen) => view! { <FoundBackup chosen=Arc::clone(chosen) step /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <FileField
            id="restore"
            label=td_string!(locale, restore.file)
            button=td_string!(locale, restore.choose)
            accept=".json,.age,application/json"
            on_change=choosing(move |field| backups.restore_from(field, step))
            described_by="restore-how"
            below=how
        />
        {remount(found)}
    }
}

/// The passphrase of the chosen file.
#[component]
fn PassphraseField(file: Arc<Vec<u8>>, passphrase: RwSignal<String>, step: RwSignal<RestoreStep>) -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let open = tap(move || backups.open_protected(Arc::clone(&file), &passphrase.get_untracked(), step));
    view! {
        <SecretField
            id="restore-passphrase"
            label=td_string!(locale, lock.passphrase)
            show=td_string!(locale, lock.show)
            secret=Secret::Current
            value=passphrase
        />
        <div class="two">
            <Button look=Look::Main label=td_string!(locale, restore.open) on_tap=open />
            <Button
                look=Look::Quiet
                label=td_string!(locale, restore.leave)
                on_tap=tap(move || step.set(RestoreStep::Choose))
            />
        </div>
    }
}

/// What is in the chosen file, what it would bring, and the ways to restore it.
#[component]
fn FoundBackup(chosen: Arc<ChosenBackup>, step: RwSignal<RestoreStep>) -> impl IntoView {
    let locale = use_locale();
    let today = use_calendar().today_now();
    let contents = lines_of(locale, &chosen.preview.contents, today);
    let beside = listed(beside(locale, &chosen.preview));
    view! {
        <div class="found" role="status">
            <h3>{td_string!(locale, restore.in_file)}</h3>
            {listed(contents)}
            <h3>{td_string!(locale, restore.beside)}</h3>
            {beside}
        </div>
        <Ways chosen step />
    }
}

/// The ways to restore; replacing everything is asked once more.
#[component]
fn Ways(chosen: Arc<ChosenBackup>, step: RwSignal<RestoreStep>) -> impl IntoView {
    let backups = use_backups();
    let locale = use_locale();
    let asks = RwSignal::new(false);
    let lost = chosen.preview.lost;
    let adds = chosen.preview.adds_something();
    let restored = Arc::clone(&chosen);
    let ways = move || {
        let chosen = Arc::clone(&restored);
        let add = tap(move || backups.restore(Arc::clone(&chosen), RestoreHow::Add, step));
        let add = adds
            .then(|| view! { <Button look=Look::Main label=td_string!(locale, restore.add) on_tap=add /> }.into_any());
        let replace = (!lost.is_nothing()).then(|| {
            let on_tap = tap(move || asks.set(true));
            view! { <Button label=td_string!(locale, restore.replace) on_tap /> }.into_any()
        });
        let leave = tap(move || step.set(RestoreStep::Choose));
        view! {
            {add}
            {replace}
            <Button look=Look::Quiet label=td_string!(locale, restore.leave) on_tap=leave />
        }
        .into_any()
    };
    let question = move || {
        let chosen = Arc::clone(&chosen);
        let replace = tap(move || backups.restore(Arc::clone(&chosen), RestoreHow::ReplaceAll, step));
        view! {
            <div role="alert">
                <p>{td_string!(locale, restore.question)}</p>
                {listed(lost_lines(locale, lost))}
                <p class="hint">{td_string!(locale, restore.can_undo)}</p>
            </div>
            <div class="two">
                <Button label=td_string!(locale, restore.keep) on_tap=tap(move || asks.set(false)) />
                <Button label=td_string!(locale, restore.yes) on_tap=replace />
            </div>
        }
        .into_any()
    };
    view! {
        {shown_while(move || !asks.get(), ways)}
        {shown_while(move || asks.get(), question)}
    }
}

/// What the file would bring, and what is here already.
fn beside(locale: Locale, preview: &RestorePreview) -> Vec<String> {
    let RestorePreview { new, newer, here, newer_here, people, words, photos, plan, set_aside, .. } = *preview;
    let some = |count: usize, line: String| (count > 0).then_some(line);
    let all_here = (!preview.adds_something()).then(|| td_string!(locale, restore.all_here).to_owned());
    let lines = [
        all_here,
        Some(td_string!(locale, restore.new, count = new).to_string()),
        some(newer, td_string!(locale, restore.newer, count = newer).to_string()),
        Some(td_string!(locale, restore.here, count = here).to_string()),
        some(newer_here, td_string!(locale, restore.newer_here, count = newer_here).to_string()),
        some(people, td_string!(locale, notices.restored_people, count = people).to_string()),
        some(photos, td_string!(locale, restore.new_photos, count = photos).to_string()),
        some(words, td_string!(locale, notices.restored_words, count = words).to_string()),
        some(usize::from(plan), td_string!(locale, restore.plan).to_owned()),
        some(set_aside, td_string!(locale, restore.set_aside, count = set_aside).to_string()),
    ];
    lines.into_iter().flatten().collect()
}

/// What replacing everything would lose.
fn lost_lines(locale: Locale, lost: Lost) -> Vec<String> {
    let Lost { entries, earlier, people, words, photos, plan } = lost;
    let some = |count: usize, line: String| (count > 0).then_some(line);
    let lines = [
        some(entries, counted!(locale, restore.lost_entries, count = entries)),
        some(earlier, counted!(locale, restore.lost_changes, count = earlier)),
        some(people, td_string!(locale, restore.people, count = people).to_string()),
        some(photos, td_string!(locale, restore.photos, count = photos).to_string()),
        some(words, td_string!(locale, restore.words, count = words).to_string()),
        some(usize::from(plan), td_string!(locale, restore.lost_plan).to_owned()),
    ];
    lines.into_iter().flatten().collect()
}

fn listed(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>();
    view! { <ul class="lines">{lines}</ul> }.into_any()
}
