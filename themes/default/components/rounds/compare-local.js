// Two rounds compared over an edition's own questions, which have scores of their own. A module by itself: most sites have none.
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { scoreLocal } from "../scoring/local.js";
import { localQuestions } from "../store/local-scores.js";
import { inBoth } from "./compare-rounds.js";

// As `compareRounds`; null where both rounds answer none.
/** @param {Results} now @param {Results} then */
export function compareLocal(now, then) {
  const asked = localQuestions(now);
  const common = asked.filter((id) => inBoth(now, then, id));
  const { model } = assessment;
  if (!model.local || common.length === 0) return null;
  const questions = model.local.questions.filter(({ id }) => common.includes(id));
  /** @param {Results} results */
  const scores = (results) => {
    const answers = Object.fromEntries(common.map((id) => [id, /** @type {Answer} */ (lookup.answer(results, id))]));
    const cut = { ...model, local: { ...model.local, edition: model.local?.edition ?? "", questions } };
    return /** @type {Scores} */ (scoreLocal(cut, now.subject || {}, answers, results.profile));
  };
  return { common, total: asked.length, now: scores(now), then: scores(then) };
}
