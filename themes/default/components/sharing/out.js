// Who was asked for which areas, and what has not come back.
import { joined } from "../base/joined.js";
import { own } from "../base/values.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";

/** @param {Results} results @param {string} area */
export const sharedArea = ({ shared_out }, area) => own(shared_out, area) || {};

/** @param {Results} results */
const me = ({ respondent }) => respondent?.role || "";

// The areas that somebody else answers, and those of them that have not come back.
/** @param {Results} results */
const withOthers = (results) => assessment.areas.filter(({ id }) => ![undefined, "", me(results)].includes(sharedArea(results, id).to));
/** @param {Results} results */
export const areasOut = (results) => withOthers(results).filter(({ id }) => !sharedArea(results, id).back);

// What is still out, in a sentence; nothing where nothing was shared out.
/** @param {Results} results */
export function stillOut(results) {
  if (withOthers(results).length === 0) return "";
  const out = areasOut(results).map(({ id, title }) => say("script-sharing-area-to", { title, name: sharedArea(results, id).to }));
  return out.length > 0 ? say("script-sharing-still-out", { list: joined(out) }) : say("script-sharing-all-back");
}
