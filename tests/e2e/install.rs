//! Installing it: what the phone reads to put it on the home screen, and how the app offers it.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::support::{Name, Stage, promises, release};

promises! { chromium: the_browser_finds_nothing_against_installing }
promises! { chromium firefox webkit:
    the_app_offers_what_the_browser_offers,
    a_save_brings_the_offer_until_the_person_says_not_now,
    an_iphone_is_told_before_the_first_entry,
}

fn manifest() -> Value {
    let text = fs::read_to_string(release().join("manifest.webmanifest")).expect("a manifest");
    serde_json::from_str(&text).expect("a manifest in JSON")
}

/// Width and height of a PNG file of the release, and whether it has see-through parts.
fn picture(path: &str) -> ((u32, u32), bool) {
    let bytes = fs::read(release().join(path.trim_start_matches("./"))).unwrap_or_else(|_| panic!("{path} is missing"));
    assert!(bytes.starts_with(b"\x89PNG"), "{path} is no PNG");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    let may_be_see_through = matches!(bytes[25], 4 | 6);
    ((number(16), number(20)), may_be_see_through)
}

fn check_pictures(list: &Value) {
    for one in list.as_array().into_iter().flatten() {
        let ((width, height), _) = picture(one["src"].as_str().expect("an address"));
        assert_eq!(one["sizes"], json!(format!("{width}x{height}")), "{one}");
    }
}

#[test]
fn the_manifest_is_neutral_and_whole() {
    let manifest = manifest();
    assert_eq!((&manifest["name"], &manifest["display"]), (&json!("Steady"), &json!("standalone")));
    let text = manifest.to_string().to_lowercase();
    for word in ["drug", "sober", "recovery", "addict", "cocaine", "alcohol", "opioid", "craving"] {
        assert!(!text.contains(word), "{word} would show on the home screen or in an app list");
    }
    check_pictures(&manifest["icons"]);
    check_pictures(&manifest["screenshots"]);
    let purposes =
        manifest["icons"].as_array().expect("icons").iter().map(|icon| icon["purpose"].as_str().unwrap_or("any"));
    let purposes = purposes.collect::<Vec<_>>().join(" ");
    for purpose in ["any", "maskable", "monochrome"] {
        assert!(purposes.contains(purpose), "no {purpose} icon");
    }
    assert!(manifest["screenshots"].as_array().is_some_and(|all| !all.is_empty()), "no screenshots");
    let shortcuts = manifest["shortcuts"].as_array().expect("shortcuts");
    let names = shortcuts.iter().map(|one| (one["name"].clone(), one["url"].clone())).collect::<Vec<_>>();
    assert!(names.contains(&(json!("Hard moment"), json!("./?go=hard-moment"))), "{names:?}");
    assert!(names.contains(&(json!("Check in"), json!("./?go=check-in"))), "{names:?}");
    for shortcut in shortcuts {
        check_pictures(&shortcut["icons"]);
    }
}

#[test]
fn an_iphone_finds_its_icon() {
    let page = fs::read_to_string(release().join("index.html")).expect("a page");
    let link = page.split('<').find(|tag| tag.contains("apple-touch-icon")).expect("a link to the icon");
    let path = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its address");
    assert_eq!(picture(path), ((180, 180), false), "iOS wants 180 by 180 pixels, none of them see-through");
    assert!(Path::new(path).is_relative(), "{path} leads out of a sub-path");
}

fn the_browser_finds_nothing_against_installing(stage: &Stage) {
    let app = stage.open();
    app.wait_kept_for_offline();
    let read = app.browser.devtools("Page.getAppManifest", json!({}));
    assert_eq!(read["errors"], json!([]));
    let found = app.browser.devtools("Page.getInstallabilityErrors", json!({}));
    // A profile of a test is like a private window, in which nothing is installed.
    let errors = found["installabilityErrors"].as_array().cloned().unwrap_or_default();
    let errors = errors.into_iter().filter(|error| error["errorId"] != "in-incognito").collect::<Vec<_>>();
    assert_eq!(errors, Vec::<Value>::new());
}

/// What a browser does that can install the app.
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.userChoice = Promise.resolve({ outcome: 'accepted', platform: 'web' });
    offer.prompt = () => { window.e2eAsked = true; return offer.userChoice; };
    dispatchEvent(offer);
    return offer.defaultPrevented";

fn the_app_offers_what_the_browser_offers(stage: &Stage) {
    let app = stage.open();
    assert_eq!(app.browser.run(OFFER, &[]), json!(true), "the browser's own hint would come at a bad moment");
    app.open_settings();
    app.press("link", Name::Is("Add to home screen"));
    app.press("button", Name::Is("Add to home screen"));
    app.wait_for("the browser is asked to install", "return window.e2eAsked === true");
}

fn a_save_brings_the_offer_until_the_person_says_not_now(stage: &Stage) {
    let app = stage.open();
    app.browser.run(OFFER, &[]);
    assert!(!app.sees("button", Name::Is("Not now")), "offered before anything was saved");
    app.check_in("Good");
    app.press("button", Name::Is("Not now"));
    app.see_no_more("button", Name::Is("Not now"));
    app.reload();
    app.browser.run(OFFER, &[]);
    app.check_in("Low");
    assert!(!app.sees("button", Name::Is("Not now")), "offered again after a no");
}

fn an_iphone_is_told_before_the_first_entry(stage: &Stage) {
    stage.run_first(
        "const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
         Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => iphone });
         // An iPhone offers nothing by itself, and the last of these is known to it alone.
         addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation());
         Object.defineProperty(Navigator.prototype, 'standalone', { get: () => false });
         Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'iPhone' });
         Object.defineProperty(Navigator.prototype, 'maxTouchPoints', { get: () => 5 });",
    );
    let app = stage.open();
    let told = crate::support::wait(|| app.text().contains("is not in the installed app").then_some(()));
    assert!(told.is_some(), "not told: {}", app.text());
}
