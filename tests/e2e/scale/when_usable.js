const usable = () =>
  document.documentElement?.dataset.app === "running" &&
  document.querySelector("[role=radio]:not([aria-disabled=true]),input[type=radio]:not(:disabled)");
const watch = new MutationObserver(() => {
  if (usable()) {
    watch.disconnect();
    window.e2eUsable = performance.now();
  }
});
watch.observe(document, { childList: true, subtree: true, attributes: true });
