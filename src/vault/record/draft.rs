//! The stored shape of a draft. Drafts are read by the version that wrote them or a later one, and may be lost.

use super::{Field, Invalid, Tree, shape, slug::Slug};
use crate::domain::{Draft, Mood, minute_text, parse_minute};

pub(super) fn draft_tree(draft: &Draft) -> Tree {
    Tree::fields([
        ("mood", draft.mood.map_or(Tree::Nothing, |mood| Tree::Text(mood.slug().to_owned()))),
        ("craving", draft.craving.map_or(Tree::Nothing, shape::strength_tree)),
        ("triggers", shape::trigger_ids_tree(&draft.triggers)),
        ("feelings", shape::slugs(&draft.feelings)),
        ("substances", shape::slugs(&draft.substances)),
        ("note", Tree::Text(draft.note.clone())),
        ("amount", Tree::Text(draft.amount.clone())),
        ("tell", Tree::Text(draft.tell.clone())),
        ("next_step", Tree::Text(draft.next_step.clone())),
        ("time", draft.time.map_or(Tree::Nothing, |time| Tree::Text(minute_text(time)))),
    ])
}

/// # Errors
/// When a value is none that the domain accepts.
pub(super) fn read_draft(mut draft: Tree) -> Result<Draft, Invalid> {
    let mood = draft.take("mood").into_text(Field::Mood)?;
    Ok(Draft {
        mood: mood.as_deref().map(Mood::from_slug).transpose()?,
        craving: shape::strength(draft.take("craving"))?,
        triggers: shape::trigger_ids(draft.take("triggers"))?,
        feelings: shape::choices(draft.take("feelings"))?,
        substances: shape::choices(draft.take("substances"))?,
        note: draft.take("note").into_text_or_empty(Field::Note)?,
        amount: draft.take("amount").into_text_or_empty(Field::Note)?,
        tell: draft.take("tell").into_text_or_empty(Field::Note)?,
        next_step: draft.take("next_step").into_text_or_empty(Field::Note)?,
        time: draft.take("time").into_text(Field::At)?.as_deref().and_then(parse_minute),
    })
}
