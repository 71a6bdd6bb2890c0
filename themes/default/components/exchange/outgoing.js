// What leaves this browser, and what never does: only a full backup carries internal notes.
import { own } from "../base/values.js";

const SHARED = ["format", "format_version", "file_id", "created", "updated", "tool", "model", "subject", "respondent"];
// The round also keeps the number of its contribution, by which a shared copy would be tied to it.
const SHARED_OF_ROUND = ["id", "label"];
const SHARED_OF_ANSWER = ["rev", "state", "level", "na_reason", "target", "confidence", "evidence", "updated"];

export function pick(object, keys) {
  const picked = {};
  for (const key of keys) if (own(object, key) !== undefined) picked[key] = object[key];
  return picked;
}

function sharedAnswer(given) {
  const answer = pick(given, SHARED_OF_ANSWER);
  // A note says itself that it may be published; one that does not say so stays.
  if (given.note && given.note.visibility === "publishable") answer.note = pick(given.note, ["text", "visibility"]);
  return answer;
}

// A copy to share: a list of what may go, so that nothing new goes unasked.
export function shared(results, withPlan) {
  const copy = pick(results, SHARED);
  if (results.round) copy.round = pick(results.round, SHARED_OF_ROUND);
  copy.answers = {};
  for (const [id, given] of Object.entries(results.answers)) copy.answers[id] = sharedAnswer(given);
  if (withPlan && results.plan) copy.plan = results.plan;
  return JSON.parse(JSON.stringify(copy));
}
