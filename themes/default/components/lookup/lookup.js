// Finds questions and areas by id. More for whoever says what was answered: replies.js.
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import * as counts from "../scoring/counts-as.js";
import { sayTo, stepsOf } from "../scoring/said.js";
import { allQuestions, assessment, saidOf } from "./assessment.js";

const byId = new Map(allQuestions.map((question) => [question.id, question]));
const areas = new Map(assessment.areas.map((one) => [one.id, one]));

// A page asks its area's questions principle by principle.
const { questions } = assessment.model;
/** @param {Question} given */
const place = ({ principle }) => assessment.model.principles.indexOf(principle ?? "");
for (const area of assessment.areas) {
  const asked = questions.filter((question) => question.area === area.id).sort((a, b) => place(a) - place(b));
  area.questions = asked.map(({ id }) => id);
}

/** @param {string} id */
export const question = (id) => /** @type {Question} */ (byId.get(id));
/** @param {string} id */
export const area = (id) => /** @type {AssessedArea} */ (areas.get(id));
// Of most there is nothing to say until the words are here.
/** @param {string} id */
export const texts = (id) => /** @type {QuestionTexts} */ (own(assessment.questions, id) || (byId.has(id) ? {} : undefined));
/** @param {Results} results @param {string} id */
export const answer = (results, id) => own(saidOf(results, id).answers, id);
/** @param {Results} results @param {string} id */
export const remarks = (results, id) => own(saidOf(results, id).remarks, id);
/** @param {string} id */
export const questionUrl = (id) => `${area(question(id).area).url}#${id}`;
/** @param {string | null} id */
export const bandTitle = (id) => (id && own(assessment.bands, id)) || id || "";
// How scores are said: every place that shows one goes through here.
const { display } = assessment.model;
export const max = display ? display.max : 100;
// A score by its figure; basis points that are no score of this reader's by theirs.
/** @param {Score | number | null} given */
export function steps(given) {
  if (typeof given === "object" && given?.figures) return given.figures.score ?? 0;
  return stepsOf(display, (typeof given === "object" ? given?.score_bp : given) || 0);
}
/** @param {Score | number | null} given */
export const shown = (given) => sayTo(display, steps(given));
// The ends between which a score is, as they are said: {low, high}.
/** @param {Score} score */
export function ends({ figures, low, high }) {
  const [least, most] = [figures?.low ?? stepsOf(display, low || 0), figures?.high ?? stepsOf(display, high || 0)];
  return { low: sayTo(display, least), high: sayTo(display, most) };
}
export const hasOverall = assessment.model.overall !== "none";

// A level or "does not apply": what one does not know is counted apart, everywhere.
/** @param {Answer | undefined} given */
export const isAnswered = (given) => Boolean(given && given.state !== "unknown");
/** @param {Answer | undefined} given */
const isUnknown = (given) => Boolean(given && given.state === "unknown");

// {answered, unknown, total} of questions.
/** @param {string[]} ids @param {Results} results */
export function progress(ids, results) {
  const given = ids.map((id) => answer(results, id));
  return { answered: given.filter(isAnswered).length, unknown: given.filter(isUnknown).length, total: ids.length };
}

/** @param {string[]} ids @param {Results} results */
export const progressWords = (ids, results) => say("script-start-progress", progress(ids, results));

// A band in words; where an answer keeps it below what the number would give, that is said.
/** @param {Score} score */
export function bandWords(score) {
  const held = score.capped_by && score.capped_by.length > 0;
  return held ? `${bandTitle(score.band)} (${say("script-band-held")})` : bandTitle(score.band);
}

const principles = new Map(assessment.principles.map((one) => [one.id, one]));
// The principle of a question, where there are several to tell apart.
/** @param {string} id */
export const principleOf = (id) => principles.get(question(id).principle ?? "");
// Where a question belongs, in words.
/** @param {string} id */
export function placeOf(id) {
  const named = principleOf(id);
  const title = area(question(id).area).title;
  return named ? `${title}, ${named.title}` : title;
}
/**
 * The points of a level; 0 where the question has no such level.
 * @param {string} id
 * @param {string | null | undefined} level
 */
export const points = (id, level) => (question(id).levels.find((known) => known.id === level) || { points: 0 }).points;
/** @param {string} id */
export const isQuick = (id) => Boolean(texts(id) && texts(id).quick);

// Whether a question is for this subject.
/** @param {string} id @param {Subject | undefined} subject */
export const applies = (id, subject) => counts.applies(question(id), counts.asListed(assessment.model, subject || {}));
