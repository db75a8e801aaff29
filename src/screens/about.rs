//! What the app is: what it is for and for whom, who wrote it, and what it does not do.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::{page_top::PageTop, words::texts},
    state::{Place, use_locale},
    ui::{IconShape, RowLink, items},
};

/// The page.
#[component]
pub fn AboutPage() -> impl IntoView {
    let locale = use_locale();
    let sections = [
        (td_string!(locale, about.what_for), texts!(locale, about.purpose.{moments, plan, beside})),
        (td_string!(locale, about.who), texts!(locale, about.people.{recovery, age, younger})),
        (td_string!(locale, about.by), texts!(locale, about.makers.{written, clinician, studied, dates})),
        (td_string!(locale, about.not), texts!(locale, about.limits.{call, watch, treat, dose, remind, lock})),
        (td_string!(locale, about.wrong), texts!(locale, about.report.{first, place, project, sends})),
    ];
    let section = |(heading, lines): (&'static str, Vec<&'static str>)| {
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <ul class="checks">{items(lines)}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, about.heading) />
        {sections.map(section).into_iter().collect::<Vec<_>>()}
        <div class="card rows">
            <RowLink icon=IconShape::BOOK label=td_string!(locale, sources.heading) href=Place::Sources.href() />
            <RowLink icon=IconShape::SHIELD label=td_string!(locale, safety.cards) href=Place::Safety.href() />
        </div>
    }
}
