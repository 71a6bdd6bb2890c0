// The parts of a workbook as trees. A browser's own reader would put a styled message into what it cannot read, which the strict
// policy forbids; this one knows what workbooks need: no document type, no entities but those of XML itself.
import { own } from "../base/values.js";
import { Unreadable } from "./zip.js";

/** A comment, an instruction, words as they are, a tag, or text. */
const PARTS =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s<>/=!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 64;

// The character of a number that XML has one for: none is 0, beyond the last, or half of another.
/** @param {string} name */
function character(name) {
  const number = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name);
  if (!number) return undefined;
  const code = parseInt(number[1] || number[2], number[1] ? 16 : 10);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** @param {string} text */
function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_, name, ends) => {
    const known = ends && (own(ENTITIES, name) ?? character(name));
    if (!known) throw new Unreadable("damaged");
    return known;
  });
}

/** @param {string} given @returns {Record<string, string>} */
function attributes(given) {
  return Object.fromEntries([...given.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, decoded(double ?? single)]));
}

// A tree of elements by their local names: {name, attributes, children, text}.
/** @param {string} text @returns {XmlNode} */
export function tree(text) {
  const root = { name: "", attributes: {}, children: /** @type {XmlNode[]} */ ([]), text: "" };
  const open = [/** @type {XmlNode} */ (root)];
  PARTS.lastIndex = 0;
  for (let at = 0; at < text.length; at = PARTS.lastIndex) {
    const found = PARTS.exec(text);
    if (!found) throw new Unreadable("damaged");
    const [, verbatim, closes, name, given, isEmpty, words] = found;
    const within = open[open.length - 1];
    if (words !== undefined) within.text += decoded(words);
    else if (verbatim !== undefined) within.text += verbatim;
    else if (closes) close(open, name);
    else if (name) begin(open, { name: local(name), attributes: attributes(given), children: [], text: "" }, Boolean(isEmpty));
  }
  if (open.length > 1 || root.children.length !== 1) throw new Unreadable("damaged");
  return root;
}

/** @param {string} name */
const local = (name) => name.slice(name.indexOf(":") + 1);

/** @param {XmlNode[]} open @param {XmlNode} node @param {boolean} isEmpty */
function begin(open, node, isEmpty) {
  open[open.length - 1].children.push(node);
  if (!isEmpty) open.push(node);
  if (open.length > DEEPEST) throw new Unreadable("damaged");
}

/** @param {XmlNode[]} open @param {string} name */
function close(open, name) {
  if (open.length === 1 || open[open.length - 1].name !== local(name)) throw new Unreadable("damaged");
  open.pop();
}

// All elements of a name below another, in their order.
/** @param {XmlNode} node @param {string} name @returns {XmlNode[]} */
export function all(node, name) {
  return node.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));
}
