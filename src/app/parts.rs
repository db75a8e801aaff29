//! The parts of the app and what is in them. Today's first screen starts the app; every other screen is in a part, a
//! WebAssembly file of its own, fetched after the first control in the order below, or at once when asked for.
//!
//! `xtask` moves the code that only the functions marked here reach into the part. They are in no other module, since a
//! binary that links the library and is not split could not load them.

use futures::future::LocalBoxFuture;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{banners::Banners, hide_now::HideNow, way_out::WayOut};
use crate::{
    domain::{Entry, OwnWords, Plan, Supporters},
    screens::{
        AboutPage, AppointmentPage, AppointmentsPage, BelowCheckIn, CalendarPage, CheckUpPage, CheckUpQuestionsPage,
        CheckUpsPage, Closed, ContactsPage, DayPage, EndingPage, EntrySheet, ErasedPage, HabitsPage, HandOverPage,
        HardMomentPage, HelpNowPage, ImportPage, InstallPage, KnownPersonPage, LockPage, LockedPage, MedicinePage,
        MedicinesPage, MeetingsPage, MovePage, NewWorksheetPage, OwnToolPage, OwnWordsPage, PatternsPage, PeoplePage,
        PersonPage, PlanPage, PlanPaperPage, PlanPartPage, ReachPage, ReadyTextsPage, SafetyPage, SafetyQuestionPage,
        SearchPage, SettingsPage, SourcesPage, SupporterCardPage, TablePage, ThinkingPage, ToolPage, ToolsPage,
        UsedNotePage, WipePage,
    },
    state::{
        BackupToWrite, ChangedPlan, LaterWork, Loading, Place, PlanToChange, Problem, PutBack, SecondCopyWork,
        TrayToBegin, Work, WrittenBackup,
    },
    vault::{
        AnyDraft, DraftKind, NotFetched, OpenedEntry, OpenedRecord, ReadEntry, RecordIo, Unreadable, Vault,
        WrittenEntry, read_draft, read_entries, read_own_words, read_plan, read_supporters, write_entry,
    },
};

/// A view that is drawn as a whole: a page, or a region of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The page of a place.
    Page(Place),
    /// The views below the check-in on Today.
    BelowCheckIn,
    /// The banners above every page.
    Banners,
    /// "Hide now", above everything.
    HideNow,
    /// The ways out of a notice.
    WayOut,
    /// Why the notes are closed.
    Closed(Loading),
}

