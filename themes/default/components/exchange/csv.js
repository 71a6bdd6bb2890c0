// Answers and plan as tables for a spreadsheet.
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { read } from "../plan/plan.js";

const QUOTE = '"';

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
/** @param {unknown} value */
export function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  const needsQuotes = [QUOTE, ",", "\r", "\n"].some((sign) => safe.includes(sign));
  return needsQuotes ? QUOTE + safe.split(QUOTE).join(QUOTE + QUOTE) + QUOTE : safe;
}

// With a mark for the encoding, without which spreadsheets garble accents.
/** @param {unknown[][]} rows */
const table = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
/** @param {string[]} names */
const heads = (names) => names.map((name) => say(`script-csv-${name}`));

/** @param {string} id */
const principleOf = (id) => lookup.principleOf(id)?.title ?? "";

// What is said beside an answer, as far as it may be published: target, confidence, evidence, note.
/** @param {string} id @param {Remarks} said */
function remarksRow(id, { target, confidence, evidence = [], note }) {
  return [
    target ? replies.levelTitle(id, target) : "",
    confidence ? say(`script-confidence-${confidence}`) : "",
    evidence.map((item) => [item.title, item.url, item.date].filter(Boolean).join(", ")).join("; "),
    note?.visibility === "publishable" ? note.text : "",
  ];
}

/** @param {Results} results @param {string} id */
function answerRow(results, id) {
  const given = lookup.answer(results, id);
  const [model, texts] = [lookup.question(id), lookup.texts(id)];
  return [
    lookup.area(model.area).title,
    principleOf(id),
    id,
    texts.text,
    replies.said(id, given),
    given?.state === "level" ? lookup.points(id, given.level) : "",
    model.weight || 1,
    ...remarksRow(id, { ...given, target: replies.target(results, id) }),
    ...(hasLines ? [replies.ticked(id, given).join("; ")] : []),
  ];
}

const ANSWERS = ["area", "principle", "id", "question", "answer", "points", "weight", "target", "confidence", "evidence", "note"];
const hasLines = assessment.model.questions.some(({ levels }) => levels.some(({ criteria }) => criteria));
const PLAN = ["rank", "area", "principle", "question", "now", "step", "stage", "effort", "must-have", "owner", "due", "story"];

/** @param {Results} results @param {string[]} asked */
export function answers(results, asked) {
  return table([heads(hasLines ? [...ANSWERS, "criteria"] : ANSWERS), ...asked.map((id) => answerRow(results, id))]);
}

/** @param {Results} results @param {Scores} scores */
export function plan(results, scores) {
  const rows = scores.actions.map((action, at) => {
    const step = read(results, action);
    return [
      at + 1,
      step.area.title,
      principleOf(step.question),
      lookup.texts(step.question).text,
      step.level.title,
      step.words,
      step.stage ? step.stage.title : "",
      say(`script-effort-${step.effort}`),
      step.mustHave ? say("script-csv-yes") : "",
      step.kept.owner,
      step.kept.due,
      step.story ? step.story.title : "",
    ];
  });
  return table([heads(PLAN), ...rows]);
}
