// The sheets of a workbook, as Excel, LibreOffice and others write it: {name, hidden, rows}. Nothing of it is run: formulas are
// their last values. `src/tables/xlsx.rs` is its twin.
import { own } from "../base/values.js";
import { trimmed } from "./words.js";
import { isDayStyle, dayOf } from "./days.js";
import { all, tree } from "./xml.js";
import { entries, unpacked, Unreadable } from "./zip.js";

/** @typedef {{ strings: string[], days: boolean[], from1904: boolean }} Shared */

// The parts of a workbook together, unpacked, in bytes.
const MOST_BYTES = 64 * 1024 * 1024;
// All sheets together: rows with anything in them, and cells up to the last of each row.
export const MOST_ROWS = 20000;
const MOST_CELLS = 1_000_000;
export const MOST_COLUMNS = 200;

// The parts of an archive as trees, never more than the limit in all.
class Parts {
  /** @param {ArrayBuffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.entries = entries(bytes);
    this.left = MOST_BYTES;
  }

  // The tree of a part; null where there is none.
  /** @param {string} path */
  async read(path) {
    const entry = this.entries.get(path);
    if (!entry) return null;
    const bytes = await unpacked(this.bytes, entry, this.left);
    this.left -= bytes.length;
    const text = inUtf8(bytes);
    // It could define words that fill all memory when they are read.
    if (text.includes("<!DOCTYPE")) throw new Unreadable("doctype");
    return tree(text);
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function inUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Unreadable("damaged");
  }
}

// Signs that XML has no place for, as workbooks write them. Half of a character is none.
/** @param {string} text */
const unescaped = (text) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits) => String.fromCharCode(parseInt(digits, 16))).replace(/\p{Surrogate}/gu, "\ufffd");

// The text of a string, without the readings that Japanese workbooks put beside it.
/** @param {XmlNode} node */
function textOf(node) {
  const spoken = new Set(all(node, "rPh").flatMap((one) => all(one, "t")));
  const texts = all(node, "t").filter((one) => !spoken.has(one));
  return unescaped(texts.map(({ text }) => text).join(""));
}

/** @param {XmlNode} cell */
const valueOf = (cell) => all(cell, "v")[0]?.text || "";

// A number as workbooks write it. In other ways, such as 0x10, JavaScript alone writes them.
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const ENDLESS = /^[+-]?(?:inf(?:inity)?|nan)$/i;

/** @param {string} message @returns {never} */
function fail(message) {
  throw new Unreadable(message);
}

// A number, a day, or what is neither: words, where the cell does not say that it is a number.
/** @param {string} value @param {XmlNode} cell @param {Shared} shared @returns {SheetCell} */
function figure(value, cell, { days, from1904 }) {
  const isNumber = NUMBER.test(value);
  if (ENDLESS.test(value) || (isNumber && !Number.isFinite(Number(value)))) return { words: "", broken: value };
  if (!isNumber) return value && cell.attributes.t ? fail("damaged") : { words: value };
  return { words: days[Number(cell.attributes.s || 0)] ? dayOf(Number(value), from1904) : String(Number(value)) };
}

/** @type {Record<string, string>} */
const FLAGS = { "": "", 1: "yes", true: "yes", 0: "no", false: "no" };
/** @type {Record<string, (value: string, cell: XmlNode, shared: Shared) => SheetCell>} */
const CONTENT = {
  s: (value, _, { strings }) => ({ words: value === "" ? "" : own(strings, Number(value)) ?? fail("damaged") }),
  is: (_, cell) => ({ words: textOf(cell) }),
  inlineStr: (_, cell) => ({ words: textOf(cell) }),
  str: (value) => ({ words: unescaped(value) }),
  d: (value) => ({ words: value }),
  b: (value) => ({ words: own(FLAGS, value.trim()) ?? fail("damaged") }),
  e: (value) => ({ words: "", broken: value }),
  n: figure,
};

