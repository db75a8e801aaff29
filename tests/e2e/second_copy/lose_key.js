// Both copies lose their keys, which the second one begins with; its entries stay.
const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("steady-second-copy");
for await (const file of folder.values()) {
  const writing = await file.createWritable({ keepExistingData: true });
  await writing.write({ type: "write", position: 9, data: new Uint8Array(250) });
  await writing.close();
}
await settled(store("key_slots").clear());
