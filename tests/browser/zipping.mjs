// Archives that tests make and change.
import { deflateRawSync, inflateRawSync } from "node:zlib";

const SIGNS = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };

/** @type {number[]} */
const table = Array.from({ length: 256 }, (_, at) => {
  let value = at;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
/** @param {Buffer} bytes */
const checksum = (bytes) => (bytes.reduce((sum, byte) => (table[(sum ^ byte) & 255] ^ (sum >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>> 0;

/** The head of an entry: before its bytes, or in the list at the end. @param {number} sign @param {Packed} packed @param {number} [at] */
function head(sign, { name, sum, size, bytes }, at) {
  const isListed = at !== undefined;
  const fixed = Buffer.alloc(isListed ? 46 : 30);
  const from = isListed ? 2 : 0;
  fixed.writeUInt32LE(sign, 0);
  fixed.writeUInt16LE(20, 4);
  if (isListed) fixed.writeUInt16LE(20, 6);
  fixed.writeUInt16LE(8, 8 + from);
  fixed.writeUInt32LE(sum, 14 + from);
  fixed.writeUInt32LE(bytes.length, 18 + from);
  fixed.writeUInt32LE(size, 22 + from);
  fixed.writeUInt16LE(name.length, 26 + from);
  if (isListed) fixed.writeUInt32LE(at, 42);
  return Buffer.concat([fixed, name]);
}

/** @typedef {{ name: Buffer, sum: number, size: number, bytes: Buffer }} Packed */

/** An archive of these parts. @param {Record<string, string | Buffer>} parts */
export async function zip(parts) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const list = [];
  let at = 0;
  for (const [path, content] of Object.entries(parts)) {
    const whole = Buffer.from(content);
    const packed = { name: Buffer.from(path), sum: checksum(whole), size: whole.length, bytes: deflateRawSync(whole) };
    const body = Buffer.concat([head(SIGNS.local, packed), packed.bytes]);
    list.push(head(SIGNS.entry, packed, at));
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(22);
  const listed = Buffer.concat(list);
  end.writeUInt32LE(SIGNS.end, 0);
  for (const place of [8, 10]) end.writeUInt16LE(list.length, place);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** The parts of an archive, as texts. @param {Buffer} bytes */
function unzipped(bytes) {
  /** @type {Record<string, string>} */
  const parts = {};
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, place] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    const from = place + 30 + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
    const packed = bytes.subarray(from, from + size);
    parts[path] = (method === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** An archive whose parts were changed. @param {Buffer} bytes @param {(path: string, text: string) => string | Buffer} change */
export async function changedZip(bytes, change) {
  const parts = Object.entries(unzipped(bytes)).map(([path, text]) => [path, change(path, text)]);
  return zip(Object.fromEntries(parts));
}
