const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...how) {
  const writing = Reflect.apply(begin, this, how);
  if (writing.mode === "readwrite" && window.e2eHold) {
    window.e2eHeld = how[2]?.durability ?? "default";
    const store = writing.objectStore(writing.objectStoreNames[0]);
    const again = () => {
      if (window.e2eHold) store.count().onsuccess = again;
    };
    again();
  }
  return writing;
};
