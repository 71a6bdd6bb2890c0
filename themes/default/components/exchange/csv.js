// Answers and plan as tables for a spreadsheet.
import { present } from "../base/values.js";
import { say } from "../base/words.js";
import { allQuestions, assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { storyWords } from "../plan/item.js";
import { inRow, planOf, stateOf } from "../plan/steps.js";

const QUOTE = '"';

// A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does one that begins like such a cell.
/** @param {unknown} value */
export function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  const needsQuotes = [QUOTE, ",", "\r", "\n"].some((sign) => safe.includes(sign));
  return needsQuotes ? QUOTE + safe.split(QUOTE).join(QUOTE + QUOTE) + QUOTE : safe;
}

// With a mark for the encoding, without which spreadsheets garble accents.
/** @param {unknown[][]} rows */
export const table = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
/** @param {string[]} names */
export const heads = (names) => names.map((name) => say(`script-csv-${name}`));

// Rows under their heads, with the service that they are of in a last column, where it is one of several.
/** @param {Results} results @param {unknown[][]} rows */
export function withUnit({ subject }, rows) {
  const unit = subject?.unit;
  return unit ? rows.map((row, at) => [...row, at === 0 ? say("script-csv-unit") : unit]) : rows;
}

/** @param {string} id */
const principleOf = (id) => lookup.principleOf(id)?.title ?? "";

// A line for each piece of evidence; of several, a dash where one has nothing.
/** @param {Evidence[]} evidence @param {"title" | "url" | "date"} part */
function pieces(evidence, part) {
  const texts = evidence.map((item) => String(item[part] || "").replace(/\s+/g, " "));
  return texts.length > 1 ? texts.map((text) => text || "–").join("\n") : texts[0] || "";
}

// What is said beside an answer: its own target and the one that counts, confidence, evidence, and notes that may be published.
/** @param {Results} results @param {string} id @param {Remarks} said */
function remarksRow(results, id, { target, confidence, evidence = [], note }) {
  const aim = replies.target(results, id);
  return [
    target ? replies.levelTitle(id, target) : "",
    ...(hasProfiles ? [aim ? replies.levelTitle(id, aim) : ""] : []),
    confidence ? say(`script-confidence-${confidence}`) : "",
    ...(/** @type {const} */ (["title", "url", "date"])).map((part) => pieces(evidence, part)),
    note?.visibility === "publishable" ? note.text : "",
  ];
}

/** @param {Results} results @param {string} id @param {boolean} [withNotes] */
function answerRow(results, id, withNotes) {
  const given = lookup.answer(results, id);
  const said = given || lookup.remarks(results, id) || {};
  const [model, texts] = [lookup.question(id), lookup.texts(id)];
  return [
    lookup.area(model.area).title,
    principleOf(id),
    id,
    texts.text,
    replies.said(id, given),
    given?.state === "level" ? lookup.points(id, given.level) : "",
    model.weight || 1,
    ...remarksRow(results, id, said),
    ...(withNotes ? [said.note && said.note.visibility !== "publishable" ? said.note.text : ""] : []),
    ...(hasLines ? [replies.ticked(id, given).join("; ")] : []),
    `${assessment.id} ${assessment.version}`,
    model.rev || 1,
  ];
}

const ANSWERS = ["area", "principle", "id", "question", "answer", "points", "weight", "target"];
const hasProfiles = Object.keys(assessment.profiles || {}).length > 0;
const hasLines = allQuestions.some(({ levels }) => levels.some(({ criteria }) => criteria));
const PLAN = [
  ...["rank", "area", "principle", "question", "now", "step", "stage", "effort", "must-have"],
  ...["chosen", "state", "owner", "due", "plan-note", "story"],
];

// `withNotes`: internal notes too, for the reader's own copy.
/** @param {Results} results @param {string[]} asked @param {boolean} [withNotes] */
export function answers(results, asked, withNotes) {
  const beside = [hasProfiles && "aim", "confidence", "evidence", "address", "date", "note", withNotes && "internal-note"];
  const columns = present([...ANSWERS, ...beside, hasLines && "criteria", "playbook", "revision"]);
  return table(withUnit(results, [heads(columns), ...asked.map((id) => answerRow(results, id, withNotes))]));
}

/** @param {boolean | undefined} is */
const yes = (is) => (is ? say("script-csv-yes") : "");

/** @param {PlanStep} step */
function planRow(step) {
  const { kept, story } = step;
  return [
    step.rank,
    step.area.title,
    principleOf(step.question),
    lookup.texts(step.question).text,
    step.level.title,
    step.words,
    step.stage ? step.stage.title : "",
    say(`script-effort-${step.effort}`),
    yes(step.isTooLow),
    yes(kept.chosen),
    say(`script-plan-${stateOf(kept)}`),
    kept.owner,
    kept.due,
    kept.note,
    story ? `${storyWords(story)} ${story.title}` : "",
  ];
}

/** @param {Results} results @param {Scores} scores */
export const plan = (results, scores) => table(withUnit(results, [heads(PLAN), ...inRow(planOf(results, scores)).map(planRow)]));
