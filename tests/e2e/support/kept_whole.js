const text = await (await fetch("sw.js")).text();
const files = JSON.parse(text.match(/FILES = (\{.*?\});/)[1]);
const found = [];
for (const name of await caches.keys()) {
  if (!name.startsWith(`steady-${new URL("./", location).pathname}-`)) continue;
  const cache = await caches.open(name);
  for (const [file, hash] of Object.entries(files)) {
    const body = await (await cache.match(new URL(file, location)))?.arrayBuffer();
    const digest = body && btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", body))));
    if (digest !== hash) found.push(`${name}: ${file} has ${digest}`);
  }
  if ((await cache.keys()).length !== Object.keys(files).length)
    found.push(`${name}: ${(await cache.keys()).length} files`);
  found.whole ??= name;
}
return found.whole ? found : ["nothing is kept"];
