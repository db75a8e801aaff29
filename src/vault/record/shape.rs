//! The stored shapes of entries and of the trigger list.
//!
//! Version 1 had check-ins, and hard moments with at least one rating. Version 2 added what a hard moment may hold
//! beside its ratings, notes on having used, and the plan. Version 3 added notes on having reached out and on the
//! plan, people, and more of the plan. Neither changed what was there, so one reader reads all.

use chrono::Utc;

use super::{
    Field, Invalid, Reader, Tree,
    plan_shape::{read_version, version_fields},
    slug::Slug,
    time,
};
use crate::domain::{
    CheckIn, Ended, Entry, HardMoment, Id, LocalTime, Mood, Noted, Rating, Strength, ToolUse, Trigger, TriggerId,
    TriggerList, TriggerName, Used,
};

const CHECK_IN: &str = "check-in";
const HARD_MOMENT: &str = "hard-moment";
const USED: &str = "used";
const REACHED: &str = "reached";
const PLANNED: &str = "planned";

/// An entry in its stored shape, without its id.
///
/// # Errors
/// When a time cannot be stored.
pub(in super::super) fn entry_tree(entry: &Entry) -> Result<Tree, Invalid> {
    let mut times = Times { wrong: None };
    let mut fields = vec![
        ("at", times.tree(Field::At, entry.at)),
        ("written", times.tree(Field::Written, entry.written.fixed_offset())),
    ];
    let (kind, noted) = match &entry.noted {
        Noted::CheckIn(check_in) => (CHECK_IN, check_in_fields(check_in)),
        Noted::HardMoment(moment) => (HARD_MOMENT, hard_moment_fields(moment, &mut times)),
        Noted::Used(used) => (USED, used_fields(used)),
        Noted::Reached(person) => (REACHED, vec![("person", person.map_or(Tree::Nothing, Tree::id))]),
        Noted::Planned(version) => (PLANNED, version_fields(version)),
    };
    fields.push(("kind", Tree::text(kind)));
    fields.extend(noted);
    times.wrong.map_or_else(|| Ok(Tree::fields(fields)), Err)
}

/// Writes times, and remembers the first that cannot be written.
struct Times {
    wrong: Option<Invalid>,
}

impl Times {
    fn tree(&mut self, field: Field, at: LocalTime) -> Tree {
        time::tree(field, at).unwrap_or_else(|invalid| {
            self.wrong.get_or_insert(invalid);
            Tree::Nothing
        })
    }
}

