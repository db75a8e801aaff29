// The bytes of the second copy, once it is whole; -1 until then.
try {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("steady-second-copy");
  for await (const file of folder.values()) {
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    if (bytes[0] === 1) return bytes.length;
  }
} catch (error) {
  // The app may be writing it anew.
  if (!["NotFoundError", "NotReadableError"].includes(error.name)) throw error;
}
return -1;