/** @param {XmlNode} cell @param {Shared} shared @returns {SheetCell} */
function content(cell, shared) {
  const read = own(CONTENT, cell.attributes.t ?? "n") ?? fail("damaged");
  const found = read(valueOf(cell), cell, shared);
  return { ...found, words: trimmed(found.words) };
}

// Columns from 0: `AB12` is in 27.
/** @param {string} reference */
function columnOf(reference) {
  const letters = reference.toUpperCase().replace(/[^A-Z]/g, "");
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What may still be read of a workbook. @typedef {{ rows: number, cells: number }} Left */

/** @param {string} name @param {boolean} hidden @param {XmlNode} document @param {Shared & { left: Left }} shared @returns {Sheet} */
function sheetOf(name, hidden, document, shared) {
  const { left } = shared;
  /** @type {SheetRow[]} */
  const rows = [];
  let number = 0;
  for (const row of all(document, "row")) {
    number = Number(row.attributes.r) || number + 1;
    /** @type {SheetCell[]} */
    const cells = [];
    let column = -1;
    for (const cell of all(row, "c")) {
      const reference = cell.attributes.r;
      column = reference ? columnOf(reference) : column + 1;
      const found = content(cell, shared);
      if (column < MOST_COLUMNS && (found.words || found.broken)) cells[column] = found;
    }
    if (cells.length === 0) continue;
    rows.push({ number, cells });
    left.rows -= 1;
    left.cells -= cells.length;
    if (left.rows < 0 || left.cells < 0) throw new Unreadable("rows");
  }
  return { name, hidden, rows };
}

// The sheets that the book lists, with the paths of their parts; and the paths of what they share.
/** @param {Parts} parts */
async function listed(parts) {
  const [book, relations] = [await parts.read("xl/workbook.xml"), await parts.read("xl/_rels/workbook.xml.rels")];
  if (!book || !relations) throw new Unreadable("packed");
  const related = all(relations, "Relationship").map((one) => {
    const { Target: target = "", Type: type = "", Id: id } = one.attributes;
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
    return { id, type: type.split("/").pop(), path };
  });
  const pathOf = (/** @type {string} */ type) => related.find((one) => one.type === type)?.path || "";
  const sheets = all(book, "sheet").flatMap((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const part = related.find((one) => one.id === id && one.type === "worksheet");
    const hidden = ["hidden", "veryHidden"].includes(sheet.attributes.state);
    return part ? [{ name: sheet.attributes.name || "", hidden, path: part.path }] : [];
  });
  const date = all(book, "workbookPr")[0]?.attributes.date1904;
  return { sheets, strings: pathOf("sharedStrings"), styles: pathOf("styles"), from1904: date === "1" || date === "true" };
}

// Whether each style is that of a day.
/** @param {XmlNode | null} styles */
function dayStyles(styles) {
  if (!styles) return [];
  const codes = new Map(all(styles, "numFmt").map((one) => [one.attributes.numFmtId, one.attributes.formatCode || ""]));
  const [list] = all(styles, "cellXfs");
  const formats = list ? all(list, "xf").map((one) => one.attributes.numFmtId || "0") : [];
  return formats.map((id) => isDayStyle(Number(id), codes.get(id)));
}

/** @param {ArrayBuffer} bytes @returns {Promise<Sheet[]>} */
export async function workbook(bytes) {
  const parts = new Parts(bytes);
  const { sheets, strings, styles, from1904 } = await listed(parts);
  const texts = await parts.read(strings);
  const left = { rows: MOST_ROWS, cells: MOST_CELLS };
  const shared = { strings: texts ? all(texts, "si").map(textOf) : [], days: dayStyles(await parts.read(styles)), from1904, left };
  const read = [];
  for (const { name, hidden, path } of sheets) {
    const document = await parts.read(path);
    if (document) read.push(sheetOf(name, hidden, document, shared));
  }
  return read;
}
