// Adds what is found in the chosen file. Answers how long it took since then until it is added and painted.
const [begun] = args;
const button = () => [...document.querySelectorAll('button')].find((one) => /^Add [\d,]+ entr/.test(one.textContent));
while (!button() && performance.now() - begun < 60000) await new Promise((next) => setTimeout(next));
button().click();
const isAdded = () =>
  [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.startsWith('Added: '));
while (!isAdded() && performance.now() - begun < 60000) await new Promise((next) => setTimeout(next));
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
return performance.now() - begun;
