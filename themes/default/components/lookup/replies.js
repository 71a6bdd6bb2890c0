// Answers in words, once the words are there, and the scores of results files that are not the current one.
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { aimOf } from "../scoring/counts-as.js";
import { score } from "../scoring/scoring.js";
import { profileOf } from "../store/profile.js";
import { assessment } from "./assessment.js";
import { answer, isQuick, question, remarks, texts } from "./lookup.js";

/** @param {string} id @param {string | null | undefined} levelId */
export function level(id, levelId) {
  const found = texts(id) && texts(id).levels.find((known) => known.id === levelId);
  return found || { id: levelId, title: "", text: "" };
}

// A level by its name.
/** @param {string} id @param {string | null | undefined} levelId */
export function levelTitle(id, levelId) {
  return level(id, levelId).title || String(levelId);
}

// Where an answer is, and what the level above it says.
/** @param {string} id @param {Answer | undefined} given */
export function nextLevel(id, given) {
  const { levels } = texts(id);
  const above = levels[levels.findIndex((known) => known.id === given?.level) + 1];
  return say("script-lowest-item", { level: levelTitle(id, given?.level), next: above.title, text: above.text });
}

/** @param {string} id @param {string} reason */
function reasonLabel(id, reason) {
  const found = texts(id) && texts(id).na_reasons.find((known) => known.id === reason);
  return found ? found.label : reason || "";
}

// The level to reach: the answer's own target, or else what the chosen profile sets.
/** @param {Results} results @param {string} id */
export function target(results, id) {
  const given = answer(results, id) || remarks(results, id);
  return given?.target || aimOf(profileOf(results), question(id))?.id;
}

// The lines that are ticked at a question.
/** @param {string} id @param {Said | undefined} given */
export function ticked(id, given) {
  const lines = texts(id).levels.flatMap(({ criteria = [] }) => criteria);
  return present((given?.criteria || []).map((at) => lines[at]));
}

// An answer in words.
/** @param {string} id @param {Answer | undefined} given */
export function said(id, given) {
  if (!given) return say("script-answer-none");
  if (given.state === "unknown") return say("script-answer-unknown");
  if (given.state === "na")
    return given.na_reason ? say("script-answer-na", { reason: reasonLabel(id, given.na_reason) }) : say("script-answer-na-only");
  return levelTitle(id, given.level);
}

/** @param {(id: string) => boolean} keep */
const cut = (keep) => Object.assign({}, assessment.model, { questions: assessment.model.questions.filter((one) => keep(one.id)) });

// Only answers that this model knows, so that they can be scored.
/** @param {Results} results @param {(id: string) => boolean} keep */
function pick(results, keep) {
  /** @type {Answers} */
  const kept = {};
  for (const { id } of assessment.model.questions) {
    const given = answer(results, id);
    if (given && keep(id)) kept[id] = given;
  }
  return kept;
}

// A file with answers to quick questions only is read as a quick check.
/** @param {Results} results */
export function isQuickCheck(results) {
  const ids = Object.keys(pick(results, () => true));
  return ids.length > 0 && ids.every(isQuick) && assessment.model.questions.some((one) => !isQuick(one.id));
}

// The scores of any results file; `only` is a set of question ids, where not all of them count.
/** @param {Results} results @param {Set<string>} [only] */
export function scoresOf(results, only) {
  const quick = !only && isQuickCheck(results);
  /** @param {string} id */
  const keep = (id) => (only ? only.has(id) : !quick || isQuick(id));
  return score(cut(keep), results.subject || {}, pick(results, keep), results.profile);
}
