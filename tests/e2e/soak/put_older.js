// In the place of all rows there are, these, one a line: object store, key and bytes in hexadecimal. Nothing else knows
// of other ones then.
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
await loseSecondCopy();
localStorage.clear();
for (const name of db.objectStoreNames) await settled(store(name).clear());
for (const row of args[0].trim().split("\n")) {
  const [name, key, bytes] = row.split(" ");
  await settled(store(name).put(bytesOf(bytes), bytesOf(key)));
}
