//! One check-up: what it asks, what came of it last time, how it moved, and the way to do it.

use leptos::prelude::*;

use super::{
    history::history,
    result::LastResult,
    words::{asks, how_often},
};
use crate::{
    content::Instrument,
    domain::day_of,
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{DraftForm, DraftOf, Loading, Place, use_calendar, use_journal, use_locale, use_storage},
    ui::{Button, ButtonLink, Look, remount, tap},
};

/// The page.
#[component]
pub fn CheckUpPage(
    /// The set of questions.
    of: Instrument,
) -> impl IntoView {
    let journal = use_journal();
    let storage = use_storage();
    let locale = use_locale();
    let today = use_calendar().today_now();
    let found = journal.check_ups(today);
    // Drawn once what came of it before is known: nothing moves under a thumb.
    let content = move || {
        let is_closed = matches!(storage.loading(), Loading::Locked | Loading::Damaged | Loading::Newer);
        let done = found.with(|found| found.as_ref().map(|all| of.scale().done(of.slug(), all)));
        let Some(done) = done.or_else(|| is_closed.then(Vec::new)) else {
            return view! { <p class="quiet" role="status">{td_string!(locale, patterns.reading)}</p> }.into_any();
        };
        let is_soon = done.last().is_some_and(|last| (today - day_of(last.at)).num_days() < i64::from(of.days()));
        let curve = history(locale, today, of, &done);
        view! {
            {(!done.is_empty()).then(|| view! { <LastResult of done=done.clone() /> }.into_any())}
            {about(locale, of, is_soon)}
            {curve}
        }
        .into_any()
    };
    view! {
        <PageTop heading=words::instrument(locale, of) back=Place::CheckUps />
        {remount(content)}
        {of.texts().map(|texts| view! { <p class="hint" lang="en">{texts.notice}</p> }.into_any())}
    }
}

/// What it asks, and the way to begin it or to go on.
fn about(locale: Locale, of: Instrument, is_soon: bool) -> AnyView {
    let minutes = words::counted!(locale, check_ups.minutes, count = of.minutes());
    let what = format!("{} · {minutes}", asks(locale, of));
    let own =
        (of == Instrument::Week).then(|| view! { <p class="hint">{td_string!(locale, check_ups.own)}</p> }.into_any());
    let href = Place::CheckUpQuestions(of).href();
    let ways = if DraftForm::new(DraftOf::check_up(of)).has_kept_draft() {
        let journal = use_journal();
        view! {
            <ButtonLink look=Look::Main label=td_string!(locale, check_ups.go_on) href />
            <Button
                look=Look::Quiet
                label=td_string!(locale, check_ups.anew)
                on_tap=tap(move || journal.begin_check_up_anew(of))
            />
        }
        .into_any()
    } else {
        let look = if is_soon { Look::Plain } else { Look::Main };
        view! { <ButtonLink look label=td_string!(locale, check_ups.start) href /> }.into_any()
    };
    view! {
        <section class="card">
            <p>{what}</p>
            <p class="hint">{how_often(locale, of)} " " {td_string!(locale, check_ups.kept)}</p>
            {own}
            {ways}
        </section>
    }
    .into_any()
}
