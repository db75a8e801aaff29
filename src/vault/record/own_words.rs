//! The words that a person arranged in records, and the drafts of names.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{json::list, stored_as, stored_through};
use crate::domain::{
    Feeling, Listed, ListedWord, OwnWords, ShortName, Substance, SubstanceKind, TriggerId, WordDraft, WordId, WordList,
};

/// The triggers stand in the middle of it, as they did when there was nothing else.
#[derive(Serialize, Deserialize)]
struct OwnWordsShape {
    #[serde(default, deserialize_with = "list")]
    triggers: Vec<WordShape<TriggerId>>,
    #[serde(default)]
    in_own_order: bool,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<WordShape<Feeling>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    feelings_in_own_order: bool,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<WordShape<Substance>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    substances_in_own_order: bool,
}

#[derive(Serialize, Deserialize)]
struct WordShape<W> {
    id: W,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<ShortName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<SubstanceKind>,
    #[serde(default)]
    hidden: bool,
}

/// The shape under its names only: a derived reader takes a list for fields, too.
struct ByName;

impl ByName {
    fn serialize<S: Serializer>(words: &OwnWords, serializer: S) -> Result<S::Ok, S::Error> {
        OwnWordsShape::from(words).serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(fields: D) -> Result<OwnWords, D::Error> {
        OwnWordsShape::deserialize(fields).map(OwnWords::from)
    }
}

stored_as!(OwnWords, ByName);

impl From<&OwnWords> for OwnWordsShape {
    fn from(words: &OwnWords) -> Self {
        Self {
            triggers: shapes(&words.triggers),
            in_own_order: words.triggers.in_own_order,
            feelings: shapes(&words.feelings),
            feelings_in_own_order: words.feelings.in_own_order,
            substances: shapes(&words.substances),
            substances_in_own_order: words.substances.in_own_order,
        }
    }
}

impl From<OwnWordsShape> for OwnWords {
    fn from(shape: OwnWordsShape) -> Self {
        Self {
            triggers: listed(shape.triggers, shape.in_own_order),
            feelings: listed(shape.feelings, shape.feelings_in_own_order),
            substances: listed(shape.substances, shape.substances_in_own_order),
        }
    }
}

fn shapes<W: Listed>(list: &WordList) -> Vec<WordShape<W>> {
    let shape = |word: &ListedWord| {
        let ListedWord { id, name, kind, hidden } = word.clone();
        W::of_id(id).map(|id| WordShape { id, name, kind, hidden })
    };
    list.words.iter().filter_map(shape).collect()
}

/// Each word once: of two with one id, the first counts. Only a substance of the person's own has a kind.
fn listed<W: Listed>(shapes: Vec<WordShape<W>>, in_own_order: bool) -> WordList {
    let mut list = WordList { words: Vec::new(), in_own_order };
    for WordShape { id, name, kind, hidden } in shapes {
        let id = id.into_id();
        if list.find(&id).is_none() {
            let kind = kind.filter(|_| id.has_kind());
            list.words.push(ListedWord { id, name, kind, hidden });
        }
    }
    list
}

/// The word that gets another name is the one item of the list of its sort.
#[derive(Serialize, Deserialize)]
struct WordDraftShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<Feeling>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<Substance>,
    #[serde(default, rename = "substance_kind", skip_serializing_if = "Option::is_none")]
    kind: Option<SubstanceKind>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

stored_through!(WordDraft, WordDraftShape);

impl From<&WordDraft> for WordDraftShape {
    fn from(draft: &WordDraft) -> Self {
        let (triggers, feelings, substances) = (one(draft), one(draft), one(draft));
        Self { triggers, feelings, substances, kind: draft.kind, note: draft.name.clone() }
    }
}

impl From<WordDraftShape> for WordDraft {
    fn from(shape: WordDraftShape) -> Self {
        let WordDraftShape { triggers, feelings, substances, kind, note } = shape;
        let renamed = first(triggers).or_else(|| first(feelings)).or_else(|| first(substances));
        Self { renamed, kind, name: note }
    }
}

fn one<W: Listed>(draft: &WordDraft) -> Vec<W> {
    draft.renamed.clone().and_then(W::of_id).into_iter().collect()
}

fn first<W: Listed>(words: Vec<W>) -> Option<WordId> {
    words.into_iter().next().map(Listed::into_id)
}

#[cfg(test)]
mod tests {
    use super::super::{read_own_words, write_own_words};
    use crate::domain::{Feeling, Id, SubstanceKind, WordId};

    #[test]
    fn a_word_twice_in_a_list_counts_once() {
        let json = br#"{"triggers":[{"id":"bar","name":"First"},{"id":"bar"},{"id":"alone","hidden":true}]}"#;
        let words = read_own_words(1, json).unwrap();
        let shown: Vec<_> = words.triggers.words.iter().map(|word| (word.id.stored_name(), word.hidden)).collect();
        assert_eq!(shown, [("bar".into(), false), ("alone".into(), true)]);
    }

    #[test]
    fn words_of_ones_own_keep_their_shape_and_only_a_substance_has_a_kind() {
        let own = format!("own-{}", Id([7; 16]));
        let json = format!(
            r#"{{"triggers":[],"in_own_order":false,"feelings":[{{"id":"{own}","name":"Wired","kind":"opioids","hidden":false}}],"substances":[{{"id":"{own}","name":"Kratom","kind":"opioids","hidden":false}},{{"id":"alcohol","hidden":true}}],"substances_in_own_order":true}}"#
        );
        let words = read_own_words(7, json.as_bytes()).unwrap();
        let (feeling, substance) = (&words.feelings.words[0], &words.substances.words[0]);
        assert_eq!((feeling.id.clone(), feeling.kind), (WordId::Feeling(Feeling::Own(Id([7; 16]))), None));
        assert_eq!(substance.kind, Some(SubstanceKind::Opioids));
        let written = String::from_utf8(write_own_words(&words).unwrap()).unwrap();
        assert_eq!(written, json.replacen(r#""kind":"opioids","#, "", 1));
    }
}
