// What the group agrees on: one answer for each question, chosen by people and never worked out.
import { field } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as resultsFile from "../store/results-file.js";
import * as store from "../store/store.js";

const agreed = new Map();
const listeners = [];

function answerOf(id, value) {
  const answer = { rev: lookup.question(id).rev || 1, state: "level", updated: resultsFile.now() };
  if (value === "unknown") return Object.assign(answer, { state: "unknown" });
  const [kind, name] = value.split("/");
  return Object.assign(answer, kind === "na" ? { state: "na", na_reason: name || undefined } : { level: name });
}

function valueOf(answer) {
  if (!answer) return "";
  if (answer.state === "unknown") return "unknown";
  return answer.state === "na" ? `na/${answer.na_reason || ""}` : `level/${answer.level}`;
}

export function set(id, value) {
  if (value === "") agreed.delete(id);
  else agreed.set(id, answerOf(id, value));
  for (const listener of listeners) listener();
}

export function control(id) {
  const texts = lookup.texts(id);
  const option = (value, label) => element("option", { value, selected: valueOf(agreed.get(id)) === value }, label);
  const select = element("select", { "data-agreed": id, onchange: () => set(id, select.value) },
    option("", say("script-team-not-agreed")), texts.levels.map((level) => option(`level/${level.id}`, level.title || level.text)),
    option("unknown", say("script-answer-unknown")), texts.na_reasons.length > 0 && option("na/", say("script-answer-na-only")), texts.na_reasons.map((reason) => option(`na/${reason.id}`, say("script-answer-na", { reason: reason.label }))));
  return field([say("script-team-agreed"), element("span", { class: "hidden" }, `: ${texts.text}`)], select);
}

// A results file of the agreed answers, for the council of this browser or else of the first file.
export function results(people) {
  const made = resultsFile.blank(assessment);
  const subjects = [store.results(), ...people.map((person) => person.results)].map((one) => one.subject || {});
  made.subject = Object.assign({}, subjects.find((subject) => Object.keys(subject).length > 0));
  made.respondent.role = say("script-team-role");
  for (const { id } of assessment.model.questions) if (agreed.has(id)) made.answers[id] = agreed.get(id);
  return made;
}

export const count = () => agreed.size;
export const has = (id) => agreed.has(id);
export const onChange = (listener) => listeners.push(listener);
