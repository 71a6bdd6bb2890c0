// The passage of a page that says why it was found: of its parts the one with most of the words, around the first of them.
import { pieces } from "./words.js";

// So many letters before the first word and in all.
const [BEFORE, LENGTH] = [60, 220];

/**
 * The place of the part and its passage in pieces; `null` where no part has a word that is asked for.
 * The title is no passage: it is above.
 * @param {TextPart[]} parts
 * @param {string} title
 * @param {(word: string) => boolean} isWanted
 */
export function passage(parts, title, isWanted) {
  let [most, best] = [0, /** @type {{ place: string, text: Piece[] } | null} */ (null)];
  for (const [place, text] of parts) {
    const all = pieces(place ? text : text.replace(title, ""), isWanted);
    const different = new Set(all.filter(([, isHit]) => isHit).map(([piece]) => piece.toLowerCase()));
    if (different.size > most) [most, best] = [different.size, { place, text: all }];
  }
  return best && { place: best.place, text: around(best.text) };
}

// Whole words around the first that is asked for, with a sign where something is left out.
/** @param {Piece[]} all */
function around(all) {
  const hit = all.findIndex(([, isHit]) => isHit);
  let [from, length] = [hit, 0];
  while (from > 0 && length < BEFORE) {
    from -= 1;
    length += all[from][0].length;
  }
  let end = hit;
  while (end < all.length && length < LENGTH) {
    length += all[end][0].length;
    end += 1;
  }
  /** @param {boolean} isCut @returns {Piece[]} */
  const sign = (isCut) => (isCut ? [["…", false]] : []);
  return [...sign(from > 0), ...all.slice(from, end), ...sign(end < all.length)];
}
