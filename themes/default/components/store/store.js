// The answers of this assessment, for all that shows or changes them: what there is; how it changes (changes.js); and where it is
// kept (persistence.js). Nothing is stored before chooseSaving.
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { applies, asListed } from "../scoring/counts-as.js";
import { memory } from "./memory.js";
export { onChange } from "./memory.js";
export { backedUp, dismissChanges, remindLater, setAnswer, setMode, setRemarks } from "./changes.js";
export { aside, chooseSaving, erase, eraseBroken, setAsideBroken, settle } from "./persistence.js";

const { model } = assessment;
// Answers that changed since the last backup, until the next is suggested.
const ANSWERS_BEFORE_REMINDER = 30;

export const results = () => memory.state.results;
export const rounds = () => memory.state.rounds;
// What a newer playbook changed.
export const changes = () => memory.state.changes;
export const conflict = () => {
  const other = memory.conflicting;
  return other && { mine: memory.state.results, other: other.results };
};
// "unset", "on", "off" (this tab only), "blocked", "full", or "page" where not even the tab can keep anything.
export const saving = () => (memory.saving !== "unset" && memory.isOnlyHere ? "page" : memory.saving);
// How often something changed, and in how many questions since the last backup.
export const edits = () => memory.state.edits;
export const since = () => memory.state.since.length;
export const wantsBackup = () => memory.saving === "on" && since() - memory.state.reminded >= ANSWERS_BEFORE_REMINDER;
// What was there before answers were last taken in, or after, where that was undone: until the page is left.
export const before = () => memory.before;
export const isUndone = () => memory.isUndone;
// Entries of storage that cannot be read: their texts.
export const broken = () => memory.broken.map(({ text }) => text);

/** @param {Question} question */
const isQuick = (question) => Boolean(own(assessment.questions, question.id)?.quick);
// A quick check is a choice where it leaves questions out.
export const canChoose = model.questions.some(isQuick) && !model.questions.every(isQuick);
export const mode = () => (canChoose ? memory.state.mode : "full");
/** @param {Question} question */
export const isAsked = (question) => mode() === "full" || isQuick(question);
/** @param {Question} question */
const isFor = (question) => applies(question, asListed(model, memory.state.results.subject || {}));

// The ids of the questions that are asked.
export const questions = () => model.questions.filter((question) => isAsked(question) && isFor(question)).map(({ id }) => id);

// The whole of what is kept, as one results file.
/** @param {State} [state] */
export function backup({ results: current, rounds: earlier } = memory.state) {
  return Object.assign({}, current, earlier.length > 0 ? { rounds: earlier } : {});
}

// Takes a results file in, in place of what there is, as taking.js does, once that is there.
/** @param {Results} given @param {boolean} [isOwn] */
export async function replace(given, isOwn) {
  const taking = await import("./taking.js");
  taking.replace(given, isOwn);
}
