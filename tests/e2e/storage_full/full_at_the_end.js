const quota = new DOMException("The quota has been exceeded.", "QuotaExceededError");
const givenUp = new WeakSet();
const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "error");
Object.defineProperty(IDBTransaction.prototype, "error", {
  get() {
    return givenUp.has(this) ? quota : Reflect.apply(error.get, this, []);
  },
});
for (const name of ["put", "add"]) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...what) {
    const request = Reflect.apply(write, this, what);
    if (window.e2eFull) {
      const { transaction } = request;
      request.addEventListener("success", () => {
        if (givenUp.has(transaction)) return;
        givenUp.add(transaction);
        transaction.abort();
      });
    }
    return request;
  };
}
