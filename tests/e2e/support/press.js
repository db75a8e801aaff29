const done = arguments[1];
const it = arguments[0],
  seen = (["radio", "checkbox"].includes(it.type) && it.labels?.[0]) || it;
seen.scrollIntoView({ block: "center", behavior: "instant" });
const place = () => {
  const { x, y, width, height } = seen.getBoundingClientRect();
  return [x, y, width, height].join();
};
const frame = () =>
  new Promise((next) => {
    requestAnimationFrame(next);
    setTimeout(next, 100);
  });
(async () => {
  for (let before = null; before !== place(); await frame()) {
    before = place();
    await frame();
  }
  return seen;
})().then(done, () => done(seen));
