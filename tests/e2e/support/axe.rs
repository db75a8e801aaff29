//! Looks for accessibility faults with axe-core, which the driver brings into the page.

use serde_json::Value;

use super::Browser;

const AXE: &str = include_str!("axe.min.js");

/// Every fault on what is shown now, in words.
pub fn faults(browser: &Browser<'_>) -> Vec<String> {
    browser.run(&format!("if (!window.axe) {{ {AXE} }}"), &[]);
    // Colours are judged as they end up.
    let body = "document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
                    .forEach((one) => one.finish());
                // What a bar covers can be scrolled out from under it, and the suite measures targets itself.
                const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: false } },
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
                return found.violations.flatMap((fault) => fault.nodes.map((node) =>
                    fault.id + ': ' + node.target + ': ' + (node.failureSummary ?? '').replace(/\\s+/g, ' ')));";
    let found = browser.run_async(body, &[]);
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
