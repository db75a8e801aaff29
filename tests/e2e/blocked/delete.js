await new Promise((done, fail) => {
  const leaving = indexedDB.deleteDatabase("steady");
  leaving.onsuccess = done;
  leaving.onerror = () => fail(leaving.error);
});
