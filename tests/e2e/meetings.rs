//! Find a meeting: groups by the way that they go, and links that leave the app.

use serde_json::json;

use crate::support::{Name, Stage, promises};

promises! { chromium: every_way_to_a_meeting_is_listed_and_nothing_is_fetched_before_a_tap }

fn every_way_to_a_meeting_is_listed_and_nothing_is_fetched_before_a_tap(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.press("link", Name::Has("Find a meeting"));
    app.see_heading("Find a meeting");
    for way in ["12 steps", "Without religion", "Faith or spirit", "With medicine", "Family and friends"] {
        app.see("heading", Name::Is(way));
    }
    // Who hears the page hears where a link leads before it is opened.
    app.see("link", Name::Has("Narcotics Anonymous (NA)"));
    app.see("link", Name::Has("Leaves Steady."));
    let links = "return [...document.querySelectorAll('main a[href^=http]')].map((one) => {
        const { protocol, hostname } = new URL(one.href);
        return [protocol, one.target, one.rel, hostname !== location.hostname].join(' ');
    })";
    let links = app.browser.run(links, &[]);
    let links = links.as_array().expect("a list");
    assert!(links.len() >= 10, "{links:?}");
    assert!(links.iter().all(|link| *link == json!("https: _blank noopener noreferrer true")), "{links:?}");
    let foreign = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => new URL(name).origin !== location.origin)";
    assert_eq!(app.browser.run(foreign, &[]), json!([]));
}
