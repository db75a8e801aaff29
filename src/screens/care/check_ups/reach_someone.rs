//! People and lines, at once, when an answer tells that the person may hurt themselves.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::reach::{Calls, EmergencyCall, FirstLine, Helplines},
    state::{use_locale, use_people},
    ui::shown_while,
};

/// The id of its heading, to which the page moves.
pub const REACH_HEADING: &str = "reach-someone";

/// The line that listens, the own people, the emergency number, and all lines.
#[component]
pub fn ReachSomeone(
    /// Whether it comes up while the page is open, so that a screen reader says so.
    #[prop(optional)]
    is_news: bool,
) -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    view! {
        <section class="card" aria-labelledby=REACH_HEADING>
            <div class="reach-someone" role=is_news.then_some("alert")>
                <h2 id=REACH_HEADING>{td_string!(locale, check_ups.help.heading)}</h2>
                <p>{td_string!(locale, safety.card.dark_thoughts.lines.talk)}</p>
            </div>
            <FirstLine />
            // With nobody entered there is nobody to call, and no form belongs here.
            {shown_while(move || !people.to_reach(1).is_empty(), || view! { <Calls /> }.into_any())}
            <p>{td_string!(locale, safety.card.dark_thoughts.lines.emergency)}</p>
            <EmergencyCall />
            <details class="behind">
                <summary>{td_string!(locale, hard_moment.ladder_helpline)}</summary>
                <Helplines />
            </details>
        </section>
    }
}
