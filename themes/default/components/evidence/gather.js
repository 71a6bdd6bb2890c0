// All evidence of a results file, beside answers and where there is no answer yet, in the order of the questions.
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { ageOf } from "./age.js";

/** @param {Results} results @param {Date} today @returns {NamedEvidence[]} */
export function gather(results, today) {
  return assessment.areas.flatMap(({ questions }) => questions).flatMap((id) => {
    const { evidence = [] } = own(results.answers, id) || own(results.remarks, id) || {};
    return evidence.map((item) => ({ id, item, age: ageOf(item.date, today) }));
  });
}
