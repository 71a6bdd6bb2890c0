// What is said about a question beside its answer, and what says nothing.
import { own } from "../base/values.js";

export const REMARKS = /** @type {const} */ (["target", "confidence", "note", "evidence", "criteria"]);

/** @param {unknown} value */
export const isSaid = (value) => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

// The fields of an object that say something.
/** @template {object} T @param {T | null | undefined} object @param {readonly (keyof T)[]} [names] @returns {Partial<T>} */
export function spoken(object, names) {
  /** @type {Partial<T>} */
  const said = {};
  if (!object) return said;
  for (const name of names || /** @type {(keyof T)[]} */ (Object.keys(object))) if (isSaid(own(object, name))) said[name] = object[name];
  return said;
}

// What is said about a question beside its answer; a note without words says nothing.
/** @param {Said | null | undefined} answer */
export function remarksOf(answer) {
  const said = spoken(answer, REMARKS);
  if (said.note && !said.note.text) delete said.note;
  return said;
}
