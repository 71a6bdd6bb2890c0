// Finds pages in the search index (src/search.rs) by the words of a query: no page, no files.
import { otherForms } from "./welsh.js";
import { compounds, cut, irregular, stem } from "./words.js";

/**
 * A word of a query; how words of pages are compared with one; and what it is worth to each page.
 * @typedef {{ word: string, isDense: boolean, isBeginning: boolean, isOptional: boolean }} Term
 * @typedef {{ beginning: string, isWide: boolean, factor: (other: string) => number }} Wanted
 * @typedef {{ worth: Float32Array, factor: (other: string) => number }} Looked
 * @typedef {(text: string, isBeginning?: boolean) => Looked} LookUp
 */

// A list is full with so many.
const MOST_SHOWN = 20;
// What a word is worth to a page by where it is: in the text, often in the text, in the summary, in the title.
const WORTH = [1, 2, 6, 20];
// What that is multiplied by: for the word itself, another form of it, a word that begins with it, and for a word that is one where
// the query has two, or two where it has one.
const [EXACT, FORM, BEGINNING, JOINED, HALVED] = [4, 3, 2, 0.75, 0.125];
// So few letters begin too many words: any page that has them as a word comes first.
const SHORT = 3;
const SHORT_BEGINNING = 0.1;
// Digits that end a number, those that do not, and the marks of places, as src/search/postings.rs writes them.
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-!#$%&'()*,./:;~=>?@";
const [LAST, MORE] = [64, 16];
const values = new Int8Array(128);
[...SIGNS].forEach((sign, at) => {
  values[sign.charCodeAt(0)] = at;
});
/** @type {{ words: string[], postings: string[] }[]} */
const runs = [];

