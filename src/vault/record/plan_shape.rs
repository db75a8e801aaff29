//! The stored shape of the plan, from version 2 on. Version 3 added people, the lists beside the reasons, the if-then
//! steps, the goals, the support table, and photos beside the reasons. Version 4 added where naloxone is kept.

use super::{
    Field, Invalid, Reader, Tree,
    people_shape::{people_tree, read_people, texts_tree},
    slug::Slug,
};
use crate::domain::{
    Aim, Goal, IfThen, Leg, OwnTool, Plan, PlanList, PlanVersion, ReasonPhoto, Substance, SupportTable, TableSnapshot,
    ToolId, ToolShelf,
};

/// The plan in its stored shape.
pub(in super::super) fn plan_tree(plan: &Plan) -> Tree {
    let mut fields = version_fields(&PlanVersion::of(plan));
    fields.extend([
        ("tools", shelf_tree(&plan.tools)),
        ("people", people_tree(&plan.people)),
        ("texts", texts_tree(&plan.people)),
        ("table", Tree::list(plan.table.snapshots().iter().map(snapshot_tree).collect())),
        ("photos", Tree::list(plan.photos.iter().map(photo_tree).collect())),
        ("shared_signs", Tree::notes(&plan.shared_signs)),
    ]);
    Tree::fields(fields)
}

/// The fields of a version of the plan, in their stored shape.
pub(super) fn version_fields(version: &PlanVersion) -> Vec<(&'static str, Tree)> {
    let mut fields: Vec<_> =
        PlanList::ALL.into_iter().map(|list| (list.slug(), Tree::notes(version.lists.of(list)))).collect();
    fields.extend([
        ("steps", Tree::list(version.steps.iter().map(step_tree).collect())),
        ("letter", Tree::note(&version.letter)),
        ("goals", Tree::list(version.goals.iter().map(goal_tree).collect())),
    ]);
    fields
}

fn step_tree(step: &IfThen) -> Tree {
    Tree::fields(vec![("if", Tree::text(step.when.as_str())), ("then", Tree::text(step.then.as_str()))])
}

fn photo_tree(photo: &ReasonPhoto) -> Tree {
    Tree::fields(vec![("reason", Tree::text(photo.reason.as_str())), ("id", Tree::id(photo.photo))])
}

fn shelf_tree(shelf: &ToolShelf) -> Tree {
    if *shelf == ToolShelf::default() {
        return Tree::Nothing;
    }
    let own = |tool: &OwnTool| {
        Tree::fields(vec![("id", Tree::text(tool.id.as_str())), ("text", Tree::text(tool.text.as_str()))])
    };
    Tree::fields(vec![
        ("pinned", Tree::texts(&mut shelf.pinned.iter().map(ToolId::as_str))),
        ("hidden", Tree::texts(&mut shelf.hidden.iter().map(ToolId::as_str))),
        ("own", Tree::list(shelf.own.iter().map(own).collect())),
    ])
}

fn snapshot_tree(snapshot: &TableSnapshot) -> Tree {
    let firmness = |leg| snapshot.leg(leg).map_or(Tree::Nothing, |firmness| Tree::text(firmness.slug()));
    let mut fields: Vec<_> = Leg::ALL.into_iter().map(|leg| (leg.slug(), firmness(leg))).collect();
    fields.extend([
        ("on", Tree::Text(snapshot.on.to_string())),
        ("strongest", Tree::note(&snapshot.strongest)),
        ("lacks", Tree::note(&snapshot.missing)),
        ("listens", Tree::note(&snapshot.listens)),
    ]);
    Tree::fields(fields)
}

