const left = [];
for (const { name } of (await indexedDB.databases?.()) ?? [{ name: "steady" }]) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (const store of database.objectStoreNames) {
    const count = await new Promise((resolve, reject) => {
      const counting = database.transaction(store).objectStore(store).count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    });
    if (count) left.push(`${count} in ${store} of ${name}`);
  }
  database.close();
}
left.push(...Object.keys(localStorage));
try {
  const folder = await navigator.storage.getDirectory();
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === "file") left.push(name);
    else for await (const file of entry.keys()) left.push(`${name}/${file}`);
  }
} catch {
  // No such files in this browser.
}
return left;
