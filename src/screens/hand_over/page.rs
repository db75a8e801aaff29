//! The screen: the choices, the page as it will be seen, and the ways to hand it over.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    as_text::as_text,
    choices::{Topic, Weeks},
    controls::Controls,
    drawn,
    parts::{MOST_NOTES, MOST_SHEETS, Part, Source, foot, has_words, has_words_beside_use, is_sheet},
    sending::Sending,
    words,
};
use crate::{
    domain::NoteDraft,
    i18n::*,
    insight::{Rows, Span},
    screens::shared::page_top::PageTop,
    state::{
        Calendar, DraftForm, DraftOf, FoundEntries, Journal, Place, use_calendar, use_drafts, use_journal, use_locale,
        use_own_words, use_plan,
    },
    ui::{derived, memo, remount, shown_while, text},
};

/// What was chosen for the page.
#[derive(Clone, Copy)]
pub struct Chosen {
    weeks: RwSignal<Weeks>,
    topics: RwSignal<Vec<Topic>>,
    /// The entries with own words, where these are chosen.
    notes: RwSignal<Option<FoundEntries>>,
    /// The worksheets of thinking tools, where these are chosen.
    sheets: RwSignal<Option<FoundEntries>>,
    journal: Journal,
    calendar: Calendar,
}

impl Chosen {
    fn new(journal: Journal, calendar: Calendar) -> Self {
        let (weeks, topics) = (RwSignal::new(Weeks::FIRST), RwSignal::new(Topic::FIRST.to_vec()));
        let (notes, sheets) = (RwSignal::new(None), RwSignal::new(None));
        Self { weeks, topics, notes, sheets, journal, calendar }
    }

    /// The weeks, tracked.
    pub fn weeks(self) -> Weeks {
        self.weeks.get()
    }

    /// Whether a part is on the page, tracked.
    pub fn has(self, topic: Topic) -> bool {
        self.topics.read().contains(&topic)
    }

    /// The days of the page, tracked.
    pub fn span(self, rows: &Rows) -> Span {
        self.weeks().span(rows, self.calendar.today())
    }

    /// Chooses the weeks.
    pub fn choose(self, weeks: Weeks) {
        self.weeks.set(weeks);
        self.read_notes();
    }

    /// Puts a part on the page, or takes it off.
    pub fn toggle(self, topic: Topic) {
        self.topics.update(|topics| crate::domain::toggle(topics, topic));
        if matches!(topic, Topic::Notes | Topic::Used | Topic::Thinking) {
            self.read_notes();
        }
    }

    /// Reads the entries with own words anew, or forgets them. Of all entries, the first day need not be known for it.
    fn read_notes(self) {
        let topics = self.topics.read_untracked();
        let newest = |most, is_looked_for| {
            let today = self.calendar.today_now();
            let span = match self.weeks.get_untracked() {
                Weeks::Last(weeks) => Span::of_weeks(weeks, today),
                Weeks::All => Span { first: chrono::NaiveDate::MIN, last: today },
            };
            self.journal.newest_within(span, most, is_looked_for)
        };
        let is_noted = if topics.contains(&Topic::Used) { has_words } else { has_words_beside_use };
        self.notes.set(topics.contains(&Topic::Notes).then(|| newest(MOST_NOTES, is_noted)));
        self.sheets.set(topics.contains(&Topic::Thinking).then(|| newest(MOST_SHEETS, is_sheet)));
    }

    /// Whether all that the page shows has been read, tracked.
    fn is_read(self) -> bool {
        let are_read = |of: RwSignal<Option<FoundEntries>>| {
            of.with(|found| found.as_ref().is_none_or(|found| found.with(Option::is_some)))
        };
        are_read(self.notes) && are_read(self.sheets)
    }
}

/// The screen.
#[component]
pub fn HandOverPage() -> impl IntoView {
    let locale = use_locale();
    let (plan, own_words, calendar) = (use_plan(), use_own_words(), use_calendar());
    let rows = use_journal().rows();
    let chosen = Chosen::new(use_journal(), calendar);
    let talk: DraftForm<NoteDraft> = use_drafts().kept_form(DraftOf::TALK);
    let talked = move || talk.ask(|draft| draft.note.trim().to_owned()).unwrap_or_default();
    let span = {
        let rows = rows.clone();
        memo(move || rows.with(|rows| rows.as_ref().map(|rows| chosen.span(rows))))
    };
    let top = {
        let span = Arc::clone(&span);
        move || {
            let title = td_string!(locale, hand_over.title).to_owned();
            let span = span().map(|span| words::span(locale, chosen.weeks(), span));
            [Some(title), span].into_iter().flatten().collect::<Vec<_>>()
        }
    };
    // Computed when it is drawn and when it is shared: the same data.
    let page = {
        let (rows, span) = (rows.clone(), Arc::clone(&span));
        derived(move || {
            let span = span()?;
            rows.with(|rows| {
                let rows = rows.as_ref()?;
                let [notes, sheets] = [chosen.notes, chosen.sheets].map(|of| of.get().and_then(|found| found.get()));
                let chosen_topics = chosen.topics.read();
                let plan = plan.read();
                let parts: Vec<Part> = own_words.with(|own_words| {
                    let (plan, chosen) = (&*plan, &chosen_topics[..]);
                    let (notes, sheets) = (notes.as_deref(), sheets.as_deref());
                    Source { locale, within: rows.within(span), own_words, plan, chosen, notes, sheets }.parts()
                });
                Some((parts, foot(locale, rows, calendar.today())))
            })
        })
    };
    let is_ready = {
        let rows = rows.clone();
        memo(move || rows.with(Option::is_some) && chosen.is_read())
    };
    let as_shared = {
        let (top, page) = (top.clone(), page.clone());
        derived(move || {
            let mut top = top();
            let talked = talked();
            if !talked.is_empty() {
                top.extend([String::new(), td_string!(locale, hand_over.talk).to_owned(), talked]);
            }
            let (parts, foot) = page().unwrap_or_default();
            as_text(&top, &parts, &foot)
        })
    };
    let drawn_top = move || {
        let mut top = top().into_iter();
        view! {
            <h2 class="paper-title">{top.next()}</h2>
            {drawn::sentences("", top.collect())}
        }
        .into_any()
    };
    let drawn_talk = move || {
        view! {
            <section>
                <h2>{td_string!(locale, hand_over.talk)}</h2>
                <p class="typed" prop:textContent=text(talked)></p>
            </section>
        }
        .into_any()
    };
    let drawn_page = move || match page() {
        Some((parts, foot)) => view! {
            {drawn::parts(parts)}
            <footer>{drawn::sentences("hint", foot)}</footer>
        }
        .into_any(),
        None => view! { <p role="status">{td_string!(locale, hand_over.reading)}</p> }.into_any(),
    };
    let sending = move || view! { <Sending chosen span=Arc::clone(&span) as_shared=as_shared.clone() /> }.into_any();
    view! {
        <PageTop heading=td_string!(locale, hand_over.heading) back=Place::Patterns />
        <Controls chosen talk />
        <article class="card paper paper-white" aria-label=td_string!(locale, hand_over.preview)>
            {remount(drawn_top)}
            {shown_while(move || !talked().is_empty(), drawn_talk)}
            {remount(drawn_page)}
        </article>
        {shown_while(move || is_ready(), sending)}
    }
}
