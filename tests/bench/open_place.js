// Goes to a place. Answers how long it took until an element is there and painted.
const [address, selector] = args;
const begun = performance.now();
location.hash = address;
while (!document.querySelector(selector) && performance.now() - begun < 20000)
  await new Promise((next) => setTimeout(next));
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
return performance.now() - begun;
