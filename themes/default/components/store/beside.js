// What a results file says beside its answers: for whom they are and who gives them, the round, the plan, who was asked for which
// areas, and the profile that sets targets.
import { changed, makeOwn, wellFormed } from "./changes.js";
import { memory } from "./memory.js";

// Sets fields of a part of the results file; fields that are null or empty go, unknown ones stay.
/** @param {"subject" | "round" | "respondent" | "plan" | "shared_out"} part @param {object} fields */
function setPart(part, fields) {
  makeOwn();
  const { results } = memory.state;
  const next = /** @type {Record<string, unknown>} */ ({ ...results[part], ...wellFormed(fields) });
  for (const name of Object.keys(next)) {
    if (next[name] === null || next[name] === undefined || next[name] === "") delete next[name];
  }
  Object.assign(results, { [part]: next });
  changed({ part });
}

/** @param {Subject} fields */
export const setSubject = (fields) => setPart("subject", fields);
/** @param {Round} fields */
export const setRound = (fields) => setPart("round", fields);
/** @param {Respondent} fields */
export const setRespondent = (fields) => setPart("respondent", fields);
// Who answers which area.
/** @param {Record<string, SharedArea | null>} fields */
export const setSharedOut = (fields) => setPart("shared_out", fields);
/** @param {Record<string, Step | null>} fields */
export const setPlan = (fields) => setPart("plan", fields);

// Chooses the targets of a profile, or none. Targets that answers have of their own stay, and come before them.
/** @param {string} id */
export function setProfile(id) {
  makeOwn();
  const { results } = memory.state;
  if (id) results.profile = id;
  else delete results.profile;
  changed({ part: "profile" });
}
