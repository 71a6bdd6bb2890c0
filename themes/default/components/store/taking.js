// Takes answers in from elsewhere. It is a part, since few visits need it.
import { copy } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import { changed } from "./changes.js";
import { memory } from "./memory.js";
import { mergeResults, mergeRounds } from "./merge.js";
import { fit } from "./results-file.js";

// What `replace` would make of the results: what the given ones do not speak of stays.
/** @param {Results} given */
export function merged(given) {
  const taken = fit(assessment, given);
  if (!taken.results) throw new Error(`answers to another playbook: ${taken.other_playbook}`);
  return { changes: taken.changes, results: mergeResults(memory.state.results, taken.results) };
}

// Takes a results file in. `isOwn`: the answers are the reader's, from another computer perhaps.
/** @param {Results} given @param {boolean} [isOwn] */
export function replace(given, isOwn) {
  const { state } = memory;
  const reader = (state.taken ? state.taken.own : state.results.respondent) || {};
  const next = merged(given);
  memory.before = copy(state);
  const told = next.changes.check.length + next.changes.orphaned.length > 0;
  const { rounds, ...results } = next.results;
  state.results = results;
  state.rounds = mergeRounds(state.rounds, rounds);
  state.changes = told ? next.changes : null;
  state.taken = isOwn || (results.respondent || {}).id === reader.id ? null : { own: reader };
  changed({ all: true });
}