// How many of a sorted list come before `word`.
/** @param {string[]} sorted @param {string} word */
function countBefore(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The runs that have the words that begin like this, or only this word.
/** @param {SearchIndex} index @param {string} beginning @param {boolean} isWide */
function runsOf(index, beginning, isWide) {
  const first = Math.max(0, countBefore(index.starts, `${beginning}\0`) - 1);
  const end = isWide ? countBefore(index.starts, `${beginning}\uffff`) : Math.min(first + 1, index.starts.length);
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
}

// A run's words and postings. Of a word it has only what the one before does not share.
/** @param {SearchIndex} index @param {number} number */
function runAt(index, number) {
  if (!runs[number]) {
    let before = "";
    const sorted = index.words[number][0].split(" ").map((text) => {
      before = before.slice(0, values[text.charCodeAt(0)]) + text.slice(1);
      return before;
    });
    runs[number] = { words: sorted, postings: index.words[number][1].split(" ") };
  }
  return runs[number];
}

// Keeps in `best` what each page of the postings is worth, where that is more.
/** @param {string} postings @param {number} factor @param {Float32Array} best */
function weigh(postings, factor, best) {
  let [page, scale, worth] = [0, 1, WORTH[0]];
  for (let at = 0; at < postings.length; at += 1) {
    const value = values[postings.charCodeAt(at)];
    if (value >= LAST + MORE) {
      worth = WORTH[value - LAST - MORE + 1];
    } else {
      page += value * scale;
      scale *= MORE;
      if (value < LAST) {
        best[page] = Math.max(best[page], worth * factor);
        page += 1;
        [scale, worth] = [1, WORTH[0]];
      }
    }
  }
}

// What a word of a page is worth to somebody who looks for `word`, and how all such words begin.
/** @param {string} word @param {boolean} isBeginning @param {boolean} hasForms */
function wanted(word, isBeginning, hasForms) {
  const own = hasForms ? stem(word) : word;
  const begun = word.length <= SHORT ? SHORT_BEGINNING : BEGINNING;
  /** @param {string} other */
  const factor = (other) => {
    if (other === word) return EXACT;
    if (hasForms && stem(other) === own) return FORM;
    return isBeginning && other.startsWith(word) ? begun : 0;
  };
  // A stem has an `i` for a `y`, and may have an `e` that a form lacks.
  const beginning = hasForms ? own.replace(/[ie]$/, "") : word;
  return { factor, beginning, isWide: isBeginning || hasForms };
}

// Forms of a word that do not begin as it does.
/** @type {Record<string, (word: string) => string[]>} */
const FORMS = { en: (word) => [irregular(word) || ""].filter(Boolean), cy: otherForms };

// What a word of a page is worth to somebody who looks for another form of it.
/** @param {string} form @param {boolean} isBeginning @returns {Wanted} */
function wantedForm(form, isBeginning) {
  /** @param {string} other */
  const factor = (other) => (other === form ? FORM : isBeginning && other.startsWith(form) ? SHORT_BEGINNING : 0);
  return { beginning: form, isWide: isBeginning, factor };
}

// Looks words up in the files that are there, and keeps those that are not.
/** @param {SearchIndex} index @param {string} language @param {(file: string) => boolean} isLoaded */
function reader(index, language, isLoaded) {
  const missing = new Set();
  /** @param {Wanted} one @param {Float32Array} worth */
  const read = (one, worth) => {
    for (const number of runsOf(index, one.beginning, one.isWide)) {
      const file = index.wordFiles[number];
      if (!isLoaded(file)) {
        missing.add(file);
        continue;
      }
      const run = runAt(index, number);
      for (let at = countBefore(run.words, one.beginning); at < run.words.length && run.words[at].startsWith(one.beginning); at += 1) {
        const factor = one.factor(run.words[at]);
        if (factor) weigh(run.postings[at], factor, worth);
      }
    }
  };
  // What a word is worth to each page, and what words of pages are to it.
  /** @param {string} text @param {boolean} [isBeginning] */
  const lookUp = (text, isBeginning = false) => {
    const word = cut(text);
    const own = wanted(word, isBeginning, language === "en" && word.length >= SHORT);
    const forms = (FORMS[language]?.(word) || []).map((form) => wantedForm(form, isBeginning && language !== "en"));
    const worth = new Float32Array(index.count);
    const all = [own, ...forms];
    for (const one of all) read(one, worth);
    return { worth, factor: (/** @type {string} */ found) => Math.max(...all.map((one) => one.factor(found))) };
  };
  return { lookUp, missing };
}

/** @param {Float32Array} worth */
const holding = (worth) => worth.reduce((count, value) => (value ? count + 1 : count), 0);
/** @param {Float32Array} worth @param {Float32Array} by @param {number} factor */
const raise = (worth, by, factor) =>
  by.forEach((value, page) => {
    worth[page] = Math.max(worth[page], value * factor);
  });

// The words of a query. The last one may still be being typed: from two letters on it stands for all words that begin with it; while it is
// one letter, pages need not have it.
/** @param {string} query */
function termsOf(query) {
  const words = compounds(query).flatMap((compound) => compound.words.map((word) => ({ word, isDense: compound.isDense })));
  return words.map(({ word, isDense }, at) => {
    const isLast = at === words.length - 1;
    const isLetter = word.length === 1 && !isDense;
    return { word, isDense, isBeginning: isDense || (isLast && !isLetter), isOptional: at > 0 && isLast && isLetter };
  });
}

// What words that follow one another are worth as one: `home working` finds `homeworking`.
/** @param {Term[]} terms @param {Looked[]} found @param {LookUp} lookUp */
function addJoined(terms, found, lookUp) {
  const joined = [];
  for (let from = 0; from < terms.length; from += 1) {
    for (let end = from + 2; end <= Math.min(from + 3, terms.length); end += 1) {
      const some = terms.slice(from, end);
      if (some.some(({ isDense }) => isDense)) break;
      const one = lookUp(some.map(({ word }) => word).join(""));
      for (const { worth } of found.slice(from, end)) raise(worth, one.worth, JOINED);
      joined.push(one);
    }
  }
  return joined;
}

// What a word that few pages have is worth as two: `homeworking` finds pages with `home` and `working`. Where no page has it, each
// may be short.
/** @param {Term} given @param {Looked} given @param {LookUp} lookUp */
function addHalves({ word, isDense, isBeginning }, { worth }, lookUp) {
  const known = holding(worth);
  const shortest = known ? SHORT : 2;
  /** @type {Looked[]} */
  const halves = [];
  if (isDense || known >= MOST_SHOWN || !/^\p{Alphabetic}+$/u.test(word)) return halves;
  for (let at = shortest; at <= word.length - shortest; at += 1) {
    const first = lookUp(word.slice(0, at));
    if (!holding(first.worth)) continue;
    const second = lookUp(word.slice(at), isBeginning && word.length - at > SHORT);
    const both = first.worth.map((value, page) => Math.min(value, second.worth[page]));
    raise(worth, both, HALVED);
    if (holding(both)) halves.push(first, second);
  }
  return halves;
}

// Pages that hold every word, best first.
/** @param {number} count @param {Term[]} terms @param {Looked[]} found */
function ranked(count, terms, found) {
  const total = new Float32Array(count);
  terms.forEach(({ isOptional }, order) => {
    const { worth } = found[order];
    const rarity = Math.log(1 + count / Math.max(holding(worth), 1));
    for (let page = 0; page < count; page += 1) {
      if (order === 0 || total[page]) total[page] = worth[page] || isOptional ? total[page] + worth[page] * rarity : 0;
    }
  });
  return [...total.keys()].filter((page) => total[page]).sort((a, b) => total[b] - total[a] || a - b);
}

// The pages for a query, and which words of a page are asked for; or the files that are `missing` to tell.
/** @param {SearchIndex} index @param {string} query @param {{ language: string, isLoaded: (file: string) => boolean }} given */
export function search(index, query, { language, isLoaded }) {
  const { lookUp, missing } = reader(index, language, isLoaded);
  const terms = termsOf(query);
  const found = terms.map(({ word, isBeginning }) => lookUp(word, isBeginning));
  const joined = addJoined(terms, found, lookUp);
  const halves = missing.size ? [] : terms.flatMap((term, at) => addHalves(term, found[at], lookUp));
  const all = [...found, ...joined, ...halves];
  return {
    missing: [...missing],
    pages: missing.size ? [] : ranked(index.count, terms, found),
    isWanted: (/** @type {string} */ word) => all.some(({ factor }) => factor(word) > 0),
  };
}
