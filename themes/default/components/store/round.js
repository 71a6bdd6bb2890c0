// Rounds are closed, and closed ones removed. Few pages need it.
import { assessment } from "../lookup/assessment.js";
import { changed, makeOwn, wellFormed } from "./changes.js";
import { memory } from "./memory.js";
import { blank, roundId } from "./results-file.js";
import { isSettled } from "./settled.js";

// How many closed rounds are kept.
export const MOST_ROUNDS = 20;

// The steps that are not done or dropped.
/** @param {Record<string, Step> | undefined} plan */
const unfinished = (plan) => Object.fromEntries(Object.entries(plan || {}).filter(([, step]) => !isSettled(step)));

// A name, with a number behind it where a closed round has it already.
/** @param {string} label */
export function freeLabel(label) {
  const taken = memory.state.rounds.map(({ round }) => round?.label);
  let free = label;
  for (let n = 2; label && taken.includes(free); n += 1) free = `${label} (${n})`;
  return free;
}

// The round so far is put away as a copy, and the oldest goes where there are too many. The next one begins with its answers and the
// steps that are not finished; nobody has agreed on an answer again.
/** @param {string} label */
export function closeRound(label) {
  makeOwn();
  const { state } = memory;
  const closed = wellFormed(state.results);
  closed.round = Object.assign({}, closed.round, { label: freeLabel(wellFormed(label || (closed.round || {}).label || "")) });
  state.rounds = state.rounds.concat(closed).slice(-MOST_ROUNDS);
  const { file_id, created, round } = blank(assessment);
  Object.assign(state.results, { file_id, created, round: { ...round, label: freeLabel(round?.label ?? "") } });
  for (const sent of Object.values(state.results.shared_out || {})) delete sent.back;
  if (state.results.plan) state.results.plan = unfinished(state.results.plan);
  const { answers, local } = state.results;
  for (const answer of Object.values({ ...answers, ...local?.answers })) delete answer.agreed;
  changed({ rounds: true });
}

/** @param {string | undefined} id */
export function removeRound(id) {
  memory.state.rounds = memory.state.rounds.filter((results) => roundId(results) !== id);
  changed({ rounds: true });
}
