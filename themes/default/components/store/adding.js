// Answers from elsewhere added to the reader's own: they fill what is open, and what both say beside answers is joined. Where both say
// something different it is a clash, and the reader's stays unless theirs is chosen.
// Pure: gives new results; what it is given stays as it was.
import { copy, own, same } from "../base/values.js";
import { CHOICE, joined, localOf, sharedBy } from "./merge.js";
import { isSaid, spoken } from "./remarks.js";

/** @param {Said | undefined} given */
const isOpen = (given) => !given || !given.state || given.state === "unknown";
/** @param {unknown} a @param {unknown} b */
const differ = (a, b) => isSaid(a) && isSaid(b) && !same(a, b);

// Whether two answers say different things. One that does not say why it does not apply agrees with one that does.
/** @param {Answer} mine @param {Answer} theirs */
function clash(mine, theirs) {
  if (isOpen(mine) || isOpen(theirs)) return false;
  if (mine.state !== theirs.state) return true;
  return mine.state === "na" ? differ(mine.na_reason, theirs.na_reason) : mine.level !== theirs.level;
}

/** @param {Step} mine @param {Step} theirs */
const stepsClash = (mine, theirs) =>
  Object.entries(theirs).some(([key, value]) => key !== "note" && differ(own(mine, /** @type {keyof Step} */ (key)), value));

// Where both say something different: answers and steps of the plan, each as `answers/ID` or `plan/STEP`.
/** @param {Results} mine @param {Results} theirs @returns {string[]} */
export function clashes(mine, theirs) {
  /** @param {Pick<Results, "answers">} ours @param {Pick<Results, "answers">} brought */
  const clashing = ({ answers: ours }, { answers: brought }) =>
    Object.keys(brought).filter((id) => own(ours, id) && clash(ours[id], brought[id]));
  const answers = [...clashing(mine, theirs), ...clashing(localOf(mine), localOf(theirs))];
  const [known, brought] = [mine.plan || {}, theirs.plan || {}];
  const steps = Object.keys(brought).filter((key) => own(known, key) && stepsClash(known[key], brought[key]));
  return [...answers.map((id) => `answers/${id}`), ...steps.map((key) => `plan/${key}`)];
}

// Both texts, unless one of them has the other in it.
/** @param {string} first @param {string} second */
function bothTexts(first, second) {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}

// What is joined of two notes may only be published where both may.
/** @param {Note} first @param {Note} second @returns {Note} */
function bothNotes(first, second) {
  const isPublic = first.visibility === "publishable" && second.visibility === "publishable";
  const visibility = isPublic ? "publishable" : "internal";
  return { ...second, ...first, text: bothTexts(first.text || "", second.text || ""), visibility };
}

// The first, and what it does not say of the second.
/** @template {object} T @param {T | undefined} first @param {T | undefined} second @returns {T} */
const filled = (first, second) => /** @type {T} */ ({ ...first, ...spoken(second), ...spoken(first) });

// What is said; a note without words says nothing.
/** @param {Said} given @returns {Said} */
function says(given) {
  const said = spoken(given);
  if (said.note && !said.note.text) delete said.note;
  return said;
}

/** @param {Said} given @returns {Said} */
function withoutAnswer(given) {
  const rest = says(given);
  for (const name of CHOICE) delete rest[name];
  return rest;
}

// What both say about one question: the answer is the first's, else the second's; so is what is said once, such as a target.
/** @param {Said} first @param {Said} second */
function both(first, second) {
  const [one, other] = first.state || !second.state ? [says(first), withoutAnswer(second)] : [withoutAnswer(first), says(second)];
  const next = { ...other, ...one };
  if (one.note && other.note) next.note = same(one.note, other.note) ? one.note : bothNotes(one.note, other.note);
  if (one.evidence && other.evidence) next.evidence = joined(other.evidence, one.evidence);
  if (first.state && second.state) agree(next, second);
  return next;
}

// Of two answers that say the same, one may know the reason, and one may have been looked at.
/** @param {Said} next @param {Said} second */
function agree(next, second) {
  if (next.state !== second.state || next.level !== second.level) return;
  if (next.state === "na" && !next.na_reason && second.na_reason) next.na_reason = second.na_reason;
  if (!second.check) delete next.check;
}

/** @param {Said | undefined} mine @param {Said | undefined} theirs @param {boolean} isTheirs */
function question(mine, theirs, isTheirs) {
  if (!mine || !theirs) return says(mine || theirs || {});
  const first = isTheirs || (isOpen(mine) && !isOpen(theirs)) ? theirs : mine;
  return first === mine ? both(mine, theirs) : both(theirs, mine);
}

/** @typedef {Pick<Results, "answers" | "remarks">} SaidToQuestions */

/** @param {SaidToQuestions} results @param {string} id @returns {Said | undefined} */
const saidOf = ({ answers, remarks }, id) => own(answers, id) || own(remarks, id);

/** @param {SaidToQuestions} mine @param {SaidToQuestions} theirs @param {Set<string>} chosen */
function questions(mine, theirs, chosen) {
  const ids = new Set([mine, theirs].flatMap(({ answers, remarks }) => [...Object.keys(answers), ...Object.keys(remarks || {})]));
  /** @type {Answers} */
  const answers = {};
  /** @type {Record<string, Remarks>} */
  const remarks = {};
  for (const id of ids) {
    const said = question(saidOf(mine, id), saidOf(theirs, id), chosen.has(`answers/${id}`));
    if (said.state) answers[id] = /** @type {Answer} */ (said);
    else if (Object.keys(said).length > 0) remarks[id] = said;
  }
  return { answers, remarks: Object.keys(remarks).length > 0 ? remarks : undefined };
}

/** @param {Step} first @param {Step} second */
function step(first, second) {
  const next = filled(first, second);
  if (first.note && second.note) next.note = bothTexts(first.note, second.note);
  return next;
}

/** @param {Record<string, Step>} mine @param {Record<string, Step>} theirs @param {Set<string>} chosen */
function plan(mine, theirs, chosen) {
  const steps = { ...mine };
  for (const [key, given] of Object.entries(theirs)) {
    const kept = own(mine, key) || {};
    steps[key] = chosen.has(`plan/${key}`) ? step(given, kept) : step(kept, given);
  }
  return Object.keys(steps).length > 0 ? steps : undefined;
}

// `chosen`: the clashes in which theirs is taken.
/** @param {Results} mine @param {Results} theirs @param {Set<string>} chosen @returns {Results} */
export function addResults(mine, theirs, chosen) {
  const { taken_from, ...others } = theirs;
  return copy({
    ...others,
    ...mine,
    ...questions(mine, theirs, chosen),
    local: mine.local || theirs.local ? questions(localOf(mine), localOf(theirs), chosen) : undefined,
    subject: filled(mine.subject, theirs.subject),
    round: own(mine.round, "id") ? mine.round : filled(mine.round, theirs.round),
    profile: mine.profile || theirs.profile,
    shared_out: sharedBy(mine, theirs),
    plan: plan(mine.plan || {}, theirs.plan || {}, chosen),
    orphans: joined(theirs.orphans || [], mine.orphans || []),
  });
}
