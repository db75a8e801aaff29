// Runs in each page before anything else does, and notes when what matters is there, from the start of the navigation.
(() => {
  const bench = window.bench = { marks: {}, tasks: [], events: [] };
  const appRuns = () => document.documentElement?.dataset.app === "running";
  const saveButton = (el) => el.closest?.("button")?.textContent.trim() === "Save check-in";
  const awaited = {
    // Steady's moods, or the counter's button.
    usable: () => document.querySelector(appRuns() ? "[role=radiogroup][aria-label=Mood] input[type=radio]" : "body > button"),
    breath: () => appRuns() && document.querySelector(".breath"),
    listed: () => appRuns() && document.querySelector("[aria-label=Entries] li"),
    saved: () => bench.tapped && [...document.querySelectorAll("[role=status]")].some((one) => one.textContent.includes("Saved")),
  };
  new MutationObserver(() => {
    for (const name in awaited) {
      if (awaited[name]()) {
        bench.marks[name] = performance.now();
        delete awaited[name];
      }
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["data-app"] });

  addEventListener("click", (event) => {
    if (event.isTrusted && event.target.closest?.("a[href='#/hard-moment']")) bench.opened = event.timeStamp;
  }, true);
  // Only what a hand did counts, and from the moment it did.
  addEventListener("click", (event) => {
    if (event.isTrusted && (saveButton(event.target) || event.target.matches("body > button"))) bench.tapped = event.timeStamp;
  }, true);
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) bench.events.push({ name, startTime, duration });
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  // When the code is ready to run, and the memory of its own, which the page's heap does not count.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      bench.marks.compiled ??= performance.now();
      bench.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
})();
