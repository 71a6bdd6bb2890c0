// Finds questions and areas by id. More for whoever says what was answered: replies.js.
import { own } from "../base/values.js";
import { count, say } from "../base/words.js";
import * as scoring from "../scoring/scoring.js";
import { assessment } from "./assessment.js";

const byId = new Map(assessment.model.questions.map((question) => [question.id, question]));
export const areas = new Map(assessment.areas.map((area) => [area.id, area]));

// A page asks its area's questions principle by principle, and numbers them from 1.
const { questions } = assessment.model;
const place = ({ principle }) => assessment.model.principles.indexOf(principle);
for (const area of assessment.areas) {
  const asked = questions.filter((question) => question.area === area.id).sort((a, b) => place(a) - place(b));
  area.questions = asked.map(({ id }) => id);
  area.questions.forEach((id, at) => Object.assign(assessment.questions[id], { number: at + 1 }));
}

export const question = (id) => byId.get(id);
export const texts = (id) => own(assessment.questions, id);
export const answer = (results, id) => own(results.answers, id);
export const questionUrl = (id) => `${areas.get(question(id).area).url}#${id}`;
export const bandTitle = (id) => own(assessment.bands, id) || id;
export const whole = (bp) => Math.floor(bp / 100);

// A level or "does not apply": what one does not know is counted apart, everywhere.
export const isAnswered = (given) => Boolean(given) && given.state !== "unknown";
const isUnknown = (given) => Boolean(given) && given.state === "unknown";

// {answered, unknown, total} of questions.
export function progress(ids, results) {
  const given = ids.map((id) => answer(results, id));
  return { answered: given.filter(isAnswered).length, unknown: given.filter(isUnknown).length, total: ids.length };
}

export function progressWords(ids, results) {
  const { answered, unknown, total } = progress(ids, results);
  const words = count("script-start-progress", total, { n: answered, total });
  return unknown > 0 ? `${words}, ${count("script-task-unknown", unknown)}` : words;
}

// A band in words; where an answer keeps it below what the number would give, that is said.
export function bandWords(score) {
  const held = score.capped_by && score.capped_by.length > 0;
  return held ? `${bandTitle(score.band)} (${say("script-band-held")})` : bandTitle(score.band);
}

export const principles = new Map(assessment.principles.map((principle) => [principle.id, principle]));
export const points = (id, level) => (question(id).levels.find((known) => known.id === level) || { points: null }).points;
export const levelIndex = (id, level) => question(id).levels.findIndex((known) => known.id === level);
export const cellUrl = (area, principle) => `${areas.get(area).url}#_${principle}`;
export const isQuick = (id) => Boolean(texts(id) && texts(id).quick);

// Whether a question is for this council.
export const applies = (id, subject) => scoring.applies(question(id), subject || {});
