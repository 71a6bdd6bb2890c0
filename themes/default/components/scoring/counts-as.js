// What became of each question: the first step of scoring, which also says whether an answer can be scored at all.
import { missing, or, own } from "../base/values.js";

/**
 * A question with what became of it.
 * @typedef {{ kind: "excluded" | "na" } | { kind: "open", unknown: boolean } | Answered} CountsAs
 * @typedef {{ kind: "answered", level: Level, target: Level | null | undefined }} Answered
 * @typedef {CountsAs & { question: Question }} Entry
 */

/** @param {Question} question @param {string | null | undefined} id */
export const levelOf = (question, id) => question.levels.find((level) => level.id === id);

// The level that a profile sets: the one that it names for the question, or else its minimum.
/** @param {Profile | undefined} profile @param {Question} question */
export function aimOf(profile, question) {
  return profile && levelOf(question, own(profile.targets, question.id) ?? profile.minimum);
}

// The subject without what is on no list of the model: that counts as not known.
/** @param {Model} model @param {Subject} subject @returns {Subject} */
export function asListed({ subject: lists }, subject) {
  if (!lists) return subject;
  /** @param {string[]} list @param {string | undefined} value */
  const listed = (list, value) => (value && list.includes(value) ? value : undefined);
  return { ...subject, type: listed(lists.types, subject.type), nation: listed(lists.nations, subject.nation) };
}

// Whether a question is for a subject.
/** @param {Question} question @param {Subject} subject */
export function applies(question, subject) {
  const to = question.applies_to || {};
  /** @param {string[] | undefined} listed @param {string | undefined} value */
  const fits = (listed, value) => !listed || !value || listed.includes(value);
  return fits(to.types, subject.type) && fits(to.nations, subject.nation);
}

// What became of a question: {kind: "open" | "na" | "answered" | "excluded", ...} or {reason} where it cannot be scored.
/**
 * @param {Question} question
 * @param {Answer | undefined} answer
 * @param {Profile | undefined} profile
 * @returns {CountsAs | { reason: string }}
 */
function countsAs(question, answer, profile) {
  if (missing(answer)) return { kind: "open", unknown: false };
  if (or(answer.rev, 1) !== or(question.rev, 1)) return { reason: "other-revision" };
  const hasTarget = or(answer.target, null) !== null;
  const target = hasTarget ? levelOf(question, answer.target) : aimOf(profile, question);
  if (hasTarget && !target) return { reason: "unknown-target" };
  if (answer.state === "unknown") return { kind: "open", unknown: true };
  if (answer.state === "na") return question.na && !question.na.allowed ? { reason: "na-not-allowed" } : { kind: "na" };
  return answer.state === "level" ? answered(question, answer.level, target) : { reason: "unknown-state" };
}

/**
 * @param {Question} question
 * @param {string | null | undefined} id
 * @param {Level | null | undefined} target
 * @returns {Answered | { reason: string }}
 */
function answered(question, id, target) {
  const level = levelOf(question, id);
  return level ? { kind: "answered", level, target } : { reason: "unknown-level" };
}

/** @type {CountsAs} */
const EXCLUDED = { kind: "excluded" };

/** @param {Model} model @param {Subject} subject @param {Answers} answers @param {Profile} [profile] */
export function read(model, subject, answers, profile) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Rejected[]} */
  const rejected = [];
  const whose = asListed(model, subject);
  for (const question of model.questions) {
    const found = countsAs(question, own(answers, question.id), profile);
    if ("reason" in found) rejected.push({ question: question.id, reason: found.reason });
    else entries.push({ question, ...(applies(question, whose) ? found : EXCLUDED) });
  }
  const known = new Set(model.questions.map((question) => question.id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id)).sort();
  for (const id of unknown) rejected.push({ question: id, reason: "unknown-question" });
  return { entries, rejected };
}
