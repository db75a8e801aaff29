//! The part of the app that is loaded later: all that nobody needs in the first second, in a WebAssembly file of its
//! own. It is fetched as soon as the first page can be used, so a page that has started soon needs the host no more.
//!
//! `scripts/split-app.sh` takes out whatever only the functions marked here reach. They are in no other module, since
//! whatever links the library without being split could not load them.

use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

use crate::{
    i18n::*,
    platform::{page, timer},
    screens::{
        Closed, EndingPage, EntrySheet, InstallPage, OwnToolPage, PatternsPage, PeoplePage, PersonPage, PlanPage,
        PlanPaperPage, SettingsPage, SupporterCardPage, TablePage, ToolPage, ToolsPage, TriggersPage, UsedNotePage,
    },
    state::{
        AppState, BackupToWrite, ChangedPlan, LaterWork, Loading, Notice, Place, PlanToChange, Problem, Work,
        use_app_state, use_locale,
    },
    ui::part,
};

const MISSING: Notice = Notice::Problem(Problem::PartMissing);

/// Fetches the part, unless it is here, and then calls back.
pub fn fetch(then: impl FnOnce() + 'static) {
    spawn_local(async move {
        // When it cannot be fetched now, the first page that needs it asks for it again.
        drop(fetch_part().await);
        then();
    });
}

/// A screen that is in the part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// That of a place.
    Of(Place),
    /// The one that says why the notes are closed.
    Closed(Loading),
}

/// Draws a screen that is in the part; it waits for the part when it has to.
pub fn draw(screen: Screen) -> AnyView {
    let mut drawing = Box::pin(draw_in_part(screen));
    // Once the part is here, this does not wait.
    match futures::FutureExt::now_or_never(&mut drawing) {
        Some(Ok(view)) => view,
        _ => view! { <Awaited screen /> }.into_any(),
    }
}

/// Says that the screen is on its way. If it cannot come, says so, and the person is back where they were.
#[component]
fn Awaited(screen: Screen) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let is_here = RwSignal::new(false);
    spawn_local(async move {
        let arrived = fetch_part().await.is_ok();
        // Another place may have been opened meanwhile.
        if is_here.try_set(arrived).is_none() {
            settle(state, arrived);
        }
    });
    part(move || {
        if is_here.get() {
            draw(screen)
        } else {
            view! { <p class="arriving quiet">{td_string!(locale, places.arriving)}</p> }.into_any()
        }
    })
}

fn settle(state: AppState, arrived: bool) {
    if arrived {
        if matches!(*state.notice.read_untracked(), Some(Notice::Problem(Problem::PartMissing))) {
            state.notice.set(None);
        }
        // Once it is drawn, as after any step from page to page.
        timer::after(0, page::focus_heading);
    } else {
        state.notice.set(Some(MISSING));
        state.close();
    }
}

/// Work that `state` sets going and whose code is in the part.
pub const WORK: LaterWork = LaterWork {
    change_plan: |job| Box::pin(done(change_plan_in_part(job))),
    write_backup: |job| Box::pin(done(write_backup_in_part(job))),
};

async fn done<T>(work: impl Future<Output = Result<Work<T>, SplitLoaderError>>) -> Result<T, Problem> {
    work.await.map_err(|_| Problem::PartMissing)?.await
}

#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn change_plan_in_part(job: PlanToChange) -> Result<Work<ChangedPlan>, SplitLoaderError> {
    Ok(Box::pin(job.finish()))
}

#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn write_backup_in_part(job: BackupToWrite) -> Result<Work<Option<String>>, SplitLoaderError> {
    Ok(Box::pin(job.finish()))
}

#[wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch_part))]
fn draw_in_part(screen: Screen) -> Result<AnyView, SplitLoaderError> {
    let place = match screen {
        Screen::Of(place) => place,
        Screen::Closed(why) => return Ok(view! { <Closed why /> }.into_any()),
    };
    Ok(match place {
        Place::Entry(id) => view! { <EntrySheet id /> }.into_any(),
        Place::Patterns => view! { <PatternsPage /> }.into_any(),
        Place::Ending => view! { <EndingPage /> }.into_any(),
        Place::UsedNote => view! { <UsedNotePage /> }.into_any(),
        Place::Tools(origin) => view! { <ToolsPage origin /> }.into_any(),
        Place::Tool(origin, tool) => view! { <ToolPage origin tool /> }.into_any(),
        Place::OwnTool(origin, id) => view! { <OwnToolPage origin id /> }.into_any(),
        Place::Plan => view! { <PlanPage /> }.into_any(),
        Place::People => view! { <PeoplePage /> }.into_any(),
        Place::PlanPaper => view! { <PlanPaperPage /> }.into_any(),
        Place::SupportTable => view! { <TablePage /> }.into_any(),
        Place::SupporterCard => view! { <SupporterCardPage /> }.into_any(),
        Place::Person(id) => view! { <PersonPage id /> }.into_any(),
        Place::Settings => view! { <SettingsPage /> }.into_any(),
        Place::Triggers => view! { <TriggersPage /> }.into_any(),
        Place::Install => view! { <InstallPage /> }.into_any(),
        Place::Today | Place::HardMoment | Place::Reach | Place::Safety => ().into_any(),
    })
}
