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
    let (parts, first) = sent.iter().partition::<Vec<_>, _>(|asked| budget::is_later_part(&asked.path));
    let first_bytes = first.iter().map(|asked| asked.bytes).sum::<usize>();
    let list = sent.iter().map(|asked| format!("{:>7} {}", asked.bytes, asked.path)).collect::<Vec<_>>().join("\n");
    println!("{first_bytes} bytes in {} files, {whole} with the later parts:\n{list}", first.len());
    assert!(first_bytes <= budget::first_load_bytes() && first.len() <= budget::MOST_REQUESTS, "{list}");
    assert!(parts.iter().all(|part| part.bytes <= budget::later_part_bytes()), "{list}");
    assert!(whole <= budget::offline_bytes(), "{list}");
}

/// Notes what moved after the app could first be used: a finger on its way would land on something else.
const MOVES: &str = include_str!("first_load/moves.js");

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
