// What this tab keeps of the team view, so that a reload loses nothing: whose answers are compared, where the meeting is, and what
// this browser answered before the group agreed. Nothing is kept before the reader chose where; all of it ends with the tab.
import { isObject } from "../base/values.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { tabStore } from "../store/browser-storage.js";
import { checkFile } from "../store/check-file.js";
import { major, playbook } from "../store/memory.js";
import { fit } from "../store/results-file.js";
import * as store from "../store/store.js";

const FILES = "team-files";
const PLACE = "team";
export const ORDERS = ["spread", "area"];

// A kept file fitted to this playbook, if it can be used.
/** @param {unknown} results */
function usable(results) {
  if (checkFile(results)) return null;
  return fit(assessment, /** @type {Results} */ (results)).results || null;
}

/** @param {unknown} kept @returns {Person[]} */
function personOf(kept) {
  const { name, results } = isObject(kept) ? kept : {};
  const fitted = typeof name === "string" && usable(results);
  return fitted ? [{ name, results: fitted }] : [];
}

// Answers as they were, by question; null where there was none.
/** @param {unknown} kept @returns {TeamVisit["before"]} */
function beforeOf(kept) {
  const entries = isObject(kept) ? Object.entries(kept).filter(([id]) => lookup.question(id)) : [];
  const { format, format_version, model } = store.results();
  const answers = Object.fromEntries(entries.filter(([, answer]) => answer !== null));
  return checkFile({ format, format_version, model, answers }) ? new Map() : new Map(/** @type {[string, Answer | null][]} */ (entries));
}

/** @returns {TeamVisit} */
function read() {
  const people = tabStore.readBeside(playbook, major, FILES);
  const kept = tabStore.readBeside(playbook, major, PLACE);
  const { before, at, order } = isObject(kept) ? kept : {};
  return {
    people: Array.isArray(people) ? people.flatMap(personOf) : [],
    before: beforeOf(before),
    at: typeof at === "string" && lookup.question(at) ? at : null,
    order: typeof order === "string" && ORDERS.includes(order) ? order : ORDERS[0],
  };
}

export const visit = read();

/** @param {string} name @param {unknown} value */
const write = (name, value) => store.saving() === "unset" || tabStore.writeBeside(playbook, major, name, value);

// Keeps the files as they are now. False where the tab has no room for them.
export const keepFiles = () => write(FILES, visit.people);

// Keeps where the meeting is, and what was answered here before.
export function keepPlace() {
  const { before, at, order } = visit;
  write(PLACE, { before: Object.fromEntries(before), at, order });
}
