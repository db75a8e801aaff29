for (const key of (await settled(store("entries").getAllKeys())).slice(-60)) {
  await settled(store("entries").put(new Uint8Array([1, 2, 3]), key));
}
