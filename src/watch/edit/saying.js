// What the panel says: what is not saved, what is wrong, and what was not done.
import { now, whole } from "./asking.js";
import { button, element, existing } from "./elements.js";
import { counted, showMistakes } from "./mistakes.js";
import { offer } from "./order.js";
import { gone, refused } from "./refusals.js";
import { atRest, left, lost, underWay } from "./typing.js";

/**
 * @typedef {import("./asking.js").Answer} Answer
 * @typedef {import("./asking.js").State} State
 */

const form = existing("fields", HTMLFormElement);
const files = existing("file", HTMLSelectElement);
const status = existing("status", HTMLParagraphElement);
const notice = existing("notice", HTMLDivElement);
export const buttons = {
  save: existing("save", HTMLButtonElement),
  undo: existing("undo", HTMLButtonElement),
  redo: existing("redo", HTMLButtonElement),
};

/** What the status said last of what is not saved. */
let told = "";
/** What was done, until there is something else to say of what is not saved. @type {(Node | string)[]} */
let done = [];

/** Whether words are kept that no file has. */
export const hasWritten = () => notice.querySelector(".wrote") !== null;

/** @param {State} state */
export function tell(state) {
  const { unsaved, undo, redo, mistakes, edition } = state;
  for (const { file, words, field } of lost(state)) {
    const reason = LOST(file);
    written.set(field, { box: write(words, reason), reason });
  }
  const open = [...new Set([...unsaved, ...left().map(({ file }) => file)])];
  const sent = [...new Set(underWay())].filter((file) => !open.includes(file));
  existing("things", HTMLDivElement).hidden = edition;
  buttons.save.disabled = open.length + sent.length === 0;
  buttons.undo.disabled = !undo;
  buttons.redo.disabled = !redo;
  const none = hasWritten() ? "All is saved except what is kept below." : "All is saved.";
  const known = open.length > 0 ? [`Not saved: ${open.join(", ")}.`] : [];
  const saved = buttons.save.disabled ? none : [...known, ...sent.map((file) => `On its way: ${file}.`)].join(" ");
  if (saved !== told) done = [];
  told = saved;
  show(mistakes);
  mistakes.forEach(({ place }) => place && offer(files, place.file));
  showMistakes(form, files.value, mistakes);
}

document.addEventListener("local-normal:unsent", () => tell(now()));

/** Files in a sentence: the first of many. @param {string[]} [all] */
export function named(all = []) {
  const others = all.length - 3;
  return others > 1 ? `${all.slice(0, 3).join(", ")} and ${others} others` : all.join(", ");
}

/** Says what was done. @param {...(Node | string)} words */
export function say(...words) {
  done = words;
  show(now().mistakes);
}

/** @param {Node | string} words */
const copied = (words) => (words instanceof Node ? words.cloneNode(true) : words);

/** @param {import("./asking.js").Mistake[]} mistakes */
function show(mistakes) {
  // Titles may be written from right to left: what is counted after them is no part of them.
  const words = element("span", {}, ...(done.length > 0 ? done.map(copied) : [told]), counted(mistakes));
  // What is set once more is read aloud once more.
  if (status.textContent !== words.textContent) status.replaceChildren(...words.childNodes);
}

let isLooking = false;
/** Counts what may have changed the pages. */
let turns = 0;

/** Tells what only finished pages show to be wrong, once nothing newer was asked for. */
export async function look() {
  turns += 1;
  if (isLooking) return;
  isLooking = true;
  /** @type {Answer} */
  let answer;
  let turn;
  do {
    turn = turns;
    answer = await atRest(whole);
  } while (turn !== turns);
  isLooking = false;
  if (!answer.refused) tell(answer.state);
}

/** Why the last thing was not done. @type {Answer["refused"]} */
let why;

/** Takes an answer; says whether what was asked was done. @param {Answer} answer */
export function take(answer) {
  tell(answer.state);
  look();
  object(answer);
  return answer.refused === undefined;
}

/** Takes an answer that nobody waits for: a question that stands stays. @param {Answer} answer */
export function overhear(answer) {
  if (why === "conflict" || why === "overtaken") tell(answer.state);
  else take(answer);
}

/** Says why something was not done, beside what somebody wrote. @param {Answer} answer @param {...(Node | string)} more */
export function object(answer, ...more) {
  why = answer.refused;
  const isGone = why === "unknown" && form.childElementCount > 0;
  const words = [isGone ? gone(files.value) : refused(answer), ...more].filter((one) => one !== "");
  const said = words.length > 0 ? element("div", {}, ...words) : "";
  leaving(() => notice.replaceChildren(said, ...notice.querySelectorAll(":scope > .wrote")));
}

/** Goes on where the next thing is pressed, if the button that was pressed goes with what it is of. @param {() => void} goes */
function leaving(goes) {
  const isIn = notice.contains(document.activeElement);
  goes();
  if (!isIn || notice.contains(document.activeElement)) return;
  (buttons.save.disabled ? existing("changes", HTMLButtonElement) : buttons.save).focus();
}

/** The file can be read, and everything was taken: nothing is to be said of that any more. */
export function isReadable() {
  if (why && ["broken", "gone", "unknown", "unreadable", "away", "locked", "large"].includes(why)) object({ state: now() });
}

/**
 * What is kept, and why, by the field as it was drawn then: what is typed on there takes its place.
 * @type {WeakMap<object, { box: Element, reason: string }>}
 */
const written = new WeakMap();

/** @param {string} file */
export const changedElsewhere = (file) => `${file} was changed elsewhere, and its fields show what it says now.`;

/**
 * Keeps what somebody wrote and no file can have, until it is put away.
 * @param {object} field The field as it was drawn. @param {string} because @param {string} words
 */
export function keepWritten(field, because, words) {
  const before = written.get(field);
  before?.box.remove();
  const reason = before?.reason ?? because;
  written.set(field, { box: write(words, reason), reason });
  tell(now());
}

/**
 * What was typed is kept, and a press is told of.
 * @param {Answer} answer @param {string} file @param {object} field @param {import("./fields.js").What} what
 */
export function keepPress(answer, file, field, what) {
  if (typeof what === "object" && "set" in what) keepWritten(field, changedElsewhere(file), what.set);
  else object(answer, NOT_PRESSED);
}

const NOT_PRESSED = "The file was changed elsewhere a moment ago. Nothing was done: the fields show what it says now.";

/** @param {string} file */
const LOST = (file) => `The program was started again, and does not have what was not saved of ${file}.`;

/** @param {string | null} words @param {string} reason */
function write(words, reason) {
  const putAway = () => {
    leaving(() => made.remove());
    tell(now());
  };
  const texts = words === null ? [element("p", {}, reason)] : [element("p", {}, `${reason} You wrote:`), element("pre", {}, words)];
  const made = element("div", { class: "wrote" }, ...texts, button("Put this away", putAway));
  notice.append(made);
  return made;
}
