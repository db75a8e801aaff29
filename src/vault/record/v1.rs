//! Schema version 1, as released: check-ins, hard moments and the trigger list.

use chrono::Utc;

use super::{Field, Form, Invalid, Tree, slug::Slug, time};
use crate::{
    domain::{
        CheckIn, Entry, EntryId, HardMoment, Mood, Note, Noted, OwnTrigger, Rating, Strength, Trigger, TriggerId,
        TriggerList,
    },
    vault::hex,
};

const CHECK_IN: &str = "check-in";
const HARD_MOMENT: &str = "hard-moment";

/// An entry in its stored shape. In backups it has its id; in records the key has it.
///
/// # Errors
/// When a time cannot be stored.
pub(in super::super) fn entry_tree(entry: &Entry, form: Form) -> Result<Tree, Invalid> {
    let id = match form {
        Form::Readable => Tree::Text(hex::encode(&entry.id.0)),
        Form::Compact => Tree::Nothing,
    };
    let head = [
        ("id", id),
        ("at", time::tree(Field::At, entry.at, form)?),
        ("written", time::tree(Field::Written, entry.written.fixed_offset(), form)?),
    ];
    Ok(match &entry.noted {
        Noted::CheckIn(check_in) => {
            let kind = [("kind", Tree::Text(CHECK_IN.to_owned()))];
            Tree::fields(head.into_iter().chain(kind).chain(check_in_fields(check_in)))
        }
        Noted::HardMoment(moment) => {
            let kind = [("kind", Tree::Text(HARD_MOMENT.to_owned()))];
            Tree::fields(head.into_iter().chain(kind).chain(hard_moment_fields(moment, form)?))
        }
    })
}

