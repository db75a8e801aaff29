//! The stored shape of a draft. Drafts are read by the version that wrote them or a later one, and may be lost.

use super::{
    Field, Invalid, Reader, Tree,
    people_shape::{draft_of_person_tree, read_draft_of_person},
    shape::{strength_tree, trigger_ids_tree},
    slug::Slug,
};
use crate::{
    domain::{Draft, minute_text, parse_minute},
    vault::KeptDraft,
};

pub(super) fn kept_tree(kept: &KeptDraft) -> Tree {
    let mut fields = draft_fields(&kept.draft);
    fields.push(("base", kept.base.as_ref().map_or(Tree::Nothing, |base| Tree::fields(draft_fields(base)))));
    Tree::fields(fields)
}

/// A draft in its stored shape, without the saved version that it changes.
pub(in super::super) fn draft_tree(draft: &Draft) -> Tree {
    Tree::fields(draft_fields(draft))
}

fn draft_fields(draft: &Draft) -> Vec<(&'static str, Tree)> {
    vec![
        ("mood", draft.mood.map_or(Tree::Nothing, |mood| Tree::text(mood.slug()))),
        ("craving", strength_tree(draft.craving)),
        ("triggers", trigger_ids_tree(&draft.triggers)),
        ("feelings", Slug::slugs(&draft.feelings)),
        ("substances", Slug::slugs(&draft.substances)),
        ("note", Tree::text_if_any(&draft.note)),
        ("amount", Tree::text_if_any(&draft.amount)),
        ("tell", Tree::text_if_any(&draft.tell)),
        ("next_step", Tree::text_if_any(&draft.next_step)),
        ("person", draft_of_person_tree(&draft.person)),
        ("time", draft.time.map_or(Tree::Nothing, |time| Tree::Text(minute_text(time)))),
    ]
}

/// # Errors
/// When the domain does not accept a value.
pub(super) fn read_kept(mut kept: Tree) -> Result<KeptDraft, Invalid> {
    let base = match kept.take("base") {
        Tree::Nothing => None,
        base => Some(read_draft(base)?),
    };
    Ok(KeptDraft { draft: read_draft(kept)?, base })
}

fn read_draft(draft: Tree) -> Result<Draft, Invalid> {
    let mut draft = Reader::new(draft, Field::Shape);
    let read = Draft {
        mood: draft.optional_choice("mood"),
        craving: draft.strength("craving"),
        triggers: draft.triggers("triggers"),
        feelings: draft.choices("feelings"),
        substances: draft.choices("substances"),
        note: draft.text("note", Field::Note),
        amount: draft.text("amount", Field::Note),
        tell: draft.text("tell", Field::Note),
        next_step: draft.text("next_step", Field::Note),
        person: draft.part("person", Field::Person, read_draft_of_person),
        time: draft.optional_text("time", Field::At).as_deref().and_then(parse_minute),
    };
    draft.finish(read)
}
