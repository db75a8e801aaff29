const keys = await settled(store("key_slots").getAllKeys());
await settled(store("key_slots").delete(keys[0]));
return keys.length;
