// Sentences with links in them.
import { textFor } from "../base/words.js";

// A string with nodes in its places. A function gets what is between `[` and `]`.
/** @param {string} id @param {Record<string, Content | number | ((text: string) => Content)>} values @returns {Content[]} */
export function sayWith(id, values) {
  const pieces = textFor(id, values).split(/(\{\w+\}|\[[^\]]*\])/);
  return pieces.map((piece) => {
    const { link } = values;
    if (piece.startsWith("[") && typeof link === "function") return link(piece.slice(1, -1).replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
    if (!piece.startsWith("{")) return piece;
    const value = values[piece.slice(1, -1)];
    return typeof value === "number" ? String(value) : /** @type {Content} */ (value);
  });
}
