// Keeps the second copy: a log in the browser's own file system (OPFS), where only a worker can write in place and
// flush. What the log says is the app's business.
const FOLDER = "steady-second-copy";
// A new log is written to the file that the old one is not in, and counts once it is whole: whenever this is killed,
// one of them is.
const NAMES = ["one", "other"];
// Each begins with whether it is whole (1 byte, written last), which number it has (4), and how long its snapshot is (4).
const HEAD = 9;
const PIECE = 1 << 20;
// Room that is kept for the moment in which the disk is full: what the database still took has to be taken here, too.
const SPARE = "spare";
const ROOM = 1 << 16;

// One tab at a time holds the files, until another one asks for them: opening them anew for each commit takes 30 ms in
// Firefox.
const others = new BroadcastChannel(FOLDER);
let held, written, isAskedFor = false;

const folder = async (create) => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });

// The worker of a page that was just left may not have let go of the file yet.
async function unlocked(open, tries = 20) {
  try {
    return await open();
  } catch (error) {
    if (error.name !== "NoModificationAllowedError" || tries === 0) throw error;
    await new Promise((passed) => setTimeout(passed, 50));
    return unlocked(open, tries - 1);
  }
}

const unlessMissing = (error) => { if (error.name !== "NotFoundError") throw error; };

async function open(name, create) {
  try {
    const file = await (await folder(create)).getFileHandle(name, { create });
    const handle = await unlocked(() => file.createSyncAccessHandle());
    const head = new DataView(new ArrayBuffer(HEAD));
    handle.read(head, { at: 0 });
    return { name, handle, isWhole: head.getUint8(0) === 1, number: head.getUint32(1), snapshot: head.getUint32(5) };
  } catch (error) {
    return unlessMissing(error);
  }
}

// What was in a file is gone from it before its name is.
async function destroy({ name, handle }) {
  const size = handle.getSize();
  for (let at = 0; at < size; at += PIECE) handle.write(new Uint8Array(Math.min(PIECE, size - at)), { at });
  handle.flush();
  handle.close();
  await (await folder(false)).removeEntry(name);
}

// The newest whole file, or half a one where there is no other: its groups tell which of them are whole.
async function openNewest() {
  const found = (await Promise.all(NAMES.map((name) => open(name, false)))).filter(Boolean);
  const [newest, ...rest] = found.sort((one, other) => other.isWhole - one.isWhole || other.number - one.number);
  for (const file of rest) await destroy(file);
  return newest;
}

async function take() {
  if (held) return held;
  others.postMessage("give way");
  const release = await new Promise((taken, refused) => {
    navigator.locks.request(FOLDER, () => new Promise(taken)).catch(refused);
  });
  try {
    held = { release, file: await openNewest() };
  } catch (error) {
    release();
    throw error;
  }
  return held;
}

function giveWay() {
  isAskedFor = Boolean(written);
  if (!held || written) return;
  held.file?.handle.close();
  held.release();
  held = undefined;
}

// All of it, or nothing: half a group would lie in the way of the next one.
function append({ handle }, bytes) {
  const at = handle.getSize();
  try {
    if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException("Cut short", "QuotaExceededError");
  } catch (error) {
    handle.truncate(at);
    throw error;
  }
}

async function withSpare(use) {
  const file = await (await folder(true)).getFileHandle(SPARE, { create: true });
  const handle = await unlocked(() => file.createSyncAccessHandle());
  try {
    return use(handle);
  } finally {
    handle.flush();
    handle.close();
  }
}

// Without room to keep, there may be some at the next start.
const keepRoom = () => withSpare((spare) => {
  if (spare.getSize() < ROOM) spare.write(new Uint8Array(ROOM), { at: 0 });
}).catch(() => {});

const freeRoom = () => withSpare((spare) => {
  const hadRoom = spare.getSize() > 0;
  spare.truncate(0);
  return hadRoom;
});

async function appendSomehow(file, bytes) {
  try {
    append(file, bytes);
  } catch (error) {
    if (error.name !== "QuotaExceededError" || !(await freeRoom())) throw error;
    append(file, bytes);
  }
}

const sizeOf = (file) => (file?.isWhole ? [file.snapshot, file.handle.getSize() - HEAD] : null);

const actions = {
  async size() {
    const { file } = await take();
    if (file?.isWhole) await keepRoom();
    return sizeOf(file);
  },
  async append(bytes) {
    const { file } = await take();
    if (!file?.isWhole) return null;
    await appendSomehow(file, bytes);
    file.handle.flush();
    return sizeOf(file);
  },
  async read() {
    const { file } = await take();
    if (!file) return null;
    const bytes = new Uint8Array(Math.max(0, file.handle.getSize() - HEAD));
    return bytes.subarray(0, file.handle.read(bytes, { at: HEAD }));
  },
  async begin() {
    const { file } = await take();
    written = await open(NAMES.find((name) => name !== file?.name), true);
    written.handle.truncate(0);
    written.handle.write(new Uint8Array(HEAD), { at: 0 });
    return null;
  },
  async write(bytes) {
    append(written, bytes);
    return null;
  },
  async finish() {
    const [file, old] = [written, held.file];
    const head = new DataView(new ArrayBuffer(HEAD));
    Object.assign(file, { number: (old?.number ?? 0) + 1, snapshot: file.handle.getSize() - HEAD, isWhole: true });
    head.setUint32(1, file.number);
    head.setUint32(5, file.snapshot);
    file.handle.write(head, { at: 0 });
    file.handle.flush();
    head.setUint8(0, 1);
    file.handle.write(head, { at: 0 });
    file.handle.flush();
    held.file = file;
    written = undefined;
    if (old) await destroy(old);
    await keepRoom();
    if (isAskedFor) giveWay();
    return sizeOf(file);
  },
  async abandon() {
    const file = written;
    written = undefined;
    if (file) await destroy(file);
    if (isAskedFor) giveWay();
    return null;
  },
  async erase() {
    const { file } = await take();
    held.file = undefined;
    if (file) await destroy(file);
    await (await navigator.storage.getDirectory()).removeEntry(FOLDER, { recursive: true }).catch(unlessMissing);
    return null;
  },
  async rest() {
    giveWay();
    return null;
  },
};

let turn = Promise.resolve();
const inTurn = (act) => { turn = turn.then(act); };

others.addEventListener("message", () => inTurn(giveWay));
addEventListener("message", ({ data: [action, bytes], ports: [port] }) => inTurn(async () => {
  try {
    port.postMessage([await actions[action](bytes)]);
  } catch (error) {
    port.postMessage(error.name);
  }
}));
