let changes = 0;
const watch = new MutationObserver((records) => {
  changes += records.length;
});
watch.observe(document.querySelector(".breath"), {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
});
await new Promise((done) => setTimeout(done, 2500));
watch.disconnect();
return changes;
