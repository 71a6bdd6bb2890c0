// All evidence of a results file, beside answers and where there is no answer yet, in the order of the questions.
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { ageOf } from "./age.js";

/** @param {Results} results @param {Date} today @returns {NamedEvidence[]} */
export function gather(results, today) {
  const local = (assessment.model.local?.questions ?? []).map(({ id }) => id);
  return assessment.areas.flatMap(({ questions }) => questions).concat(local).flatMap((id) => {
    const { evidence = [] } = lookup.answer(results, id) || lookup.remarks(results, id) || {};
    return evidence.map((item) => ({ id, item, age: ageOf(item.date, today) }));
  });
}
