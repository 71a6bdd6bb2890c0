// Answers to an older playbook become answers to this one. `src/assess/migrate.rs` is its twin.
// Pure: gives new results and a report of what changed; what it is given stays as it was.
import { copy, missing, or, own } from "../base/values.js";

/**
 * What an answer becomes, and where it goes.
 * @typedef {{ rev: number, level: string | null, target: string | null, lost_target: string | null }} Carried
 * @typedef {{ stays: true } | { reason: string } | Carried} Route
 */

/** @param {Question} question @param {string} id */
const hasLevel = (question, id) => question.levels.some((level) => level.id === id);

// The mapping that leads furthest from a revision without passing the question's own.
/** @param {Model} model @param {Question} question @param {number} rev */
function stepFrom(model, question, rev) {
  /** @param {Migration} step */
  const fits = (step) => {
    return step.question === question.id && step.from === rev && step.to > rev && step.to <= or(question.rev, 1);
  };
  const [first, ...others] = (model.migrations || []).filter(fits);
  return others.reduce((best, next) => (next.to > best.to ? next : best), first);
}

// What a level becomes; null where it is dropped.
/** @param {Migration} step @param {string} level */
function mapped(step, level) {
  if ((step.drop || []).includes(level)) return null;
  const map = step.map || {};
  return or(own(map, level), level);
}

// Where an answer goes: {stays}, {reason} why it is set aside, or what it becomes.
/** @param {Model} model @param {string} id @param {Answer} answer @returns {Route} */
function route(model, id, answer) {
  const question = model.questions.find((known) => known.id === id);
  if (!question) {
    return { reason: (model.retired || []).some((retired) => retired.id === id) ? "retired" : "unknown-question" };
  }
  const wanted = or(question.rev, 1);
  let rev = or(answer.rev, 1);
  if (rev === wanted) return { stays: true };
  if (rev > wanted) return { reason: "newer" };
  let level = answer.state === "level" ? or(answer.level, null) : null;
  let target = or(answer.target, null);
  while (rev < wanted) {
    const step = stepFrom(model, question, rev);
    if (!step) return { reason: "changed" };
    if (level !== null) {
      level = mapped(step, level);
      if (level === null) return { reason: "dropped" };
    }
    if (target !== null) target = mapped(step, target);
    rev = step.to;
  }
  return land(question, answer, { rev, level, target, lost_target: null });
}

/** @param {Question} question @param {Answer} answer @param {Carried} carried @returns {Route} */
function land(question, answer, carried) {
  /** @type {Record<string, () => boolean>} */
  const places = {
    unknown: () => true,
    na: () => !question.na || question.na.allowed,
    level: () => carried.level !== null && hasLevel(question, carried.level),
  };
  const fits = own(places, answer.state);
  if (!fits || !fits()) return { reason: "no-such-level" };
  if (carried.target !== null && !hasLevel(question, carried.target)) carried.target = null;
  carried.lost_target = carried.target === null ? or(answer.target, null) : null;
  return carried;
}

/** @param {Answer} answer @param {Carried} carried */
function write(answer, carried) {
  answer.rev = carried.rev;
  // The form shows "please check" until the reader has looked.
  answer.check = true;
  if (carried.level !== null) answer.level = carried.level;
  if ("target" in answer) answer.target = carried.target;
}

/** @param {Model} model @param {string} id @param {Answers} answers @param {Changes} changes @param {Orphan[]} orphans */
function carry(model, id, answers, changes, orphans) {
  const answer = answers[id];
  /** @param {string} reason */
  const keepOriginal = (reason) => {
    const original = copy(answer);
    orphans.push({ question: id, reason, model_version: changes.from_version, answer: original });
  };
  const found = route(model, id, answer);
  if ("stays" in found) {
    changes.kept += 1;
  } else if ("reason" in found) {
    keepOriginal(found.reason);
    delete answers[id];
    const retired = (model.retired || []).find((gone) => gone.id === id);
    changes.orphaned.push({ question: id, reason: found.reason, replaced_by: or(retired && retired.replaced_by, null) });
  } else {
    const from = found.level === null ? null : or(answer.level, null);
    // Ticks belong to the lines of their revision.
    if (found.lost_target !== null) keepOriginal("no-such-level");
    else if (or(answer.criteria, null) !== null) keepOriginal("changed");
    delete answer.criteria;
    write(answer, found);
    changes.check.push({ question: id, from, to: found.level, lost_target: found.lost_target });
  }
}

// Ticks without an answer, whose lines are those of another revision, are set aside.
/** @param {Question} question @param {Results["remarks"]} remarks @param {Changes} changes @param {Orphan[]} orphans */
function dropOldTicks({ id, rev = 1 }, remarks, changes, orphans) {
  const said = own(remarks, id);
  if (!said || missing(said.criteria) || or(said.rev, 1) === rev) return;
  const answer = { rev: or(said.rev, 1), criteria: said.criteria };
  orphans.push({ question: id, reason: "changed", model_version: changes.from_version, answer });
  delete said.criteria;
}

// Carries a results file's answers over: {results, changes}, or {other_playbook: id} where it answers another playbook.
/**
 * @param {Model} model
 * @param {Results} given
 * @returns {Fitted | Foreign}
 */
export function migrate(model, given) {
  if (given.model.id !== model.id) return { other_playbook: given.model.id };
  const results = copy(given);
  const version = or(results.model.version, null);
  /** @type {Changes} */
  const changes = { from_version: version, to_version: model.version, kept: 0, check: [], orphaned: [] };
  /** @type {Orphan[]} */
  const orphans = [];
  for (const id of Object.keys(results.answers).sort()) carry(model, id, results.answers, changes, orphans);
  for (const question of model.questions) dropOldTicks(question, results.remarks, changes, orphans);
  if (orphans.length > 0) results.orphans = (results.orphans || []).concat(orphans);
  if (version !== model.version) {
    results.model.version = model.version;
    // The checksum was of the other version.
    delete results.model.sha256;
  }
  return { results, changes };
}
