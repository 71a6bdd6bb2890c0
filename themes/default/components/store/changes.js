// What may be done to the answers. Every change is kept where the reader wants it, and told.
import { own } from "../base/values.js";
import { allQuestions, assessment, saidOf } from "../lookup/assessment.js";
import { memory, tell } from "./memory.js";
import { keep } from "./persistence.js";
import { remarksOf } from "./remarks.js";
import { blank, newId, now } from "./results-file.js";

// A text that was cut in the middle of a character could not be read again from a file.
/** @template T @param {T} value @returns {T} */
export function wellFormed(value) {
  return JSON.parse(JSON.stringify(value).replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (found, slashes) => slashes || "\ufffd"));
}

/** @param {Change} what */
export function changed(what) {
  const { state } = memory;
  if (what.question || what.part || what.rounds) state.results.updated = now();
  state.stamp = newId();
  state.edits += 1;
  if (what.question && !state.since.includes(what.question)) state.since.push(what.question);
  memory.scored = null;
  keep();
  tell(what);
}

// Answers that were taken from elsewhere become the reader's own with the first change: two people's files are never one.
export function makeOwn() {
  const { results, taken } = memory.state;
  if (!taken) return;
  const { file_id, respondent, updated } = results;
  const { file_id: fresh, created } = blank(assessment);
  Object.assign(results, { file_id: fresh, created, respondent: taken.own, taken_from: { file_id, respondent, updated } });
  memory.state.taken = null;
}

// Sets or clears an answer. What was said about the question beside it (note, evidence, target, confidence) stays: as part
// of an answer, or as `remarks` where there is none.
/** @param {string} id @param {Answer | null} answer */
export function setAnswer(id, answer) {
  const question = allQuestions.find((known) => known.id === id);
  if (!question) throw new Error(`no question ${id}`);
  makeOwn();
  const kept = saidOf(memory.state.results, id);
  const { answers = (kept.answers = {}), remarks } = kept;
  const said = remarksOf(answer ? own(remarks, id) : own(answers, id));
  if (answer) {
    if (!question.levels.some((level) => level.id === said.target)) delete said.target;
    answers[id] = wellFormed(Object.assign({}, answer, said, { rev: question.rev || 1, updated: now() }));
    putRemarks(id, {});
  } else {
    delete answers[id];
    putRemarks(id, said);
  }
  changed({ question: id });
}

// Ticks say to which revision their lines belong.
/** @param {string} id @param {Remarks} said */
function putRemarks(id, said) {
  const kept = saidOf(memory.state.results, id);
  const remarks = Object.assign({}, kept.remarks);
  delete remarks[id];
  const rev = said.criteria && allQuestions.find((known) => known.id === id)?.rev;
  if (Object.keys(said).length > 0) remarks[id] = rev ? { rev, ...said } : said;
  if (Object.keys(remarks).length > 0) kept.remarks = remarks;
  else delete kept.remarks;
}

// What is said about a question that has no answer.
/** @param {string} id @param {Said} remarks */
export function setRemarks(id, remarks) {
  makeOwn();
  putRemarks(id, wellFormed(remarksOf(remarks)));
  changed({ question: id });
}

/** @param {string} mode */
export function setMode(mode) {
  memory.state.mode = mode === "full" ? "full" : "quick";
  changed({ mode: true });
}

// A change of what is kept about the answers, not of the answers.
/** @param {Partial<State>} fields */
function quietly(fields) {
  Object.assign(memory.state, fields, { stamp: newId() });
  keep();
  tell({});
}

export const dismissChanges = () => quietly({ changes: null });
export const backedUp = () => quietly({ since: [], reminded: 0 });
export const remindLater = () => quietly({ reminded: memory.state.since.length });
