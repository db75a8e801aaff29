//! How does it hang together? The shell: places, banners, the status region.

mod awaited;
mod banners;
mod hide_now;
mod parts;
mod status;
mod way_out;

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use leptos_i18n::Locale as _;

use crate::{
    domain::Id,
    i18n::*,
    platform::{
        page::{self, PageState},
        timer,
    },
    screens::{TodayPage, shared::words},
    state::{Loading, Place, Stores, effect, preferred_locale, use_journal, use_locale, use_navigation, use_storage},
    ui::{FocusPlace, Icon, IconShape, class_while, flag, follow_focus, memo, remount, shown_while, text},
};
use parts::{Part, Screen, WORK};
use status::StatusRegion;

/// Starts the app in three tasks: readying the WebAssembly, the shell, the page. In one, an old phone would not answer
/// a tap for too long, since a browser compiles each function when it is first called.
pub fn start() {
    timer::after(0, || {
        let Some(root) = page::mount_point() else { return page::show_state(PageState::Failed) };
        let (is_page_due, are_banners_due) = (ArcRwSignal::new(false), ArcRwSignal::new(false));
        let (page_due, banners_due) = (is_page_due.clone(), are_banners_due.clone());
        leptos::mount::mount_to(root, move || view! { <App is_page_due are_banners_due /> }).forget();
        timer::after(0, move || {
            page_due.set(true);
            // A task later, the page that the signal asked for is rendered, so that help gives way to a whole page.
            timer::after(0, || spawn_local(show_and_fetch(banners_due)));
        });
    });
}

/// Shows the app, and then fetches the parts that it does not have yet. The static help stays until the first page's
/// own part is here; the banners, which are in another part, wait for it too.
async fn show_and_fetch(banners_due: ArcRwSignal<bool>) {
    let asked_for = Place::from_address().and_then(|place| Part::of(Screen::Page(place)));
    if let Some(part) = asked_for {
        // If the fetch fails, the page says so.
        drop(part.fetch().await);
    }
    page::show_state(PageState::Running);
    banners_due.set(true);
    for part in Part::ALL {
        // After a failure, the first page that needs the part asks for it again.
        drop(part.fetch().await);
    }
    // Then the worker, which finds them in the browser's cache: two at once would download them twice.
    page::announce_ready();
}

#[component]
fn App(is_page_due: ArcRwSignal<bool>, are_banners_due: ArcRwSignal<bool>) -> impl IntoView {
    let stores = Stores::new(WORK);
    provide_context(stores);
    let (navigation, storage, journal) = (use_navigation(), use_storage(), use_journal());
    let locale = preferred_locale();
    provide_context(locale);
    page::set_language(locale.as_str(), td_string!(locale, app.direction));
    stores.start();

    let open_entry = move || match navigation.place() {
        Place::Entry(id) => Some(id),
        _ => None,
    };
    let shown = memo(move || {
        let loading = storage.loading();
        let closed =
            matches!(loading, Loading::Locked | Loading::Erased | Loading::Damaged | Loading::Newer).then_some(loading);
        (navigation.page(), closed)
    });
    follow_focus();
    let mut before = None;
    let mut opener = None;
    effect(move || {
        let now = (navigation.page(), open_entry());
        page::set_title(&format!("{} · {}", place_name(locale, now.0), td_string!(locale, app.name)));
        // The first page takes no focus away: a screen reader starts at its top anyway.
        match before.replace(now) {
            // After the new page is drawn.
            Some((place, _)) if place != now.0 => timer::after(0, page::focus_heading),
            Some((_, None)) => opener = now.1.and_then(|opened| FocusPlace::at(&link_to(opened))),
            // Back to the entry that was open, or to the next one when it was deleted.
            Some((_, Some(closed))) if now.1.is_none() => {
                let opener = opener.take();
                timer::after(0, move || {
                    if !page::focus(&link_to(closed)) && !opener.is_some_and(|opener| opener.go_back()) {
                        page::focus_heading();
                    }
                });
            }
            _ => {}
        }
    });
    // Inert only under a sheet with an entry: one that cannot be opened must not disable the page.
    let is_covered =
        move || storage.loading() == Loading::Ready && open_entry().is_some_and(|id| journal.entry(id).is_some());
    // On this place the bar is not fixed: it stands below the ways on.
    let in_hard_moment = move || navigation.place() == Place::HardMoment;
    let sheet = move || match open_entry() {
        Some(id) => draw(Screen::Page(Place::Entry(id))),
        None => ().into_any(),
    };
    let skip_link = move || {
        view! {
            <header class="skip">
                <a class="button button-warm" href=Place::HardMoment.href()>{td_string!(locale, places.skip_to_help)}</a>
            </header>
        }
        .into_any()
    };
    let hide_due = are_banners_due.clone();
    view! {
        // Help is the first stop of the Tab key, also before an open sheet. The bar stays last, as on the screen: it is
        // hard to follow when the order of reading differs from the order on the screen.
        {shown_while(move || navigation.place() != Place::HardMoment, skip_link)}
        <div class=class_while("shell", "shell-moment", flag(in_hard_moment)) inert=flag(is_covered)>
            <main>
                {shown_while(move || is_page_due.get(), move || {
                    let (shown, are_banners_due) = (Arc::clone(&shown), are_banners_due.clone());
                    view! {
                        {shown_while(move || are_banners_due.get(), || draw(Screen::Banners))}
                        {remount(move || draw(beneath(shown())))}
                    }
                    .into_any()
                })}
            </main>
            <MainNavigation />
        </div>
        {remount(sheet)}
        // Above a sheet, too.
        {shown_while(move || hide_due.get(), || draw(Screen::HideNow))}
        <StatusRegion />
    }
}

