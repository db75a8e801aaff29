let failing = "";
addEventListener("message", ({ data, ports }) => {
  failing = data.failing ?? failing;
  ports[0]?.postMessage(failing);
});
for (const [kind, name] of [
  [CacheStorage, "open"],
  [Cache, "match"],
  [Cache, "put"],
  [Cache, "keys"],
]) {
  const works = kind.prototype[name];
  kind.prototype[name] = function (...given) {
    return failing.includes(name)
      ? Promise.reject(new DOMException("Unexpected internal error.", "UnknownError"))
      : works.apply(this, given);
  };
}
