if (sessionStorage.getItem("e2e-unread")) {
  for (const name of ["openCursor", "getAll", "getAllKeys"]) {
    const read = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...what) {
      if (this.name === "entries") throw new DOMException("Internal error.", "UnknownError");
      return Reflect.apply(read, this, what);
    };
  }
}
