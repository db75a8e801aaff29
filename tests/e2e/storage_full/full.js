for (const name of ["put", "add"]) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...what) {
    if (window.e2eFull) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return Reflect.apply(write, this, what);
  };
}
