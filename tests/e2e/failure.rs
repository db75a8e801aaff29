//! The app itself fails: a calm page says so, and help with its calls stays.

use serde_json::json;

use crate::support::{App, Browser, Name, Stage, promises, wait};

promises! { chromium firefox webkit:
    a_trap_gives_way_to_help_and_loses_nothing,
    without_the_program_help_stays,
    without_webassembly_help_stays,
    without_scripts_help_is_there,
}

/// The static help: its heading, and a number to call.
fn offers_help(browser: &Browser<'_>) {
    let seen = wait(|| browser.find("heading", Name::Is("Hard moment")).into_iter().next());
    assert!(seen.is_some(), "no help: {}", browser.run("return document.body.innerText", &[]));
    let calls =
        browser.run("return document.querySelectorAll('#help a[href^=\"tel:\"], main a[href^=\"tel:\"]').length", &[]);
    assert_ne!(calls, json!(0), "nobody to call");
    for region in browser.find("button", Name::Has("988")) {
        browser.press(&region).expect("a region opens");
    }
    assert!(!browser.find("link", Name::Has("988")).is_empty(), "988 cannot be called");
}

fn a_trap_gives_way_to_help_and_loses_nothing(stage: &Stage) {
    stage.expect_trouble("unreachable executed");
    let app = stage.open();
    app.check_in_with_note("Good", "safe before the trap");
    let trap = "const error = new window.WebAssembly.RuntimeError('unreachable executed');
                window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }))";
    app.browser.run(trap, &[]);
    app.wait_for("the page says that the app failed", "return document.documentElement.dataset.app === 'failed'");
    offers_help(&app.browser);
    app.hear("What you saved is safe.");
    app.press("link", Name::Is("Reload"));
    app.wait_running();
    app.wait_entries(1);
}

fn without_the_program_help_stays(stage: &Stage) {
    stage.server.lose(".wasm");
    for words in [".wasm", "404", "WebAssembly", "wasm"] {
        stage.expect_trouble(words);
    }
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    let app = App { browser };
    app.wait_for("the page says that the app failed", "return document.documentElement.dataset.app === 'failed'");
    offers_help(&app.browser);
    app.see("link", Name::Is("Reload"));
}

fn without_webassembly_help_stays(stage: &Stage) {
    stage.run_first("delete window.WebAssembly;");
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    let app = App { browser };
    app.see("alert", Name::Has("cannot open in this browser"));
    offers_help(&app.browser);
}

fn without_scripts_help_is_there(stage: &Stage) {
    stage.server.lose(".js");
    stage.expect_trouble(".js");
    stage.expect_trouble("404");
    let browser = stage.browser();
    browser.goto(&stage.server.address(""));
    let app = App { browser };
    // The time until a reload is offered begins here and ends below, however slow the machine is.
    let swaps = "const swaps = document.getAnimations().filter((motion) => motion.animationName === 'help-swap');";
    app.wait_for(
        "time stands still",
        &format!("{swaps} for (const one of swaps) {{ one.pause(); one.currentTime = 0; }} return swaps.length === 2"),
    );
    offers_help(&app.browser);
    app.see("status", Name::Has("Steady is opening"));
    assert!(!app.sees("link", Name::Is("Reload")), "to reload is offered at once");
    app.browser.run(&format!("{swaps} for (const one of swaps) one.finish()"), &[]);
    app.see("status", Name::Has("This is taking a while."));
    stage.server.find_all();
    app.press("link", Name::Is("Reload"));
    app.wait_running();
}
