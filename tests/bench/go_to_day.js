// Asks for a day so many days ago. Answers how long it took until an entry has the focus, and its words.
const [days] = args;
const field = () => document.getElementById("go-to-day");
while (!field()) await new Promise((next) => requestAnimationFrame(next));
const begun = performance.now();
field().value = new Date(Date.now() - 86400000 * days).toISOString().slice(0, 10);
field().dispatchEvent(new Event("change", { bubbles: true }));
while (!document.activeElement.closest("#rows > li") && performance.now() - begun < 20000)
  await new Promise((next) => requestAnimationFrame(next));
return [performance.now() - begun, document.activeElement.innerText];