/// The selector of the link that opens an entry.
fn link_to(entry: Id) -> String {
    format!("[href='{}']", Place::Entry(entry).href())
}

/// The screen beneath a sheet, or the reason why the notes are closed.
fn beneath((page, closed): (Place, Option<Loading>)) -> Screen {
    match (page, closed) {
        (Place::Wipe, Some(why @ Loading::Erased)) => Screen::Closed(why),
        (page, Some(why @ (Loading::Locked | Loading::Erased))) if !page.is_open_while_locked() => Screen::Closed(why),
        (
            Place::Today
            | Place::Calendar
            | Place::Day(_)
            | Place::Search
            | Place::Settings
            | Place::Lock
            | Place::OwnWords(_)
            | Place::Habits
            | Place::NewHabit
            | Place::Medicines
            | Place::Medicine(_)
            | Place::Appointments
            | Place::Appointment(_)
            | Place::Thinking
            | Place::Move
            | Place::Import,
            Some(why @ (Loading::Damaged | Loading::Newer)),
        ) => Screen::Closed(why),
        (page, _) => Screen::Page(page),
    }
}

fn draw(screen: Screen) -> AnyView {
    match Part::of(screen) {
        Some(part) => awaited::draw(part, screen),
        None => view! { <TodayPage below=|| draw(Screen::BelowCheckIn) /> }.into_any(),
    }
}

fn place_name(locale: Locale, place: Place) -> &'static str {
    match place {
        Place::Today | Place::Entry(_) => td_string!(locale, places.today),
        Place::Patterns => td_string!(locale, places.patterns),
        Place::HandOver => td_string!(locale, hand_over.heading),
        Place::Calendar => td_string!(locale, calendar.heading),
        Place::Day(_) => td_string!(locale, calendar.day_title),
        Place::Search => td_string!(locale, search.heading),
        Place::HardMoment => td_string!(locale, places.hard_moment),
        Place::Ending => td_string!(locale, hard_moment.what_happened),
        Place::Reach => td_string!(locale, hard_moment.reach),
        Place::Safety => td_string!(locale, safety.heading),
        Place::SafetyQuestion(question) => words::safety_question(locale, question).0,
        Place::HelpNow => td_string!(locale, safety.help.heading),
        Place::UsedNote => td_string!(locale, safety.note_heading),
        Place::Tools(_) | Place::OwnTool(..) => td_string!(locale, tools.heading),
        Place::Tool(_, tool) => words::tool_name(locale, tool),
        Place::Plan | Place::PlanPart(_) => td_string!(locale, places.plan),
        Place::CheckUps => td_string!(locale, check_ups.heading),
        Place::CheckUp(of) | Place::CheckUpQuestions(of) => words::instrument(locale, of),
        Place::People => td_string!(locale, places.people),
        Place::PlanPaper => td_string!(locale, plan.paper),
        Place::Habits | Place::NewHabit => td_string!(locale, habits.heading),
        Place::Meetings => td_string!(locale, meetings.heading),
        Place::Medicines | Place::Medicine(_) => td_string!(locale, medicines.heading),
        Place::Appointments | Place::Appointment(_) => td_string!(locale, appointments.heading),
        Place::Thinking | Place::NewWorksheet(_) => td_string!(locale, thinking.heading),
        Place::SupportTable => td_string!(locale, people.table.heading),
        Place::ReadyTexts => td_string!(locale, people.texts),
        Place::SupporterCard => td_string!(locale, people.card.heading),
        Place::Contacts => td_string!(locale, people.contacts.heading),
        Place::Person(_) => td_string!(locale, people.person),
        Place::Settings => td_string!(locale, places.settings),
        Place::Lock => td_string!(locale, lock.heading),
        Place::OwnWords(sort) => words::word_sort(locale, sort),
        Place::Move => td_string!(locale, moving.heading),
        Place::Wipe => td_string!(locale, wiping.heading),
        Place::Import => td_string!(locale, import.heading),
        Place::Install => td_string!(locale, install.heading),
        Place::Sources => td_string!(locale, sources.heading),
        Place::About => td_string!(locale, about.heading),
    }
}

/// The five places, within reach of the thumb.
#[component]
fn MainNavigation() -> impl IntoView {
    let navigation = use_navigation();
    let locale = use_locale();
    let link = move |place: Place, icon: IconShape| {
        let current = text(move || {
            let page = navigation.page();
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
                <span class="place-icon"><Icon shape=icon /></span>
                <span>{place_name(locale, place)}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="places" aria-label=td_string!(locale, places.main)>
            {link(Place::Today, IconShape::TODAY)}
            {link(Place::Patterns, IconShape::PATTERNS)}
            {link(Place::HardMoment, IconShape::WAVE)}
            {link(Place::Plan, IconShape::PLAN)}
            {link(Place::People, IconShape::PEOPLE)}
        </nav>
    }
}