/// Fields under their names.
type Fields = Vec<(&'static str, Tree)>;

fn check_in_fields(check_in: &CheckIn) -> Fields {
    vec![
        ("mood", Tree::text(check_in.mood.slug())),
        ("craving", strength_tree(check_in.craving)),
        ("triggers", trigger_ids_tree(&check_in.triggers)),
        ("feelings", Slug::slugs(&check_in.feelings)),
        ("substances", Slug::slugs(&check_in.substances)),
        ("note", Tree::note(&check_in.note)),
    ]
}

fn used_fields(used: &Used) -> Fields {
    vec![
        ("substances", Slug::slugs(&used.substances)),
        ("amount", Tree::note(&used.amount)),
        ("triggers", trigger_ids_tree(&used.triggers)),
        ("taught", Tree::note(&used.taught)),
        ("tell", Tree::note(&used.tell)),
        ("next_step", Tree::note(&used.next_step)),
    ]
}

fn hard_moment_fields(moment: &HardMoment, times: &mut Times) -> Fields {
    let ratings = moment.ratings.iter().map(|rating| {
        let at = times.tree(Field::Ratings, rating.at);
        Tree::fields(vec![("at", at), ("craving", strength_tree(Some(rating.strength)))])
    });
    let ratings = Tree::list(ratings.collect());
    let tools = moment.tools.iter().map(|tool| {
        let at = times.tree(Field::Tool, tool.at);
        Tree::fields(vec![("at", at), ("tool", Tree::text(tool.tool.as_str()))])
    });
    let tools = Tree::list(tools.collect());
    let outcome = moment.ended.and_then(|ended| ended.outcome);
    vec![
        ("ratings", ratings),
        ("tools", tools),
        ("ended", moment.ended.map_or(Tree::Nothing, |ended| times.tree(Field::Ended, ended.at))),
        ("outcome", outcome.map_or(Tree::Nothing, |outcome| Tree::text(outcome.slug()))),
        ("remember", Tree::note(&moment.remember)),
    ]
}

pub(super) fn strength_tree(strength: Option<Strength>) -> Tree {
    strength.map_or(Tree::Nothing, |strength| Tree::Number(strength.get().into()))
}

pub(super) fn trigger_ids_tree(ids: &[TriggerId]) -> Tree {
    Tree::texts(&mut ids.iter().map(TriggerId::as_str))
}

/// The id that stands in an entry of a backup.
///
/// # Errors
/// When it is absent or not 16 bytes.
pub(in super::super) fn take_id(entry: &mut Tree) -> Result<Id, Invalid> {
    let mut reader = Reader::new(Tree::fields(vec![("id", entry.take("id"))]), Field::Shape);
    let id = reader.id("id");
    reader.finish(id)
}

/// # Errors
/// When the domain does not accept a value.
pub(in super::super) fn read_entry(entry: Tree, id: Id) -> Result<Entry, Invalid> {
    let mut entry = Reader::new(entry, Field::Shape);
    let at = entry.time("at", Field::At);
    let written = entry.time("written", Field::Written).with_timezone(&Utc);
    let kind = entry.text("kind", Field::Kind);
    let noted = match kind.as_str() {
        CHECK_IN => Noted::CheckIn(read_check_in(&mut entry)),
        HARD_MOMENT => Noted::HardMoment(read_hard_moment(&mut entry)),
        USED => Noted::Used(read_used(&mut entry)),
        REACHED => Noted::Reached(entry.optional_id("person")),
        PLANNED => Noted::Planned(Box::new(read_version(&mut entry))),
        unknown => {
            entry.is_wrong(Invalid::new(Field::Kind, unknown));
            Noted::Reached(None)
        }
    };
    entry.finish(Entry { id, at, written, noted })
}

fn read_check_in(entry: &mut Reader) -> CheckIn {
    CheckIn {
        mood: entry.choice("mood", Mood::Okay),
        craving: entry.strength("craving"),
        triggers: entry.triggers("triggers"),
        feelings: entry.choices("feelings"),
        substances: entry.choices("substances"),
        note: entry.note("note"),
    }
}

fn read_used(entry: &mut Reader) -> Used {
    Used {
        substances: entry.choices("substances"),
        amount: entry.note("amount"),
        triggers: entry.triggers("triggers"),
        taught: entry.note("taught"),
        tell: entry.note("tell"),
        next_step: entry.note("next_step"),
    }
}

fn read_hard_moment(entry: &mut Reader) -> HardMoment {
    let ended = entry.optional_time("ended", Field::Ended);
    let outcome = entry.optional_choice("outcome");
    HardMoment {
        ratings: entry.each("ratings", Field::Ratings, |rating| {
            let at = rating.time("at", Field::Ratings);
            let strength = rating.strength("craving");
            if strength.is_none() {
                rating.is_wrong(Invalid::new(Field::Craving, "null"));
            }
            Some(Rating { at, strength: strength? })
        }),
        tools: entry.each("tools", Field::Tool, |tool| {
            let at = tool.time("at", Field::Tool);
            Some(ToolUse { tool: tool.tool("tool")?, at })
        }),
        ended: ended.map(|at| Ended { at, outcome }),
        remember: entry.note("remember"),
    }
}

/// The trigger list in its stored shape.
pub(in super::super) fn triggers_tree(list: &TriggerList) -> Tree {
    let trigger = |trigger: &Trigger| {
        Tree::fields(vec![
            ("id", Tree::text(trigger.id.as_str())),
            ("name", trigger.name.as_ref().map_or(Tree::Nothing, |name| Tree::text(name.as_str()))),
            ("hidden", Tree::Flag(trigger.hidden)),
        ])
    };
    Tree::fields(vec![
        ("triggers", Tree::List(list.triggers.iter().map(trigger).collect())),
        ("in_own_order", Tree::Flag(list.in_own_order)),
    ])
}

/// Each trigger once: of two with one id, the first counts.
///
/// # Errors
/// When the domain does not accept a value.
pub(in super::super) fn read_triggers(list: Tree) -> Result<TriggerList, Invalid> {
    let mut list = Reader::new(list, Field::Shape);
    let in_own_order = list.flag("in_own_order", Field::Shape);
    let mut read = TriggerList { triggers: Vec::new(), in_own_order };
    for trigger in list.each("triggers", Field::Trigger, read_trigger) {
        if read.find(&trigger.id).is_none() {
            read.triggers.push(trigger);
        }
    }
    list.finish(read)
}

fn read_trigger(trigger: &mut Reader) -> Option<Trigger> {
    let slug = trigger.text("id", Field::Trigger);
    let id = TriggerId::new(&slug).ok_or_else(|| Invalid::new(Field::Trigger, slug));
    let name = trigger.optional_text("name", Field::TriggerName).map(|name| TriggerName::new(&name)).transpose();
    let name = name.map_err(|error| Invalid::new(Field::TriggerName, error));
    Some(Trigger { id: trigger.keep(id)?, name: trigger.keep(name)?, hidden: trigger.flag("hidden", Field::Trigger) })
}
