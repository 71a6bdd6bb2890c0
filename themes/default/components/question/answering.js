// One question's radios: from the store to the page and back, clearing an answer, and bringing a cleared one back.
import { button, element } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as running from "../form/running.js";
import * as lookup from "../lookup/lookup.js";
import * as store from "../store/store.js";
import { moreOf } from "./more.js";

const STATES = ["unknown", "na"];
/** @param {string} id */
const answerTo = (id) => lookup.answer(store.results(), id);

// The answer that the radios say, on top of what was noted about the question before.
/** @param {AskedQuestion} question @param {string} value */
function chosen(question, value) {
  const answer = Object.assign({}, answerTo(question.id));
  for (const field of /** @type {const} */ (["level", "na_reason", "check", "agreed"])) delete answer[field];
  answer.state = STATES.includes(value) ? value : "level";
  if (answer.state === "level") answer.level = value;
  if (answer.state === "na" && question.reason?.value) answer.na_reason = question.reason.value;
  return answer;
}

// The value of the radio for an answer; null without one.
/** @param {Answer | undefined} answer */
function valueOf(answer) {
  if (!answer) return null;
  return answer.state === "level" ? answer.level : answer.state;
}

/** @param {AskedQuestion} question @param {Event} event */
function choose(question, event) {
  if (event.target === question.reason && valueOf(answerTo(question.id)) !== "na") return;
  const radio = question.radios.find((one) => one.checked);
  if (!radio || (event.target !== question.reason && event.target !== radio)) return;
  question.cleared = null;
  store.setAnswer(question.id, chosen(question, radio.value));
}

// The button clears an answer, and then brings it back: a slip costs nothing. What was said about the question stays.
/** @param {AskedQuestion} question */
function clearOrRestore(question) {
  const answer = answerTo(question.id);
  const restored = answer ? null : question.cleared;
  question.cleared = answer ? { state: answer.state, level: answer.level, na_reason: answer.na_reason } : null;
  store.setAnswer(question.id, restored);
  const rest = lookup.remarks(store.results(), question.id) ? "script-form-cleared-rest" : "script-form-cleared";
  running.tell(say(answer ? rest : "script-form-restored"));
}

/** @param {AskedQuestion} question */
function stillHolds(question) {
  const answer = Object.assign({}, answerTo(question.id));
  delete answer.check;
  store.setAnswer(question.id, answer);
  question.radios.find((radio) => radio.checked)?.focus();
}

// Shows what is in the store.
/** @param {AskedQuestion} question */
export function sync(question) {
  const answer = answerTo(question.id);
  const value = valueOf(answer);
  for (const radio of question.radios) radio.checked = radio.value === value;
  if (value === "na" && question.reason) question.reason.value = answer?.na_reason || "";
  if (answer) question.cleared = null;
  question.more.sync();
  question.clear.hidden = !answer && !question.cleared;
  question.tools.hidden = question.clear.hidden && question.more.box.hidden;
  question.clearWords.data = say(answer ? "script-form-clear" : "script-form-restore");
  question.check.hidden = !(answer && answer.check);
}

// Numbers a question as it is asked; 0 where it is not.
/** @param {AskedQuestion} question @param {number} n */
export function number({ fieldset, forQuestion }, n) {
  find(".number", fieldset).textContent = n > 0 ? String(n) : "–";
  forQuestion.textContent = ` ${say("script-form-for", { n })}`;
}

/** @param {HTMLElement} fieldset */
export function mount(fieldset) {
  const id = fieldset.dataset.question || "";
  const forQuestion = element("span", { class: "hidden", id: `${id}--for` });
  const clearWords = new Text(say("script-form-clear"));
  const clear = element("button", { type: "button", class: "plain", onclick: () => clearOrRestore(question) }, clearWords, forQuestion);
  const check = element(
    "p",
    { class: "please-check" },
    `${say("script-form-check")} `,
    button(say("script-form-holds"), () => stillHolds(question)),
  );
  const more = moreOf(id);
  /** @type {AskedQuestion} */
  const question = {
    id,
    fieldset,
    radios: [...fieldset.querySelectorAll("input")].filter(({ type }) => type === "radio"),
    reason: fieldset.querySelector("select[data-reason]"),
    cleared: null,
    clear,
    clearWords,
    forQuestion,
    check,
    more,
    tools: element("div", { class: "tools" }, more.box, clear),
  };
  const levels = find(".levels", fieldset);
  levels.before(check);
  levels.after(question.tools);
  levels.addEventListener("change", (event) => choose(question, event));
  sync(question);
  return question;
}
