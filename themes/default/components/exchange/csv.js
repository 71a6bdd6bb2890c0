// Answers and plan as tables for a spreadsheet.
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { read } from "../plan/plan.js";

const QUOTE = '"';

// A cell that a spreadsheet would take for a formula begins with an apostrophe.
export function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  const needsQuotes = [QUOTE, ",", "\r", "\n"].some((sign) => safe.includes(sign));
  return needsQuotes ? QUOTE + safe.split(QUOTE).join(QUOTE + QUOTE) + QUOTE : safe;
}

// With a mark for the encoding, without which spreadsheets garble accents.
const table = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
const heads = (names) => names.map((name) => say(`script-csv-${name}`));

function answerRow(results, id) {
  const given = lookup.answer(results, id) || {};
  const [model, texts] = [lookup.question(id), lookup.texts(id)];
  const note = given.note && given.note.visibility === "publishable" ? given.note.text : "";
  const evidence = (given.evidence || []).map((item) => [item.title, item.url, item.date].filter(Boolean).join(", ")).join("; ");
  return [
    lookup.areas.get(model.area).title,
    lookup.principles.get(model.principle).title,
    id,
    texts.text,
    replies.said(id, lookup.answer(results, id)),
    given.state === "level" ? lookup.points(id, given.level) : "",
    model.weight || 1,
    given.target ? replies.levelTitle(id, given.target) : "",
    given.confidence ? say(`script-confidence-${given.confidence}`) : "",
    evidence,
    note,
  ];
}

const ANSWERS = ["area", "principle", "id", "question", "answer", "points", "weight", "target", "confidence", "evidence", "note"];
const PLAN = ["rank", "area", "principle", "question", "now", "step", "stage", "effort", "must-have", "owner", "due", "story"];

export function answers(results, asked) {
  return table([heads(ANSWERS), ...asked.map((id) => answerRow(results, id))]);
}

export function plan(results, scores) {
  const rows = scores.actions.map((action, at) => {
    const step = read(results, action);
    return [
      at + 1,
      step.area.title,
      step.principle.title,
      lookup.texts(step.question).text,
      step.level.title || step.level.text,
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
