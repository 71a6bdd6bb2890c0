// The interface's strings, with values in their places.
import { site } from "./site.js";

/** @param {string} id @param {Values} [values] */
export function say(id, values) {
  const text = site.strings[id] || id;
  const places = /** @type {Record<string, unknown>} */ (values || {});
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in places ? String(places[name]) : whole));
}

// The singular and the plural of a string: `ID-one` and `ID-many`.
/** @param {string} id @param {number} n @param {Values} [values] */
export const count = (id, n, values) => say(`${id}-${n === 1 ? "one" : "many"}`, Object.assign({ n }, values));
