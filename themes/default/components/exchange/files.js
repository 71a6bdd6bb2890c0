// The files that ways.js hands out, each as {what, ending, type, text}: what it is called, and what is in it.
import { evidenceTable } from "../evidence/evidence-table.js";
import { localQuestions } from "../store/local-scores.js";
import { currentScores } from "../store/scores.js";
import * as store from "../store/store.js";
import { calendar } from "../plan/calendar.js";
import * as csv from "./csv.js";
import { json } from "./download.js";
import { shared } from "./outgoing.js";
import { report as page } from "./report.js";

/** @param {string} what @param {string} text */
const table = (what, text) => ({ what, ending: "csv", type: "text/csv", text });

/** @param {boolean} [withNotes] */
export function answers(withNotes) {
  const asked = [...store.questions(), ...localQuestions(store.results())];
  return table("answers", csv.answers(store.results(), asked, withNotes));
}
export const plan = () => table("plan", csv.plan(store.results(), currentScores()));
export const evidence = () => table("evidence", evidenceTable(store.results(), new Date()));

/** @param {string[][]} rows */
export const services = (rows) => table("services", csv.table(rows));

// The dates of the plan; null where no step that is still to finish has one.
export function dates() {
  const text = calendar(store.results(), currentScores());
  return text === null ? null : { what: "plan", ending: "ics", type: "text/calendar", text };
}

/** @param {boolean} [withPlan] */
export function report(withPlan) {
  const text = page(store.results(), currentScores(), store.questions(), withPlan);
  return { what: "report", ending: "html", type: "text/html", text };
}

/** @param {boolean} [withPlan] */
export function share(withPlan) {
  return { what: "to-share", ending: "json", type: "application/json", text: json(shared(store.results(), withPlan)) };
}
