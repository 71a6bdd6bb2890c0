// What would change if other answers were added to these or took their place.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { allQuestions } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import { roundId } from "../store/results-file.js";
import * as store from "../store/store.js";

/** @param {Answer | undefined} given */
const choice = (given) => (given ? [given.state, given.level, given.na_reason].join("/") : "");
// The rest of an answer, without what changes at each save.
/** @param {Answer} given */
function rest(given) {
  /** @type {Record<string, unknown>} */
  const kept = { ...given };
  for (const key of ["updated", "rev", "state", "level", "na_reason", "check", "agreed"]) delete kept[key];
  for (const key of Object.keys(kept)) if (kept[key] === null || kept[key] === undefined) delete kept[key];
  return JSON.stringify(Object.entries(kept).sort());
}

/** @param {Answer | undefined} mine @param {Answer | undefined} theirs */
function kindOf(mine, theirs) {
  if (!mine && !theirs) return null;
  if (!mine) return "new";
  if (!theirs) return "gone";
  if (choice(mine) !== choice(theirs)) return "changed";
  return rest(mine) === rest(theirs) ? "same" : "details";
}

/** @param {Results} mine @param {Results} theirs */
export function compare(mine, theirs) {
  const rows = allQuestions.map(({ id }) => {
    const [before, after] = [lookup.answer(mine, id), lookup.answer(theirs, id)];
    return { id, kind: kindOf(before, after), before, after };
  });
  return rows.filter(({ kind }) => kind !== null);
}

/** @param {Results} results */
const subjectOf = (results) => Object.assign({}, results.subject, { round: (results.round || {}).label });
/** @param {Results} results */
const saidOf = ({ remarks, answers, local }) =>
  /** @type {Record<string, Said>} */ ({ ...remarks, ...answers, ...local?.remarks, ...local?.answers });
/** @param {Said | undefined} given */
const noteOf = (given) => (given && given.note && given.note.text) || null;

// How much of each kind `of` finds in one and not in the other. `of` gives texts.
/** @param {Results} one @param {Results} other @param {(results: Results) => string[]} of */
function missing(one, other, of) {
  const there = new Set(of(other));
  return of(one).filter((text) => !there.has(text)).length;
}

/** @template T @param {(results: Results) => Record<string, T> | undefined} object @param {(value: T) => unknown} read */
const fieldsOf = (object, read) => (/** @type {Results} */ results) =>
  Object.entries(object(results) || {})
    .map(([key, value]) => [key, read(value)])
    .filter(([, value]) => value)
    .map((pair) => JSON.stringify(pair));
/** @param {Results} results */
const evidenceOf = (results) =>
  Object.entries(saidOf(results)).flatMap(([id, given]) => (given.evidence || []).map((item) => JSON.stringify([id, item])));

// What there is beside answers, by kind.
const BESIDE = {
  note: fieldsOf(saidOf, noteOf),
  evidence: evidenceOf,
  target: fieldsOf(saidOf, (given) => given.target),
  confidence: fieldsOf(saidOf, (given) => given.confidence),
  criteria: fieldsOf(saidOf, (given) => given.criteria),
  plan: fieldsOf(
    (results) => results.plan,
    (step) => (Object.keys(step).length > 0 ? step : null),
  ),
  subject: fieldsOf(subjectOf, (value) => value),
  profile: (/** @type {Results} */ { profile }) => (profile ? [profile] : []),
};

/** @typedef {{ kind: string, n: number }} Counted */

/** @param {Counted[]} counted @param {(one: Counted) => string} words */
const lines = (counted, words) => counted.filter(({ n }) => n > 0).map(words);
/** @param {Counted} given */
const named = ({ kind, n }) => say(`script-stays-${kind}`, { n });

// What adding brings beside answers, each with how much of it.
/** @param {Results} mine @param {Results} next @param {Results[] | undefined} rounds */
export function brings(mine, next, rounds = []) {
  const counted = Object.entries(BESIDE).map(([kind, of]) => ({ kind, n: missing(next, mine, of) }));
  const known = new Set(store.rounds().map(roundId));
  return lines([...counted, { kind: "rounds", n: rounds.filter((one) => !known.has(roundId(one))).length }], named);
}

// What adding does not take, because the reader says something else there and no choice is offered.
/** @param {Results} theirs @param {Results} next */
export function staysMine(theirs, next) {
  const { note, evidence, plan, ...others } = BESIDE;
  return lines(
    Object.entries(others).map(([kind, of]) => ({ kind, n: missing(theirs, next, of) })),
    named,
  );
}

// Lines of what would go from beside the answers, each with how much of it.
/** @param {Results} mine @param {Results} next */
export function goes(mine, next) {
  const counted = Object.entries(BESIDE).map(([kind, of]) => ({ kind, n: missing(mine, next, of) }));
  return lines(counted, ({ kind, n }) => say(`script-goes-${kind}`, { n }));
}

// What stays because the other answers do not speak of it.
/** @param {Results} mine @param {Results} theirs @param {Results} next @param {number} rounds */
export function stays(mine, theirs, next, rounds) {
  const { subject, ...others } = BESIDE;
  const counted = Object.entries(others).map(([kind, of]) => ({ kind, n: missing(mine, theirs, of) - missing(mine, next, of) }));
  return lines([...counted, { kind: "rounds", n: rounds }], named);
}

const KINDS = ["new", "changed", "gone", "details", "same"];

/** @param {Difference[]} rows */
export function summary(rows) {
  const counted = KINDS.map((kind) => ({ kind, n: rows.filter((row) => row.kind === kind).length })).filter(({ n }) => n > 0);
  return element(
    "ul",
    { class: "counts" },
    counted.map(({ kind, n }) => element("li", {}, say(`script-diff-${kind}`, { n }))),
  );
}

/** @param {Difference[]} rows @param {{ mine: string, theirs: string }} who */
export function table(rows, who) {
  const shown = rows.filter((row) => row.kind !== "same");
  if (shown.length === 0) return null;
  /** @param {Difference} given */
  const line = ({ id, before, after, kind }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, lookup.texts(id).text),
      element("td", {}, replies.said(id, before)),
      element("td", {}, kind === "details" ? say("script-diff-same-level") : replies.said(id, after)),
    );
  const heads = [say("script-diff-question"), who.mine, who.theirs].map((head) => element("th", { scope: "col" }, head));
  return element(
    "details",
    { class: "differences" },
    element("summary", {}, say("script-diff-show", { n: shown.length })),
    element(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": say("script-diff-caption") },
      element(
        "table",
        {},
        element("caption", { class: "hidden" }, say("script-diff-caption")),
        element("thead", {}, element("tr", {}, heads)),
        element("tbody", {}, shown.map(line)),
      ),
    ),
  );
}
