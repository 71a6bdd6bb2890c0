// Welsh words change their first letter after others: `cyngor` is also `gyngor`, `nghyngor` and `chyngor`. src/letters/welsh.rs has
// the same; tests/vectors/mutations.json holds for both.

// How a word may begin that begins like this in the dictionary.
/** @type {Record<string, string[]>} */
const CHANGED = {
  p: ["b", "mh", "ph"],
  t: ["d", "nh", "th"],
  c: ["g", "ngh", "ch"],
  b: ["f", "m"],
  d: ["dd", "n"],
  g: ["", "ng"],
  ll: ["l"],
  rh: ["r"],
  m: ["f"],
};
const BEGINNING = /^(?:ch|dd|ff|ngh|ng|ll|mh|nh|ph|rh|th|[bcdfghlmnprt])/;
const SHORTEST = 3;

/** @param {string} word */
const beginningOf = (word) => (BEGINNING.exec(word) || [""])[0];

// The forms of a word as the dictionary has it, and with the `h` that a vowel gets after `ei`.
/** @param {string} word */
export function mutations(word) {
  const first = beginningOf(word);
  const rest = word.slice(first.length);
  const forms = /^[aeiouwy]/.test(word) ? [`h${word}`] : (CHANGED[first] || []).map((other) => other + rest);
  return forms.filter((form) => form.length >= SHORTEST);
}

// Other forms of a word in any form.
/** @param {string} word */
export function otherForms(word) {
  if (word.length < SHORTEST) return [];
  const first = beginningOf(word);
  const rest = word.slice(first.length);
  const from = Object.keys(CHANGED).filter((own) => CHANGED[own].includes(first)).map((own) => own + rest);
  // A `g` that is gone: `wefan` and `lefydd` were `gwefan` and `glefydd`.
  const gone = /^(?:[aeiouwy]|[lrn](?![lrnh]))/.test(word) ? [`g${word}`] : [];
  const silent = /^h[aeiouwy]/.test(word) ? [word.slice(1)] : [];
  const roots = [word, ...from, ...gone, ...silent].filter((root) => root === word || mutations(root).includes(word));
  const all = roots.flatMap((root) => [root, ...mutations(root)]);
  return [...new Set(all)].filter((form) => form !== word);
}
