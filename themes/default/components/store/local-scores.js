// An edition's own questions: which are asked, and their scores.
import { assessment } from "../lookup/assessment.js";
import { applies } from "../lookup/lookup.js";
import { scoreLocal } from "../scoring/local.js";
import { memory } from "./memory.js";

// The questions of the edition that are asked, in their order.
/** @param {Results} results */
export const localQuestions = ({ subject }) =>
  (assessment.model.local?.questions ?? []).map(({ id }) => id).filter((id) => applies(id, subject));

// Null where there are none.
/** @param {Results} [results] */
export function localScores(results = memory.state.results) {
  return scoreLocal(assessment.model, results.subject || {}, results.local?.answers || {}, results.profile);
}
