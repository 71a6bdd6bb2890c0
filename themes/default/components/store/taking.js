// Takes answers in from elsewhere, in place of the reader's own or added to them. It is a part, since few visits need it.
import { copy, own, present } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { addResults } from "./adding.js";
import { changed, makeOwn } from "./changes.js";
import { memory } from "./memory.js";
import { mergeResults, mergeRounds } from "./merge.js";
import { fit, now } from "./results-file.js";
import { questions } from "./store.js";

// The question of a step of the plan.
/** @param {string} key */
const questionOf = (key) => key.split("/")[0];

/** @template T @param {Record<string, T> | undefined} all @param {(key: string) => boolean} keep */
const only = (all, keep) => all && Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));

// The part of results that is about some areas.
/** @param {Results} results @param {string[]} areas */
export function within(results, areas) {
  /** @param {string} id */
  const isIn = (id) => areas.includes(lookup.question(id)?.area);
  const { answers, remarks, local, plan } = results;
  return {
    ...results,
    answers: /** @type {Answers} */ (only(answers, isIn)),
    remarks: only(remarks, isIn),
    ...(local && { local: { answers: only(local.answers, isIn), remarks: only(local.remarks, isIn) } }),
    plan: only(plan, (key) => isIn(questionOf(key))),
  };
}

// The given results as this playbook has them: {results, changes, scope}. What the file says of itself is no part of them.
/** @param {Results} given */
export function fitted(given) {
  const taken = fit(assessment, given);
  if (!taken.results) throw new Error(`answers to another playbook: ${taken.other_playbook}`);
  const { scope: asWritten, before, ...results } = taken.results;
  const scope = asWritten ? asWritten.filter((id) => lookup.area(id)) : null;
  return { changes: taken.changes, results: scope ? within(results, scope) : results, scope };
}

// Somebody else is asked for the areas of a file that says who answers them; one that does not brings them back.
/** @param {Results} theirs @param {string[]} scope */
const isRequest = (theirs, scope) => scope.some((area) => own(theirs.shared_out, area));

// The areas that were shared out and are still out, and that somebody else's file answers whole though it is no part: a workbook, a
// link, all of their answers.
/** @param {Results} mine @param {Results} theirs */
function answeredWhole({ respondent, shared_out }, theirs) {
  const { id } = theirs.respondent || {};
  if (id && id === respondent?.id) return [];
  /** @param {string} area */
  const isWhole = (area) => {
    const inArea = questions().filter((one) => lookup.question(one).area === area);
    return inArea.length > 0 && inArea.every((one) => own(theirs.answers, one));
  };
  return Object.keys(shared_out || {}).filter((area) => !own(shared_out, area)?.back && isWhole(area));
}

// Who answers which area, after some have come back.
/** @param {Results} mine @param {Results} theirs @param {string[]} scope */
function back(mine, theirs, scope) {
  const to = (theirs.respondent || {}).role;
  const came = scope.map((area) => [area, { to, ...own(mine.shared_out, area), back: theirs.updated || now() }]);
  return { ...mine.shared_out, ...Object.fromEntries(came) };
}

// The reader of a file that asks for some areas: called as its sender says, unless they have said so themselves.
/** @param {Results} mine @param {Results} theirs @param {string[]} scope @returns {Respondent} */
function asked(mine, theirs, scope) {
  const { respondent = {} } = mine;
  const areas = [...new Set([...(respondent.areas || []), ...scope])];
  const [name] = present(scope.map((area) => own(theirs.shared_out, area)?.to));
  return { ...respondent, role: respondent.role || name, areas };
}

// A file of some areas stays a part: the whole is the reader's as before.
/** @param {Results} mine @param {Results} next @param {Results} theirs @param {string[]} scope @returns {Results} */
function asPart(mine, next, theirs, scope) {
  const { file_id, created, respondent, shared_out, taken_from } = mine;
  const isOwn = { file_id, created, respondent, shared_out, taken_from };
  if (isRequest(theirs, scope)) return copy({ ...next, ...isOwn, respondent: asked(mine, theirs, scope) });
  return copy({ ...next, ...isOwn, shared_out: back(mine, theirs, scope) });
}

// What `replace` would make of the results: what the given ones do not speak of stays.
/** @param {Results} given */
export function replaced(given) {
  const { results: mine } = memory.state;
  const { changes, results: theirs, scope } = fitted(given);
  const next = mergeResults(mine, theirs, (id) => !scope || scope.includes(lookup.question(id)?.area));
  return { changes, results: scope ? asPart(mine, next, theirs, scope) : next };
}

// What `add` would make of them.
/** @param {Results} given @param {Iterable<string>} [chosen] */
export function added(given, chosen = []) {
  const { results: mine } = memory.state;
  const { changes, results: theirs, scope } = fitted(given);
  const next = addResults(mine, theirs, new Set(chosen));
  if (scope) return { changes, results: asPart(mine, next, theirs, scope) };
  const came = answeredWhole(mine, theirs);
  return { changes, results: came.length > 0 ? { ...next, shared_out: back(next, theirs, came) } : next };
}

/** @param {{ results: Results, changes: Changes }} next */
function apply({ results: { rounds, ...results }, changes }) {
  const { state } = memory;
  const told = changes.check.length + changes.orphaned.length > 0;
  state.results = results;
  state.rounds = mergeRounds(state.rounds, rounds);
  state.changes = told ? changes : null;
}

// What there is now can be brought back until the page is left.
function remember() {
  memory.before = copy(memory.state);
  memory.isUndone = false;
}

// Takes a results file in place of what there is. `isOwn`: the answers are the reader's, from another computer perhaps.
/** @param {Results} given @param {boolean} [isOwn] */
export function replace(given, isOwn) {
  const { state } = memory;
  const reader = (state.taken ? state.taken.own : state.results.respondent) || {};
  remember();
  if (given.scope) makeOwn();
  apply(replaced(given));
  state.taken = isOwn || (state.results.respondent || {}).id === reader.id ? null : { own: reader };
  changed({ all: true });
}

// Adds a results file to what there is. `chosen`: the clashes in which theirs is taken.
/** @param {Results} given @param {Iterable<string>} [chosen] */
export function add(given, chosen) {
  remember();
  makeOwn();
  apply(added(given, chosen));
  memory.state.results.updated = now();
  changed({ all: true });
}

// Brings back what was there before answers were last taken in, and with the next call what was there after: nothing is lost by it.
export function undo() {
  if (!memory.before) return;
  [memory.state, memory.before] = [memory.before, memory.state];
  memory.isUndone = !memory.isUndone;
  changed({ all: true });
}
