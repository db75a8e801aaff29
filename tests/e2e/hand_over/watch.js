// From now on, tells the longest task in milliseconds.
let longest = 0;
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
}).observe({ type: "longtask" });
window.e2eLongest = () => Math.round(longest);
