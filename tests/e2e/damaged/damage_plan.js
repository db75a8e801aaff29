const bytes = new Uint8Array(await settled(store("documents").get(new TextEncoder().encode("plan"))));
bytes[bytes.length >> 1] ^= 1;
await settled(store("documents").put(bytes, new TextEncoder().encode("plan")));
