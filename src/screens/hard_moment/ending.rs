//! The end: what happened, a kind word, and one line to remember.

use leptos::prelude::*;

use crate::{
    domain::{Noted, Outcome},
    i18n::*,
    screens::shared::{how_strong::HowStrong, in_sight::InSight, note_form::NoteForm, page_top::PageTop, words},
    state::{DraftOf, Place, WhichMoment, use_app_state, use_locale},
    ui::{ButtonLink, Chip, Look, flag, part, tap},
};

/// The last page of a hard moment; every answer can be skipped.
#[component]
pub fn EndingPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let outcome = move || {
        let entry = state.last_hard_moment()?;
        let Noted::HardMoment(moment) = entry.noted else { return None };
        moment.ended?.outcome
    };
    let chip = move |choice: Outcome| {
        let is_on = flag(move || outcome() == Some(choice));
        let on_toggle = tap(move || state.end_hard_moment(WhichMoment::Newest, choice));
        view! { <Chip label=words::outcome(locale, choice) is_on on_toggle /> }.into_any()
    };
    let kind_word = move || match outcome() {
        Some(Outcome::Used) => view! {
            <p>{words::after_outcome(locale, Outcome::Used)}</p>
            <ButtonLink look=Look::Warm label=td_string!(locale, safety.heading) href=Place::Safety.href() />
        }
        .into_any(),
        Some(Outcome::StillHere) => view! {
            <p>{words::after_outcome(locale, Outcome::StillHere)}</p>
            <ButtonLink look=Look::Warm label=td_string!(locale, hard_moment.reach) href=Place::Reach.href() />
        }
        .into_any(),
        Some(outcome) => view! { <p>{words::after_outcome(locale, outcome)}</p> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <PageTop heading=td_string!(locale, hard_moment.what_happened) />
        <section class="card">
            <div class="chips" role="group" aria-label=td_string!(locale, hard_moment.what_happened)>
                {Outcome::ALL.into_iter().map(chip).collect::<Vec<_>>()}
            </div>
            {part(kind_word)}
            <HowStrong label=td_string!(locale, hard_moment.how_strong_now) which=WhichMoment::Newest />
        </section>
        <RememberLine />
        <InSight />
        <ButtonLink look=Look::Main label=td_string!(locale, hard_moment.to_today) href=Place::Today.href() />
    }
}

#[component]
fn RememberLine() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.kept_form(DraftOf::Remember);
    view! {
        <section class="card">
            <NoteForm
                form
                id="remember"
                label=td_string!(locale, hard_moment.remember)
                button=td_string!(locale, safety.save)
                on_keep=tap(move || state.remember_line(form))
            />
        </section>
    }
}
