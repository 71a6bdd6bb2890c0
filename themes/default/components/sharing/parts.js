// Files that are a part: a request for somebody's areas, and one's own part on its way back.
import { own } from "../base/values.js";
import { pick } from "../exchange/outgoing.js";
import { assessment } from "../lookup/assessment.js";
import { newId, now } from "../store/results-file.js";
import { within } from "../store/taking.js";
import { sharedArea } from "./out.js";

/** @type {(keyof Results)[]} */
const WHOLE = ["format", "format_version", "tool", "model", "subject", "profile", "answers", "remarks", "local", "plan"];

// What is about some areas, as a file of its own, for a colleague: with internal notes, and nothing that nobody thought of.
/** @param {Results} results @param {string[]} scope @returns {Results} */
function part(results, scope) {
  const { round, respondent } = results;
  return {
    .../** @type {Results} */ (pick(within(results, scope), WHOLE)),
    file_id: newId(),
    created: now(),
    updated: results.updated,
    round: round && pick(round, ["id", "label"]),
    respondent: respondent && pick(respondent, ["id", "role"]),
    scope,
  };
}

// The areas of somebody.
/** @param {Results} results @param {string} name */
export const areasOf = (results, name) => assessment.areas.map(({ id }) => id).filter((id) => sharedArea(results, id).to === name);

// For somebody else to answer: with what there is already.
/** @param {Results} results @param {string} name */
export function request(results, name) {
  const scope = areasOf(results, name);
  return { ...part(results, scope), shared_out: Object.fromEntries(scope.map((id) => [id, { to: name }])) };
}

// The areas that the reader was asked for.
/** @param {Results} results */
export const myAreas = ({ respondent }) => {
  const asked = own(respondent, "areas") || [];
  return assessment.areas.map(({ id }) => id).filter((id) => asked.includes(id));
};
/** @param {Results} results */
export const myPart = (results) => part(results, myAreas(results));
