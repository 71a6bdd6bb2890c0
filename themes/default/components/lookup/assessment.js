// The assessment of this playbook, as src/render/assessment_data.rs writes it: the scoring model and the words around it.
import { site } from "../base/site.js";

export const assessment = site.assessment;
const { questions, local } = assessment.model;
const own = local?.questions ?? [];
// Those of the playbook, and those of its edition.
export const allQuestions = questions.concat(own);
// Where results keep what is said to a question: to an edition's own apart from all else.
/** @param {Results} results @param {string} id */
export const saidOf = (results, id) => (own.some((one) => one.id === id) ? (results.local ||= {}) : results);
