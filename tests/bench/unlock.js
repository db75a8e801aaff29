// Unlocks with this passphrase. Answers when the form was there, when it was sent, and when it was gone; its button says
// something else meanwhile.
const [passphrase] = args;
const button = () => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "Unlock");
while (!button() || !window.lockShown) await new Promise((next) => setTimeout(next));
const field = [...document.querySelectorAll("input")].find((one) => one.labels?.[0]?.textContent.includes("Passphrase"));
field.value = passphrase;
field.dispatchEvent(new Event("input", { bubbles: true }));
await new Promise((next) => setTimeout(next));
const asked = performance.now();
const gone = new Promise((done) => {
  new MutationObserver((_, watch) => {
    if (field.isConnected) return;
    watch.disconnect();
    done(performance.now());
  }).observe(document, { childList: true, subtree: true });
});
button().click();
return [window.lockShown, asked, await gone];
