//! Find a meeting: pages of groups, by the way that they go. The app fetches nothing; a link opens when it is tapped.

use leptos::prelude::*;

use crate::{
    content::{FinderId, MEETING_FINDERS, MeetingFinder, MeetsIn, Pathway},
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Place, format, use_locale},
    ui::OutLink,
};

/// The page.
#[component]
pub fn MeetingsPage() -> impl IntoView {
    let locale = use_locale();
    let read_in = MEETING_FINDERS.iter().map(|finder| finder.read_on).min().map(|day| {
        let month = format::month(day, locale);
        view! { <p class="hint">{td_string!(locale, meetings.read_in, month = month.as_str()).to_string()}</p> }
    });
    let section = |pathway: Pathway| {
        let (heading, about) = pathway_words(locale, pathway);
        let rows = pathway.finders().map(|finder| finder_row(locale, finder)).collect::<Vec<_>>();
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <p class="quiet">{about}</p>
                <div class="rows">{rows}</div>
            </section>
        }
        .into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, meetings.heading) back=Place::Plan />
        <p class="quiet">{td_string!(locale, meetings.why)}</p>
        <p class="hint">{td_string!(locale, meetings.leaves)}</p>
        {Pathway::ALL.map(section).into_iter().collect::<Vec<_>>()}
        {read_in}
    }
}

fn finder_row(locale: Locale, finder: &MeetingFinder) -> AnyView {
    let place = match finder.meets_in {
        MeetsIn::ManyCountries => td_string!(locale, meetings.places.many),
        MeetsIn::UnitedStatesAndCanada => td_string!(locale, meetings.places.us_and_canada),
        MeetsIn::UnitedStatesAndAustralia => td_string!(locale, meetings.places.us_and_australia),
        MeetsIn::UnitedStates => td_string!(locale, meetings.places.us),
    };
    let facts =
        if finder.is_online { format!("{place} · {}", td_string!(locale, meetings.online)) } else { place.to_owned() };
    let about = vec![finder_line(locale, finder.id).to_owned(), facts];
    let leaves = td_string!(locale, meetings.opens);
    view! { <OutLink label=finder.name about leaves address=finder.address /> }.into_any()
}

fn pathway_words(locale: Locale, pathway: Pathway) -> (&'static str, &'static str) {
    match pathway {
        Pathway::TwelveSteps => {
            (td_string!(locale, meetings.ways.twelve_steps), td_string!(locale, meetings.ways.twelve_steps_about))
        }
        Pathway::Secular => {
            (td_string!(locale, meetings.ways.secular), td_string!(locale, meetings.ways.secular_about))
        }
        Pathway::Faith => (td_string!(locale, meetings.ways.faith), td_string!(locale, meetings.ways.faith_about)),
        Pathway::WithMedicine => {
            (td_string!(locale, meetings.ways.medicine), td_string!(locale, meetings.ways.medicine_about))
        }
        Pathway::Family => (td_string!(locale, meetings.ways.family), td_string!(locale, meetings.ways.family_about)),
    }
}

fn finder_line(locale: Locale, id: FinderId) -> &'static str {
    match id {
        FinderId::AlcoholicsAnonymous => td_string!(locale, meetings.lines.aa),
        FinderId::NarcoticsAnonymous => td_string!(locale, meetings.lines.na),
        FinderId::CocaineAnonymous => td_string!(locale, meetings.lines.ca),
        FinderId::SmartRecovery => td_string!(locale, meetings.lines.smart),
        FinderId::LifeRing => td_string!(locale, meetings.lines.lifering),
        FinderId::WomenForSobriety => td_string!(locale, meetings.lines.women),
        FinderId::RecoveryDharma => td_string!(locale, meetings.lines.dharma),
        FinderId::CelebrateRecovery => td_string!(locale, meetings.lines.celebrate),
        FinderId::MedicationAssisted => td_string!(locale, meetings.lines.mara),
        FinderId::FindTreatment => td_string!(locale, meetings.lines.treatment),
        FinderId::AlAnon => td_string!(locale, meetings.lines.al_anon),
        FinderId::NarAnon => td_string!(locale, meetings.lines.nar_anon),
        FinderId::SmartFamily => td_string!(locale, meetings.lines.smart_family),
    }
}
