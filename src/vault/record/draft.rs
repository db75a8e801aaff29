//! The stored shape of a draft. Drafts are read by the version that wrote them or a later one, and may be lost.

use super::{Field, Invalid, Tree, slug::Slug, v1};
use crate::domain::{Draft, Mood, minute_text, parse_minute};

pub(super) fn draft_tree(draft: &Draft) -> Tree {
    Tree::fields([
        ("mood", draft.mood.map_or(Tree::Nothing, |mood| Tree::Text(mood.slug().to_owned()))),
        ("craving", draft.craving.map_or(Tree::Nothing, v1::strength_tree)),
        ("triggers", v1::trigger_ids_tree(&draft.triggers)),
        ("feelings", v1::slugs(&draft.feelings)),
        ("substances", v1::slugs(&draft.substances)),
        ("note", Tree::Text(draft.note.clone())),
        ("time", draft.time.map_or(Tree::Nothing, |time| Tree::Text(minute_text(time)))),
    ])
}

/// # Errors
/// When a value is none that the domain accepts.
pub(super) fn read_draft(mut draft: Tree) -> Result<Draft, Invalid> {
    let mood = draft.take("mood").into_text(Field::Mood)?;
    Ok(Draft {
        mood: mood.as_deref().map(Mood::from_slug).transpose()?,
        craving: v1::strength(draft.take("craving"))?,
        triggers: v1::trigger_ids(draft.take("triggers"))?,
        feelings: v1::choices(draft.take("feelings"))?,
        substances: v1::choices(draft.take("substances"))?,
        note: draft.take("note").into_text_or_empty(Field::Note)?,
        time: draft.take("time").into_text(Field::At)?.as_deref().and_then(parse_minute),
    })
}
