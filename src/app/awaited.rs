//! Drawing a screen whose part may still be on its way.

use leptos::{prelude::*, task::spawn_local};

use super::{
    parts::{Part, Screen},
    place_name,
};
use crate::{
    i18n::*,
    platform::{
        page::{self, PageState},
        timer,
    },
    state::{Navigation, Notice, Notices, Place, Problem, Stores, use_locale, use_navigation, use_notices},
    ui,
};

const MISSING: Notice = Notice::Problem(Problem::PartMissing);

/// Draws a screen of a part; it waits for the part when it has to.
pub fn draw(part: Part, screen: Screen) -> AnyView {
    match futures::FutureExt::now_or_never(part.draw(screen)) {
        Some(Ok(view)) => view,
        _ => view! { <Awaited part screen /> }.into_any(),
    }
}

/// Shows the shape of the screen until its part is here. If it cannot come, says so, and the person is back where they
/// were.
#[component]
fn Awaited(part: Part, screen: Screen) -> impl IntoView {
    let (notices, navigation) = (use_notices(), use_navigation());
    let is_here = RwSignal::new(None);
    let is_page = matches!(screen, Screen::Page(_) | Screen::Closed(_));
    if screen == Screen::Page(Place::HardMoment) {
        // The static help is a hard moment's shape, and more: it has the calls and the breath.
        page::show_state(PageState::Help);
        on_cleanup(|| page::show_state(PageState::Running));
    }
    let stores = expect_context::<Stores>();
    spawn_local(async move {
        let arrived = part.fetch().await.is_ok();
        if arrived {
            stores.read_unread();
        }
        // The signal is disposed of when another place was opened meanwhile.
        if is_here.try_set(Some(arrived)).is_none() && is_page {
            settle(notices, navigation, arrived);
        }
    });
    ui::remount(move || match is_here.get() {
        Some(true) => draw(part, screen),
        came => view! { <Shape screen is_missing=came.is_some() /> }.into_any(),
    })
}

/// The placeholder of a screen that is on its way, or could not be fetched.
#[component]
fn Shape(screen: Screen, is_missing: bool) -> impl IntoView {
    let locale = use_locale();
    let words =
        if is_missing { td_string!(locale, problems.part_missing) } else { td_string!(locale, places.arriving) };
    let said = move || view! { <p class="arriving quiet">{words}</p> }.into_any();
    match screen {
        // These may have nothing to show, so they have no placeholder.
        Screen::Banners | Screen::HideNow | Screen::WayOut => ().into_any(),
        // The check-in above can be used all the same, so the person stays where they are.
        Screen::BelowCheckIn | Screen::Closed(_) => said(),
        Screen::Page(place) => view! {
            <header class="page-top"><h1 tabindex="-1">{place_name(locale, place)}</h1></header>
            {said()}
            <div class="placeholder" aria-hidden="true"></div>
            <div class="placeholder" aria-hidden="true"></div>
        }
        .into_any(),
    }
}

fn settle(notices: Notices, navigation: Navigation, arrived: bool) {
    page::show_state(PageState::Running);
    if arrived {
        if notices.with_untracked(|notice| notice == Some(&MISSING)) {
            notices.clear();
        }
        // After the page is drawn, as after any step from page to page.
        timer::after(0, page::focus_awaited_heading);
    } else {
        notices.say(MISSING);
        navigation.close();
    }
}
