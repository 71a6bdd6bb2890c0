// Unpacks parts of an archive with the browser's own decompression, and never more than a limit.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_END = 22 + 65535;
const LOCKED = 1;
const DEFLATED = 8;

// Why nothing can be read: `reason` is the end of a string's id.
export class Unreadable extends Error {
  /** @param {string} reason @param {Record<string, string>} [words] what the message of that reason says besides */
  constructor(reason, words = {}) {
    super(reason);
    this.reason = reason;
    this.words = words;
  }
}

// Where the list of entries begins, and how many there are.
/** @param {DataView} view */
function end(view) {
  const last = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= last; at -= 1) {
    if (view.getUint32(at, true) === END) return { count: view.getUint16(at + 10, true), from: view.getUint32(at + 16, true) };
  }
  throw new Unreadable("packed");
}

/** @typedef {{ flags: number, method: number, size: number, from: number }} Entry */

// The entries of an archive, by name.
/** @param {ArrayBuffer} bytes @returns {Map<string, Entry>} */
export function entries(bytes) {
  const view = new DataView(bytes);
  const names = new TextDecoder();
  /** @type {Map<string, Entry>} */
  const found = new Map();
  try {
    const { count, from } = end(view);
    for (let at = from, n = 0; n < count; n += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new Unreadable("packed");
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const entry = { flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true) };
      const [size, place] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
      found.set(names.decode(new Uint8Array(bytes, at + 46, name)), { ...entry, size, from: place });
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    // A place beyond the end of the file.
    if (error instanceof RangeError) throw new Unreadable("packed");
    throw error;
  }
  return found;
}

/** @param {ArrayBuffer} bytes @param {Entry} entry */
function packed(bytes, { flags, from, size }) {
  if (flags & LOCKED) throw new Unreadable("locked");
  const view = new DataView(bytes);
  if (from + 30 > bytes.byteLength) throw new Unreadable("damaged");
  const begins = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (begins + size > bytes.byteLength) throw new Unreadable("damaged");
  return new Uint8Array(bytes, begins, size);
}

// The bytes of an entry; what it says of its own size is not believed.
/** @param {ArrayBuffer} bytes @param {Entry} entry @param {number} most */
export async function unpacked(bytes, entry, most) {
  const given = packed(bytes, entry);
  if (entry.method !== 0 && entry.method !== DEFLATED) throw new Unreadable("damaged");
  if (typeof DecompressionStream === "undefined") throw new Unreadable("old-browser");
  let stream = new Blob([given]).stream();
  if (entry.method === DEFLATED) stream = stream.pipeThrough(new DecompressionStream("deflate-raw"));
  const [reader, chunks] = [stream.getReader(), /** @type {Uint8Array<ArrayBuffer>[]} */ ([])];
  for (let left = most; ; ) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable("damaged");
    });
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    left -= value.length;
    if (left < 0) {
      reader.cancel();
      throw new Unreadable("large");
    }
    chunks.push(value);
  }
}
