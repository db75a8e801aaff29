// Notes when the page asks for a passphrase, from the start of the navigation.
new MutationObserver((_, watch) => {
  if (![...document.querySelectorAll("button")].some((one) => one.textContent.trim() === "Unlock")) return;
  window.lockShown = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
