// What the group agrees on: one answer for each question, chosen by people and never worked out. It is kept at once, as the answer of
// this browser; what was answered here before comes back when the group takes its answer back.
import { field } from "../base/build-more.js";
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import { shared } from "../exchange/outgoing.js";
import { assessment, isLocal, saidOf } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import { REMARKS, remarksOf } from "../store/remarks.js";
import * as resultsFile from "../store/results-file.js";
import * as store from "../store/store.js";
import { keepPlace, visit } from "./kept.js";

/** @param {string} id */
const answerTo = (id) => lookup.answer(store.results(), id);
/** @param {string} id */
export const has = (id) => Boolean(answerTo(id)?.agreed);
/** @param {string[]} ids */
export const count = (ids) => ids.filter(has).length;

/** @param {string} value @returns {Answer} */
function answerOf(value) {
  const [kind, name] = value.split("/");
  if (kind === "level") return { state: kind, level: name };
  return kind === "na" ? { state: kind, na_reason: name || undefined } : { state: kind };
}

// The agreed answer as the value of a control; "" where there is none.
/** @param {string} id */
export function valueOf(id) {
  const answer = answerTo(id);
  if (!answer?.agreed) return "";
  if (answer.state === "level") return `level/${answer.level}`;
  return answer.state === "na" ? `na/${answer.na_reason || ""}` : answer.state;
}

// What was answered here before, with what is said beside it now; after another visit nobody knows, and only the mark goes.
/** @param {string} id */
function takeBack(id) {
  const earlier = visit.before.get(id);
  const marked = answerTo(id);
  if (earlier === null) store.setAnswer(id, null);
  else if (marked) store.setAnswer(id, { ...(earlier ? { ...earlier, ...remarksOf(marked) } : marked), agreed: undefined });
  visit.before.delete(id);
}

// An answer without what is said beside it.
/** @param {Answer | undefined} answer */
function choiceOf(answer) {
  if (!answer) return null;
  const choice = { ...answer };
  for (const name of REMARKS) delete choice[name];
  return choice;
}

/** @param {string} id @param {string} value */
export function set(id, value) {
  // Questions beyond the quick check are only seen in the full one; an edition's own are in both.
  if (store.mode() === "quick" && !isLocal(id) && !lookup.isQuick(id)) store.setMode("full");
  if (value === "") takeBack(id);
  else {
    if (!has(id)) visit.before.set(id, choiceOf(answerTo(id)));
    store.setAnswer(id, { ...remarksOf(answerTo(id)), ...answerOf(value), agreed: resultsFile.now() });
  }
  keepPlace();
}

// The values that can be agreed on, each with its words: levels, "we do not know" and "does not apply".
/** @param {string} id @returns {[value: string, words: string][]} */
export function choices(id) {
  const { levels, na_reasons } = lookup.texts(id);
  return /** @type {[string, string][]} */ ([
    ...levels.map((level) => [`level/${level.id}`, level.title || level.text]),
    ["unknown", say("script-answer-unknown")],
    ...(na_reasons.length > 0 ? [["na/", say("script-answer-na-only")]] : []),
  ]);
}

/** @param {string} id */
export function control(id) {
  const value = valueOf(id);
  const reasons = lookup.texts(id).na_reasons.map(({ id: reason, label }) => [`na/${reason}`, say("script-answer-na", { reason: label })]);
  const options = [["", say("script-team-not-agreed")], ...choices(id), ...reasons].map(([one, words]) =>
    element("option", { value: one, selected: one === value }, words));
  const select = element("select", { "data-agreed": id, onchange: () => set(id, select.value) }, options);
  return field([say("script-team-agreed"), element("span", { class: "hidden" }, `: ${lookup.texts(id).text}`)], select);
}

// A results file of the agreed answers, for the council of this browser or else of the first file.
/** @param {Person[]} people */
export function results(people) {
  const made = resultsFile.blank(assessment);
  const subjects = [store.results(), ...people.map((person) => person.results)].map((one) => one.subject || {});
  made.subject = Object.assign({}, subjects.find((subject) => Object.keys(subject).length > 0));
  made.respondent.role = say("script-team-role");
  const { answers, local } = store.results();
  for (const [id, answer] of Object.entries({ ...answers, ...local?.answers })) {
    if (answer.agreed && lookup.question(id)) (saidOf(made, id).answers ||= {})[id] = answer;
  }
  return shared(made);
}
