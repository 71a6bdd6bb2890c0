// The steps of the plan, as the playbook, the answers and the results file tell of them.
import { own } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { setPlan } from "../store/beside.js";
import { isSettled } from "../store/settled.js";
import * as store from "../store/store.js";
import { step as written, words } from "./step.js";

/** @param {Step} kept */
export const stateOf = ({ state }) => (state && STATES.includes(state) ? state : STATES[0]);
export const STATES = assessment.file.step_states;
/** @param {PlannedAction | { question: string, action: string }} action */
const keyOf = ({ question, action }) => `${question}/${action}`;

// What tells how a step is done: the practice where its question belongs.
/** @param {Question} model */
const practiceOf = ({ area, principle }) => own(own(assessment.practices, area), principle ?? "");

// Whether an answer is below the minimum that its question has.
/** @param {Question} question @param {Answer | undefined} given */
const isTooLow = ({ id, must_have }, given) =>
  Boolean(must_have) && given?.state === "level" && lookup.points(id, given.level) < lookup.points(id, must_have?.min);

// What the model and the texts say of an action.
/** @param {Results} results @param {{ question: string, action: string }} given @param {number} [rank] */
export function read(results, { question, action }, rank) {
  const model = lookup.question(question);
  const step = written(question, action);
  const key = keyOf({ question, action });
  const given = lookup.answer(results, question);
  return {
    id: action,
    key,
    rank,
    question,
    text: step.text,
    words: words(step.text),
    story: step.story,
    stage: step.stage,
    effort: step.effort,
    isTooLow: isTooLow(model, given),
    area: lookup.area(model.area),
    practice: practiceOf(model),
    level: replies.level(question, given?.level),
    kept: own(results.plan, key) || {},
    since: own(results.plan, key) && since(key),
  };
}

// The first closed round whose plan has a step.
/** @param {string} key */
const since = (key) => store.rounds().find(({ plan }) => own(plan, key));

/** @param {string} key */
const parts = (key) => ({ question: key.slice(0, key.lastIndexOf("/")), action: key.slice(key.lastIndexOf("/") + 1) });
/** @param {string} key */
function isKnown(key) {
  const { question, action } = parts(key);
  return Boolean(own(own(assessment.questions, question)?.actions, action));
}

// Entries of the plan that belong to steps which this playbook does not have.
/** @param {Results} results */
export const unknown = (results) => Object.keys(results.plan || {}).filter((key) => !isKnown(key));

// {unfinished, suggested, settled}: what was begun before, or is in the plan though the answers no longer suggest it; what the answers
// suggest, by rank; and what is in the plan, not suggested, and done or dropped.
/** @param {Results} results @param {Scores} scores */
export function planOf(results, scores) {
  const ranked = scores.actions.map((action, at) => read(results, action, at + 1));
  const known = new Set(ranked.map(({ key }) => key));
  const others = Object.keys(results.plan || {}).filter((key) => !known.has(key) && isKnown(key));
  const beside = others.map((key) => read(results, parts(key)));
  /** @param {PlanStep} step */
  const isUnfinished = (step) => Boolean(step.since) && !isSettled(step.kept);
  return {
    unfinished: [...beside.filter(({ kept }) => !isSettled(kept)), ...ranked.filter(isUnfinished)],
    suggested: ranked.filter((step) => !isUnfinished(step)),
    settled: beside.filter(({ kept }) => isSettled(kept)),
  };
}

// All steps in one row.
/** @param {ReturnType<typeof planOf>} plan */
export const inRow = ({ unfinished, suggested, settled }) => [...unfinished, ...suggested, ...settled];

// Keeps a change of a step in the results file. What says nothing is left out, and so is an entry without anything.
/** @param {PlanStep} step @param {Step} change */
export function keep(step, change) {
  const entry = Object.assign({}, own(store.results().plan, step.key), change);
  for (const key of /** @type {const} */ (["owner", "due", "note", "chosen"])) if (!entry[key]) delete entry[key];
  if (entry.state === STATES[0]) delete entry.state;
  step.kept = entry;
  setPlan({ [step.key]: Object.keys(entry).length > 0 ? entry : null });
}
