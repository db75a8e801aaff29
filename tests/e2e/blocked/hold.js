const opening = indexedDB.open("steady");
await new Promise((done) => {
  opening.onsuccess = done;
});
const all = opening.result.transaction([...opening.result.objectStoreNames], "readwrite");
window.e2eHold = true;
const ask = () => {
  const asked = all.objectStore("documents").count();
  asked.onsuccess = () => {
    if (window.e2eHold) ask();
    else opening.result.close();
  };
};
ask();
return true;
