//! An entry in a list: its time, what was noted, and the person's own words.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::{
        Brought, CheckIn, CheckUp, DayNote, Entry, Feeling, HardMoment, Id, LocalTime, Mood, Note, Noted, Substance,
        TriggerId, Used, Visit, WordId, minute_text,
    },
    i18n::*,
    state::{OwnWordsStore, Place, PlanStore, use_locale, use_own_words, use_plan},
};

/// Draws words of an entry, as they are or with something in them marked.
pub type Said<'row> = &'row dyn Fn(&str) -> AnyView;

/// Words as they are.
pub fn plain(words: &str) -> AnyView {
    view! { <span>{words.to_owned()}</span> }.into_any()
}

/// What the words of entries come from, beside the entries.
#[derive(Clone, Copy)]
pub struct EntryRows {
    own_words: OwnWordsStore,
    plan: PlanStore,
    locale: Locale,
}

impl EntryRows {
    /// Takes them from the context.
    pub fn here() -> Self {
        Self { own_words: use_own_words(), plan: use_plan(), locale: use_locale() }
    }

    /// A link that opens the entry; `own` are the words of the person's own that it shows.
    pub fn link(self, entry: &Entry, own: Option<&Note>, named: Said<'_>, noted: Said<'_>) -> AnyView {
        view! {
            <a class="entry-link" href=Place::Entry(entry.id).href()>
                {self.time(entry)}
                <span class=format!("entry-dot {}", dot_class(&entry.noted)) aria-hidden="true"></span>
                <span class="entry-what">{self.what(entry, named)} {own_line(own, noted)} {self.mark(entry)}</span>
            </a>
        }
        .into_any()
    }

    /// The time; of what is about a whole day, an empty place.
    fn time(self, entry: &Entry) -> AnyView {
        if matches!(entry.noted, Noted::Day(_)) {
            return view! { <span class="entry-time"></span> }.into_any();
        }
        view! {
            <time class="entry-time" datetime=minute_text(entry.at.naive_local())>
                {words::time(self.locale, entry.at)}
            </time>
        }
        .into_any()
    }

    /// Where the entry was brought along from.
    fn mark(self, entry: &Entry) -> Option<AnyView> {
        let words = words::import_mark(self.locale, &entry.imported?);
        Some(view! { <span class="entry-line quiet">{words}</span> }.into_any())
    }

    fn what(self, entry: &Entry, named: Said<'_>) -> AnyView {
        let locale = self.locale;
        match &entry.noted {
            Noted::CheckIn(check_in) => self.check_in(check_in, named),
            Noted::HardMoment(moment) => hard_moment(locale, entry.at, moment, named),
            Noted::Used(used) => self.used(used, named),
            Noted::Reached(person) => self.reached(*person, named),
            Noted::Brought(brought) => self.brought(brought, named),
            Noted::Day(day) => self.day(day, named),
            Noted::CheckUp(check_up) => self.check_up(check_up, named),
            Noted::Dose(dose) => view! { <b>{named(words::dose_how(locale, dose.how))}</b> }.into_any(),
            Noted::Worksheet(sheet) => view! { <b>{named(words::sheet_tool(locale, sheet.tool()))}</b> }.into_any(),
            Noted::Visit(visit) => self.visit(visit, named),
            Noted::Planned(_) => view! { <b>{named(td_string!(locale, timeline.planned))}</b> }.into_any(),
        }
    }

    /// A check-in in a line or a few, with its note.
    pub fn whole_check_in(self, check_in: &CheckIn) -> AnyView {
        view! {
            {self.check_in(check_in, &plain)}
            {own_line(check_in.note.as_ref(), &plain)}
        }
        .into_any()
    }

    fn check_in(self, check_in: &CheckIn, named: Said<'_>) -> AnyView {
        let craving = check_in.craving.map_or(String::new(), |craving| {
            format!(" · {}", td_string!(self.locale, timeline.craving, strength = craving.get()))
        });
        view! {
            <b>{named(words::mood(self.locale, check_in.mood))}</b>
            <span class="quiet">{craving}</span>
            {self.details(&check_in.triggers, &check_in.feelings, &check_in.substances, named)}
        }
        .into_any()
    }

    fn day(self, day: &DayNote, named: Said<'_>) -> AnyView {
        let details = self.plan.with_untracked(|plan| words::day_details(self.locale, plan, day)).join(" · ");
        let details =
            (!details.is_empty()).then(|| view! { <span class="entry-line quiet">{named(&details)}</span> }.into_any());
        view! {
            <b>{named(td_string!(self.locale, day_note.title))}</b>
            {details}
        }
        .into_any()
    }

    fn visit(self, visit: &Visit, named: Said<'_>) -> AnyView {
        let was = words::visit(self.locale, visit.was_there);
        let moods = [visit.before, visit.after].into_iter().flatten().map(|mood| words::mood(self.locale, mood));
        let details = [was].into_iter().chain(moods).collect::<Vec<_>>().join(" · ");
        view! {
            <b>{named(visit.name.as_str())}</b>
            <span class="entry-line quiet">{details}</span>
        }
        .into_any()
    }

