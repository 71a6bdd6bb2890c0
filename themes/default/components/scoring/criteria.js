// What ticked lines suggest. `Question::suggested` of `src/assess/model.rs` is its twin: change both, and the vectors.

// The highest level that has lines, where all of these and all of the levels below are ticked; null where there is none.
/** @param {Pick<Level, "id" | "criteria">[]} levels @param {number[]} ticked */
export function suggested(levels, ticked) {
  let first = 0;
  let highest = null;
  for (const { id, criteria = 0 } of levels) {
    for (let at = 0; at < criteria; at += 1) if (!ticked.includes(first + at)) return highest;
    if (criteria > 0) highest = id;
    first += criteria;
  }
  return highest;
}
