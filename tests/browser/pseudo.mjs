// A language that nobody speaks: English with strange letters, and each message longer by two fifths. What is not translated is seen
// at once, and what has no room for longer words.

const LETTERS = new Map("aá eé ií oó uú yý cç nñ sš zž AÁ EÉ IÍ OÓ UÚ CÇ NÑ SŠ".split(" ").map((pair) => [pair[0], pair[1]]));
const MORE = ["ŵéŕý", "lóñgér", "ŵórdš", "thán", "íñ", "Éñglíšh"];
const GROWTH = 0.4;

/** @param {string} text */
const accented = (text) => [...text].map((sign) => LETTERS.get(sign) ?? sign).join("");

/** Words that make a text as long as it is to be. @param {number} length */
function more(length) {
  const wanted = Math.ceil(length * GROWTH);
  let added = "";
  for (let at = 0; added.length < wanted; at += 1) added += ` ${MORE[at % MORE.length]}`;
  return added.length - wanted > 3 ? added.slice(0, wanted + 1).trimEnd() : added;
}

/** A text of a message: its variables stay as they are. @param {string} text */
function longer(text) {
  const pieces = text.split(/(\{[^}]*\})/);
  const words = pieces.filter((_, at) => at % 2 === 0).join("");
  const changed = pieces.map((piece, at) => (at % 2 === 0 ? accented(piece) : piece)).join("");
  const end = /[.:?!]?$/.exec(changed)?.[0] ?? "";
  return /\p{L}/u.test(words) ? changed.slice(0, changed.length - end.length) + more(words.length) + end : changed;
}

/** A file of messages in that language. @param {string} messages */
export const pseudo = (messages) =>
  messages.split("\n").map((line) => {
    const [, head, text] = /^(\s*\*?\[[\w-]+\] |[a-z][\w-]* = |\s+\} ?|)(.*)$/.exec(line) ?? [];
    if (line.startsWith("#") || !text || /->$/.test(text) || text.includes("->")) return line;
    return head + longer(text);
  }).join("\n");
