//! Unlocking with this device, by an authenticator that only Chromium can be given in a test.

use serde_json::json;

use crate::{
    lock::{PASSPHRASE, lock_now, see_locked, set_up, unlock},
    support::{App, Name, Stage, promises},
};

promises! { chromium:
    this_device_unlocks_and_the_passphrase_still_does,
    a_device_without_a_way_to_offers_none,
    a_device_that_computes_no_keys_says_so,
}

/// Gives the browser an authenticator of its own, whose person agrees to everything.
fn give_authenticator(app: &App<'_>, computes_keys: bool) -> String {
    app.browser.devtools("WebAuthn.enable", json!({ "enableUI": false }));
    let options = json!({
        "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "hasPrf": computes_keys,
        "automaticPresenceSimulation": true,
    });
    let given = app.browser.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": options }));
    given["authenticatorId"].as_str().expect("an authenticator").to_owned()
}

fn press_in_settings(app: &App<'_>, button: &str) {
    app.go("#/settings/lock");
    app.press_summary("Unlock with this device");
    app.fill("Passphrase now", PASSPHRASE);
    app.press("button", Name::Is(button));
}

fn this_device_unlocks_and_the_passphrase_still_does(stage: &Stage) {
    let app = stage.open();
    let authenticator = give_authenticator(&app, true);
    app.check_in_with_note("Good", "before the lock");
    set_up(&app);
    press_in_settings(&app, "Use fingerprint or face");
    app.hear("This device unlocks your notes now");
    lock_now(&app);
    app.press("button", Name::Is("Unlock with this device"));
    app.see_heading("Lock");
    app.visit("Today");
    app.see("listitem", Name::Has("before the lock"));
    // A finger that is not the person's.
    app.reload();
    see_locked(&app);
    let verified = |verified: bool| json!({ "authenticatorId": authenticator, "isUserVerified": verified });
    app.browser.devtools("WebAuthn.setUserVerified", verified(false));
    app.press("button", Name::Is("Unlock with this device"));
    app.see_text("That did not open it");
    see_locked(&app);
    unlock(&app);
    app.see("listitem", Name::Has("before the lock"));
    app.browser.devtools("WebAuthn.setUserVerified", verified(true));
    press_in_settings(&app, "Stop using it");
    app.hear("This device does not unlock your notes any more");
    lock_now(&app);
    app.wait_drawn();
    assert!(!app.sees("button", Name::Is("Unlock with this device")), "it does not any more");
    unlock(&app);
    app.see("button", Name::Is("Lock now"));
}

fn a_device_without_a_way_to_offers_none(stage: &Stage) {
    let app = stage.open();
    set_up(&app);
    app.wait_drawn();
    let text = app.text();
    assert!(text.contains("Take the lock away") && !text.contains("Unlock with this device"), "{text}");
}

fn a_device_that_computes_no_keys_says_so(stage: &Stage) {
    let app = stage.open();
    give_authenticator(&app, false);
    set_up(&app);
    press_in_settings(&app, "Use fingerprint or face");
    app.see_text("This phone or browser cannot do that");
    lock_now(&app);
    app.wait_drawn();
    assert!(!app.sees("button", Name::Is("Unlock with this device")));
    unlock(&app);
    app.see("button", Name::Is("Lock now"));
}
