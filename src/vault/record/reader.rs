//! Reading a shape, field by field.

use super::{Field, Invalid, Tree, slug::Slug};

/// Reads fields by name, and remembers the first error instead of stopping there. The placeholder for a wrong value is
/// never seen: [`Reader::finish`] answers with the error.
pub(in super::super) struct Reader {
    tree: Tree,
    wrong: Option<Invalid>,
}

impl Reader {
    /// Begins to read a value, which has to be fields under names.
    pub(in super::super) fn new(tree: Tree, field: Field) -> Self {
        let wrong = (!matches!(tree, Tree::Fields(_))).then(|| tree.is_no(field));
        Self { tree, wrong }
    }

    /// The value that was made of the fields.
    ///
    /// # Errors
    /// When one of them was wrong.
    pub(in super::super) fn finish<T>(self, made: T) -> Result<T, Invalid> {
        match self.wrong {
            Some(wrong) => Err(wrong),
            None => Ok(made),
        }
    }

    /// Takes the value of a field out; nothing when there is none.
    pub(in super::super) fn take(&mut self, name: &str) -> Tree {
        self.tree.take(name)
    }

    /// Remembers an error, unless there was one before.
    pub(in super::super) fn is_wrong(&mut self, invalid: Invalid) {
        self.wrong.get_or_insert(invalid);
    }

    /// The value that was read; `None` when it is wrong, and then the error is remembered.
    pub(in super::super) fn keep<T>(&mut self, read: Result<T, Invalid>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(invalid) => {
                self.is_wrong(invalid);
                None
            }
        }
    }

    /// A text; empty when there is none.
    pub(in super::super) fn text(&mut self, name: &str, field: Field) -> String {
        match self.take(name) {
            Tree::Nothing => String::new(),
            Tree::Text(text) => text,
            other => {
                self.is_wrong(other.is_no(field));
                String::new()
            }
        }
    }

    /// A text, if there is one.
    pub(in super::super) fn optional_text(&mut self, name: &str, field: Field) -> Option<String> {
        let text = self.take(name).into_text(field);
        self.keep(text).flatten()
    }

    /// Yes or no; absent means no.
    pub(in super::super) fn flag(&mut self, name: &str, field: Field) -> bool {
        match self.take(name) {
            Tree::Nothing => false,
            Tree::Flag(flag) => flag,
            other => {
                self.is_wrong(other.is_no(field));
                false
            }
        }
    }

    /// A whole number from 0 to `most`, if there is one.
    pub(in super::super) fn number(&mut self, name: &str, field: Field, most: u32) -> Option<u32> {
        match self.take(name) {
            Tree::Nothing => None,
            Tree::Number(number) if (0..=i64::from(most)).contains(&number) => u32::try_from(number).ok(),
            other => {
                self.is_wrong(other.is_no(field));
                None
            }
        }
    }

    /// The parts of a list; absent means none.
    pub(in super::super) fn list(&mut self, name: &str, field: Field) -> Vec<Tree> {
        match self.take(name) {
            Tree::Nothing => Vec::new(),
            Tree::List(parts) => parts,
            other => {
                self.is_wrong(other.is_no(field));
                Vec::new()
            }
        }
    }

    /// The value of each part of a list; a part that gives `None` is left out.
    pub(in super::super) fn each<T>(&mut self, name: &str, field: Field, read: fn(&mut Self) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        for part in self.list(name, field) {
            let mut part = Self::new(part, field);
            let read = read(&mut part);
            match part.wrong {
                Some(wrong) => self.is_wrong(wrong),
                None => all.extend(read),
            }
        }
        all
    }

    /// The value of the fields within this one; an absent field has none of them.
    pub(in super::super) fn part<T>(&mut self, name: &str, field: Field, read: fn(&mut Self) -> T) -> T {
        let tree = match self.take(name) {
            Tree::Nothing => Tree::Fields(Vec::new()),
            part => part,
        };
        let mut part = Self::new(tree, field);
        let read = read(&mut part);
        if let Some(wrong) = part.wrong {
            self.is_wrong(wrong);
        }
        read
    }

    /// The texts of a list; absent means none.
    pub(in super::super) fn texts(&mut self, name: &str, field: Field) -> Vec<String> {
        let mut texts = Vec::new();
        for part in self.list(name, field) {
            match part {
                Tree::Text(text) => texts.push(text),
                other => self.is_wrong(other.is_no(field)),
            }
        }
        texts
    }

    /// A choice that has to be there; `stands_in` is the placeholder for a wrong one.
    pub(in super::super) fn choice<C: Slug>(&mut self, name: &str, stands_in: C) -> C {
        let slug = self.text(name, C::FIELD);
        let choice = C::from_slug(&slug);
        self.keep(choice).unwrap_or(stands_in)
    }

    /// A choice, if there is one.
    pub(in super::super) fn optional_choice<C: Slug>(&mut self, name: &str) -> Option<C> {
        let slug = self.optional_text(name, C::FIELD)?;
        let choice = C::from_slug(&slug);
        self.keep(choice)
    }

    /// The choices of a list; absent means none.
    pub(in super::super) fn choices<C: Slug>(&mut self, name: &str) -> Vec<C> {
        let mut choices = Vec::new();
        for slug in self.texts(name, C::FIELD) {
            let choice = C::from_slug(&slug);
            choices.extend(self.keep(choice));
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Mood};

    fn reader(json: &str) -> Reader {
        Reader::new(Tree::parse(json).unwrap(), Field::Shape)
    }

    #[test]
    fn the_first_thing_that_is_wrong_is_told() {
        let mut reader = reader(r#"{"a":7.5,"b":"x","mood":"fine"}"#);
        assert_eq!(reader.text("b", Field::Note), "x");
        assert_eq!(reader.number("a", Field::Craving, 10), None);
        assert_eq!(reader.choice("mood", Mood::Okay), Mood::Okay);
        assert_eq!(reader.finish(()), Err(Invalid::new(Field::Craving, "7.5")));
    }

    #[test]
    fn what_is_absent_says_nothing() {
        let mut reader = reader("{}");
        assert_eq!((reader.text("a", Field::Note), reader.note("b")), (String::new(), None));
        assert_eq!((reader.flag("c", Field::Note), reader.number("d", Field::Note, 1)), (false, None));
        assert_eq!(reader.texts("e", Field::Note), [""; 0]);
        assert_eq!(reader.optional_choice::<Mood>("f"), None);
        assert_eq!(reader.optional_id("g"), None);
        assert_eq!(reader.finish(1), Ok(1));
    }

    #[test]
    fn what_has_to_be_there_is_missed() {
        let mut no_id = reader("{}");
        assert_eq!(no_id.id("id"), Id([0; 16]));
        assert_eq!(no_id.finish(()), Err(Invalid::new(Field::Id, "")));
        assert_eq!(reader("[]").finish(()), Err(Invalid::new(Field::Shape, "[]")));
    }

    #[test]
    fn another_kind_of_value_is_named() {
        for (json, value) in [("3", "3"), ("[1]", "1"), ("true", "true")] {
            let mut reader = reader(&format!("{{\"a\":{json}}}"));
            reader.texts("a", Field::Note);
            assert_eq!(reader.finish(()), Err(Invalid::new(Field::Note, value)));
        }
    }
}
