// Ticks the first dose that is due. Answers how long it took until its row was gone and that was painted.
const first = () => document.querySelector(".due-now");
const deadline = performance.now() + 20000;
while (!first() && performance.now() < deadline) await new Promise((next) => setTimeout(next));
const rows = () => document.querySelectorAll(".due-now").length;
const [row, name] = [first(), first().querySelector("b").innerText];
const begun = performance.now();
[...row.querySelectorAll("button")].find((one) => one.innerText.trim() === "Taken").click();
while (rows() && first().querySelector("b").innerText === name && performance.now() < deadline)
  await new Promise((next) => setTimeout(next));
await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
return performance.now() - begun;
