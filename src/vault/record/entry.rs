//! Entries in records: when, of which kind, and beside these the fields of the kind.
//!
//! Version 1 had check-ins, and hard moments with at least one rating. Version 2 added what a hard moment may hold
//! beside its ratings, uses, and the plan. Version 3 added notes on having reached out and versions of the plan.
//! Version 4 added a list to the plan. Version 5 added what was brought along from other apps.
//! Version 6 added what care brings: what was noted about a whole day, worksheets of thinking tools, check-ups, and
//! doses of medicines. Version 7 added what came of appointments, and feelings and substances of the person's own. None
//! changed what was there, so one reader reads all.

use serde::{Deserialize, Serialize};

use super::{
    Invalid,
    hard_moment::HardMomentShape,
    imported::ImportedShape,
    json,
    plan::{VersionShape, read_version},
    time::{Stored, TimeForm},
};
use crate::domain::{Brought, CheckIn, CheckUp, DayNote, Dose, Entry, Id, Noted, Used, Visit, Worksheet};

/// An entry as it is written, with its times in one of their forms and without its identity.
#[derive(Serialize)]
pub struct EntryShape<T, N> {
    at: T,
    written: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    imported: Option<ImportedShape<T>>,
    #[serde(flatten)]
    noted: N,
}

/// An entry of any kind.
pub type AnyEntryShape<'a, T> = EntryShape<T, NotedShape<'a, T>>;

/// The one kind that the first load writes by itself.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum CheckInShape<'a> {
    CheckIn(&'a CheckIn),
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum NotedShape<'a, T> {
    CheckIn(&'a CheckIn),
    HardMoment(HardMomentShape<T>),
    Used(&'a Used),
    Reached(ReachedShape),
    Planned(VersionShape<'a>),
    Brought(&'a Brought),
    Day(&'a DayNote),
    CheckUp(&'a CheckUp),
    Dose(&'a Dose),
    Worksheet(&'a Worksheet),
    Visit(&'a Visit),
}

#[derive(Serialize, Deserialize)]
pub struct ReachedShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<Id>,
}

impl<'a, T: TimeForm> From<&'a Noted> for NotedShape<'a, T> {
    fn from(noted: &'a Noted) -> Self {
        match noted {
            Noted::CheckIn(check_in) => NotedShape::CheckIn(check_in),
            Noted::HardMoment(moment) => NotedShape::HardMoment(HardMomentShape::of(moment)),
            Noted::Used(used) => NotedShape::Used(used),
            Noted::Reached(person) => NotedShape::Reached(ReachedShape { person: *person }),
            Noted::Planned(version) => NotedShape::Planned(VersionShape::from(version.as_ref())),
            Noted::Brought(brought) => NotedShape::Brought(brought),
            Noted::Day(day) => NotedShape::Day(day),
            Noted::CheckUp(check_up) => NotedShape::CheckUp(check_up),
            Noted::Dose(dose) => NotedShape::Dose(dose),
            Noted::Worksheet(sheet) => NotedShape::Worksheet(sheet),
            Noted::Visit(visit) => NotedShape::Visit(visit),
        }
    }
}

impl<T: TimeForm, N> EntryShape<T, N> {
    fn new(entry: &Entry, noted: N) -> Self {
        let imported = entry.imported.as_ref().map(ImportedShape::from);
        Self { at: T::of(entry.at), written: T::of(entry.written.fixed_offset()), imported, noted }
    }
}

impl<'a, T: TimeForm> From<&'a Entry> for AnyEntryShape<'a, T> {
    fn from(entry: &'a Entry) -> Self {
        Self::new(entry, NotedShape::from(&entry.noted))
    }
}

/// A check-in's record; `None` for an entry of another kind.
///
/// # Errors
/// When a time lies outside of the calendar.
pub fn write_check_in(entry: &Entry) -> Option<Result<String, Invalid>> {
    let Noted::CheckIn(check_in) = &entry.noted else { return None };
    Some(json::write(&EntryShape::<Stored, _>::new(entry, CheckInShape::CheckIn(check_in))))
}

/// What every kind of entry has.
#[derive(Deserialize)]
struct Head {
    at: Stored,
    written: Stored,
    kind: Kind,
    #[serde(default)]
    imported: Option<ImportedShape<Stored>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    CheckIn,
    HardMoment,
    Used,
    Reached,
    Planned,
    Brought,
    Day,
    CheckUp,
    Dose,
    Worksheet,
    Visit,
}

/// # Errors
/// When the domain does not accept a value.
pub fn read_entry(json: &str, id: Id) -> Result<Entry, Invalid> {
    let Head { at, written, kind, imported } = json::read_often(json)?;
    let noted = match kind {
        Kind::CheckIn => Noted::CheckIn(json::read_often(json)?),
        Kind::HardMoment => Noted::HardMoment(json::read::<HardMomentShape<Stored>>(json)?.into()),
        Kind::Used => Noted::Used(json::read(json)?),
        Kind::Reached => Noted::Reached(json::read::<ReachedShape>(json)?.person),
        Kind::Planned => Noted::Planned(Box::new(read_version(json)?)),
        Kind::Brought => Noted::Brought(json::read(json)?),
        Kind::Day => Noted::Day(Box::new(json::read(json)?)),
        Kind::CheckUp => Noted::CheckUp(json::read(json)?),
        Kind::Dose => Noted::Dose(json::read(json)?),
        Kind::Worksheet => Noted::Worksheet(json::read(json)?),
        Kind::Visit => Noted::Visit(Box::new(json::read(json)?)),
    };
    Ok(Entry { id, at: at.0, written: written.0.to_utc(), noted, imported: imported.map(Into::into) })
}
