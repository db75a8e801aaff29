// Presses a button, and ends when the page shows these words.
const [button, words] = args;
const isSaid = () => document.body.innerText.includes(words);
await new Promise((done) => {
  new MutationObserver((_, watch) => {
    if (isSaid()) {
      watch.disconnect();
      done();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  button.click();
});
