const VERSION = "", FILES = {}; // This line is written by xtask: each file with its SHA-256.
// Answers from the device, so that the app opens without signal.

// Other apps may share the origin; only caches of this scope are ours to delete.
const SCOPE = new URL(self.registration.scope);
const OURS = `steady-${SCOPE.pathname}-`;
const CACHE = OURS + VERSION;
const HOME = SCOPE.href;
const HASHES = new Map(Object.entries(FILES).map(([file, hash]) => [new URL(file, SCOPE).href, hash]));

async function isBuilt(url, body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return btoa(String.fromCharCode(...digest)) === HASHES.get(url);
}

// Only what was built is taken: a login page of a network, or a host in the middle of a deploy, also answers with 200.
async function ask(url, cache) {
  const answer = await fetch(url, { cache });
  const body = await answer.arrayBuffer();
  if (!await isBuilt(url, body)) throw new TypeError(`Not what was built: ${url}`);
  // A redirected answer may not open a page, so it is made anew; its body is not compressed any more.
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(body, { headers });
}

// The page has just downloaded the same files: those named by their content are taken from the browser's cache, unless
// something else lies there; the others are asked for again and usually answered "not modified".
const isNamedByContent = (url) => /-[0-9a-f]{16}\./.test(url);
const askHost = (url) => isNamedByContent(url)
  ? ask(url, "force-cache").catch(() => ask(url, "reload"))
  : ask(url, "no-cache");

// What is kept, if it is whole: a cache may be emptied, damaged or refused.
async function kept(url) {
  try {
    const answer = await (await caches.open(CACHE)).match(url);
    return await isBuilt(url, await answer.clone().arrayBuffer()) ? answer : undefined;
  } catch {
    return undefined;
  }
}

async function keep(url, answer) {
  await (await caches.open(CACHE)).put(url, answer);
}

// Fetches what is not kept, and keeps it once all of it has come: half of a version is of no use.
async function keepAll() {
  const fetched = await Promise.all([...HASHES.keys()].map(async (url) => !await kept(url) && [url, await askHost(url)]));
  await Promise.all(fetched.filter(Boolean).map((file) => keep(...file)));
}

const oldOnes = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await keepAll();
    // Nothing changes for a page of the same version, nor for one whose worker keeps nothing: no need to wait.
    if (!(await oldOnes()).length) self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  const letGo = async () => Promise.all((await oldOnes()).map((name) => caches.delete(name)));
  event.waitUntil(letGo().catch(() => {}).then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const { data, source } = event;
  // Sent when the person agrees to update; without it the new version waits.
  if (data === "skip-waiting") self.skipWaiting();
  // Half a worker, from a host in the middle of a deploy, does not answer; the same version once more is no update.
  if (data === "are-you-new") event.waitUntil(oldOnes().then(({ length }) => { if (length) source.postMessage("steady-update"); }));
  if (data === "keep-all") event.waitUntil(keepAll().catch(() => {}));
});

async function answer(event, url) {
  const whole = await kept(url);
  if (whole) return whole;
  try {
    const fresh = await askHost(url);
    event.waitUntil(keep(url, fresh.clone()).catch(() => {}));
    return fresh;
  } catch (error) {
    // The page and what starts it may be of a newer version; what is named by its content cannot be.
    if (isNamedByContent(url)) throw error;
    return fetch(event.request);
  }
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== SCOPE.origin) return;
  const plain = address.origin + address.pathname;
  if (plain === HOME || plain === `${HOME}index.html`) {
    event.respondWith(answer(event, HOME));
  } else if (HASHES.has(plain)) {
    event.respondWith(answer(event, plain));
  } else if (mode === "navigate") {
    // Not a page of this app, and perhaps of another one below the same scope.
    event.respondWith(fetch(event.request).catch(() => Response.redirect(HOME)));
  }
});
