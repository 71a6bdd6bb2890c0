// SHA-256 of bytes, for pages without a secure connection, where the browser's own is missing (FIPS 180-4).

/** @param {number} word @param {number} by */
const rotate = (word, by) => (word >>> by) | (word << (32 - by));

// The first 32 bits of the fractional parts of roots of the first primes.
/** @param {number} power @param {number} most */
function roots(power, most) {
  const found = [];
  for (let n = 2; found.length < most; n += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= n; by += 1) if (n % by === 0) isPrime = false;
    if (isPrime) found.push(((n ** power % 1) * 2 ** 32) | 0);
  }
  return found;
}
const ROUND = roots(1 / 3, 64);
const START = roots(1 / 2, 8);

/** @param {Uint8Array} bytes */
function padded(bytes) {
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  new DataView(block.buffer).setUint32(length - 4, bytes.length * 8);
  return new DataView(block.buffer);
}

/** @param {DataView} view @param {number} at */
function words(view, at) {
  /** @type {number[]} */
  const w = [];
  for (let i = 0; i < 64; i += 1) {
    if (i < 16) { w.push(view.getInt32(at + i * 4)); continue; }
    const a = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    const b = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w.push((w[i - 16] + a + w[i - 7] + b) | 0);
  }
  return w;
}

/** @param {number[]} state @param {number[]} w */
function mixed(state, w) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) | 0);
}

// 32 bytes.
/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  const view = padded(bytes);
  let state = START;
  for (let at = 0; at < view.byteLength; at += 64) state = mixed(state, words(view, at));
  const result = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => result.setInt32(at * 4, word));
  return new Uint8Array(result.buffer);
}
