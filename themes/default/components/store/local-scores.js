// The scores of an edition's own questions; null where there are none.
import { assessment } from "../lookup/assessment.js";
import { scoreLocal } from "../scoring/local.js";
import { memory } from "./memory.js";

/** @param {Results} [results] */
export function localScores(results = memory.state.results) {
  return scoreLocal(assessment.model, results.subject || {}, results.local?.answers || {}, results.profile);
}
