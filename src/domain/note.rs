//! Free text in the person's own words.

use thiserror::Error;

use super::draft::draft_fields;

/// A note in the person's own words: never empty, at most [`Note::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Note(String);

/// A note was longer than [`Note::MAX_CHARS`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a note has at most {max} characters, this one has {0}", max = Note::MAX_CHARS)]
pub struct NoteTooLong(pub usize);

impl Note {
    /// The most characters of a note: long enough for a page of writing, short enough to keep a record small.
    pub const MAX_CHARS: usize = 10_000;

    /// Makes a note of typed text; `None` for only white space.
    ///
    /// # Errors
    /// When the text has more than [`Note::MAX_CHARS`] characters. The text is never cut.
    pub fn new(typed: &str) -> Result<Option<Self>, NoteTooLong> {
        let text = typed.trim();
        let chars = text.chars().count();
        match chars {
            0 => Ok(None),
            _ if chars > Self::MAX_CHARS => Err(NoteTooLong(chars)),
            _ => Ok(Some(Self(text.to_owned()))),
        }
    }

    /// The text as it goes into a field; empty when there is no note.
    pub fn text_of(note: &Option<Self>) -> String {
        note.as_ref().map_or_else(String::new, |note| note.0.clone())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The input of a form for a single note so far: for a list, a ready text, a tool of one's own, the letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteDraft {
    /// The note exactly as typed.
    pub note: String,
}

draft_fields!(NoteDraft {
    values: [],
    choices: [],
    texts: /// The text of the form.
    NoteText { Note: note },
});

impl NoteDraft {
    /// A draft of a saved note, to edit it.
    pub fn of(note: &Option<Note>) -> Self {
        Self { note: Note::text_of(note) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_alone_is_no_note() {
        assert_eq!(Note::new(" \n\t "), Ok(None));
    }

    #[test]
    fn a_note_counts_characters_not_bytes() {
        let longest = "é".repeat(Note::MAX_CHARS);
        assert!(matches!(Note::new(&longest), Ok(Some(note)) if note.as_str() == longest));
        assert_eq!(Note::new(&format!("{longest}é")), Err(NoteTooLong(Note::MAX_CHARS + 1)));
    }
}
