// The interface's strings, with values in their places.
import { site } from "./site.js";

// What the browser has no rules for follows those of English, as in the build.
const plurals = new Intl.PluralRules([document.documentElement.lang || "en", "en"]);

// The text of a message for its values: by a number itself, else by the kind of number that it is in the page's language.
/** @param {string} id @param {Record<string, any>} values */
export function textFor(id, values) {
  let text = site.strings[id] || id;
  while (typeof text !== "string") {
    const n = values[/** @type {string} */ (text.$ || "n")];
    text = text[n] ?? text[plurals.select(n)] ?? text[""];
  }
  return text;
}

/** @param {string} id @param {Record<string, any>} [values] @returns {string} */
export function say(id, values = {}) {
  return textFor(id, values).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
