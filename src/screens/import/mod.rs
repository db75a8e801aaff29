//! Bringing entries along from other apps: a file is chosen, what is in it is shown, and it is added when the person
//! says so. What was brought along can be taken out again.

mod columns;
mod earlier;
mod found;
mod moods;
mod words;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::{page_top::PageTop, words::counted},
    state::{ImportStep, Place, use_imports, use_locale},
    ui::{FileField, choosing, shown_while, text},
};
use earlier::EarlierCard;
use found::FoundCard;

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    let imports = use_imports();
    let locale = use_locale();
    let said = move || said(locale, &imports.step());
    view! {
        <PageTop heading=td_string!(locale, import.heading) back=Place::Settings />
        <section class="card">
            <p>{td_string!(locale, import.why)}</p>
            <p class="hint" id="import-where">{td_string!(locale, import.how)}</p>
            <FileField
                id="import-file"
                label=td_string!(locale, import.file)
                accept=".csv,.json,.txt,.tsv,text/csv,application/json"
                on_change=choosing(move |field| imports.choose(field))
                described_by="import-where"
            />
            <p role="status" prop:textContent=text(said)></p>
        </section>
        {shown_while(move || imports.step() == ImportStep::Found, || view! { <FoundCard /> }.into_any())}
        <EarlierCard />
    }
}

fn said(locale: Locale, step: &ImportStep) -> String {
    match step {
        ImportStep::Choose | ImportStep::Found => String::new(),
        ImportStep::Reading => td_string!(locale, import.reading).to_owned(),
        ImportStep::Adding => td_string!(locale, import.adding).to_owned(),
        ImportStep::Refused(problem) => words::file_problem(locale, *problem).to_owned(),
        ImportStep::Added { added: 0, here } => counted!(locale, import.all_here, count = *here),
        ImportStep::Added { added, here } => {
            let here = (*here > 0).then(|| td_string!(locale, import.some_here, count = *here).to_string());
            [Some(counted!(locale, import.added, count = *added)), here]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        }
    }
}
