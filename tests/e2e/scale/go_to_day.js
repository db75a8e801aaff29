const [field, day] = args,
  begun = performance.now();
field.value = new Date(Date.now() - 86400000 * day).toISOString().slice(0, 10);
field.dispatchEvent(new Event("change", { bubbles: true }));
while (!document.activeElement.closest("#rows > li") && performance.now() - begun < 20000)
  await new Promise((next) => requestAnimationFrame(next));
return [performance.now() - begun, document.activeElement.innerText];
