// What the group agrees on: one answer for each question, chosen by people and never worked out.
import { field } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as resultsFile from "../store/results-file.js";
import * as store from "../store/store.js";

/** @type {Map<string, Answer>} */
const agreed = new Map();
/** @type {(() => void)[]} */
const listeners = [];

/** @param {string} id @param {string} value */
function answerOf(id, value) {
  const answer = { rev: lookup.question(id).rev || 1, state: "level", updated: resultsFile.now() };
  if (value === "unknown") return Object.assign(answer, { state: "unknown" });
  const [kind, name] = value.split("/");
  return Object.assign(answer, kind === "na" ? { state: "na", na_reason: name || undefined } : { level: name });
}

/** @param {Answer | undefined} answer */
function valueOf(answer) {
  if (!answer) return "";
  if (answer.state === "unknown") return "unknown";
  return answer.state === "na" ? `na/${answer.na_reason || ""}` : `level/${answer.level}`;
}

/** @param {string} id @param {string} value */
export function set(id, value) {
  if (value === "") agreed.delete(id);
  else agreed.set(id, answerOf(id, value));
  for (const listener of listeners) listener();
}

/** @param {string} id */
export function control(id) {
  const texts = lookup.texts(id);
  /** @param {string} value @param {string} label */
  const option = (value, label) => element("option", { value, selected: valueOf(agreed.get(id)) === value }, label);
  const select = element("select", { "data-agreed": id, onchange: () => set(id, select.value) },
    option("", say("script-team-not-agreed")), texts.levels.map((level) => option(`level/${level.id}`, level.title || level.text)),
    option("unknown", say("script-answer-unknown")), texts.na_reasons.length > 0 && option("na/", say("script-answer-na-only")), texts.na_reasons.map((reason) => option(`na/${reason.id}`, say("script-answer-na", { reason: reason.label }))));
  return field([say("script-team-agreed"), element("span", { class: "hidden" }, `: ${texts.text}`)], select);
}

// A results file of the agreed answers, for the council of this browser or else of the first file.
/** @param {Person[]} people */
export function results(people) {
  const made = resultsFile.blank(assessment);
  const subjects = [store.results(), ...people.map((person) => person.results)].map((one) => one.subject || {});
  made.subject = Object.assign({}, subjects.find((subject) => Object.keys(subject).length > 0));
  made.respondent.role = say("script-team-role");
  for (const [id, answer] of agreed) made.answers[id] = answer;
  return made;
}

export const count = () => agreed.size;
/** @param {string} id */
export const has = (id) => agreed.has(id);
/** @param {() => void} listener */
export const onChange = (listener) => listeners.push(listener);
