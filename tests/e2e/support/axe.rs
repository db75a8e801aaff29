//! Looks for accessibility faults with axe-core, which the driver brings into the page.

use serde_json::{Value, json};

use super::Browser;

const AXE: &str = include_str!("axe.min.js");

/// Every fault on what is shown now, in words.
pub fn faults(browser: &Browser<'_>) -> Vec<String> {
    found(browser, json!(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]))
}

/// Only the faults that another choice of colours can bring.
pub fn faults_of_colour(browser: &Browser<'_>) -> Vec<String> {
    found(browser, json!({ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }))
}

fn found(browser: &Browser<'_>, rules: Value) -> Vec<String> {
    if browser.run("return Boolean(window.axe)", &[]) != json!(true) {
        browser.run(AXE, &[]);
    }
    // Colours are judged as they end up.
    let body = include_str!("axe_found.js");
    let found = browser.run_async(body, &[rules]);
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
