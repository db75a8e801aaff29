// Ends once all that was due has been drawn: two frames later, or a while where a hidden page has none.
const frame = () =>
  new Promise((next) => {
    requestAnimationFrame(() => setTimeout(next));
    setTimeout(next, 400);
  });
await frame();
await frame();
return true;
