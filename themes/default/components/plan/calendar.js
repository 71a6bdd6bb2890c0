// The dates of the plan as a calendar file (RFC 5545): a whole day for each step that has a date and is not done or dropped.
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { isSettled } from "../store/settled.js";
import { inRow, planOf } from "./steps.js";

const LONGEST_LINE = 75;
const MINUTE = 60000;
const DAY = 1440 * MINUTE;

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
const encoder = new TextEncoder();

// A line of more than 75 bytes goes on in the next, after a space; no character is cut.
/** @param {string} line */
function folded(line) {
  let [rows, room] = ["", LONGEST_LINE];
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (size > room) [rows, room] = [`${rows}\r\n `, LONGEST_LINE - 1];
    rows += sign;
    room -= size;
  }
  return rows;
}

/** @param {number} time */
const dayOf = (time) => new Date(time).toISOString().slice(0, 10).replaceAll("-", "");
/** @param {number} time */
const stampOf = (time) => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

// An entry says the same of a step whenever it is made, so that a calendar finds it again.
/** @param {PlanStep} step @param {number} changed */
function event(step, changed) {
  const { owner, due, note } = step.kept;
  const day = Date.parse(/** @type {string} */ (due));
  const about = [lookup.placeOf(step.question), lookup.texts(step.question).text, owner && say("script-plan-with", { owner }), note];
  return [
    "BEGIN:VEVENT",
    `UID:${step.question}.${step.id}@${assessment.id}`,
    `DTSTAMP:${stampOf(changed)}`,
    `SEQUENCE:${Math.floor(changed / MINUTE)}`,
    `DTSTART;VALUE=DATE:${dayOf(day)}`,
    `DTEND;VALUE=DATE:${dayOf(day + DAY)}`,
    `SUMMARY:${escaped(step.words)}`,
    `DESCRIPTION:${escaped(about.filter(Boolean).join("\n"))}`,
    `CATEGORIES:${escaped(step.area.title)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

// The file's text; null where there is no date.
/** @param {Results} results @param {Scores} scores */
export function calendar(results, scores) {
  const isDated = (/** @type {PlanStep} */ { kept }) => /^\d{4}-\d\d-\d\d$/.test(kept.due || "") && !Number.isNaN(Date.parse(kept.due || ""));
  const steps = inRow(planOf(results, scores)).filter((step) => isDated(step) && !isSettled(step.kept));
  if (steps.length === 0) return null;
  const changed = Date.parse(results.updated || "") || 0;
  const events = steps.flatMap((step) => event(step, changed));
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//local-normal//${assessment.tool}//EN`, "METHOD:PUBLISH"];
  return `${[...head, ...events, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;
}
