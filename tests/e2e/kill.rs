//! "Saved" means saved: the browser may be killed the moment it is said.

use serde_json::json;

use crate::support::{App, Engine, Name, Stage, promises};

promises! { chromium firefox:
    what_is_saved_survives_a_killed_browser,
    a_hard_moment_goes_on_after_a_killed_browser,
}

/// How often: as the environment says, or a hundred times in Chromium, and ten in Firefox, which starts slowly.
fn times(stage: &Stage) -> usize {
    let wanted = std::env::var("STEADY_KILLS").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(100);
    if stage.engine == crate::support::Engine::Chromium { wanted } else { wanted / 10 }
}

/// Ends at the moment when "Saved" is said: in the page, since every question to a driver takes its time.
const SAVED: &str = "
    const said = () => [...document.querySelectorAll('[role=status],output')].some((one) => one.innerText.includes('Saved'));
    await new Promise((done) => {
        if (said()) return done();
        new MutationObserver((_, watch) => { if (said()) { watch.disconnect(); done(); } })
            .observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    return performance.now();";

const COUNT: &str = "
    const db = await new Promise((done, fail) => {
        const opening = indexedDB.open('steady');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
    });
    const count = await new Promise((done) => { db.transaction('entries').objectStore('entries').count().onsuccess = (event) => done(event.target.result); });
    db.close();
    return count;";

fn what_is_saved_survives_a_killed_browser(stage: &Stage) {
    let times = times(stage);
    let mut lost = Vec::new();
    for round in 0..times {
        let app = stage.open();
        if app.browser.run_async(COUNT, &[]) != json!(round - lost.len()) {
            lost.push(round);
        }
        app.pick_mood("Good");
        let victims = app.browser.processes();
        app.save_check_in();
        app.browser.run_async(SAVED, &[]);
        app.browser.kill(&victims);
    }
    let app = stage.open();
    let (all, _) = app.scroll_through_entries(400);
    println!("{} of {times} there", all.len());
    assert_eq!((all.len(), lost), (times, Vec::new()), "entries that are there, and rounds that lost theirs");
}

/// Kills the browser as soon as what was just done is said to be saved.
fn kill_once_saved(app: App<'_>) {
    let victims = app.browser.processes();
    app.browser.run_async(SAVED, &[]);
    app.browser.kill(&victims);
}

fn a_hard_moment_goes_on_after_a_killed_browser(stage: &Stage) {
    // A Firefox that was killed before it agreed to keep the data may miscount the room that is left.
    let app = stage.open();
    app.check_in("Good");
    app.browser.run_async("while (!await navigator.storage.persisted() && args[0]) await new Promise((next) => setTimeout(next, 50)); return true;", &[json!(stage.engine == Engine::Firefox)]);
    app.browser.quit();

    let app = stage.open_at("#/hard-moment");
    app.move_slider("How strong is it?", 8);
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment");
    app.see("status", Name::Has("Asking again in"));
    app.go("#/hard-moment/tools/ground");
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment");
    app.see("status", Name::Has("Asking again in"));
    app.press("button", Name::Is("It passed"));
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment/end");
    app.press("button", Name::Is("I reached someone"));
    kill_once_saved(app);

    let app = stage.open_at("#/hard-moment/end");
    app.wait_for("the answer", "return Boolean(document.querySelector('.chip[aria-pressed=true]'))");
    app.fill("One line to remember", "Walk first");
    app.press("button", Name::Is("Save"));
    kill_once_saved(app);

    let app = stage.open();
    let entries = app.wait_entries(2);
    assert!(entries[0].contains("I reached someone") && entries[0].contains("Walk first"), "{entries:?}");
    app.open_entry("Walk first");
    app.wait_for("the tool", "return document.body.innerText.includes('5-4-3-2-1')");
    app.go("#/safety/note");
    app.fill("What did it teach you?", "Payday is hard");
    app.press("button", Name::Is("Save"));
    kill_once_saved(app);

    let app = stage.open();
    let entries = app.wait_entries(3);
    assert!(entries[0].contains("Payday is hard"), "{entries:?}");
}
