// The heading before the first area of a group, in a table of areas.
import { element } from "../base/build.js";
import * as lookup from "../lookup/lookup.js";

/** @param {AssessedArea} area @param {number} columns */
export function groupHead(area, columns) {
  const group = lookup.groupFrom(area);
  return group && element("tr", { class: "group" }, element("th", { scope: "rowgroup", colspan: columns }, group.title));
}
