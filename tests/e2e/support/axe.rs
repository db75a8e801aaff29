//! Looks for accessibility faults with axe-core, which the driver brings into the page.

use serde_json::Value;

use super::Browser;

const AXE: &str = include_str!("axe.min.js");

/// Every fault on what is shown now, in words.
pub fn faults(browser: &Browser<'_>) -> Vec<String> {
    browser.run(&format!("if (!window.axe) {{ {AXE} }}"), &[]);
    // Colours are judged as they end up.
    let body = include_str!("axe_found.js");
    let found = browser.run_async(body, &[]);
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
