// The files of a page and the fields of a file, in the order in which an author wants them.
import { now } from "./asking.js";
import { element } from "./elements.js";
import { isPageOf } from "./frame.js";

/**
 * @typedef {import("./asking.js").Field} Field
 * @typedef {import("./asking.js").TextPlace} TextPlace
 */

/** A field with all in it. @param {Field} field @returns {Field[]} */
export const withParts = (field) => [field, ...field.parts.flatMap(withParts)];

/** The fields in the order of the page: those that it shows first. @param {Field[]} fields @param {TextPlace[]} places */
export function inReadingOrder(fields, places) {
  const order = places.map((place) => place.field);
  const first = (/** @type {Field} */ field) => {
    const all = ownPlaces(field).map((place) => order.indexOf(place)).filter((at) => at >= 0);
    return all.length === 0 ? Infinity : Math.min(...all);
  };
  const keyed = fields.map((field, at) => ({ field, at, first: first(field) }));
  // Infinity less Infinity is no number.
  return keyed.sort((a, b) => (a.first === b.first ? a.at - b.at : a.first - b.first)).map(({ field }) => field);
}

/** @param {Field} field */
const ownPlaces = (field) => withParts(field).flatMap(({ place }) => place ?? []);

/**
 * What fields say, to tell whether somebody else has changed that: their order is not, as a key that is emptied goes below the others.
 * White space around a text that is typed comes back with the next letter.
 * @param {Field[]} fields @param {boolean} isNamed Whether what items are called counts: that follows what is typed.
 */
export function seen(fields, isNamed) {
  const said = (/** @type {Field} */ { way, kind, label, value }) => JSON.stringify([way, kind, isNamed && label, (value ?? "").trim()]);
  return fields.flatMap(withParts).map(said).sort().join();
}

/** What the whole site is made of. */
const front = () => (now().edition ? "edition.yaml" : "playbook.yaml");

/**
 * The files that a page is made of: its own, and then the one with most of its texts; names aside, as any page has these. A
 * translation counts for the file of its original. Of one that cannot be read no text is known, but what is wrong with it.
 * @param {TextPlace[]} all @param {string} page @param {import("./asking.js").Mistake[]} mistakes
 */
export function filesOf(all, page, mistakes) {
  const wrong = mistakes.flatMap(({ place }) => (place && isPageOf(place.file, page) ? [place.file] : []));
  const counts = new Map(wrong.map((path) => [path, 0]));
  for (const { file, source, names } of all) counts.set(source ?? file, (counts.get(source ?? file) || 0) + (names ? 0 : 1));
  if (all.length > 0 && ![...counts].some(([path, count]) => count > 0 || isPageOf(path, page))) counts.set(front(), 1);
  const isNational = (/** @type {string} */ path) => path.startsWith("national:");
  const weight = (/** @type {string} */ path) => (isPageOf(path, page) ? (isNational(path) ? 1e9 : Infinity) : counts.get(path) || 0);
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a) || 0);
}

/** @param {string} path */
const nameOf = (path) => (path.startsWith("national:") ? `${path.slice("national:".length)} (national text)` : path);

/** Puts a file among those to choose from. @param {HTMLSelectElement} files @param {string} path */
export function offer(files, path) {
  if (![...files.options].some((option) => option.value === path)) files.append(element("option", { value: path }, nameOf(path)));
}