    fn brought(self, brought: &Brought, named: Said<'_>) -> AnyView {
        let craving = brought.craving().map_or(String::new(), |craving| {
            format!(" · {}", td_string!(self.locale, timeline.craving, strength = craving.get()))
        });
        view! {
            <b>{named(td_string!(self.locale, import.brought))}</b>
            <span class="quiet">{craving}</span>
        }
        .into_any()
    }

    fn check_up(self, check_up: &CheckUp, named: Said<'_>) -> AnyView {
        let (name, score) = words::check_up(self.locale, check_up);
        view! {
            <b>{named(name)}</b>
            <span class="quiet">{score.map(|score| format!(" · {score}"))}</span>
        }
        .into_any()
    }

    fn used(self, used: &Used, named: Said<'_>) -> AnyView {
        view! {
            <b>{named(td_string!(self.locale, hard_moment.used))}</b>
            {self.details(&used.triggers, &[], &used.substances, named)}
        }
        .into_any()
    }

    fn reached(self, person: Option<Id>, named: Said<'_>) -> AnyView {
        let name = person.and_then(|id| {
            self.plan.with_untracked(|plan| {
                plan.people.find(id).map(|person| format!(" · {}", words::person_name(self.locale, person)))
            })
        });
        view! {
            <b>{named(td_string!(self.locale, hard_moment.outcomes.reached))}</b>
            <span class="quiet">{name.map(|name| named(&name))}</span>
        }
        .into_any()
    }

    fn details(
        self,
        triggers: &[TriggerId],
        feelings: &[Feeling],
        substances: &[Substance],
        named: Said<'_>,
    ) -> Option<AnyView> {
        let locale = self.locale;
        let triggers = triggers.iter().cloned().map(WordId::Trigger);
        let feelings = feelings.iter().copied().map(WordId::Feeling);
        let all = triggers.chain(feelings).chain(substances.iter().copied().map(WordId::Substance));
        let names: Vec<String> =
            self.own_words.with_untracked(|words| all.map(|id| words::word(locale, words, &id)).collect());
        let details = names.join(", ");
        (!details.is_empty()).then(|| view! { <span class="entry-line quiet">{named(&details)}</span> }.into_any())
    }
}

/// The words of the person's own that a list shows of an entry.
pub fn own_words(noted: &Noted) -> Option<&Note> {
    match noted {
        Noted::CheckIn(check_in) => check_in.note.as_ref(),
        Noted::HardMoment(moment) => moment.remember.as_ref(),
        Noted::Used(used) => used.taught.as_ref(),
        Noted::Brought(brought) => brought.note().as_ref(),
        Noted::Day(day) => day.went_well.as_ref().or(day.intention.as_ref()),
        Noted::Dose(dose) => Some(&dose.name),
        Noted::Worksheet(sheet) => sheet.texts().first().map(|answered| &answered.answer),
        Noted::Visit(visit) => visit.heard.as_ref(),
        Noted::Reached(_) | Noted::Planned(_) | Noted::CheckUp(_) => None,
    }
}

fn own_line(own: Option<&Note>, noted: Said<'_>) -> Option<AnyView> {
    own.map(|own| view! { <span class="entry-line entry-note">{noted(own.as_str())}</span> }.into_any())
}

fn hard_moment(locale: Locale, begun: LocalTime, moment: &HardMoment, named: Said<'_>) -> AnyView {
    let course = moment.course().map(|(first, last)| {
        let [first_rated, last_rated] = [first, last].map(|rating| rating.strength.get());
        let course = if moment.ratings.len() == 1 {
            td_string!(locale, timeline.rated_once, strength = first_rated).to_string()
        } else {
            let time = duration(locale, moment.lasted(begun).num_minutes());
            td_string!(locale, timeline.eased, first = first_rated, last = last_rated, time = time).to_string()
        };
        format!(" · {course}")
    });
    let outcome = moment.ended.and_then(|ended| ended.outcome).map(|how| words::outcome(locale, how));
    view! {
        <b>{named(td_string!(locale, timeline.hard_moment))}</b>
        <span class="quiet">{course}</span>
        {outcome.map(|outcome| view! { <span class="entry-line quiet">{outcome}</span> }.into_any())}
    }
    .into_any()
}

/// How long something lasted.
fn duration(locale: Locale, minutes: i64) -> String {
    if minutes < 1 {
        return td_string!(locale, durations.short).to_owned();
    }
    td_string!(locale, durations.minutes, minutes = minutes).to_string()
}

fn dot_class(noted: &Noted) -> &'static str {
    match noted {
        Noted::HardMoment(_) | Noted::Used(_) => "dot-hard",
        // Another app's words say nothing about a mood, and a check-up counts as none.
        Noted::Brought(_) | Noted::CheckUp(_) => "dot-3",
        Noted::Day(day) => day.mood.map_or("dot-3", dot_of),
        Noted::Reached(_) | Noted::Planned(_) | Noted::Dose(_) => "dot-5",
        Noted::Worksheet(_) => "dot-3",
        Noted::Visit(visit) => visit.after.map_or("dot-3", dot_of),
        Noted::CheckIn(check_in) => dot_of(check_in.mood),
    }
}

const fn dot_of(mood: Mood) -> &'static str {
    match mood {
        Mood::VeryLow => "dot-1",
        Mood::Low => "dot-2",
        Mood::Okay => "dot-3",
        Mood::Good => "dot-4",
        Mood::VeryGood => "dot-5",
    }
}
