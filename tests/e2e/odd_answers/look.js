const registration = await navigator.serviceWorker.getRegistration();
await registration.update().catch(() => {});
const next = registration.installing;
const isDone = () => !next || !["parsed", "installing"].includes(next.state);
while (!isDone())
  await new Promise((change) => {
    next.addEventListener("statechange", change, { once: true });
    setTimeout(change, 50);
  });
await new Promise((answered) => setTimeout(answered));
