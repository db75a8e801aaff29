const registration = await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).catch(() => null);
const worker = registration?.installing;
while (worker?.state === "installing")
  await new Promise((next) => worker.addEventListener("statechange", next, { once: true }));
return true;
