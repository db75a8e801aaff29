// Opens the database as a newer version of the app would, and closes it again.
await new Promise((done, fail) => {
  const opening = indexedDB.open("steady", 99);
  opening.onsuccess = () => {
    opening.result.close();
    done();
  };
  opening.onerror = () => fail(opening.error);
});
