//! Plan: what one prepares in calm times for the hard ones.
//!
//! The parts come from Marlatt's model of relapse prevention (PMC6760427: hard situations, ways to cope, balance, a
//! return to use that is not the end) and from the safety plan of Stanley and Brown (suicidesafetyplan.com: warning
//! signs, distractions, people to ask, professionals, safer surroundings); words and layout are our own. If-then steps
//! begin from lists, which did better than a blank page (Malaguti 2020, Cooke 2022). Every part can be left out, since a
//! third of those who filled in such a plan alone left some out (JMIR 2017, e149).

mod cards;
mod care;
mod goals;
mod letter;
mod paper;
mod part;
mod part_page;
mod steps;
mod words;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Loading, Origin, Place, use_locale, use_plan, use_storage},
    ui::{IconShape, RowLink, memo, remount, shown_while},
};
use cards::PartCard;
use care::CareCards;
pub use paper::PlanPaperPage;
use part::Part;
pub use part_page::PlanPartPage;

/// The plan as one reads it: a card for each part that is filled in, and a row for each that is not yet.
#[component]
pub fn PlanPage() -> impl IntoView {
    let storage = use_storage();
    let plan = use_plan();
    let locale = use_locale();
    // Read before it is known what is filled in: no row turns into a card under a thumb.
    let is_read = move || storage.loading() == Loading::Ready;
    let parts = move || {
        let filled = memo(move || plan.with(|plan| Part::ALL.map(|part| part.is_filled(plan))));
        remount(move || overview(locale, filled())).into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, places.plan) />
        {shown_while(is_read, parts)}
        <CareCards />
        <nav class="card rows" aria-label=td_string!(locale, plan.more)>
            <RowLink
                icon=IconShape::WAVE
                label=td_string!(locale, tools.heading)
                href=Place::Tools(Origin::Plan).href()
            />
            <RowLink icon=IconShape::SHARE label=td_string!(locale, plan.paper) href=Place::PlanPaper.href() />
            <RowLink icon=IconShape::SHIELD label=td_string!(locale, safety.cards) href=Place::Safety.href() />
            <RowLink icon=IconShape::BOOK label=td_string!(locale, sources.heading) href=Place::Sources.href() />
            <RowLink icon=IconShape::FLAG label=td_string!(locale, about.heading) href=Place::About.href() />
        </nav>
        <p class="hint">{td_string!(locale, plan.method)}</p>
    }
}

fn overview(locale: Locale, filled: [bool; Part::ALL.len()]) -> AnyView {
    let of = |is_wanted: bool| Part::ALL.into_iter().zip(filled).filter(move |(_, is_filled)| *is_filled == is_wanted);
    let card = |(part, _): (Part, bool)| view! { <PartCard part /> }.into_any();
    let row = |(part, _): (Part, bool)| {
        let (icon, label, about) = (part.icon(), part.name(locale), part.purpose(locale));
        view! { <RowLink icon label about href=part.place().href() /> }.into_any()
    };
    let begin = (!filled.contains(&true)).then(|| view! { <p>{td_string!(locale, plan.begin)}</p> }.into_any());
    let rows: Vec<AnyView> = of(false).map(row).collect();
    let rows = (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{td_string!(locale, plan.to_fill)}</h2>
                {begin}
                <div class="rows">{rows}</div>
            </section>
        }
        .into_any()
    });
    view! {
        {of(true).map(card).collect::<Vec<_>>()}
        {rows}
    }
    .into_any()
}
