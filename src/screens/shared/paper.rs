//! A page to print, to share or to show: headings with their lines, and only what was chosen for it.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_files, use_locale},
    ui::{Button, Derived, remount, tap},
};

/// A heading with its lines; without lines it is left out.
pub type Section = (&'static str, Vec<String>);

/// The paper, below the buttons that hand it on.
#[component]
pub fn Paper(
    /// The heading of the paper.
    title: &'static str,
    /// Its sections, in order.
    sections: Derived<Vec<Section>>,
) -> impl IntoView {
    let files = use_files();
    let locale = use_locale();
    let told = move || {
        let mut told = sections();
        told.retain(|(_, lines)| !lines.is_empty());
        told
    };
    let [as_words, as_picture] = [told.clone(), told.clone()];
    let share = move || files.share(title, &as_text(title, &untrack(&as_words)));
    let share_as_picture = move || files.share_as_picture(title, untrack(&as_picture));
    let shown = move || {
        let section = |(heading, lines): Section| {
            let line = |line: String| view! { <li>{line}</li> }.into_any();
            view! {
                <section>
                    <h2>{heading}</h2>
                    <ul class="checks">{lines.into_iter().map(line).collect::<Vec<_>>()}</ul>
                </section>
            }
            .into_any()
        };
        told().into_iter().map(section).collect::<Vec<_>>().into_any()
    };
    view! {
        <div class="two not-printed">
            <Button label=td_string!(locale, paper.print) on_tap=tap(move || files.print()) />
            <Button label=td_string!(locale, paper.share) on_tap=tap(share) />
            <Button label=td_string!(locale, paper.share_as_picture) on_tap=tap(share_as_picture) />
        </div>
        <article class="card paper">
            <h2>{title}</h2>
            {remount(shown)}
        </article>
    }
}

/// The paper as a message.
fn as_text(title: &str, sections: &[Section]) -> String {
    let mut text = title.to_owned();
    for (heading, lines) in sections {
        text.push_str(&format!("\n\n{heading}\n- {}", lines.join("\n- ")));
    }
    text
}
