// Sentences with links in them.
import { site } from "../base/site.js";

// A string with nodes in its places. A function gets what is between `[` and `]`.
/** @param {string} id @param {Record<string, Content | number | ((text: string) => Content)>} values @returns {Content[]} */
export function sayWith(id, values) {
  const pieces = (site.strings[id] || id).split(/(\{\w+\}|\[[^\]]*\])/);
  return pieces.map((piece) => {
    const { link } = values;
    if (piece.startsWith("[") && typeof link === "function") return link(piece.slice(1, -1).replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
    if (!piece.startsWith("{")) return piece;
    const value = values[piece.slice(1, -1)];
    return typeof value === "number" ? String(value) : /** @type {Content} */ (value);
  });
}

// The singular and the plural: `ID-one` and `ID-many`.
/** @param {string} id @param {number} n @param {Parameters<typeof sayWith>[1]} values */
export const countWith = (id, n, values) => sayWith(`${id}-${n === 1 ? "one" : "many"}`, { n, ...values });
