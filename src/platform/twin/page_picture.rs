//! A page as a picture: here, its text.

use super::files::{self, Blob};

/// The page as a picture.
pub async fn as_png(title: &str, sections: &[(&str, Vec<String>)]) -> Option<Blob> {
    let sections = sections.iter().map(|(heading, lines)| format!("{heading}\n{}", lines.join("\n")));
    let text = [title.to_owned()].into_iter().chain(sections).collect::<Vec<_>>().join("\n");
    files::of_bytes("image/png", text.as_bytes())
}