/// Declares the parts in the order in which they are fetched, and the screens of each.
macro_rules! parts {
    ($( $(#[$doc:meta])* $part:ident = $module:ident { $( $screen:pat => $view:expr, )* } )*) => {
        /// A part of the app that is fetched after the first control.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part {
            $( $(#[$doc])* $part, )*
        }

        impl Part {
            /// All of them, the likeliest to be needed first.
            pub const ALL: &[Self] = &[$( Self::$part ),*];

            /// The part that a screen is in; `None` for Today, which starts the app.
            #[allow(unused_variables, reason = "the screens are told apart here, and drawn elsewhere")]
            pub const fn of(screen: Screen) -> Option<Self> {
                match screen {
                    Screen::Page(Place::Today) => None,
                    $( $( $screen => Some(Self::$part), )* )*
                }
            }

            /// Fetches the part, unless it is here. After a failure, the next call asks for it again.
            pub fn fetch(self) -> LocalBoxFuture<'static, Result<(), SplitLoaderError>> {
                match self {
                    $( Self::$part => Box::pin($module::fetch()), )*
                }
            }

            /// Draws a screen of this part; once the part is here, this does not wait.
            pub fn draw(self, screen: Screen) -> LocalBoxFuture<'static, Result<AnyView, SplitLoaderError>> {
                match self {
                    $( Self::$part => Box::pin($module::draw(screen)), )*
                }
            }
        }

        $(
            mod $module {
                use super::*;

                #[wasm_split($module, wasm_split_path = ::leptos::wasm_split, fallible, preload(fetch))]
                pub(super) fn draw(screen: Screen) -> Result<AnyView, SplitLoaderError> {
                    Ok(match screen {
                        $( $screen => $view.into_any(), )*
                        _ => ().into_any(),
                    })
                }
            }
        )*
    };
}

parts! {
    /// A hard moment, reaching someone, "I used", the coping tools.
    Help = help {
        Screen::Page(Place::HardMoment) => view! { <HardMomentPage /> },
        Screen::Page(Place::Ending) => view! { <EndingPage /> },
        Screen::Page(Place::Reach) => view! { <ReachPage /> },
        Screen::Page(Place::Safety) => view! { <SafetyPage /> },
        Screen::Page(Place::SafetyQuestion(question)) => view! { <SafetyQuestionPage question /> },
        Screen::Page(Place::HelpNow) => view! { <HelpNowPage /> },
        Screen::Page(Place::UsedNote) => view! { <UsedNotePage /> },
        Screen::Page(Place::Tools(origin)) => view! { <ToolsPage origin /> },
        Screen::Page(Place::Tool(origin, tool)) => view! { <ToolPage origin tool /> },
        Screen::Page(Place::OwnTool(origin, id)) => view! { <OwnToolPage origin id /> },
    }
    /// The timeline, an opened entry, the note about a day, the banners, "Hide now" and the ways out of a notice.
    Journal = journal {
        Screen::BelowCheckIn => view! { <BelowCheckIn /> },
        Screen::Banners => view! { <Banners /> },
        Screen::HideNow => view! { <HideNow /> },
        Screen::WayOut => view! { <WayOut /> },
        Screen::Page(Place::Habits) => view! { <HabitsPage adds=false /> },
        Screen::Page(Place::NewHabit) => view! { <HabitsPage adds=true /> },
        Screen::Page(Place::Entry(id)) => view! { <EntrySheet id /> },
    }
    /// The plan and the people: all that is prepared in calm times.
    Plan = plan {
        Screen::Page(Place::Plan) => view! { <PlanPage /> },
        Screen::Page(Place::PlanPart(part)) => view! { <PlanPartPage part /> },
        Screen::Page(Place::PlanPaper) => view! { <PlanPaperPage /> },
        Screen::Page(Place::People) => view! { <PeoplePage /> },
        Screen::Page(Place::Person(None)) => view! { <PersonPage id=None /> },
        Screen::Page(Place::Person(Some(id))) => view! { <KnownPersonPage id /> },
        Screen::Page(Place::Contacts) => view! { <ContactsPage /> },
        Screen::Page(Place::SupportTable) => view! { <TablePage /> },
        Screen::Page(Place::SupporterCard) => view! { <SupporterCardPage /> },
        Screen::Page(Place::ReadyTexts) => view! { <ReadyTextsPage /> },
    }
    /// Care and everyday life: check-ups, thinking tools, medicines, appointments, meetings, habits.
    Care = care {
        Screen::Page(Place::CheckUps) => view! { <CheckUpsPage /> },
        Screen::Page(Place::CheckUp(of)) => view! { <CheckUpPage of /> },
        Screen::Page(Place::CheckUpQuestions(of)) => view! { <CheckUpQuestionsPage of /> },
        Screen::Page(Place::Medicines) => view! { <MedicinesPage /> },
        Screen::Page(Place::Medicine(id)) => view! { <MedicinePage id /> },
        Screen::Page(Place::Appointments) => view! { <AppointmentsPage /> },
        Screen::Page(Place::Appointment(id)) => view! { <AppointmentPage id /> },
        Screen::Page(Place::Meetings) => view! { <MeetingsPage /> },
        Screen::Page(Place::Thinking) => view! { <ThinkingPage /> },
        Screen::Page(Place::NewWorksheet(tool)) => view! { <NewWorksheetPage tool /> },
    }
    /// The patterns in the notes, the calendar, the search, and handing them over.
    Patterns = patterns {
        Screen::Page(Place::Patterns) => view! { <PatternsPage /> },
        Screen::Page(Place::Calendar) => view! { <CalendarPage /> },
        Screen::Page(Place::Day(day)) => view! { <DayPage day /> },
        Screen::Page(Place::Search) => view! { <SearchPage /> },
        Screen::Page(Place::HandOver) => view! { <HandOverPage /> },
    }
    /// Unlocking, and the page of the lock.
    Lock = lock {
        Screen::Closed(Loading::Locked) => view! { <LockedPage /> },
        Screen::Page(Place::Lock) => view! { <LockPage /> },
        Screen::Page(Place::Wipe) => view! { <WipePage /> },
        Screen::Closed(Loading::Erased) => view! { <ErasedPage /> },
    }
    /// Settings and their pages, the sources, what the app is, and the page that says why the notes are closed.
    Settings = settings {
        Screen::Page(Place::Settings) => view! { <SettingsPage /> },
        Screen::Page(Place::OwnWords(sort)) => view! { <OwnWordsPage sort /> },
        Screen::Page(Place::Move) => view! { <MovePage /> },
        Screen::Page(Place::Import) => view! { <ImportPage /> },
        Screen::Page(Place::Install) => view! { <InstallPage /> },
        Screen::Page(Place::Sources) => view! { <SourcesPage /> },
        Screen::Page(Place::About) => view! { <AboutPage /> },
        Screen::Closed(why) => view! { <Closed why /> },
    }
}

/// Work that `state` sets going and whose code is in a part.
pub const WORK: LaterWork = LaterWork {
    change_plan: |job| Box::pin(done(change_plan_in_part(job))),
    write_backup: |job| Box::pin(done(write_backup_in_part(job))),
    begin_tray: |job| Box::pin(done(begin_tray_in_part(job))),
    second_copy: |work| Box::pin(done(work_on_copy_in_part(work))),
    io: RecordIo {
        read_entries: |opened| Box::pin(async { read_entries_in_part(opened).await.map_err(|_| NotFetched) }),
        read_plan: |record| Box::pin(async { read_plan_in_part(record).await.map_err(|_| NotFetched) }),
        read_supporters: |record| Box::pin(async { read_supporters_in_part(record).await.map_err(|_| NotFetched) }),
        read_own_words: |record| Box::pin(async { read_own_words_in_part(record).await.map_err(|_| NotFetched) }),
        read_draft: |kind, record| {
            Box::pin(async move { read_draft_in_part(kind, record).await.map_err(|_| NotFetched) })
        },
        write_entry: |entry| Box::pin(async { write_entry_in_part(entry).await.map_err(|_| NotFetched) }),
    },
};

async fn done<T>(work: impl Future<Output = Result<Work<T>, SplitLoaderError>>) -> Result<T, Problem> {
    work.await.map_err(|_| Problem::PartMissing)?.await
}

#[wasm_split(plan, wasm_split_path = ::leptos::wasm_split, fallible)]
fn change_plan_in_part(job: PlanToChange) -> Result<Work<ChangedPlan>, SplitLoaderError> {
    Ok(Box::pin(job.finish()))
}

// Where help is, a hard moment can be noted, also while the notes are locked.
#[wasm_split(help, wasm_split_path = ::leptos::wasm_split, fallible)]
fn begin_tray_in_part(job: TrayToBegin) -> Result<Work<Vault>, SplitLoaderError> {
    Ok(Box::pin(job.finish()))
}

type Read<T> = Result<T, Unreadable>;

#[wasm_split(journal, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_entries_in_part(opened: Vec<OpenedEntry>) -> Result<Vec<ReadEntry>, SplitLoaderError> {
    Ok(read_entries(opened))
}

