//! Photos of one's own beside the reasons: made small, kept in the vault, and shown without signal.

use serde_json::{Value, json};

use crate::support::{App, Name, Stage, promises};

promises! { chromium firefox webkit:
    a_photo_is_there_after_a_reload_without_signal,
    a_photo_of_20_megabytes_is_made_small,
    a_file_that_is_no_photo_changes_nothing,
}
// Rules of the app itself, the same in every engine.
promises! { chromium: a_photo_goes_with_its_reason_and_travels_in_a_backup }

const PHOTO: &str = "document.querySelector('.photo img[src^=\"data:image/jpeg\"]')";

/// The reason is there, and a photo can be put beside it: that is offered where there is none.
const NO_PHOTO: &str =
    "document.querySelector('input[type=file][accept=\"image/*\"]') && !document.querySelector('.photo')";

fn add_reason(app: &App<'_>, reason: &str) {
    app.fill("A reason", reason);
    app.press("button", Name::Is("Add reason"));
    app.see("listitem", Name::Has(reason));
}

/// Chooses a picture of noise, which no file format makes smaller, and answers how many bytes it has.
fn give_photo(app: &App<'_>, width: u32, height: u32, kind: &str) -> u64 {
    let script = include_str!("photos/give_photo.js");
    app.see("button", Name::Is("Add reason"));
    app.wait_for("a place for a photo", "return document.querySelector('input[type=file][accept=\"image/*\"]')");
    app.browser.run_async(script, &[json!(width), json!(height), json!(kind)]).as_u64().unwrap_or(0)
}

/// Waits for the photo, and answers its width, its height and the length of its address.
fn see_photo(app: &App<'_>) -> [u64; 3] {
    app.wait_for("the photo", &format!("return {PHOTO}?.complete && {PHOTO}.naturalWidth > 0"));
    let script = format!("const photo = {PHOTO}; return [photo.naturalWidth, photo.naturalHeight, photo.src.length]");
    let seen = app.browser.run(&script, &[]);
    [0, 1, 2].map(|place| seen[place].as_u64().unwrap_or(0))
}

fn a_photo_is_there_after_a_reload_without_signal(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    add_reason(&app, "My sister");
    give_photo(&app, 640, 480, "image/jpeg");
    assert_eq!(see_photo(&app)[..2], [640, 480], "a small photo stays as large as it is");
    app.wait_saved();
    app.wait_kept_for_offline();
    stage.server.stop();
    app.reload();
    see_photo(&app);
    app.go("#/hard-moment");
    app.wait_for(
        "the photo in sight",
        "const photo = document.querySelector('[aria-label=\"Your reason\"] .photo img');
         return photo?.complete && photo.naturalWidth > 0",
    );
    app.go("#/hard-moment/tools/reasons");
    app.see("img", Name::Is("My sister"));
    see_photo(&app);
    app.go("#/plan/reasons");
    app.press("button", Name::Is("Remove photo"));
    app.wait_for("no photo", &format!("return {NO_PHOTO}"));
    app.reload();
    app.see("listitem", Name::Has("My sister"));
    app.wait_for("no photo", &format!("return {NO_PHOTO}"));
}

fn a_photo_of_20_megabytes_is_made_small(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    add_reason(&app, "My sister");
    let bytes = give_photo(&app, 2_900, 2_400, "image/png");
    assert!(bytes > 20_000_000, "the file has {bytes} bytes");
    let [width, height, chars] = see_photo(&app);
    assert!(width <= 1_280 && width * 24 / 29 == height, "{width} by {height}");
    assert!(chars <= 600_000, "{chars} characters");
    app.wait_saved();
    app.reload();
    see_photo(&app);
}

fn a_file_that_is_no_photo_changes_nothing(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    add_reason(&app, "My sister");
    app.give_file("Add photo", "sister.jpg", "these words are no photo");
    app.hear("cannot read that file as a photo");
    app.reload();
    app.see("listitem", Name::Has("My sister"));
    app.wait_for("no photo", &format!("return {NO_PHOTO}"));
}

fn a_photo_goes_with_its_reason_and_travels_in_a_backup(stage: &Stage) {
    let app = stage.open_at("#/plan/reasons");
    add_reason(&app, "My sister");
    give_photo(&app, 64, 48, "image/png");
    see_photo(&app);
    app.wait_saved();
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    app.go("#/plan/reasons");
    app.press("button", Name::Is("Remove My sister"));
    app.see_no_more("listitem", Name::Has("My sister"));
    app.go("#/settings");
    let (_, later) = app.download("Download backup");
    let photos = |text: &str| serde_json::from_str::<Value>(text).expect("JSON")["photos"].as_array().map(Vec::len);
    assert_eq!((photos(&text), photos(&later)), (Some(1), Some(0)));

    stage.take_another_device();
    let other = stage.open_at("#/settings");
    other.restore(&text);
    other.hear("New entries:");
    other.go("#/plan/reasons");
    assert_eq!(see_photo(&other)[..2], [64, 48]);
}
