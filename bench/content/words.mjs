// Seeded words. As in a language, a few words are everywhere and most are rare.

const FREQUENT = `the of and to in a is that for it as was with be by on not they at this are or his from which but have an had
their were all been one we who more no if out so said what up its about into than them can only other new some could time these two may
then do first any my now such like our over man me even most made after also did many before must through years where much your way well
down should because each just those people how too little state good very make world still own see men work long get here between both life
being under never day same another know while last might us great old year off come since against go came right used take three`
  .split(/\s+/);
const ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split(" ");
const NUCLEI = "a a e e e i i o o u ai ea ee ie oo ou".split(" ");
const CODAS = ["", "", "", "", "", "", "", "", "", "", ..."b ck d ft g l ll m n nd ng nt p r rd rs s ss st t x".split(" ")];
const ENDINGS = ["", "", "", "", "", "", "", "", ..."s s ed ing er ly al ment ion ity able ness".split(" ")];
const VOCABULARY = 50_000;
/** Zipf's law as Mandelbrot mended it. @param {number} rank */
const frequency = (rank) => 1 / (rank + 2.7) ** 1.1;
/** The table that draws words has 2 to this power places. */
const TABLE_BITS = 21;

/** Numbers from seeds: `next()` gives 32 random bits, `below(n)` a whole number from 0 to n - 1. @param {...number} seeds */
function random(...seeds) {
  let state = seeds.reduce((hash, seed) => scramble(hash ^ seed), 0x9e3779b9);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return scramble(state);
  };
  return { next, below: (/** @type {number} */ n) => Math.floor((next() / 2 ** 32) * n) };
}

/** @param {number} number */
function scramble(number) {
  let mixed = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * A language that nobody speaks. `voice(...seeds)` is somebody who writes one text in it: `word()` is a word as often as it should be in
 * a text, `rare()` any word, `below(n)` a number.
 * @param {number} seed
 */
export function language(seed) {
  const words = vocabulary(random(seed));
  const table = drawingTable(words.length);
  return {
    voice: (/** @type {number[]} */ ...seeds) => {
      const { next, below } = random(seed, ...seeds);
      /** @type {string[]} */
      const said = [];
      // A text comes back to its words: one in four repeats one that it has used.
      const word = () => {
        const again = said.length > 20 && below(4) === 0;
        const taken = again ? said[below(said.length)] : words[table[next() >>> (32 - TABLE_BITS)]];
        said.push(taken);
        return taken;
      };
      return { word, rare: () => words[FREQUENT.length + below(words.length - FREQUENT.length)], below };
    },
  };
}

/** @param {ReturnType<typeof random>} source */
function vocabulary(source) {
  /** @param {string[]} list */
  const pick = (list) => list[source.below(list.length)];
  const words = new Set(FREQUENT);
  while (words.size < VOCABULARY) {
    // Rarer words are longer.
    const syllables = 1 + source.below(words.size < 3_000 ? 2 : 3);
    let word = "";
    for (let at = 0; at < syllables; at += 1) word += pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
    word += pick(ENDINGS);
    if (word.length > 2 && word.length < 13) words.add(word);
  }
  return [...words];
}

/** Each word's number as many times as the word is frequent. @param {number} count */
function drawingTable(count) {
  const size = 2 ** TABLE_BITS;
  const table = new Uint16Array(size);
  let total = 0;
  for (let rank = 1; rank <= count; rank += 1) total += frequency(rank);
  let sum = 0;
  let from = 0;
  for (let rank = 1; rank <= count; rank += 1) {
    sum += frequency(rank);
    const to = Math.round((sum / total) * size);
    table.fill(rank - 1, from, to);
    from = to;
  }
  return table;
}
