const VERSION = "", FILES = []; // This line is written by scripts/finish-build.sh.
// Answers from the device, so that the app opens without signal.

// Other apps may share the origin; only caches of this scope are ours to delete.
const SCOPE = new URL(self.registration.scope);
const OURS = `steady-${SCOPE.pathname}-`;
const CACHE = OURS + VERSION;
const HOME = SCOPE.href;
const KNOWN = new Set(FILES.map((file) => new URL(file, SCOPE).href));

// The page has just downloaded the same files: those named by their content are taken from
// the browser's cache, the others are asked for again and usually answered "not modified".
const request = (file) => new Request(file, { cache: /-[0-9a-f]{16}\./.test(file) ? "force-cache" : "no-cache" });

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(request))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

// Sent when the person agrees to update; without it the new version waits.
self.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") self.skipWaiting();
});

async function fromDevice(key, original) {
  const cache = await caches.open(CACHE);
  return (await cache.match(key)) ?? fetch(original);
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== SCOPE.origin) return;
  const plain = address.origin + address.pathname;
  if (plain === HOME || plain === `${HOME}index.html`) {
    event.respondWith(fromDevice(HOME, event.request));
  } else if (KNOWN.has(plain)) {
    event.respondWith(fromDevice(plain, event.request));
  } else if (mode === "navigate") {
    // Not a page of this app, and perhaps of another one below the same scope.
    event.respondWith(fetch(event.request).catch(() => Response.redirect(HOME)));
  }
});
