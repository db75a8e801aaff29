//! What is prepared in calm times is there in a hard moment.

use crate::support::{Name, Stage, promises};

promises! { chromium firefox webkit:
    the_first_reason_stays_in_sight_in_a_hard_moment,
    a_letter_is_read_in_a_hard_moment,
    an_own_tool_is_offered_first_when_it_is_pinned,
    a_hidden_tool_is_not_offered_in_a_hard_moment,
    two_quick_taps_are_both_kept,
    what_is_half_written_in_the_plan_survives_a_reload,
    the_plan_is_in_the_backup,
}

fn the_first_reason_stays_in_sight_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_at("#/hard-moment");
    app.see("link", Name::Is("In calm times, add a reason here."));
    app.visit("Plan");
    for reason in ["My sister", "My own front door"] {
        app.fill("A reason", reason);
        app.press("button", Name::Is("Add reason"));
        app.wait_saved();
        app.wait_for("the field is empty", "return document.querySelector('#reason').value === ''");
    }
    app.press("button", Name::Is("Put first"));
    app.wait_saved();
    for screen in ["#/hard-moment", "#/hard-moment/reach", "#/hard-moment/tools/surf"] {
        app.go(screen);
        app.reload();
        let region =
            "return document.querySelector('[aria-label=\"Your reason\"]')?.innerText.trim() === 'My own front door'";
        app.wait_for("the first reason", region);
    }
}

fn a_letter_is_read_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.fill("A letter from me to me", "Dear me,\nit passes.");
    app.press("button", Name::Is("Save letter"));
    app.wait_saved();
    app.go("#/hard-moment/tools/letter");
    app.reload();
    app.wait_for("the letter", "return document.body.innerText.includes('it passes.')");
    app.see("slider", Name::Is("How strong now?"));
}

fn an_own_tool_is_offered_first_when_it_is_pinned(stage: &Stage) {
    let app = stage.open_at("#/plan/tools");
    app.fill("Your own tool", "Walk the dog");
    app.press("button", Name::Is("Add tool"));
    app.wait_saved();
    app.press("button", Name::Is("Pin Walk the dog"));
    app.see("button", Name::Is("Unpin Walk the dog"));
    app.go("#/hard-moment/tools");
    app.reload();
    app.wait_for(
        "the own tool first",
        "return document.querySelector('.tools li')?.innerText.includes('Walk the dog')",
    );
    app.press("link", Name::Is("Walk the dog"));
    app.see("slider", Name::Is("How strong now?"));
    app.go("#/plan/tools/delay");
    for _ in 0..2 {
        app.press("button", Name::Is("Next"));
    }
    app.see("listitem", Name::Is("Walk the dog"));
    app.go("#/plan/tools");
    app.press("button", Name::Is("Remove Walk the dog"));
    app.see_no_more("link", Name::Is("Walk the dog"));
}

fn two_quick_taps_are_both_kept(stage: &Stage) {
    let app = stage.open_at("#/plan/tools");
    app.see("button", Name::Has("Pin Body scan"));
    let taps = "for (const name of ['Pin Body scan', 'Hide Surf the urge'])
                    document.querySelector(`button[aria-label^=\"${name}\"]`).click();";
    app.browser.run(taps, &[]);
    for kept in ["Unpin Body scan", "Show Surf the urge"] {
        app.see("button", Name::Has(kept));
    }
    app.reload();
    for kept in ["Unpin Body scan", "Show Surf the urge"] {
        app.see("button", Name::Has(kept));
    }
}

fn a_hidden_tool_is_not_offered_in_a_hard_moment(stage: &Stage) {
    let app = stage.open_at("#/plan/tools");
    app.press("button", Name::Is("Hide Body scan"));
    app.see("button", Name::Is("Show Body scan"));
    app.go("#/hard-moment/tools");
    app.reload();
    app.see("link", Name::Has("5-4-3-2-1"));
    app.see_no_more("link", Name::Has("Body scan"));
}

fn what_is_half_written_in_the_plan_survives_a_reload(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.fill("A reason", "half a reason");
    app.reload();
    app.wait_for("the text is back", "return document.querySelector('#reason')?.value === 'half a reason'");
}

fn the_plan_is_in_the_backup(stage: &Stage) {
    let app = stage.open_at("#/plan");
    app.fill("A reason", "My sister");
    app.press("button", Name::Is("Add reason"));
    app.wait_saved();
    app.go("#/settings");
    let (_, text) = app.download("Download backup");
    assert!(text.contains("\"reasons\":[\"My sister\"]"), "{text}");
}
