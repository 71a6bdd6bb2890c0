// The scores of the answers. A form without answers does without them.
import { assessment } from "../lookup/assessment.js";
import { score } from "../scoring/scoring.js";
import { memory } from "./memory.js";
import { isAsked } from "./store.js";

/** @returns {Scores} */
export function currentScores() {
  if (memory.scored) return memory.scored;
  const asked = assessment.model.questions.filter(isAsked);
  const { answers, subject, profile } = memory.state.results;
  /** @type {Record<string, Answer>} */
  const given = {};
  for (const { id } of asked) if (answers[id]) given[id] = answers[id];
  const scored = /** @type {Scores} */ (score(Object.assign({}, assessment.model, { questions: asked }), subject || {}, given, profile));
  memory.scored = scored;
  return scored;
}
