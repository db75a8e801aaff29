// The end of each worker that computes beside the page, below what wasm-bindgen wrote for it: it calls a function by its
// name, and answers what that gave, or why it gave nothing. WebKit imports a worker's own script as another module, so
// the one that is imported is made ready; Firefox imports it only once it has run.
onmessage = async ({ data: [name, ...values] }) => {
  try {
    const exported = await import(import.meta.url);
    await exported.default();
    postMessage([exported[name](...values)]);
  } catch (error) {
    postMessage([null, String(error?.message ?? error)]);
  }
};
