// Types words letter by letter into the search. Answers how long each letter took until its results were painted.
const [words] = args;
const field = () => document.querySelector("input[type=search]");
const marks = () => [...document.querySelectorAll("mark")].map((mark) => mark.textContent.toLowerCase());
const comes = (is) =>
  new Promise((done) => {
    const look = () => is() && (watch.disconnect(), done());
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
await comes(field);
await painted();
const times = [];
for (let end = 1; end <= words.length; end++) {
  const typed = words.slice(0, end);
  if (typed.endsWith(" ")) continue;
  const last = typed.split(" ").pop();
  const begun = performance.now();
  field().value = typed;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  await comes(() => marks().includes(last));
  await painted();
  times.push(performance.now() - begun);
  // As fast as anyone types; what is drawn behind the first results is drawn by then.
  await new Promise((done) => setTimeout(done, 80));
}
return times;
