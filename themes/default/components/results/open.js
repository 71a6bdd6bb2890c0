// Questions that count and have no level yet.
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";

// Whether such a question counts as one with the fewest points.
export const countAsZero = assessment.model.unanswered === "zero";

/** @param {Results} results @param {string} id */
const isOpen = (results, id) => !lookup.isAnswered(lookup.answer(results, id));

// {area, ids, first} of each area that has some.
/** @param {Results} results @param {string[]} asked */
export function byArea(results, asked) {
  const open = new Set(asked.filter((id) => isOpen(results, id)));
  const areas = assessment.areas.map((area) => ({ area, ids: area.questions.filter((id) => open.has(id)) }));
  return areas.filter(({ ids }) => ids.length > 0).map(({ area, ids }) => ({ area, ids, first: ids[0] }));
}

/** @param {Results} results @param {string[]} asked */
const unanswered = (results, asked) => asked.filter((id) => !lookup.answer(results, id));

// Whether there is no score because somebody is in the middle of answering.
/** @param {Results} results @param {OverallScore} overall @param {string[]} asked */
export const isUnderWay = (results, overall, asked) => overall.status !== "scored" && unanswered(results, asked).length > 0;

// Where answering goes on: the first area that nobody has begun, else the first with a question that has no answer.
/** @param {Results} results @param {string[]} asked */
export function next(results, asked) {
  const without = new Set(unanswered(results, asked));
  const areas = assessment.areas.map((area) => ({ area, ids: area.questions.filter((id) => asked.includes(id)) }));
  const left = areas.filter(({ ids }) => ids.some((id) => without.has(id)));
  const found = left.find(({ ids }) => ids.every((id) => without.has(id))) || left[0];
  return found && { area: found.area, first: /** @type {string} */ (found.ids.find((id) => without.has(id))) };
}
