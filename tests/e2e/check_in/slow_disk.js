if (sessionStorage.getItem("e2e-slow")) {
  window.e2eHold = true;
  const opening = indexedDB.open("steady");
  opening.onsuccess = () => {
    const names = opening.result.objectStoreNames;
    const store = opening.result.transaction(names, "readwrite").objectStore(names[0]);
    const again = () => {
      if (window.e2eHold) store.count().onsuccess = again;
    };
    again();
  };
}
