// What several people answered to one question: how many chose what, the lower median, the spread. Nobody is averaged.
import { present } from "../base/values.js";
import * as beside from "../lookup/beside.js";
import * as lookup from "../lookup/lookup.js";

const FAR_APART = 2;

// {counts, na, unknown, open, median, even, spread, discuss, same}; `counts` by level, `median` and `spread` in levels;
// `even`: two are in the middle, and the lower one is given.
/** @param {string} id @param {Person[]} people */
export function compareAnswers(id, people) {
  const given = present(people.map(({ results }) => lookup.answer(results, id)));
  const levels = given.filter(({ state }) => state === "level").map(({ level }) => beside.levelIndex(id, level)).sort((a, b) => a - b);
  const of = (/** @type {string} */ state) => given.filter((answer) => answer.state === state).length;
  const [na, unknown] = [of("na"), of("unknown")];
  const spread = levels.length > 0 ? levels[levels.length - 1] - levels[0] : null;
  return {
    counts: lookup.question(id).levels.map((_, at) => levels.filter((level) => level === at).length),
    na, unknown, open: people.length - given.length,
    median: levels.length > 0 ? levels[(levels.length - 1) >> 1] : null,
    even: levels.length % 2 === 0,
    spread,
    discuss: (spread !== null && spread >= FAR_APART) || (na > 0 && na < given.length),
    // Everybody chose the same level.
    same: levels.length === people.length && spread === 0,
  };
}
