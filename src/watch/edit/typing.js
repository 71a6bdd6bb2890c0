// What is typed into controls: on its way to the server, one text after another, and what that has not taken.

/**
 * @typedef {import("./asking.js").State} State
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control
 *
 * @typedef {object} Typing What is typed into a control.
 * @property {Control} own
 * @property {string} file What it is written to.
 * @property {string} key Which value of that it is.
 * @property {string} name What people call it.
 * @property {object} field The field or the message, as it was drawn.
 * @property {() => string} said What the server has of it.
 * @property {() => Promise<Sent>} send
 *
 * @typedef {"taken" | "refused" | "stale"} Sent What became of it; what is stale is shown elsewhere.
 */

/** @param {import("./asking.js").Answer} answer @returns {Sent} */
export const outcome = ({ refused }) => (refused === undefined ? "taken" : refused === "stale" ? "stale" : "refused");

/** What is on its way to the server, by the field's control. @type {Map<Control, { typing: Typing, sent: Promise<void> }>} */
const following = new Map();

/** What the server has not taken, by its file and key: a control may have been drawn anew since. @type {Map<string, Typing>} */
const unsent = new Map();

/**
 * What the server has taken and no file has yet: a program that is started again does not know of it.
 * @typedef {{ file: string, words: string | null, field: object }} Taken
 * @type {Map<string, Taken>}
 */
const taken = new Map();
/** Which run of the program has that, and in which files. @type {Pick<State, "began" | "unsaved">} */
let run = { began: 0, unsaved: [] };

/** Counts every letter and press: whoever asks the server knows by it whether the answer is still about these fields. */
let begun = 0;

/** Until a pressed pointer is let go: a button that is drawn anew under a finger is never clicked. */
let released = Promise.resolve();
let letGo = () => {};
document.addEventListener("pointerdown", ({ target }) => {
  letGo();
  if (!(target instanceof Element && target.closest("button, summary, label"))) return;
  begun += 1;
  released = new Promise((done) => void (letGo = done));
});
// The click comes after the pointer is let go. A key means that it was, even if that was out of sight.
for (const end of ["pointerup", "pointercancel", "keydown"]) document.addEventListener(end, () => setTimeout(letGo), true);

/** Until what is composed of several keys is a word: a text that is drawn anew meanwhile would have the keys too. */
let composed = Promise.resolve();
let endWord = () => {};
document.addEventListener("compositionstart", () => {
  endWord();
  begun += 1;
  composed = new Promise((done) => void (endWord = done));
});
// The text follows the end of a word.
document.addEventListener("compositionend", () => setTimeout(endWord));

/** Milliseconds without a letter after which what was typed over another text is whole. */
const PAUSE = 1000;
/** Whether somebody has typed over a text that was changed elsewhere. */
let isOvertaken = false;

/** Until nobody types on over such a text: in the text that is drawn then, the rest of it would stand alone. */
async function paused() {
  while (isOvertaken) {
    const before = begun;
    await new Promise((done) => setTimeout(done, PAUSE));
    isOvertaken = begun !== before;
  }
}

/** Waits until the server has all that was typed. */
export async function settled() {
  while (following.size > 0) await Promise.all(Array.from(following.values(), ({ sent }) => sent));
}

/**
 * What the server says, once it has all that was typed, and nothing is typed or pressed while it answers.
 * @template Answer @param {() => Promise<Answer>} asks
 */
export async function atRest(asks) {
  for (;;) {
    await settled();
    await released;
    await composed;
    await paused();
    const before = begun;
    const answer = await asks();
    if (begun === before) return answer;
  }
}

/** Sends what was typed, and then what was typed meanwhile. @param {Typing} typing */
export function follow(typing) {
  const { own } = typing;
  begun += 1;
  if (following.has(own)) return;
  const sent = sendAll(typing).finally(() => {
    following.delete(own);
    isOtherwise();
  });
  following.set(own, { typing, sent });
  isOtherwise();
}

