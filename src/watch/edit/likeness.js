// Which of the texts that there are now is one that there was before, though it was changed.

/** The least share that two texts have in common where one became the other, as `translate` has it. */
const LEAST = 0.5;

/** Twice the words that both have, by all words of both. @param {string} one @param {string} other */
function words(one, other) {
  const [all, others] = [one, other].map((text) => text.split(/\s+/).filter(Boolean));
  const left = new Map();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  const both = all.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * both.length) / (all.length + others.length);
}

/** The same of the letters around the one place that differs, as in a word that is typed. @param {string} one @param {string} other */
function letters(one, other) {
  const shorter = Math.min(one.length, other.length);
  let [before, behind] = [0, 0];
  while (before < shorter && one[before] === other[before]) before += 1;
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return (2 * (before + behind)) / (one.length + other.length);
}

/** @param {string} one @param {string} other */
const areAlike = (one, other) => Math.max(words(one, other), letters(one, other)) >= LEAST;

/** The texts that the others do not have, with those around them that both have. @param {string[]} texts @param {string[]} others */
function changed(texts, others) {
  const isStill = (/** @type {string} */ text) => others.includes(text);
  const gap = (/** @type {number} */ at) => JSON.stringify([texts.slice(0, at).findLast(isStill), texts.slice(at).find(isStill)]);
  return texts.flatMap((text, at) => (isStill(text) ? [] : [{ text, gap: gap(at) }]));
}

/**
 * The old text of each new one that surely is the same, changed: it is between the same others, and there alone it is like it. Of a
 * text that was split, or went while another one came, there is none.
 * @param {string[]} old @param {string[]} now
 */
export function became(old, now) {
  const gone = changed(old, now);
  const alike = changed(now, old).flatMap(({ text, gap }) =>
    gone.filter((before) => before.gap === gap && areAlike(before.text, text)).map((before) => ({ before: before.text, text })));
  const sure = alike.filter((one) => alike.every((other) => (other.text === one.text) === (other.before === one.before)));
  return new Map(sure.map(({ before, text }) => [text, before]));
}