fn check_in_fields(check_in: &CheckIn) -> [(&'static str, Tree); 6] {
    [
        ("mood", Tree::Text(check_in.mood.slug().to_owned())),
        ("craving", check_in.craving.map_or(Tree::Nothing, strength_tree)),
        ("triggers", trigger_ids_tree(&check_in.triggers)),
        ("feelings", slugs(&check_in.feelings)),
        ("substances", slugs(&check_in.substances)),
        ("note", check_in.note.as_ref().map_or(Tree::Nothing, |note| Tree::Text(note.as_str().to_owned()))),
    ]
}

fn hard_moment_fields(moment: &HardMoment, form: Form) -> Result<[(&'static str, Tree); 2], Invalid> {
    let rating = |rating: &Rating| {
        let at = time::tree(Field::Ratings, rating.at, form)?;
        Ok(Tree::fields([("at", at), ("craving", strength_tree(rating.strength))]))
    };
    let ratings = moment.ratings().iter().map(rating).collect::<Result<_, _>>()?;
    let ended = moment.ended_at().map(|at| time::tree(Field::Ended, at, form)).transpose()?;
    Ok([("ratings", Tree::list(ratings)), ("ended", ended.unwrap_or(Tree::Nothing))])
}

/// The id that a stored entry names itself.
///
/// # Errors
/// When it is absent or not 16 bytes.
pub(in super::super) fn take_id(entry: &mut Tree) -> Result<EntryId, Invalid> {
    let text = entry.take("id").into_text_or_empty(Field::Id)?;
    let bytes = hex::decode(&text).and_then(|bytes| bytes.try_into().ok());
    bytes.map(EntryId).ok_or_else(|| Invalid::new(Field::Id, text))
}

/// # Errors
/// When a value is none that the domain accepts.
pub(in super::super) fn read_entry(entry: Tree, id: EntryId) -> Result<Entry, Invalid> {
    let mut entry = entry.into_fields(Field::Shape)?;
    let at = time::moment(Field::At, entry.take("at"))?;
    let written = time::moment(Field::Written, entry.take("written"))?.with_timezone(&Utc);
    let kind = entry.take("kind").into_text_or_empty(Field::Kind)?;
    let noted = match kind.as_str() {
        CHECK_IN => Noted::CheckIn(read_check_in(entry)?),
        HARD_MOMENT => Noted::HardMoment(read_hard_moment(entry)?),
        unknown => return Err(Invalid::new(Field::Kind, unknown)),
    };
    Ok(Entry { id, at, written, noted })
}

fn read_check_in(mut entry: Tree) -> Result<CheckIn, Invalid> {
    let note = entry.take("note").into_text_or_empty(Field::Note)?;
    Ok(CheckIn {
        mood: Mood::from_slug(&entry.take("mood").into_text_or_empty(Field::Mood)?)?,
        craving: strength(entry.take("craving"))?,
        triggers: trigger_ids(entry.take("triggers"))?,
        feelings: choices(entry.take("feelings"))?,
        substances: choices(entry.take("substances"))?,
        note: Note::new(&note).map_err(|error| Invalid::new(Field::Note, error.0))?,
    })
}

fn read_hard_moment(mut entry: Tree) -> Result<HardMoment, Invalid> {
    let rating = |mut rating: Tree| {
        let at = time::moment(Field::Ratings, rating.take("at"))?;
        let strength = strength(rating.take("craving"))?.ok_or_else(|| rating.is_no(Field::Craving))?;
        Ok(Rating { at, strength })
    };
    let ratings = entry.take("ratings").into_list(Field::Ratings)?.into_iter().map(rating).collect::<Result<_, _>>()?;
    let ended = match entry.take("ended") {
        Tree::Nothing => None,
        ended => Some(time::moment(Field::Ended, ended)?),
    };
    HardMoment::from_parts(ratings, ended).map_err(|error| Invalid::new(Field::Ratings, error))
}

pub(super) fn strength_tree(strength: Strength) -> Tree {
    Tree::Number(strength.get().into())
}

pub(super) fn strength(craving: Tree) -> Result<Option<Strength>, Invalid> {
    let Some(number) = craving.into_number(Field::Craving)? else { return Ok(None) };
    let strength = u8::try_from(number).ok().and_then(|value| Strength::new(value).ok());
    strength.map(Some).ok_or_else(|| Invalid::new(Field::Craving, number))
}

pub(super) fn trigger_ids_tree(ids: &[TriggerId]) -> Tree {
    Tree::texts(ids.iter().map(TriggerId::as_str))
}

pub(super) fn trigger_ids(ids: Tree) -> Result<Vec<TriggerId>, Invalid> {
    ids.into_texts(Field::Trigger)?.into_iter().map(trigger_id).collect()
}

fn trigger_id(slug: String) -> Result<TriggerId, Invalid> {
    TriggerId::new(&slug).ok_or_else(|| Invalid::new(Field::Trigger, slug))
}

pub(super) fn slugs<C: Slug>(choices: &[C]) -> Tree {
    Tree::texts(choices.iter().map(|choice| choice.slug()))
}

pub(super) fn choices<C: Slug>(slugs: Tree) -> Result<Vec<C>, Invalid> {
    slugs.into_texts(C::FIELD)?.iter().map(|slug| C::from_slug(slug)).collect()
}

/// The trigger list in its stored shape.
pub(in super::super) fn triggers_tree(list: &TriggerList) -> Tree {
    let trigger = |trigger: &Trigger| {
        Tree::fields([
            ("id", Tree::Text(trigger.id.as_str().to_owned())),
            ("name", trigger.name.as_ref().map_or(Tree::Nothing, |name| Tree::Text(name.as_str().to_owned()))),
            ("hidden", Tree::Flag(trigger.hidden)),
        ])
    };
    Tree::fields([
        ("triggers", Tree::List(list.triggers.iter().map(trigger).collect())),
        ("in_own_order", Tree::Flag(list.in_own_order)),
    ])
}

/// Each trigger once: of two with one id, the first counts.
///
/// # Errors
/// When a value is none that the domain accepts.
pub(in super::super) fn read_triggers(list: Tree) -> Result<TriggerList, Invalid> {
    let mut list = list.into_fields(Field::Shape)?;
    let in_own_order = list.take("in_own_order").into_flag(Field::Shape)?;
    let mut read = TriggerList { triggers: Vec::new(), in_own_order };
    for mut trigger in list.take("triggers").into_list(Field::Shape)? {
        let id = trigger_id(trigger.take("id").into_text_or_empty(Field::Trigger)?)?;
        let name = trigger.take("name").into_text(Field::TriggerName)?;
        let name = name.as_deref().map(OwnTrigger::new).transpose();
        let name = name.map_err(|error| Invalid::new(Field::TriggerName, error))?;
        let hidden = trigger.take("hidden").into_flag(Field::Trigger)?;
        if read.find(&id).is_none() {
            read.triggers.push(Trigger { id, name, hidden });
        }
    }
    Ok(read)
}
