//! How does it hang together? The shell: places, banners, the status region.

mod banners;
mod later;
mod status;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_i18n::Locale as _;

use crate::{
    i18n::*,
    platform::{
        page::{self, PageState},
        timer,
    },
    screens::{HardMomentPage, ReachPage, SafetyPage, TodayPage, shared::words},
    state::{AppState, Followed, Loading, Place, follow, preferred_locale, use_app_state, use_locale},
    ui::{Icon, IconName, flag, part, replaced, settled, shown_while, text},
};
use banners::Banners;
use later::Screen;
use status::StatusRegion;

/// Starts the app in three tasks: readying the WebAssembly, the shell, the page. In one, an old phone would not answer a
/// tap for too long, since a browser compiles each function when it is first called.
pub fn start() {
    timer::after(0, || {
        let Some(root) = page::mount_point() else { return page::show_state(PageState::Failed) };
        let is_page_due = Arc::new(Followed::new(false));
        let due = Arc::clone(&is_page_due);
        leptos::mount::mount_to(root, move || view! { <App is_page_due /> }).forget();
        timer::after(0, move || {
            due.set(true);
            // Renders what the signal set in motion, so that help gives way to a whole page.
            timer::after(0, || {
                page::show_state(PageState::Running);
                // Then the worker, which finds it in the browser's cache: two at once would download it twice.
                later::fetch(page::announce_ready);
            });
        });
    });
}

#[component]
fn App(is_page_due: Arc<Followed<bool>>) -> impl IntoView {
    let state = AppState::new(later::WORK);
    provide_context(state);
    let locale = preferred_locale();
    provide_context(locale);
    page::set_language(locale.as_str(), td_string!(locale, app.direction));
    state.start();

    let open_entry = move || match state.place.get() {
        Place::Entry(id) => Some(id),
        _ => None,
    };
    let shown = settled(move || {
        let loading = state.loading.get();
        let closed = matches!(loading, Loading::Locked | Loading::Damaged | Loading::Newer).then_some(loading);
        (page_beneath(state), closed)
    });
    let mut before = None;
    follow(move || {
        let now = (page_beneath(state), open_entry());
        page::set_title(&format!("{} · {}", place_name(locale, now.0), td_string!(locale, app.name)));
        // The first page takes no focus away: a screen reader starts at its top anyway.
        match before.replace(now) {
            // Once the new page is drawn.
            Some((place, _)) if place != now.0 => timer::after(0, page::focus_heading),
            // Back to the entry that was open; one that was deleted is not there any more.
            Some((_, Some(closed))) if now.1.is_none() => timer::after(0, move || {
                if !page::focus(&format!("[href='{}']", Place::Entry(closed).href())) {
                    page::focus_heading();
                }
            }),
            _ => {}
        }
    });
    // Only beneath a sheet that can be there: what cannot be opened must not make the rest deaf.
    let is_covered =
        move || state.loading.get() == Loading::Ready && open_entry().is_some_and(|id| state.entry(id).is_some());
    let sheet = move || match open_entry() {
        Some(id) => later::draw(Screen::Of(Place::Entry(id))),
        None => ().into_any(),
    };
    view! {
        <div inert=flag(is_covered)>
            <main>
                <Banners />
                {shown_while(move || is_page_due.get(), move || {
                    let shown = Arc::clone(&shown);
                    replaced(move || draw(shown())).into_any()
                })}
            </main>
            <MainNavigation />
        </div>
        {part(sheet)}
        <StatusRegion />
    }
}

/// The page beneath a sheet: an opened entry lies over Today, which stays as it was.
fn page_beneath(state: AppState) -> Place {
    match state.place.get() {
        Place::Entry(_) => Place::Today,
        place => place,
    }
}

fn draw(shown: (Place, Option<Loading>)) -> AnyView {
    match shown {
        (Place::Today | Place::Entry(_) | Place::Settings | Place::Triggers, Some(why)) => {
            later::draw(Screen::Closed(why))
        }
        (page, _) => draw_open(page),
    }
}

fn draw_open(page: Place) -> AnyView {
    match page {
        Place::Today | Place::Entry(_) => view! { <TodayPage /> }.into_any(),
        Place::HardMoment => view! { <HardMomentPage /> }.into_any(),
        Place::Reach => view! { <ReachPage /> }.into_any(),
        Place::Safety => view! { <SafetyPage /> }.into_any(),
        page => later::draw(Screen::Of(page)),
    }
}

fn place_name(locale: Locale, place: Place) -> &'static str {
    match place {
        Place::Today | Place::Entry(_) => td_string!(locale, places.today),
        Place::Patterns => td_string!(locale, places.patterns),
        Place::HardMoment => td_string!(locale, places.hard_moment),
        Place::Ending => td_string!(locale, hard_moment.what_happened),
        Place::Reach => td_string!(locale, hard_moment.reach),
        Place::Safety => td_string!(locale, safety.heading),
        Place::UsedNote => td_string!(locale, safety.note_heading),
        Place::Tools(_) | Place::OwnTool(..) => td_string!(locale, tools.heading),
        Place::Tool(_, tool) => words::tool_name(locale, tool),
        Place::Plan => td_string!(locale, places.plan),
        Place::People => td_string!(locale, places.people),
        Place::PlanPaper => td_string!(locale, plan.paper),
        Place::SupportTable => td_string!(locale, people.table.heading),
        Place::SupporterCard => td_string!(locale, people.card.heading),
        Place::Person(_) => td_string!(locale, people.person),
        Place::Settings => td_string!(locale, places.settings),
        Place::Triggers => td_string!(locale, own_triggers.heading),
        Place::Install => td_string!(locale, install.heading),
    }
}

/// The five places, within reach of the thumb.
#[component]
fn MainNavigation() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let link = move |place: Place, icon: IconName| {
        let current = text(move || {
            let page = page_beneath(state);
            if page == place {
                "page"
            } else if page.within() == place {
                "true"
            } else {
                "false"
            }
            .to_owned()
        });
        view! {
            <a
                href=place.href()
                class=if place == Place::HardMoment { "place place-hard" } else { "place" }
                aria-current=current
            >
                <span class="place-icon"><Icon name=icon /></span>
                <span>{place_name(locale, place)}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="places" aria-label=td_string!(locale, places.main)>
            {link(Place::Today, IconName::Today)}
            {link(Place::Patterns, IconName::Patterns)}
            {link(Place::HardMoment, IconName::Wave)}
            {link(Place::Plan, IconName::Plan)}
            {link(Place::People, IconName::People)}
        </nav>
    }
}
