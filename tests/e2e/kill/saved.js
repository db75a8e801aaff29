const said = () =>
  [...document.querySelectorAll("[role=status],output")].some((one) => one.innerText.includes("Saved"));
await new Promise((done) => {
  if (said()) return done();
  new MutationObserver((_, watch) => {
    if (said()) {
      watch.disconnect();
      done();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
});
return performance.now();
