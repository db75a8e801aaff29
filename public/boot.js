// Starts the app, says so when it cannot, and keeps it up to date.
// Inline scripts are forbidden, so the names of the two built files are attributes of this script's tag.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const say = (name) => window.dispatchEvent(new Event(name));
const show = (state) => { document.documentElement.dataset.app = state; };

// Rust cannot go on after a trap, nor after running out of stack: the page shows the static help.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError
  || (/^(Range|Internal)Error$/.test(error?.name) && /wasm/.test(error.stack));

// A newer version may be the cure, and nothing is being typed any more: it takes over at the next load.
async function fail() {
  show("failed");
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.waiting?.postMessage("skip-waiting");
  await registration?.update();
  registration?.installing?.postMessage("skip-waiting");
}

// Chromium offers to install just once and early: kept for the moment the person asks.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  window.steadyInstall = event;
  say("steady-installable");
});
addEventListener("steady-ready", () => { keepUpToDate().catch(() => {}); }, { once: true });

if (typeof WebAssembly === "undefined") {
  show("unsupported");
} else {
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ error, reason }) => { if (isTrap(error ?? reason)) fail().catch(() => {}); });
  }
  try {
    const { default: init } = await import(new URL(js, import.meta.url));
    // Asked for exactly as the preload in the page did; otherwise browsers would download it a second time.
    await init({ module_or_path: fetch(new URL(wasm, import.meta.url), { mode: "no-cors", credentials: "include" }) });
  } catch (error) {
    console.error(error);
    fail().catch(() => {});
  }
}

// A new version waits until the person agrees, so nothing changes under what is being typed.
async function keepUpToDate() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  let applying = false, hadController = Boolean(workers.controller);
  const reload = () => { if (applying) { applying = false; location.reload(); } };
  workers.addEventListener("controllerchange", () => {
    if (applying) return reload();
    // Another tab agreed: this one keeps what it shows, and offers the update itself.
    if (hadController) say("steady-update");
    hadController = true;
  });
  const registration = await workers.register("sw.js", { updateViaCache: "none" });
  window.steadyApplyUpdate = () => {
    applying = true;
    if (!registration.waiting) return reload();
    registration.waiting.postMessage("skip-waiting");
    setTimeout(reload, 3000); // iOS may never fire controllerchange.
  };
  // The very first worker replaces nobody, and so is no update.
  const tell = () => { if (registration.waiting && registration.active) say("steady-update"); };
  const follow = () => registration.installing?.addEventListener("statechange", tell);
  tell();
  follow();
  registration.addEventListener("updatefound", follow);
  // A phone resumes an installed app without loading it, for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}
