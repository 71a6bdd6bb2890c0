// Words of queries, as the index has them (src/search/reader.rs reads pages; tests/vectors/search.json holds for both), and
// which forms of an English word are one.

const LONGEST = 16;
// Letters of scripts that put no spaces between words, and all others.
const DENSE = `[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3ffff}]`;
const LETTER = `(?:(?!${DENSE})[\\p{Alphabetic}\\p{N}])`;
const PART = `(?:(?:\\d+[.,])+\\d${LETTER}*|${LETTER}+)`;
const COMPOUND = new RegExp(`${PART}(?:['-]${PART})*|(?:(?=${DENSE})[\\p{Alphabetic}\\p{N}])+`, "gu");
const IS_DENSE = new RegExp(`^${DENSE}`, "u");
const GROUPS = /^[1-9]\d{0,2}(?:[.,]\d{3}(?!\d))+/;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** @type {Record<string, string>} */
const SPELLED = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ƚ: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ŧ: "t",
  ƀ: "b",
  ǥ: "g",
  ɨ: "i",
  ƶ: "z",
  ς: "σ",
  "‘": "'",
  "’": "'",
  ʼ: "'",
  "‐": "-",
};
const STROKES = new RegExp(`[${Object.keys(SPELLED).join("")}]`, "g");

// Lower case, without accents, strokes and invisible characters.
/** @param {string} text */
const fold = (text) =>
  text
    .replace(INVISIBLE, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(STROKES, (sign) => SPELLED[sign]);

// The part of a word that the index has: as many whole letters as fit into 16 bytes.
/** @param {string} word */
export const cut = (word) => new TextDecoder().decode(new TextEncoder().encode(word).slice(0, LONGEST)).replace(/\ufffd+$/, "");

// A number without signs between groups of digits, and with a point before decimals.
/** @param {string} text */
const number = (text) => (/^\d+[.,]/.test(text) ? text.replace(GROUPS, (groups) => groups.replace(/[.,]/g, "")).replace(/,/g, ".") : text);

// Every two letters that follow one another, or the only one.
/** @param {string[]} letters */
function pairs(letters) {
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => letters[at] + letter);
}

// The words of a text, as lists of those that one sign joins, or of the pairs of letters of a script without spaces.
/** @param {string} text */
export function compounds(text) {
  return (fold(text).match(COMPOUND) || []).map((run) => {
    if (IS_DENSE.test(run)) return { isDense: true, words: pairs([...run]) };
    const words = run.replace(/'s$/, "").split(/['-]/).map(number);
    return { isDense: false, words };
  });
}

const SIGNS = "\\p{Alphabetic}\\p{M}\\p{N}\\u00ad\\u200b-\\u200f\\u2060-\\u206f\\ufeff";
const PIECES = new RegExp(`([${SIGNS}]+(?:['’ʼ‘.,\\-\u2010\u2011][${SIGNS}]+)*)`, "u");

/** @param {string} text @param {boolean} isHit @returns {Piece} */
const pieceOf = (text, isHit) => [text, isHit];

// A text in pieces, each with whether it is a word that is wanted, one of its parts, or a wanted pair of letters.
/** @param {string} text @param {(word: string) => boolean} isWanted @returns {Piece[]} */
export function pieces(text, isWanted) {
  /** @param {string} piece */
  const isHit = (piece) =>
    compounds(piece).some(
      (compound) => !compound.isDense && compound.words.concat(compound.words.join("")).some((word) => isWanted(cut(word))),
    );
  return text.split(PIECES).flatMap((piece, at) => {
    if (at % 2 === 0) return [pieceOf(piece, false)];
    const parts = piece.split(/([-'’ʼ‘\u2010\u2011])/).flatMap((part) => dense(part, isWanted) || [pieceOf(part, isHit(part))]);
    return parts.some(([, hit]) => hit) ? parts : [pieceOf(piece, isHit(piece))];
  });
}

// A part with letters of scripts without spaces, each a piece; `null` for any other.
/** @param {string} part @param {(word: string) => boolean} isWanted @returns {Piece[] | null} */
function dense(part, isWanted) {
  const letters = [...part];
  if (!letters.some((letter) => IS_DENSE.test(letter))) return null;
  const hits = letters.map((letter) => isWanted(fold(letter)));
  letters.slice(1).forEach((letter, at) => {
    if (isWanted(fold(letters[at] + letter))) hits[at] = hits[at + 1] = true;
  });
  return letters.map((letter, at) => pieceOf(letter, hits[at]));
}

// The stem of an English word: the first and last steps of Porter's second stemmer, which take off the endings of verbs and of the
// plural and leave alone what makes another word of it.
const UNCHANGED = new Set(["news", "bias", "atlas", "being", "during", "evening", "morning", "outing", "proceed", "exceed", "succeed"]);
/** @type {Record<string, string>} */
const IRREGULAR = {
  analyses: "analysis",
  buses: "bus",
  children: "child",
  crises: "crisis",
  criteria: "criterion",
  halves: "half",
  lives: "life",
  men: "man",
  women: "woman",
};
const SHORT_END = /(?:^|[^aeiouy])[aeiouy][^aeiouywx]$|^[aeiouy][^aeiouy]$/;
/** @param {string} word */
const afterSyllable = (word) => (/[aeiouy][^aeiouy](.*)/.exec(word) || ["", ""])[1];

/** @param {string} word */
function withoutPlural(word) {
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].*[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** @param {string} word */
function withoutEnding(word) {
  if (/eed$/.test(word)) return /eed$/.test(afterSyllable(word)) ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/, "");
  if (rest === word || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest) || (!afterSyllable(rest) && SHORT_END.test(rest))) return `${rest}e`;
  return /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest) ? rest.slice(0, -1) : rest;
}

/** @param {string} word */
function withoutLast(word) {
  const after = afterSyllable(word);
  if (/ll$/.test(word) && afterSyllable(after)) return word.slice(0, -1);
  const isSilent = /e$/.test(after) && (afterSyllable(after) || !SHORT_END.test(word.slice(0, -1)));
  return isSilent ? word.slice(0, -1) : word;
}

/** @param {string} word */
export function stem(word) {
  if (!/^[a-z]{4,16}$/.test(word) || UNCHANGED.has(word)) return word;
  const singular = withoutPlural(word);
  return UNCHANGED.has(singular) ? singular : withoutLast(withoutEnding(singular).replace(/([^aeiouy])y$/, "$1i"));
}

// The plurals or the singular of a word that no rule gives.
/** @param {string} word */
export function irregular(word) {
  const [plural] = Object.entries(IRREGULAR).find(([, singular]) => singular === word) || [];
  return IRREGULAR[word] || plural;
}
