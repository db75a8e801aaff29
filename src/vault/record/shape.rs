//! The stored shapes of entries and of the trigger list.
//!
//! Version 1 had check-ins, and hard moments with at least one rating. Version 2 added what a hard moment may hold
//! beside its ratings, notes on having used, and the plan. It changed nothing else, so one reader reads both.

use chrono::Utc;

use super::{Field, Form, Invalid, Tree, slug::Slug, time};
use crate::{
    domain::{
        CheckIn, Ended, Entry, EntryId, HardMoment, Moment, Mood, Note, Noted, Outcome, OwnTrigger, Rating, Strength,
        ToolId, ToolUse, Trigger, TriggerId, TriggerList, Used,
    },
    vault::hex,
};

const CHECK_IN: &str = "check-in";
const HARD_MOMENT: &str = "hard-moment";
const USED: &str = "used";

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
    let (kind, fields) = match &entry.noted {
        Noted::CheckIn(check_in) => (CHECK_IN, check_in_fields(check_in)),
        Noted::HardMoment(moment) => (HARD_MOMENT, hard_moment_fields(moment, form)?),
        Noted::Used(used) => (USED, used_fields(used)),
    };
    let kind = ("kind", Tree::Text(kind.to_owned()));
    Ok(Tree::fields(head.into_iter().chain([kind]).chain(fields)))
}

/// Fields under their names.
type Fields = Vec<(&'static str, Tree)>;

fn check_in_fields(check_in: &CheckIn) -> Fields {
    vec![
        ("mood", Tree::Text(check_in.mood.slug().to_owned())),
        ("craving", check_in.craving.map_or(Tree::Nothing, strength_tree)),
        ("triggers", trigger_ids_tree(&check_in.triggers)),
        ("feelings", slugs(&check_in.feelings)),
        ("substances", slugs(&check_in.substances)),
        ("note", note_tree(&check_in.note)),
    ]
}

fn used_fields(used: &Used) -> Fields {
    vec![
        ("substances", slugs(&used.substances)),
        ("amount", note_tree(&used.amount)),
        ("triggers", trigger_ids_tree(&used.triggers)),
        ("taught", note_tree(&used.taught)),
        ("tell", note_tree(&used.tell)),
        ("next_step", note_tree(&used.next_step)),
    ]
}

fn hard_moment_fields(moment: &HardMoment, form: Form) -> Result<Fields, Invalid> {
    let rating = |rating: &Rating| {
        let at = time::tree(Field::Ratings, rating.at, form)?;
        Ok(Tree::fields([("at", at), ("craving", strength_tree(rating.strength))]))
    };
    let tool = |tool: &ToolUse| {
        let at = time::tree(Field::Tool, tool.at, form)?;
        Ok(Tree::fields([("at", at), ("tool", Tree::Text(tool.tool.as_str().to_owned()))]))
    };
    let ended = moment.ended.map(|ended| time::tree(Field::Ended, ended.at, form)).transpose()?;
    let outcome = moment.ended.and_then(|ended| ended.outcome);
    Ok(vec![
        ("ratings", Tree::list(moment.ratings.iter().map(rating).collect::<Result<_, _>>()?)),
        ("tools", Tree::list(moment.tools.iter().map(tool).collect::<Result<_, _>>()?)),
        ("ended", ended.unwrap_or(Tree::Nothing)),
        ("outcome", outcome.map_or(Tree::Nothing, |outcome| Tree::Text(outcome.slug().to_owned()))),
        ("remember", note_tree(&moment.remember)),
    ])
}

pub(super) fn note_tree(note: &Option<Note>) -> Tree {
    note.as_ref().map_or(Tree::Nothing, |note| Tree::Text(note.as_str().to_owned()))
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
        USED => Noted::Used(read_used(entry)?),
        unknown => return Err(Invalid::new(Field::Kind, unknown)),
    };
    Ok(Entry { id, at, written, noted })
}

fn read_check_in(mut entry: Tree) -> Result<CheckIn, Invalid> {
    Ok(CheckIn {
        mood: Mood::from_slug(&entry.take("mood").into_text_or_empty(Field::Mood)?)?,
        craving: strength(entry.take("craving"))?,
        triggers: trigger_ids(entry.take("triggers"))?,
        feelings: choices(entry.take("feelings"))?,
        substances: choices(entry.take("substances"))?,
        note: note(entry.take("note"))?,
    })
}

fn read_used(mut entry: Tree) -> Result<Used, Invalid> {
    Ok(Used {
        substances: choices(entry.take("substances"))?,
        amount: note(entry.take("amount"))?,
        triggers: trigger_ids(entry.take("triggers"))?,
        taught: note(entry.take("taught"))?,
        tell: note(entry.take("tell"))?,
        next_step: note(entry.take("next_step"))?,
    })
}

pub(super) fn note(text: Tree) -> Result<Option<Note>, Invalid> {
    let text = text.into_text_or_empty(Field::Note)?;
    Note::new(&text).map_err(|error| Invalid::new(Field::Note, error.0))
}

fn read_hard_moment(mut entry: Tree) -> Result<HardMoment, Invalid> {
    let rating = |mut rating: Tree| {
        let at = time::moment(Field::Ratings, rating.take("at"))?;
        let strength = strength(rating.take("craving"))?.ok_or_else(|| rating.is_no(Field::Craving))?;
        Ok(Rating { at, strength })
    };
    let tool = |mut tool: Tree| {
        let at = time::moment(Field::Tool, tool.take("at"))?;
        let slug = tool.take("tool").into_text_or_empty(Field::Tool)?;
        let id = ToolId::new(&slug).ok_or_else(|| Invalid::new(Field::Tool, slug))?;
        Ok(ToolUse { tool: id, at })
    };
    let ended: Option<Moment> = match entry.take("ended") {
        Tree::Nothing => None,
        ended => Some(time::moment(Field::Ended, ended)?),
    };
    let outcome = entry.take("outcome").into_text(Field::Outcome)?;
    let outcome = outcome.as_deref().map(Outcome::from_slug).transpose()?;
    Ok(HardMoment {
        ratings: entry.take("ratings").into_list(Field::Ratings)?.into_iter().map(rating).collect::<Result<_, _>>()?,
        tools: entry.take("tools").into_list(Field::Tool)?.into_iter().map(tool).collect::<Result<_, _>>()?,
        ended: ended.map(|at| Ended { at, outcome }),
        remember: note(entry.take("remember"))?,
    })
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
