// Answers from elsewhere in place of the reader's own: what they speak of is taken, and what they do not speak of stays.
// Pure: gives new results; what it is given stays as it was.
import { copy, own, same } from "../base/values.js";
import { isSaid, remarksOf, spoken } from "./remarks.js";
import { newId, roundId } from "./results-file.js";

// What an answer itself says.
export const CHOICE = /** @type {const} */ (["rev", "state", "level", "na_reason", "check", "agreed", "updated"]);

// Both lists without doubles, theirs first.
/** @template T @param {T[]} mine @param {T[]} theirs */
export function joined(mine, theirs) {
  const known = new Set(theirs.map((one) => JSON.stringify(one)));
  return theirs.concat(mine.filter((one) => !known.has(JSON.stringify(one))));
}

// What both say about one question. `theirs` is an answer or remarks.
/** @param {Said | undefined} mine @param {Said} theirs */
function merged(mine, theirs) {
  if (!mine) return theirs;
  const kept = Object.assign({}, mine);
  if (theirs.state) for (const name of CHOICE) delete kept[name];
  const next = Object.assign(kept, spoken(theirs), remarksOf(theirs));
  if (mine.evidence && theirs.evidence) next.evidence = joined(mine.evidence, theirs.evidence);
  // A link cannot say why something does not apply.
  if (next.state === "na" && mine.state === "na" && !next.na_reason && mine.na_reason) next.na_reason = mine.na_reason;
  return next;
}

// Answers and remarks of both: where only the reader answered, the answer goes and what was said about it stays. An answer to what
// the others do not speak of stays whole.
/** @typedef {Pick<Results, "answers" | "remarks">} SaidToQuestions */
/** @param {SaidToQuestions} mine @param {SaidToQuestions} theirs @param {(id: string) => boolean} isSpokenOf */
function questions(mine, theirs, isSpokenOf) {
  /** @type {Answers} */
  const answers = {};
  /** @type {Record<string, Remarks>} */
  const remarks = Object.assign({}, mine.remarks);
  for (const id of Object.keys(mine.answers)) {
    const said = remarksOf(mine.answers[id]);
    if (!isSpokenOf(id)) answers[id] = mine.answers[id];
    else if (Object.keys(said).length > 0) remarks[id] = said;
  }
  for (const [id, said] of Object.entries(theirs.remarks || {})) remarks[id] = merged(own(remarks, id), said);
  for (const [id, given] of Object.entries(theirs.answers)) {
    answers[id] = /** @type {Answer} */ (merged(own(mine.answers, id) || own(remarks, id), given));
    delete remarks[id];
  }
  return { answers, remarks: Object.keys(remarks).length > 0 ? remarks : undefined };
}

/** @param {Record<string, Step> | undefined} mine @param {Record<string, Step> | undefined} theirs */
function plan(mine, theirs) {
  const steps = Object.assign({}, mine);
  for (const [key, step] of Object.entries(theirs || {})) steps[key] = Object.assign({}, own(steps, key), spoken(step));
  return Object.keys(steps).length > 0 ? steps : undefined;
}

// Who answers which area, by both; where both say it, the first.
/** @param {Results} first @param {Results} second */
export function sharedBy(first, second) {
  const areas = { ...second.shared_out, ...first.shared_out };
  return Object.keys(areas).length > 0 ? areas : undefined;
}

// What is said to questions of editions, as if that were a file.
/** @param {Results} results */
export const localOf = ({ local }) => ({ ...local, answers: local?.answers ?? {} });

/** @param {Results} mine @param {Results} theirs @param {(id: string) => boolean} isSpokenOf */
export function mergeResults(mine, theirs, isSpokenOf) {
  /** @type {Results} */
  const result = Object.assign({}, mine, theirs, questions(mine, theirs, isSpokenOf));
  result.subject = Object.assign({}, mine.subject, spoken(theirs.subject));
  result.round = Object.assign({}, mine.round, spoken(theirs.round));
  result.respondent = own(theirs.respondent, "id") ? theirs.respondent : mine.respondent;
  result.plan = plan(mine.plan, theirs.plan);
  result.shared_out = sharedBy(theirs, mine);
  if (theirs.local) result.local = questions(localOf(mine), localOf(theirs), isSpokenOf);
  result.orphans = joined(mine.orphans || [], theirs.orphans || []);
  for (const name of /** @type {const} */ (["file_id", "created", "profile"])) if (!isSaid(result[name])) result[name] = mine[name];
  return copy(result);
}

// Earlier rounds of both; two that have one id and differ are both kept.
/** @param {Results[]} mine @param {Results[] | undefined} theirs */
export function mergeRounds(mine, theirs) {
  const rounds = mine.slice();
  for (const brought of theirs || []) {
    const known = rounds.find((one) => roundId(one) === roundId(brought));
    if (!known) rounds.push(brought);
    else if (!same(known, brought) && !rounds.some((one) => same(one.answers, brought.answers))) {
      rounds.push(Object.assign({}, brought, { round: Object.assign({}, brought.round, { id: newId() }) }));
    }
  }
  return rounds;
}