#[wasm_split(journal, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_plan_in_part(record: OpenedRecord) -> Result<Read<Plan>, SplitLoaderError> {
    Ok(read_plan(record))
}

#[wasm_split(journal, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_supporters_in_part(record: OpenedRecord) -> Result<Read<Supporters>, SplitLoaderError> {
    Ok(read_supporters(record))
}

#[wasm_split(journal, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_own_words_in_part(record: OpenedRecord) -> Result<Read<OwnWords>, SplitLoaderError> {
    Ok(read_own_words(record))
}

#[wasm_split(journal, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_draft_in_part(kind: DraftKind, record: OpenedRecord) -> Result<Read<AnyDraft>, SplitLoaderError> {
    Ok(read_draft(kind, record))
}

// Where help is, a hard moment can be noted.
#[wasm_split(help, wasm_split_path = ::leptos::wasm_split, fallible)]
fn write_entry_in_part(entry: Entry) -> Result<WrittenEntry, SplitLoaderError> {
    Ok(write_entry(&entry))
}

#[wasm_split(settings, wasm_split_path = ::leptos::wasm_split, fallible)]
fn write_backup_in_part(job: BackupToWrite) -> Result<Work<WrittenBackup>, SplitLoaderError> {
    Ok(Box::pin(job.finish()))
}

#[wasm_split(settings, wasm_split_path = ::leptos::wasm_split, fallible)]
fn work_on_copy_in_part(work: SecondCopyWork) -> Result<Work<PutBack>, SplitLoaderError> {
    Ok(Box::pin(work.finish()))
}