fn goal_tree(goal: &Goal) -> Tree {
    let number = |number: Option<u32>| number.map_or(Tree::Nothing, |number| Tree::Number(number.into()));
    Tree::fields(vec![
        ("substance", Tree::text(goal.substance.slug())),
        ("aim", Tree::text(goal.aim.slug())),
        ("since", goal.since.map_or(Tree::Nothing, |since| Tree::Text(since.to_string()))),
        ("hidden", Tree::flag_if_set(goal.clock_is_hidden)),
        ("money", number(goal.money_a_week)),
        ("hours", number(goal.hours_a_week)),
    ])
}

/// Reads a plan; duplicates count once.
///
/// # Errors
/// When the domain does not accept a value.
pub(in super::super) fn read_plan(plan: Tree) -> Result<Plan, Invalid> {
    let mut shape = Reader::new(plan, Field::Plan);
    let PlanVersion { lists, steps, letter, goals } = read_version(&mut shape);
    let mut plan = Plan {
        lists,
        steps,
        letter,
        goals,
        people: read_people(&mut shape),
        table: read_table(&mut shape),
        shared_signs: shape.notes("shared_signs", Field::Plan),
        tools: shape.part("tools", Field::Tool, read_shelf),
        photos: Vec::new(),
    };
    for photo in shape.each("photos", Field::Photo, read_photo) {
        plan.put_photo(photo);
    }
    shape.finish(plan)
}

/// Reads a version of the plan.
pub(super) fn read_version(shape: &mut Reader) -> PlanVersion {
    let mut plan = Plan { letter: shape.note("letter"), ..Plan::default() };
    for list in PlanList::ALL {
        for note in shape.notes(list.slug(), Field::Plan) {
            plan.lists.add(list, note);
        }
    }
    for step in shape.each("steps", Field::Plan, read_step) {
        plan.add_step(step);
    }
    for goal in shape.each("goals", Field::Goal, read_goal) {
        plan.put_goal(goal);
    }
    PlanVersion { lists: plan.lists, steps: plan.steps, letter: plan.letter, goals: plan.goals }
}

fn read_step(step: &mut Reader) -> Option<IfThen> {
    Some(IfThen { when: step.note("if")?, then: step.note("then")? })
}

fn read_photo(photo: &mut Reader) -> Option<ReasonPhoto> {
    Some(ReasonPhoto { reason: photo.note("reason")?, photo: photo.id("id") })
}

fn read_shelf(shape: &mut Reader) -> ToolShelf {
    let mut shelf = ToolShelf { pinned: shape.tools("pinned"), hidden: shape.tools("hidden"), own: Vec::new() };
    let own = shape.each("own", Field::Tool, |tool| Some(OwnTool { id: tool.tool("id")?, text: tool.note("text")? }));
    for tool in own {
        shelf.add_own(tool);
    }
    shelf
}

fn read_table(plan: &mut Reader) -> SupportTable {
    let mut table = SupportTable::default();
    for snapshot in plan.each("table", Field::Table, read_snapshot) {
        table.put(snapshot);
    }
    table
}

fn read_snapshot(shape: &mut Reader) -> Option<TableSnapshot> {
    let on = shape.optional_day("on", Field::Table);
    if on.is_none() {
        shape.is_wrong(Invalid::new(Field::Table, "null"));
    }
    let mut snapshot = TableSnapshot::new(on?);
    for leg in Leg::ALL {
        snapshot.rate(leg, shape.optional_choice(leg.slug()));
    }
    snapshot.strongest = shape.note("strongest");
    snapshot.missing = shape.note("lacks");
    snapshot.listens = shape.note("listens");
    Some(snapshot)
}

fn read_goal(shape: &mut Reader) -> Option<Goal> {
    Some(Goal {
        substance: shape.choice("substance", Substance::Other),
        aim: shape.choice("aim", Aim::Watch),
        since: shape.optional_day("since", Field::Goal),
        clock_is_hidden: shape.flag("hidden", Field::Goal),
        money_a_week: shape.number("money", Field::Goal, u32::MAX),
        hours_a_week: shape.number("hours", Field::Goal, u32::MAX),
    })
}
