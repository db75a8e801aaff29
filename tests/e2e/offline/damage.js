const [file, how] = args;
for (const name of await caches.keys()) {
  const cache = await caches.open(name),
    url = new URL(file, location);
  const { headers } = await cache.match(url);
  if (how === "gone") await cache.delete(url);
  if (how === "empty") await cache.put(url, new Response("", { headers }));
  if (how === "other") await cache.put(url, new Response("<!doctype html>other", { headers }));
  if (how === "all gone") await caches.delete(name);
}
