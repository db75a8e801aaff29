// Runs before the app in engines whose drivers keep no log: notes everything that would show as an error.
(() => {
  const seen = (window.e2eSeen = []);
  const shown = console.error;
  console.error = (...parts) => {
    seen.push(`console.error: ${parts.map(String).join(" ")}`);
    shown.apply(console, parts);
  };
  addEventListener("error", (event) => {
    const at = event.target;
    const lost = at !== window && at && (at.src || at.href);
    seen.push(lost ? `not loaded: ${lost}` : `uncaught: ${event.message}`);
  }, true);
  addEventListener("unhandledrejection", (event) => seen.push(`unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => {
    seen.push(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ""}`);
  });
})();
