// The answers of this assessment as this page has them, and who is told when something changes.
import { assessment } from "../lookup/assessment.js";
import { blank } from "./results-file.js";

export const playbook = assessment.id;
export const major = Number.parseInt(assessment.version, 10) || 0;

// What is kept: `stamp` is new with each change; `since` are questions whose answers changed since the last backup; `taken` says
// whose the results are until the first change.
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
  // The stamp of the stored state that ours was made from.
  seen: null,
  // Another tab's state that ours would be written over.
  conflicting: null,
  // Entries of storage that cannot be read.
  broken: [],
  // The state before answers were last taken in, until the page is left.
  before: null,
  // The scores, until something changes.
  scored: null,
};

const listeners = [];

export const onChange = (listener) => listeners.push(listener);

export function tell(what) {
  for (const listener of listeners) listener(what);
}
