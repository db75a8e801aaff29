//! A host, or a network before it, that answers wrongly: nothing of it is kept, and at the next good answer all is well.

use serde_json::json;

use crate::support::{
    App, Engine, Name, Stage, promises, release,
    server::{FOREIGN, Odd},
    versions::{Files, write_version},
    wait,
};

promises! { chromium firefox webkit:
    what_a_first_visit_got_wrongly_is_forgotten,
    what_is_on_the_device_is_not_replaced_by_wrong_answers,
    a_half_uploaded_version_is_no_update,
}

/// Each engine does the same with most of them, so only one of the three goes through all.
fn odd_answers(stage: &Stage) -> &'static [Odd] {
    if stage.engine == Engine::Chromium { &Odd::ALL } else { &[Odd::Page, Odd::Cut, Odd::Login] }
}

/// Those that are tried with the kind of file at this place: all in one engine, in the others one for each kind, in turns.
fn odd_answers_for(stage: &Stage, place: usize) -> &'static [Odd] {
    match odd_answers(stage) {
        all if stage.engine == Engine::Chromium => all,
        some => &some[place % some.len()..][..1],
    }
}

/// What goes wrong in the console and on the server goes wrong on purpose.
fn open_browser(stage: &Stage) -> App<'_> {
    stage.expect_trouble("");
    App { browser: stage.browser() }
}

fn what_a_first_visit_got_wrongly_is_forgotten(stage: &Stage) {
    stage.run_first(include_str!("odd_answers/asking.js"));
    let app = open_browser(stage);
    let files = Files::of(&release());
    // The worker and the loader do the same with every part.
    for (place, file) in files.of_each_kind().into_iter().enumerate() {
        for odd in odd_answers_for(stage, place) {
            println!("{file}: {odd:?}");
            // A path that the browser knows nothing of.
            stage.server.move_under(&format!("/{place}-{odd:?}/"));
            stage.server.answer_oddly(file, *odd);
            app.browser.try_goto(&stage.server.address(""));
            settle(&app, &files, file);
            stage.server.answer_well();
            app.go("");
            app.wait_kept_whole();
            wait_looked(&app);
        }
    }
}

/// Waits until the page has asked for its worker, and the worker has looked at all that it should keep. Left in the
/// middle of the asking, WebKit sometimes starts no worker of this address until it is closed.
fn wait_looked(app: &App<'_>) {
    assert_eq!(app.browser.run_async(include_str!("odd_answers/looked.js"), &[]), json!(true));
}

/// Waits until the visit has come to its end: the app runs, or the page says why not.
fn settle(app: &App<'_>, files: &Files, odd_file: &str) {
    if odd_file == "index.html" {
        return;
    }
    let shown = || app.browser.run("return getComputedStyle(document.querySelector('#help')).display", &[]);
    if odd_file == "boot.js" {
        assert_ne!(shown(), json!("none"), "no help");
    } else if [&files.loader, &files.program].iter().any(|file| *file == odd_file) {
        app.wait_for("the page says that the app failed", "return document.documentElement.dataset.app === 'failed'");
        app.see("link", Name::Is("Reload"));
        assert_ne!(shown(), json!("none"), "no help");
        // A page that failed asks whether a newer version waits.
        wait_looked(app);
    } else {
        app.wait_running();
        wait_looked(app);
    }
    assert!(!app.text().contains(FOREIGN), "a foreign page stands in the place of the app");
}

fn what_is_on_the_device_is_not_replaced_by_wrong_answers(stage: &Stage) {
    let app = open_browser(stage);
    app.go("");
    app.wait_kept_whole();
    for odd in odd_answers(stage) {
        println!("{odd:?}");
        stage.server.answer_oddly("", *odd);
        look_for_updates(&app);
        app.reload();
        app.visit("Plan");
        app.visit("Today");
        assert!(!app.sees("status", Name::Has("new version")), "{odd:?} is said to be a new version");
    }
    stage.server.answer_well();
    app.reload();
    look_for_updates(&app);
    app.wait_kept_whole();
    assert!(!app.sees("status", Name::Has("new version")), "the same version is said to be a new one");
}

fn a_half_uploaded_version_is_no_update(stage: &Stage) {
    let app = open_browser(stage);
    app.go("");
    app.wait_kept_whole();
    for place in 0..Files::of(&release()).of_each_kind().len() {
        let mark = format!("next-{place}");
        let folder = stage.folder().join(&mark);
        write_version(&folder, &mark);
        let files = Files::of(&folder);
        let file = files.of_each_kind()[place];
        stage.server.swap(&folder);
        for odd in odd_answers_for(stage, place) {
            println!("{file}: {odd:?}");
            stage.server.answer_oddly(file, *odd);
            look_for_updates(&app);
            assert!(!app.sees("status", Name::Has("new version")), "{odd:?} for {file} is said to be a new version");
        }
        app.reload();
        assert_ne!(shown_version(&app), mark, "{file} is missing, and the new version runs");
        stage.server.answer_well();
        look_for_updates(&app);
        app.press("button", Name::Is("Update"));
        let came = wait(|| (shown_version(&app) == mark).then_some(()));
        assert!(came.is_some(), "the new version does not come after {file}");
        app.wait_running();
        app.wait_kept_whole();
        assert!(!app.sees("status", Name::Has("new version")), "it is offered again");
    }
}

/// Looks for a new version, and waits until it is here or refused.
fn look_for_updates(app: &App<'_>) {
    let look = include_str!("odd_answers/look.js");
    app.browser.run_async(look, &[]);
}

fn shown_version(app: &App<'_>) -> String {
    let version = app.browser.run("return document.querySelector('meta[name=e2e]')?.content ?? ''", &[]);
    version.as_str().unwrap_or_default().to_owned()
}
