// What may be done to the answers. Every change is kept where the reader wants it, and told.
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { memory, tell } from "./memory.js";
import { keep } from "./persistence.js";
import { remarksOf } from "./remarks.js";
import { blank, newId, now, roundId } from "./results-file.js";

// A text that was cut in the middle of a character could not be read again from a file.
function wellFormed(value) {
  return JSON.parse(JSON.stringify(value).replace(/(\\\\)|\\ud[89a-f][0-9a-f]{2}/g, (found, slashes) => slashes || "\ufffd"));
}

export function changed(what) {
  const { state } = memory;
  if (what.question || what.part || what.rounds) {
    memory.before = null;
    state.results.updated = now();
  }
  state.stamp = newId();
  state.edits += 1;
  if (what.question && !state.since.includes(what.question)) state.since.push(what.question);
  memory.scored = null;
  keep();
  tell(what);
}

// Answers that were taken from elsewhere become the reader's own with the first change: two people's files are never one.
function makeOwn() {
  const { results, taken } = memory.state;
  if (!taken) return;
  const { file_id, respondent, updated } = results;
  const { file_id: fresh, created } = blank(assessment);
  Object.assign(results, { file_id: fresh, created, respondent: taken.own, taken_from: { file_id, respondent, updated } });
  memory.state.taken = null;
}

// Sets or clears an answer. What was said about the question beside it (note, evidence, target, confidence) stays: as part
// of an answer, or as `remarks` where there is none.
export function setAnswer(id, answer) {
  const question = assessment.model.questions.find((known) => known.id === id);
  if (!question) throw new Error(`no question ${id}`);
  makeOwn();
  const { answers, remarks } = memory.state.results;
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

function putRemarks(id, said) {
  const { results } = memory.state;
  const remarks = Object.assign({}, results.remarks);
  delete remarks[id];
  if (Object.keys(said).length > 0) remarks[id] = said;
  if (Object.keys(remarks).length > 0) results.remarks = remarks;
  else delete results.remarks;
}

// What is said about a question that has no answer.
export function setRemarks(id, remarks) {
  makeOwn();
  putRemarks(id, wellFormed(remarksOf(remarks)));
  changed({ question: id });
}

// Sets fields of a part of the results file; fields that are null or empty go, unknown ones stay.
function setPart(part, fields) {
  makeOwn();
  const { results } = memory.state;
  const next = Object.assign({}, results[part], wellFormed(fields));
  for (const name of Object.keys(next)) {
    if (next[name] === null || next[name] === undefined || next[name] === "") delete next[name];
  }
  results[part] = next;
  changed({ part });
}

export const setSubject = (fields) => setPart("subject", fields);
export const setRound = (fields) => setPart("round", fields);
export const setRespondent = (fields) => setPart("respondent", fields);
export const setPlan = (fields) => setPart("plan", fields);

export function setMode(mode) {
  memory.state.mode = mode === "full" ? "full" : "quick";
  changed({ mode: true });
}

// Brings back what was there before answers were last taken in, as long as nothing was changed since.
export function undo() {
  if (!memory.before) return;
  memory.state = memory.before;
  memory.before = null;
  changed({ all: true });
}

// The round so far is put away as a copy; the next one begins with its answers.
export function closeRound(label) {
  makeOwn();
  const { state } = memory;
  const closed = wellFormed(state.results);
  closed.round = Object.assign({}, closed.round, { label: wellFormed(label || (closed.round || {}).label || "") });
  state.rounds = state.rounds.concat(closed);
  const { file_id, created, round } = blank(assessment);
  Object.assign(state.results, { file_id, created, round });
  changed({ rounds: true });
}

export function removeRound(id) {
  memory.state.rounds = memory.state.rounds.filter((results) => roundId(results) !== id);
  changed({ rounds: true });
}

// A change of what is kept about the answers, not of the answers.
function quietly(fields) {
  Object.assign(memory.state, fields, { stamp: newId() });
  keep();
  tell({});
}

export const dismissChanges = () => quietly({ changes: null });
export const backedUp = () => quietly({ since: [], reminded: 0 });
export const remindLater = () => quietly({ reminded: memory.state.since.length });
