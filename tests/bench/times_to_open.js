const [address, control, count] = args;
const is = (selector, words) => [...document.querySelectorAll(selector)].some((one) => one.innerText.includes(words));
const comes = (is) =>
  new Promise((done) => {
    const look = () => is() && (watch.disconnect(), done());
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
    look();
  });
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const times = [];
for (let n = 0; n < count; n++) {
  location.hash = "#/install";
  await comes(() => is("h1", "home screen"));
  await new Promise((done) => setTimeout(done, 100));
  const before = performance.now();
  location.hash = address;
  await comes(() => is("h1,h2,button,summary", control));
  await painted();
  times.push(performance.now() - before);
}
return times;
