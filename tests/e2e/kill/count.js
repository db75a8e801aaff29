const db = await new Promise((done, fail) => {
  const opening = indexedDB.open("steady");
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => fail(opening.error);
});
const count = await new Promise((done) => {
  db.transaction("entries").objectStore("entries").count().onsuccess = (event) => done(event.target.result);
});
db.close();
return count;
