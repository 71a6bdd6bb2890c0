// The heading before the first area of a group, in a table of areas.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as beside from "../lookup/beside.js";

// What the rows of such a table are: areas, and principles below them where there are several.
export const rowsHead = () => say(assessment.principles.length > 0 ? "script-head-group" : "script-head-area");

/** @param {AssessedArea} area @param {number} columns */
export function groupHead(area, columns) {
  const group = beside.groupFrom(area);
  return group && element("tr", { class: "group" }, element("th", { scope: "rowgroup", colspan: columns }, group.title));
}
