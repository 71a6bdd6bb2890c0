// A file of values as one sheet: between commas, semicolons or tabs, and in any of the encodings of Excel. `src/tables/csv.rs` is
// its twin.
import { placeOf, trimmed } from "./words.js";
import { MOST_COLUMNS, MOST_ROWS } from "./xlsx.js";
import { Unreadable } from "./zip.js";

const SIGNS = ["\t", ";", ","];
const HEAD = 20000;
/** A file of values has no other sheet, and so no name for this one. */
const SHEET = { name: "", hidden: false };

/** @param {ArrayBuffer} bytes */
function decoded(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return new TextDecoder("utf-16le").decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// The sign that is most often between values in the first line that has one, outside of quotes.
/** @param {string} text */
function delimiter(text) {
  const counts = SIGNS.map(() => 0);
  let inQuotes = false;
  for (const sign of text.slice(0, HEAD)) {
    if (sign === '"') inQuotes = !inQuotes;
    if (!inQuotes && SIGNS.includes(sign)) counts[SIGNS.indexOf(sign)] += 1;
    if (!inQuotes && sign === "\n" && counts.some((count) => count > 0)) break;
  }
  // Of equals the comma, then the semicolon.
  return SIGNS[counts.lastIndexOf(Math.max(...counts))];
}

// The next value from a place: {value, at}, `at` being behind it; NaN where its quote is never closed.
// A quote counts at the beginning; two of them in it are one.
/** @param {string} text @param {number} from @param {RegExp} end */
function next(text, from, end) {
  let [value, at] = ["", from];
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close < 0) return { value, at: NaN };
      value += text.slice(at + 1, close);
      at = close + 1;
      if (text[at] !== '"') break;
      value += '"';
    }
  }
  end.lastIndex = at;
  const stop = end.exec(text)?.index ?? text.length;
  return { value: value + text.slice(at, stop), at: stop };
}

// The values of the row at a place: {cells, at}, `at` being where the next row begins.
/** @param {string} text @param {number} from @param {number} number @param {string} sign @param {RegExp} end */
function rowAt(text, from, number, sign, end) {
  /** @type {SheetCell[]} */
  const cells = [];
  let at = from;
  for (let column = 0; ; column += 1) {
    const found = next(text, at, end);
    if (Number.isNaN(found.at)) throw new Unreadable("quote", { place: placeOf({ ...SHEET, rows: [] }, { number, cells }, column) });
    const words = trimmed(found.value);
    if (words && column < MOST_COLUMNS) cells[column] = { words };
    at = found.at;
    if (text[at] !== sign) break;
    at += 1;
  }
  if (text[at] === "\r") at += 1;
  if (text[at] === "\n") at += 1;
  return { cells, at };
}

/** @param {ArrayBuffer} bytes @returns {Sheet} */
export function values(bytes) {
  const whole = decoded(bytes).replace(/^\ufeff/, "");
  const announced = /^sep=(.)[\r\n]+/.exec(whole);
  const text = announced ? whole.slice(announced[0].length) : whole;
  const sign = announced ? announced[1] : delimiter(text);
  const end = new RegExp(`[\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}\r\n]`, "g");
  /** @type {SheetRow[]} */
  const rows = [];
  for (let at = 0, number = announced ? 2 : 1; at < text.length; number += 1) {
    const { cells, at: behind } = rowAt(text, at, number, sign, end);
    at = behind;
    if (cells.length > 0) rows.push({ number, cells });
    if (rows.length > MOST_ROWS) throw new Unreadable("rows");
  }
  return { ...SHEET, rows };
}
