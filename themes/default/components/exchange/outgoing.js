// What leaves this browser, and what never does: only a full backup carries internal notes.
import { own } from "../base/values.js";

/** @type {(keyof Results)[]} */
const SHARED = ["format", "format_version", "file_id", "created", "updated", "tool", "model", "subject", "profile"];
// The round also keeps the number of its contribution, by which a shared copy would be tied to it.
/** @type {(keyof Round)[]} */
const SHARED_OF_ROUND = ["id", "label"];
/** @type {(keyof Respondent)[]} */
const SHARED_OF_RESPONDENT = ["id", "role"];
/** @type {(keyof Answer)[]} */
const SHARED_OF_ANSWER = ["rev", "state", "level", "na_reason", "target", "confidence", "evidence", "criteria", "agreed", "updated"];

/** @template {object} T @template {keyof T} K @param {T} object @param {readonly K[]} keys @returns {Pick<T, K>} */
export function pick(object, keys) {
  const picked = /** @type {Pick<T, K>} */ ({});
  for (const key of keys) if (own(object, key) !== undefined) picked[key] = object[key];
  return picked;
}

/** @param {Answer} given */
function sharedAnswer(given) {
  /** @type {Answer} */
  const answer = pick(given, SHARED_OF_ANSWER);
  // A note says itself that it may be published; one that does not say so stays.
  if (given.note && given.note.visibility === "publishable") answer.note = pick(given.note, ["text", "visibility"]);
  return answer;
}

/** @param {Answers} answers */
const sharedAnswers = (answers) => Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, sharedAnswer(given)]));

// A copy to share: a list of what may go, so that nothing new goes unasked.
/** @param {Results} results @param {boolean} [withPlan] */
export function shared(results, withPlan) {
  /** @type {Results} */
  const copy = { ...pick(results, SHARED), answers: {} };
  if (results.respondent) copy.respondent = pick(results.respondent, SHARED_OF_RESPONDENT);
  if (results.round) copy.round = pick(results.round, SHARED_OF_ROUND);
  copy.answers = sharedAnswers(results.answers);
  if (results.local?.answers) copy.local = { answers: sharedAnswers(results.local.answers) };
  if (withPlan && results.plan) copy.plan = results.plan;
  return JSON.parse(JSON.stringify(copy));
}
