//! An entry that was found: the words that were found are marked in it.

use std::ops::Range;

use leptos::prelude::*;

use crate::{
    domain::{Entry, Note},
    insight::{Where, excerpt, found_in},
    screens::shared::entry_row::{EntryRows, own_words},
};

/// The entry as a link, with an excerpt around the first find in the person's own words.
pub fn result(rows: EntryRows, entry: &Entry, words: &[String]) -> AnyView {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let has_find = |note: &&Note| !found_in(note.as_str(), &words, Where::Anywhere).is_empty();
    let own = entry.noted.texts().find(has_find).or(own_words(&entry.noted));
    let named = |name: &str| marked(name, 0..name.len(), &found_in(name, &words, Where::AtWordStart));
    let noted = |text: &str| {
        let found = found_in(text, &words, Where::Anywhere);
        let shown = found.first().map_or(0..text.len(), |first| excerpt(text, first));
        marked(text, shown, &found)
    };
    rows.link(entry, own, &named, &noted)
}

/// A part of a text, with what was found in it marked. Words that a person typed are always text, never markup.
fn marked(text: &str, shown: Range<usize>, found: &[Range<usize>]) -> AnyView {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default().to_owned();
    let mut parts = Vec::new();
    let mut say = |words: String| {
        if !words.is_empty() {
            parts.push(view! { <span>{words}</span> }.into_any());
        }
    };
    if shown.start > 0 {
        say("…".to_owned());
    }
    let mut end = shown.start;
    let mut pieces = Vec::new();
    for find in found.iter().filter(|find| shown.start <= find.start && find.end <= shown.end) {
        pieces.push((part(end..find.start), Some(part(find.clone()))));
        end = find.end;
    }
    pieces.push((part(end..shown.end), None));
    for (before, find) in pieces {
        if !before.is_empty() {
            parts.push(view! { <span>{before}</span> }.into_any());
        }
        if let Some(find) = find {
            parts.push(view! { <mark>{find}</mark> }.into_any());
        }
    }
    if shown.end < text.len() {
        parts.push(view! { <span>"…"</span> }.into_any());
    }
    parts.into_any()
}
