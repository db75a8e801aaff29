//! The end: what happened, a kind word, and one line to remember.

use leptos::prelude::*;

use crate::{
    domain::{Noted, Outcome},
    i18n::*,
    screens::shared::{
        forms::NoteForm,
        moment::{FirstContact, HowStrong, InSight},
        page_top::PageTop,
        words,
    },
    state::{DraftOf, Place, WhichMoment, use_drafts, use_hard_moments, use_locale},
    ui::{ButtonLink, Chip, Look, flag, remount, tap},
};

/// The last page of a hard moment; every answer can be skipped.
#[component]
pub fn EndingPage() -> impl IntoView {
    let hard_moments = use_hard_moments();
    let locale = use_locale();
    let outcome = move || {
        let entry = hard_moments.last()?;
        let Noted::HardMoment(moment) = entry.noted else { return None };
        moment.ended?.outcome
    };
    let chip = move |choice: Outcome| {
        let is_on = flag(move || outcome() == Some(choice));
        let on_toggle = tap(move || hard_moments.end(WhichMoment::Newest, choice));
        view! { <Chip label=words::outcome(locale, choice) is_on on_toggle /> }.into_any()
    };
    let kind_word = move || match outcome() {
        Some(Outcome::Used) => view! {
            <p>{after_outcome(locale, Outcome::Used)}</p>
            <ButtonLink look=Look::Warm label=td_string!(locale, safety.heading) href=Place::Safety.href() />
        }
        .into_any(),
        Some(Outcome::StillHere) => view! {
            <p>{after_outcome(locale, Outcome::StillHere)}</p>
            <ButtonLink look=Look::Warm label=td_string!(locale, hard_moment.reach) href=Place::Reach.href() />
        }
        .into_any(),
        Some(outcome) => view! { <p>{after_outcome(locale, outcome)}</p> }.into_any(),
        None => ().into_any(),
    };
    let in_sight = move || match outcome() {
        Some(Outcome::Used) => view! { <FirstContact /> }.into_any(),
        _ => view! { <InSight /> }.into_any(),
    };
    view! {
        <PageTop heading=td_string!(locale, hard_moment.what_happened) />
        <section class="card">
            <div class="chips" role="group" aria-label=td_string!(locale, hard_moment.what_happened)>
                {Outcome::ALL.into_iter().map(chip).collect::<Vec<_>>()}
            </div>
            {remount(kind_word)}
            <HowStrong label=td_string!(locale, hard_moment.how_strong_now) which=WhichMoment::Newest />
        </section>
        <RememberLine />
        {remount(in_sight)}
        <ButtonLink look=Look::Main label=td_string!(locale, hard_moment.to_today) href=Place::Today.href() />
    }
}

#[component]
fn RememberLine() -> impl IntoView {
    let drafts = use_drafts();
    let hard_moments = use_hard_moments();
    let locale = use_locale();
    let form = drafts.kept_form(DraftOf::REMEMBER);
    view! {
        <section class="card">
            <NoteForm
                form
                id="remember"
                label=td_string!(locale, hard_moment.remember)
                button=td_string!(locale, safety.save)
                on_keep=tap(move || hard_moments.remember_line(form))
            />
        </section>
    }
}

/// A kind word on how a hard moment ended.
fn after_outcome(locale: Locale, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => td_string!(locale, hard_moment.ends.passed),
        Outcome::StillHere => td_string!(locale, hard_moment.ends.still_here),
        Outcome::Reached => td_string!(locale, hard_moment.ends.reached),
        Outcome::Used => td_string!(locale, hard_moment.ends.used),
    }
}
