window.e2eFull = sessionStorage.e2eFull === "on";
for (const name of ["put", "add"]) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (...what) {
    if (!window.e2eFull) return Reflect.apply(write, this, what);
    window.e2eTried = (window.e2eTried ?? 0) + 1;
    throw new DOMException("Unable to store record in object store because there is not enough space", "UnknownError");
  };
}
const keep = Cache.prototype.put;
Cache.prototype.put = function (...what) {
  const full = new DOMException("The quota has been exceeded.", "QuotaExceededError");
  return window.e2eFull ? Promise.reject(full) : Reflect.apply(keep, this, what);
};
