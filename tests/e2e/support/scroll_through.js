const seen = new Map();
let most = 0,
  still = 0;
const rows = () =>
  [...document.querySelectorAll("li,[role=listitem]")].filter((row) => row.querySelector('a[href*="#/entry/"]'));
const frame = () =>
  new Promise((next) => {
    requestAnimationFrame(() => requestAnimationFrame(next));
    setTimeout(next, 400);
  });
scrollTo(0, 0);
// A driver waits for a script only so long: what is not drawn by then is looked for again.
const until = performance.now() + 20000;
for (let screen = 0; screen < args[0] && still < 5 && performance.now() < until; screen++) {
  await frame();
  const before = seen.size,
    all = rows();
  most = Math.max(most, all.length);
  for (const row of all)
    seen.set(row.querySelector('a[href*="#/entry/"]').href, row.innerText.replace(/\s+/g, " ").trim());
  const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  still = seen.size === before && end ? still + 1 : 0;
  scrollBy(0, innerHeight * 0.8);
}
return [[...seen.values()], most];