/** What is not saved is not what it was. */
const isOtherwise = () => document.dispatchEvent(new Event("local-normal:unsent"));

/** A date or number of which a part is typed has no value at all, or the first digits of a year. @param {Control} own */
function isHalf(own) {
  if (!(own instanceof HTMLInputElement)) return false;
  return own.validity.badInput || (own.type === "date" && Number.parseInt(own.value, 10) < 1000);
}

/** @param {Typing} typing */
async function sendAll(typing) {
  const { own, file, field, said, send } = typing;
  while (!isHalf(own) && own.value !== said()) {
    const { value } = own;
    const sent = await send();
    isOvertaken ||= sent === "stale";
    // What was refused is not sent again, but what was typed since may be right.
    if (sent !== "taken" && own.value === value) return holds(typing, sent === "refused");
    if (sent === "taken") taken.set(idOf(typing), { file, words: value, field });
  }
  holds(typing, isHalf(own));
}

/** @param {Typing} typing */
const idOf = ({ file, key }) => `${file} ${key}`;

/** Whether a control holds what the server has not taken: that is said at it. @param {Typing} typing @param {boolean} isHeld */
function holds(typing, isHeld) {
  const id = idOf(typing);
  const [had, { own }] = [unsent.has(id), typing];
  if (isHeld) unsent.set(id, typing);
  else unsent.delete(id);
  const words = !isHeld ? "" : isHalf(own) ? HALF : REFUSED;
  own.parentElement?.querySelector(":scope > .unsent")?.replaceChildren(words);
  if (isHeld) own.ariaInvalid = "true";
  else own.ariaInvalid = null;
  if (isHeld || had) isOtherwise();
}

const HALF = "This is not whole yet. The file keeps what it says.";
const REFUSED = "This is not in the file, and not on the page. It is sent again when you save.";

/** A place for what is said of a control. @param {string} id */
export const unsentAt = (id) => `${id}-unsent`;

/**
 * Follows a control that is drawn. What was typed into the one before it and not taken is in it again, where the file says what it
 * said then.
 * @param {Typing} typing
 */
export function attend(typing) {
  const { own, said } = typing;
  own.addEventListener("input", () => follow(typing));
  // A date that is emptied part by part says nothing of the last.
  own.addEventListener("blur", () => unsent.has(idOf(typing)) && follow(typing));
  const before = unsent.get(idOf(typing));
  if (!before || before.said() !== said()) return;
  if (!isHalf(before.own)) own.value = before.own.value;
  // Its place is there once it is drawn.
  queueMicrotask(() => holds(typing, own.value !== said()));
}

/** What is typed is of this value from now on. @param {Typing} typing @param {string} key */
export function rekey(typing, key) {
  const isHeld = unsent.delete(idOf(typing));
  const words = taken.get(idOf(typing));
  taken.delete(idOf(typing));
  typing.key = key;
  if (isHeld) unsent.set(idOf(typing), typing);
  if (words) taken.set(idOf(typing), words);
}

/** Sends once more what was not taken. */
export async function resend() {
  for (const typing of [...unsent.values()]) follow(typing);
  await settled();
}

/** What the server has not taken. */
export const left = () => [...unsent.values()];

/** The files of what is on its way. */
export const underWay = () => Array.from(following.values(), ({ typing }) => typing.file);

/** What an earlier run of the program had, and no file has: of files in which no text was typed, only that. @param {State} state */
export function lost({ began, unsaved }) {
  const isAnother = began !== run.began;
  const texts = isAnother ? [...taken.values()] : [];
  const files = isAnother ? run.unsaved.filter((file) => !texts.some((text) => text.file === file)) : [];
  for (const [id, { file }] of taken) if (isAnother || !unsaved.includes(file)) taken.delete(id);
  run = { began, unsaved };
  return texts.concat(files.map((file) => ({ file, words: null, field: {} })));
}

/** Gives up what was not taken of a file. What is on its way would come back. @param {string} file */
export async function drop(file) {
  await settled();
  for (const typing of left()) if (typing.file === file) holds(typing, false);
}
