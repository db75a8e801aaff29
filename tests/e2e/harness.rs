//! The harness itself, tried on a small page: it does what a person does, and it sees what goes wrong.

use std::path::Path;

use crate::support::{Engine, Name, Stage, axe};

fn on_the_fixture(engine: Engine, name: &str, promise: impl Fn(&Stage)) {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/fixture");
    crate::support::run_on(engine, name, &fixture, promise);
}

fn it_saves_kills_and_goes_offline(stage: &Stage) {
    let app = stage.open();
    app.check_in("Good");
    if stage.engine != Engine::WebKit {
        app.pick_mood("Low");
        app.write_note("after this, the end");
        let victims = app.browser.processes();
        app.save_check_in();
        app.wait_entries(2);
        app.browser.kill(&victims);
        let app = stage.open();
        assert_eq!(app.wait_entries(2), ["Good", "Low after this, the end"]);
        app.browser.quit();
    }
    let app = stage.open();
    app.wait_kept_for_offline();
    app.check_in("Low");
    stage.server.stop();
    let first = app.browser.window();
    app.browser.open_window();
    app.go("");
    app.browser.close_for(&first);
    let before = app.entries().len();
    app.check_in("Good");
    app.reload();
    app.wait_entries(before + 1);
    stage.server.start_again();
    app.reload();
    app.wait_entries(before + 1);
}

fn it_sees_what_goes_wrong(stage: &Stage) {
    let app = stage.open();
    assert_eq!(axe::faults(&app.browser), Vec::<String>::new());
    app.browser.run(
        "const image = new Image(); image.src = 'http://127.0.0.1:9/foreign.png'; document.body.append(image)",
        &[],
    );
    app.browser.run("console.error('a word in the console')", &[]);
    // Without a mood, the page's own script fails.
    app.save_check_in();
    app.browser.run("fetch('not-there.json')", &[]);
    let seen = |words: &str| {
        let found = crate::support::wait(|| {
            app.browser.note_troubles();
            stage.troubles().iter().any(|trouble| trouble.contains(words)).then_some(())
        });
        assert!(found.is_some(), "{words:?} is not in {:?}", stage.troubles());
    };
    for words in ["foreign.png", "a word in the console", "null", "not found on the server: /not-there.json"] {
        seen(words);
    }
    assert_ne!(axe::faults(&app.browser), Vec::<String>::new(), "an image without a name is a fault");
    stage.expect_trouble("");
}

fn a_script_runs_before_the_page(stage: &Stage) {
    stage.run_first(
        "window.indexedDB.constructor.prototype.open = () => { throw new DOMException('no', 'SecurityError') };",
    );
    stage.expect_trouble("no");
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    assert_eq!(browser.run("return document.documentElement.dataset.app ?? 'none'", &[]), "none");
    assert!(!browser.find("radio", Name::Is("Good")).is_empty());
}

macro_rules! on_each {
    ($($name:ident)+) => { $(
        mod $name {
            use super::*;
            #[test]
            fn chromium() { on_the_fixture(Engine::Chromium, concat!("harness.", stringify!($name), ".chromium"), super::$name) }
            #[test]
            fn firefox() { on_the_fixture(Engine::Firefox, concat!("harness.", stringify!($name), ".firefox"), super::$name) }
            #[test]
            fn webkit() { on_the_fixture(Engine::WebKit, concat!("harness.", stringify!($name), ".webkit"), super::$name) }
        }
    )+ };
}
on_each!(it_saves_kills_and_goes_offline it_sees_what_goes_wrong a_script_runs_before_the_page);
