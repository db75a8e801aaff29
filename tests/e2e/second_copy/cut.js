// Cuts so many bytes off the end of the second copy.
const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("steady-second-copy");
for await (const file of folder.values()) {
  const { size } = await file.getFile();
  const writing = await file.createWritable({ keepExistingData: true });
  await writing.truncate(Math.max(0, size - args[0]));
  await writing.close();
}
