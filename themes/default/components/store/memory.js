// The answers of this assessment as this page has them, and who is told when something changes.
import { assessment } from "../lookup/assessment.js";
import { blank } from "./results-file.js";

export const playbook = assessment.id;
export const major = Number.parseInt(assessment.version, 10) || 0;

/** @returns {State} */
export function blankState() {
  return {
    stamp: null,
    mode: "quick",
    results: blank(assessment),
    rounds: [],
    changes: null,
    edits: 0,
    since: [],
    reminded: 0,
    taken: null,
  };
}

export const memory = {
  state: blankState(),
  // Where the reader wants it kept: "unset", "on", "off" (this tab only), or why that fails: "blocked", "full".
  saving: "unset",
  // Whether not even the tab could keep it.
  isOnlyHere: false,
  /** @type {string | null} the stamp of the stored state that ours was made from */
  seen: null,
  /** @type {State | null} another tab's state that ours would be written over */
  conflicting: null,
  /** @type {{ key: string, text: string }[]} entries of storage that cannot be read */
  broken: [],
  /** @type {State | null} the state before answers were last taken in, until the page is left; once that is undone, the state after */
  before: null,
  isUndone: false,
  /** @type {Scores | null} until something changes */
  scored: null,
};

/** @type {((what: Change) => void)[]} */
const listeners = [];

/** @param {(what: Change) => void} listener */
export const onChange = (listener) => listeners.push(listener);

/** @param {Change} what */
export function tell(what) {
  for (const listener of listeners) listener(what);
}
