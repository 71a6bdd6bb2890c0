// Answers to an edition's own questions that these cannot take. Pages of results do without: they count as none there.
import { copy } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { read } from "../scoring/counts-as.js";
import { localModel } from "../scoring/local.js";

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
