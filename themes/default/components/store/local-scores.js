// An edition's own questions: which are asked, what answers they take, and their scores.
import { copy } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { applies } from "../lookup/lookup.js";
import { read } from "../scoring/counts-as.js";
import { localModel, scoreLocal } from "../scoring/local.js";
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

// An answer that its question cannot take, because that is another one now, is set aside like one to the playbook's questions.
/** @param {Results} results */
export function setAsideLocal(results) {
  const model = localModel(assessment.model);
  const given = results.local?.answers;
  if (!model || !given) return;
  const own = Object.fromEntries(model.questions.filter(({ id }) => given[id]).map(({ id }) => [id, given[id]]));
  for (const { question, reason } of read(model, results.subject || {}, own).rejected) {
    const orphan = { question, reason, model_version: results.model.version ?? null, answer: copy(given[question]) };
    results.orphans = (results.orphans || []).concat(orphan);
    delete given[question];
  }
}
