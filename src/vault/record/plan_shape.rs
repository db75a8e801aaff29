//! The stored shape of the plan, from version 2 on.

use super::{Field, Invalid, Tree, shape::note, shape::note_tree};
use crate::domain::{Note, OwnTool, Plan, ToolId, ToolShelf};

/// The plan in its stored shape.
pub(in super::super) fn plan_tree(plan: &Plan) -> Tree {
    Tree::fields([
        ("reasons", Tree::texts(plan.reasons.iter().map(Note::as_str))),
        ("letter", note_tree(&plan.letter)),
        ("tools", shelf_tree(&plan.tools)),
    ])
}

fn shelf_tree(shelf: &ToolShelf) -> Tree {
    if *shelf == ToolShelf::default() {
        return Tree::Nothing;
    }
    let own = |tool: &OwnTool| {
        let id = Tree::Text(tool.id.as_str().to_owned());
        Tree::fields([("id", id), ("text", Tree::Text(tool.text.as_str().to_owned()))])
    };
    Tree::fields([
        ("pinned", Tree::texts(shelf.pinned.iter().map(ToolId::as_str))),
        ("hidden", Tree::texts(shelf.hidden.iter().map(ToolId::as_str))),
        ("own", Tree::list(shelf.own.iter().map(own).collect())),
    ])
}

/// # Errors
/// When a value is none that the domain accepts.
pub(in super::super) fn read_plan(plan: Tree) -> Result<Plan, Invalid> {
    let mut shape = plan.into_fields(Field::Shape)?;
    let mut plan = Plan { letter: note(shape.take("letter"))?, ..Plan::default() };
    for text in shape.take("reasons").into_texts(Field::Reason)? {
        let reason = Note::new(&text).map_err(|error| Invalid::new(Field::Reason, error.0))?;
        if let Some(reason) = reason {
            // What is there twice counts once.
            plan.add_reason(reason);
        }
    }
    plan.tools = match shape.take("tools") {
        Tree::Nothing => ToolShelf::default(),
        shelf => read_shelf(shelf.into_fields(Field::Tool)?)?,
    };
    Ok(plan)
}

fn read_shelf(mut shape: Tree) -> Result<ToolShelf, Invalid> {
    let mut shelf =
        ToolShelf { pinned: tool_ids(shape.take("pinned"))?, hidden: tool_ids(shape.take("hidden"))?, own: Vec::new() };
    for mut tool in shape.take("own").into_list(Field::Tool)? {
        let id = tool_id(tool.take("id").into_text_or_empty(Field::Tool)?)?;
        if let Some(text) = note(tool.take("text"))? {
            shelf.add_own(OwnTool { id, text });
        }
    }
    Ok(shelf)
}

fn tool_ids(ids: Tree) -> Result<Vec<ToolId>, Invalid> {
    ids.into_texts(Field::Tool)?.into_iter().map(tool_id).collect()
}

fn tool_id(slug: String) -> Result<ToolId, Invalid> {
    ToolId::new(&slug).ok_or_else(|| Invalid::new(Field::Tool, slug))
}
