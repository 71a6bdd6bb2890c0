// What the panel says: what is not saved, what is wrong, and what was not done.
import { now, whole } from "./asking.js";
import { button, element, existing } from "./elements.js";
import { counted, showMistakes } from "./mistakes.js";
import { offer } from "./order.js";
import { refused } from "./refusals.js";
import { atRest, left } from "./typing.js";

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

/** @param {State} state */
export function tell({ unsaved, undo, redo, mistakes, edition }) {
  const open = [...new Set([...unsaved, ...left().map(({ file }) => file)])];
  existing("things", HTMLDivElement).hidden = edition;
  buttons.save.disabled = open.length === 0;
  buttons.undo.disabled = !undo;
  buttons.redo.disabled = !redo;
  const saved = open.length === 0 ? "All is saved." : `Not saved: ${open.join(", ")}.`;
  const wrong = counted(mistakes);
  // What was said of a save or an undo stays until there is something else to say.
  if (saved + wrong !== told) status.textContent = saved + wrong;
  told = saved + wrong;
  mistakes.forEach(({ place }) => place && offer(files, place.file));
  showMistakes(form, files.value, mistakes);
}

document.addEventListener("local-normal:unsent", () => tell(now()));

/** Says what was done. @param {string} words */
export const say = (words) => void (status.textContent = words);

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

/** Says why something was not done, beside what somebody wrote. @param {Answer} answer @param {...(Node | string)} more */
export function object(answer, ...more) {
  why = answer.refused;
  const words = [refused(answer), ...more].filter((one) => one !== "");
  const said = words.length > 0 ? element("div", {}, ...words) : "";
  notice.replaceChildren(said, ...notice.querySelectorAll(":scope > .wrote"));
}

/** The file can be read, and everything was taken: nothing is to be said of that any more. */
export function isReadable() {
  if (why === "broken" || why === "unknown" || why === "away") object({ state: now() });
}

/**
 * Keeps what somebody wrote into a text that was changed elsewhere, until it is put away.
 * @param {string} file @param {string} key @param {string} words
 */
export function keepWritten(file, key, words) {
  const id = `${file} ${key}`;
  const made = element("div", { class: "wrote", "data-wrote": id },
    element("p", {}, `${file} was changed elsewhere, and its fields show what it says now. You wrote:`), element("pre", {}, words),
    button("Put this away", () => made.remove()));
  for (const other of notice.querySelectorAll(/** @type {"div"} */ (".wrote"))) if (other.dataset.wrote === id) other.remove();
  notice.append(made);
}
