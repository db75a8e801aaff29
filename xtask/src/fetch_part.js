// What several parts share comes in one file, which is fetched once.
const fetched = new Map();
function bytesOf(url, cache) {
  const asked = fetched.get(url + cache) ?? fetch(url, { cache }).then((answer) => answer.arrayBuffer());
  fetched.set(url + cache, asked);
  return asked;
}
// Compiled from bytes: a host need not know the type of WebAssembly.
async function compilePart(url, from, to, cache) {
  try {
    return await WebAssembly.compile((await bytesOf(url, cache)).slice(from, to));
  } catch (error) {
    fetched.delete(url + cache);
    throw error;
  }
}
// What is no WebAssembly, such as the login page of a network, browsers may have kept in its place: it is asked for anew,
// once each time that it is needed. What was fetched early is not compiled twice.
const compiled = new Map();
function fetchPart(url, from, to) {
  const module = `${url} ${from}`;
  const compiling = compiled.get(module) ??
    compilePart(url, from, to, "default").catch(() => compilePart(url, from, to, "reload"));
  compiled.set(module, compiling);
  compiling.catch(() => compiled.delete(module));
  return compiling;
}
