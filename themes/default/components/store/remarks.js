// What is said about a question beside its answer, and what says nothing.
import { own } from "../base/values.js";

const REMARKS = ["target", "confidence", "note", "evidence"];

export const isSaid = (value) => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

// The fields of an object that say something.
export function spoken(object, names) {
  const said = {};
  for (const name of names || Object.keys(object || {})) if (isSaid(own(object, name))) said[name] = object[name];
  return said;
}

// What is said about a question beside its answer; a note without words says nothing.
export function remarksOf(answer) {
  const said = spoken(answer, REMARKS);
  if (said.note && !said.note.text) delete said.note;
  return said;
}
