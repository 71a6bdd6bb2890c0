// What a council may give to a comparison: which kind it is, whether it would count, and the file. `src/assess/aggregate` takes it.
import * as outgoing from "../exchange/outgoing.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { asListed } from "../scoring/counts-as.js";
import { setRound } from "../store/beside.js";
import * as resultsFile from "../store/results-file.js";
import * as store from "../store/store.js";

// Per cent of the weight that must be answered.
const { enough } = assessment.model.rules;
const questions = assessment.model.questions.map(({ id }) => id);
const quick = questions.filter(lookup.isQuick);
const asked = { full: questions, quick };
// Type and nation, where a question depends on them: one of the playbook, since no other comparison knows of an edition's own.
const facts = (/** @type {const} */ (["type", "nation"])).filter((fact) =>
  assessment.model.questions.some(({ applies_to }) => applies_to?.[/** @type {const} */ (`${fact}s`)]),
);
const hasQuick = quick.length > 0 && quick.length < questions.length;

// Whole per cent of the weight; 0 where nothing is left to answer.
/** @param {Results} results @param {string[]} ids */
function coverage(results, ids) {
  const weight = { level: 0, na: 0, open: 0 };
  for (const id of ids.filter((one) => lookup.applies(one, results.subject))) {
    const state = lookup.answer(results, id)?.state;
    weight[state === "level" || state === "na" ? state : "open"] += lookup.question(id).weight || 1;
  }
  const total = weight.level + weight.open;
  return total > 0 ? Math.floor((100 * weight.level) / total) : 0;
}

// A full assessment with too few answers may still be a quick check with enough.
/** @param {Results} results */
function kindOf(results) {
  if (!hasQuick) return "full";
  return store.mode() === "full" && coverage(results, questions) >= enough ? "full" : "quick";
}

// {kind, percent, full, enough, counts}: `full` is how much of the full assessment is answered.
/** @param {Results} results */
export function about(results) {
  const kind = kindOf(results);
  const percent = coverage(results, asked[kind]);
  const states = asked[kind].map((id) => (lookup.answer(results, id) || {}).state);
  /** @param {string} state */
  const counted = (state) => states.filter((one) => one === state).length;
  const counts = { level: counted("level"), na: counted("na"), unknown: counted("unknown") };
  return {
    kind,
    percent,
    full: coverage(results, questions),
    asked: asked[kind].length,
    enough: percent >= enough,
    needed: enough,
    counts,
  };
}

// Random, and kept with the round: a council that saves twice counts once, and nobody learns which council it is.
/** @param {Results} results */
function number(results) {
  const kept = (results.round || {}).contribution_id;
  if (kept) return kept;
  const made = resultsFile.newId();
  setRound({ contribution_id: made });
  return made;
}

/** @param {Results} results @param {string[]} ids */
function answers(results, ids) {
  /** @type {Answers} */
  const given = {};
  for (const id of ids) {
    const answer = lookup.answer(results, id);
    if (!answer) continue;
    given[id] = { rev: answer.rev, state: answer.state };
    if (answer.state === "level") given[id].level = answer.level;
  }
  return given;
}

// The file: a list of what may go, so that nothing new goes unasked.
/** @param {Results} results */
export function file(results) {
  const { pick } = outgoing;
  const kind = kindOf(results);
  return {
    format: results.format,
    format_version: results.format_version,
    contribution_id: number(results),
    kind,
    model: pick(results.model, ["id", "version"]),
    subject: pick(asListed(assessment.model, results.subject || {}), facts),
    round: { label: resultsFile.quarter(new Date(results.updated || "")) },
    answers: answers(results, asked[kind]),
  };
}
