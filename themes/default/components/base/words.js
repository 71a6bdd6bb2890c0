// The interface's strings, with values in their places.
import { site } from "./site.js";

export function say(id, values) {
  const text = site.strings[id] || id;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
}

// The singular and the plural of a string: `ID-one` and `ID-many`.
export const count = (id, n, values) => say(`${id}-${n === 1 ? "one" : "many"}`, Object.assign({ n }, values));
