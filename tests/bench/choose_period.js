// Chooses one of the periods. Answers how long it took until the figure was drawn anew and painted.
const [place] = args;
const before = document.getElementById("course");
const begun = performance.now();
document.querySelectorAll("input[name=period]")[place].click();
while (document.getElementById("course") === before && performance.now() - begun < 20000)
  await new Promise((next) => setTimeout(next));
const worked = performance.now() - begun;
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
return [worked, performance.now() - begun];
