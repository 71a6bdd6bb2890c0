// What a plan would make of the site, on the page beside: until it is done, or given up. Nothing of it is written.
import { ask } from "./asking.js";
import { existing } from "./elements.js";
import { isThere, showPage, shownPage } from "./frame.js";

/** @typedef {import("./asking.js").Answer} Answer */

const sign = existing("look", HTMLParagraphElement);

/** What is looked at, and the page that was there before. @type {{ look: number, back: string } | null} */
let shown = null;
/** Counts what was asked for or given up. */
let turns = 0;

/** Whether the page beside is of what is not done yet. */
export const isAhead = () => shown !== null;

/**
 * Asks for a look and goes to its page. `null` where something else was asked for meanwhile, or it was given up.
 * @param {() => Promise<Answer>} asks @param {(answer: Answer) => string} page @returns {Promise<Answer | null>}
 */
export async function look(asks, page) {
  const turn = (turns += 1);
  const answer = await asks();
  if (turn !== turns) {
    if (answer.look !== undefined) ask({ ask: "leave", look: answer.look });
    return null;
  }
  if (answer.refused || answer.look === undefined) {
    await leave();
    return answer;
  }
  shown = { look: answer.look, back: shown?.back ?? shownPage() };
  sign.hidden = false;
  go(page(answer));
  return answer;
}

/** Goes to a page, where it is not there already. @param {string} path */
export function go(path) {
  if (!isThere(path)) showPage(path);
}

/** It was done: the page stays. Says whether something was looked at. */
export function forget() {
  const was = shown !== null;
  turns += 1;
  shown = null;
  sign.hidden = true;
  return was;
}

/** Gives it up: the page is again what it was. */
export async function leave() {
  const was = shown;
  forget();
  if (!was) return;
  await ask({ ask: "leave", look: was.look });
  go(was.back);
}

/** The site is what the files are: whatever an editor before this one looked at when it ended is given up. */
export const ready = ask({ ask: "leave" });
window.addEventListener("pagehide", () => {
  if (!shown) return;
  const body = JSON.stringify({ ask: "leave", look: shown.look });
  fetch("ask", { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive: true });
});
