window.e2eMoves = [];
new PerformanceObserver((list) => {
  for (const move of list.getEntries()) {
    if (document.documentElement.dataset.app !== "running" || move.hadRecentInput || move.value < 0.01) continue;
    const what = move.sources.map(({ node }) => node?.nodeName + "." + (node?.className ?? "")).join(" ");
    e2eMoves.push(`${move.value.toFixed(3)} at ${Math.round(move.startTime)} ms: ${what}`);
  }
}).observe({ type: "layout-shift", buffered: true });
