// An edition's own questions, which are scored apart. `src/assess/score.rs` has the same in `score_local`.
import { read } from "./counts-as.js";
import { score } from "./scoring.js";

// They as a model of their own: with the areas in which any is asked, and in no groups. Null where there are none.
/** @param {Model} model @returns {Model | null} */
export function localModel(model) {
  if (!model.local) return null;
  const { questions } = model.local;
  const areas = model.areas.filter(({ id }) => questions.some((question) => question.area === id));
  return { ...model, areas, questions, groups: [], retired: [], migrations: [], local: undefined };
}

// Their scores. An answer that cannot be scored counts as none.
/** @param {Model} model @param {Subject} subject @param {Answers} answers @param {string | null} [aim] @returns {Scores | null} */
export function scoreLocal(model, subject, answers, aim) {
  const own = localModel(model);
  if (!own) return null;
  const given = { ...answers };
  for (const { question } of read(own, subject, given).rejected) delete given[question];
  return /** @type {Scores} */ (score(own, subject, given, aim));
}
