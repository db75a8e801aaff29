//! The first visit: little to fetch, in few requests.

#[path = "../support/budget.rs"]
mod budget;

use serde_json::json;

use crate::support::{Stage, promises};

promises! { chromium:
    the_first_visit_is_small,
    nothing_moves_once_it_can_be_used,
}

fn the_first_visit_is_small(stage: &Stage) {
    stage.server.with_brotli();
    let app = stage.open();
    app.wait_kept_for_offline();
    // The worker asks again whether something has changed: what has not is not sent again.
    let sent = stage.server.log().into_iter().filter(|asked| asked.status == 200).collect::<Vec<_>>();
    let whole = sent.iter().map(|asked| asked.bytes).sum::<usize>();
    let later = sent.iter().filter(|asked| asked.path.contains("-later-")).map(|asked| asked.bytes).sum::<usize>();
    let first = whole - later;
    let list = sent.iter().map(|asked| format!("{:>7} {}", asked.bytes, asked.path)).collect::<Vec<_>>().join("\n");
    println!("{first} bytes, and {later} later, in {} files:\n{list}", sent.len());
    let fits = first <= budget::first_load_bytes() && whole <= budget::whole_app_bytes();
    assert!(
        sent.len() <= budget::MOST_REQUESTS && fits,
        "{first} bytes, and {later} later, in {} files:\n{list}",
        sent.len()
    );
}

/// Notes what moved after the app could first be used: a finger on its way would land on something else.
const MOVES: &str = "
    window.e2eMoves = [];
    new PerformanceObserver((list) => {
        for (const move of list.getEntries()) {
            if (document.documentElement.dataset.app !== 'running' || move.hadRecentInput || move.value < 0.01) continue;
            const what = move.sources.map(({ node }) => node?.nodeName + '.' + (node?.className ?? '')).join(' ');
            e2eMoves.push(`${move.value.toFixed(3)} at ${Math.round(move.startTime)} ms: ${what}`);
        }
    }).observe({ type: 'layout-shift', buffered: true });";

fn nothing_moves_once_it_can_be_used(stage: &Stage) {
    stage.run_first(MOVES);
    let app = stage.open();
    let moves = |when: &str| {
        app.browser
            .run_async("await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))", &[]);
        assert_eq!(app.browser.run("return e2eMoves", &[]), json!([]), "moves {when}");
    };
    moves("on the first visit");
    app.check_in_with_note("Good", "a line");
    app.reload();
    moves("with an entry");
    app.write_note("a draft");
    app.reload();
    moves("with a draft");
}
