while (!window.e2eAsked.length) await new Promise((next) => setTimeout(next, 10));
const answers = await Promise.allSettled(window.e2eAsked);
const worker = answers.map(({ value }) => value?.installing).find(Boolean);
while (worker?.state === "installing")
  await new Promise((next) => worker.addEventListener("statechange", next, { once: true }));
return true;
