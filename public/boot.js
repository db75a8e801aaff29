// Starts the app, says so when it cannot, and keeps it up to date.
// Inline scripts are forbidden, so the names of the two built files are attributes of this script's tag.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const say = (name) => window.dispatchEvent(new Event(name));
const WORKER = "sw.js";
const WORKERS = {}; // This line is written by xtask: each worker that computes beside the page, with its script.
// Keeps the second copy.
const KEEPER = "second-copy.js";
const show = (state) => { document.documentElement.dataset.app = state; };

// Where the browser has Trusted Types, all markup passes here. That of the app has neither scripts nor handlers, so
// markup that has them was smuggled in, and is refused; so is every script but the app's own workers.
window.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => (/<(script|i?frame|object|embed)|\son\w+\s*=|javascript:/i.test(markup) ? null : markup),
  createScriptURL: (address) => ([WORKER, KEEPER, ...Object.values(WORKERS)].includes(address) ? address : null),
});

// Rust cannot go on after a trap, nor after running out of stack: the page shows the static help.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError
  || (/^(Range|Internal)Error$/.test(error?.name) && /wasm/.test(error.stack));

// A newer version may be the cure, and nothing is being typed any more: it takes over at the next load. So may a newer
// page: "Reload" is a link, and would be answered with what the browser has.
async function fail() {
  show("failed");
  fetch("./", { cache: "reload" }).catch(() => {});
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
window.steadyWorker = (name) => new Worker(WORKERS[name], { type: "module" });
window.steadyHide = hide;
addEventListener("steady-ready", () => { keepUpToDate().catch(() => {}); }, { once: true });

// The preload in the page asked in the same way; otherwise browsers would download the program a second time.
async function start(query, cache) {
  const { default: init } = await import(new URL(js + query, import.meta.url));
  await init({ module_or_path: fetch(new URL(wasm, import.meta.url), { mode: "no-cors", credentials: "include", cache }) });
}

// "Hide now" shows a page that says nothing of the app, in the place of the first entry that the app has in the history:
// "back" leaves it. Where the browser does not list its history, or an entry is reached another way, it gives way.
const AWAY = "measures.html", HIDDEN = "steady.hidden";
const away = () => location.replace(AWAY);
const isHidden = () => { try { return sessionStorage.getItem(HIDDEN); } catch { return null; } };
function hide() {
  try { sessionStorage.setItem(HIDDEN, "yes"); } catch { /* Blocked: then nothing is kept that could be seen. */ }
  const now = window.navigation?.currentEntry?.index ?? 0;
  const before = window.navigation?.entries().slice(0, now) ?? [];
  const others = before.findLastIndex(({ url }) => !url?.startsWith(new URL(".", location.href).href));
  const steps = now - others - 1;
  if (!steps) return away();
  addEventListener("popstate", away, { once: true });
  setTimeout(away, 500); // Where going back is not allowed.
  history.go(-steps);
}
addEventListener("pageshow", ({ persisted }) => { if (persisted && isHidden()) away(); });

// Whoever opened the page, or shows it in a frame, has no part in it. A header says so, too, where the host sends it.
window.opener = null;
if (window !== top) {
  show("framed");
} else if (isHidden() && performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
  away();
} else if (typeof WebAssembly === "undefined") {
  show("unsupported");
} else {
  try { sessionStorage.removeItem(HIDDEN); } catch { /* Blocked. */ }
  for (const name of ["error", "unhandledrejection"]) {
    addEventListener(name, ({ error, reason }) => { if (isTrap(error ?? reason)) fail().catch(() => {}); });
  }
  try {
    await start("", "default").catch((error) => {
      if (isTrap(error)) throw error;
      // The host, or a network's login page, sent something else, and browsers remember what they were sent, scripts
      // for as long as the page is open: asked anew, once.
      console.warn(error);
      return start(`?${Date.now()}`, "reload");
    });
  } catch (error) {
    console.error(error);
    fail().catch(() => {});
  }
}

// A new version waits until the person agrees, so nothing changes under what is being typed.
async function keepUpToDate() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  let applying = false, offered = false;
  const reload = () => { if (applying) { applying = false; location.reload(); } };
  workers.addEventListener("controllerchange", () => {
    if (applying) return reload();
    // Another tab agreed: this one keeps what it shows, and offers the update itself.
    if (offered) say("steady-update");
  });
  const registration = await workers.register(WORKER, { updateViaCache: "none" });
  window.steadyApplyUpdate = () => {
    applying = true;
    if (!registration.waiting) return reload();
    registration.waiting.postMessage("skip-waiting");
    setTimeout(reload, 3000); // iOS may never fire controllerchange.
  };
  // A new worker answers this, and says nothing else.
  workers.addEventListener("message", () => { offered = true; say("steady-update"); });
  const askWaiting = () => registration.waiting?.postMessage("are-you-new");
  const follow = () => registration.installing?.addEventListener("statechange", askWaiting);
  askWaiting();
  follow();
  registration.addEventListener("updatefound", follow);
  // What the device has lost is fetched again.
  registration.active?.postMessage("keep-all");
  // A phone resumes an installed app without loading it, for weeks.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}
