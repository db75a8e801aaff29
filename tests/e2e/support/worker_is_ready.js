const ready = await navigator.serviceWorker.ready;
while (ready.active.state !== "activated")
  await new Promise((next) => ready.active.addEventListener("statechange", next, { once: true }));
return true;
