// The assessment of this playbook, as src/render/assessment_data.rs writes it: the scoring model and the words around it.
import { site } from "../base/site.js";

export const assessment = site.assessment;
const { questions, local } = assessment.model;
const own = local?.questions ?? [];
// Those of the playbook, and those of its edition.
export const allQuestions = questions.concat(own);
// Whether a question is one of the edition's own.
/** @param {string} id */
export const isLocal = (id) => own.some((one) => one.id === id);
// Where results keep what is said to a question: to an edition's own apart from all else.
/** @param {Results} results @param {string} id */
export const saidOf = (results, id) => (isLocal(id) ? (results.local ||= {}) : results);
