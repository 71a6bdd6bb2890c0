// A link with answers in it was opened: says so, shows them, and asks before anything is replaced.
import { button, element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as shareLink from "./share-link.js";
import * as take from "./take.js";

const BEGINS = "#shared=";
const place = () => find("[data-shared]");

// Without the answers, so that a reload or a bookmark does not bring them back.
function clearAddress() {
  try {
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  } catch (error) {
    window.location.hash = ""; // a browser that guards file:// addresses
  }
}

/** @param {string} message @param {HTMLElement} [undo] */
function close(message, undo) {
  clearAddress();
  const said = element("p", { class: "said", role: "status", tabindex: -1 }, message);
  refill(place(), said, undo);
  said.focus();
}

/** @param {string} problem */
function refuse(problem) {
  place().replaceChildren(element("div", { class: "panel", role: "alert" },
    element("p", {}, element("strong", {}, say(`script-shared-${problem}`)), " ", say("script-take-unchanged")),
    element("p", {}, button(say("script-close"), () => close(say("script-shared-left"))))));
}

export function look() {
  const { hash } = window.location;
  const found = shareLink.decode(hash.slice(BEGINS.length));
  if (found.problem !== undefined) return void refuse(found.problem);
  const { panel, heading } = take.preview({
    results: found.results,
    title: say("script-shared-title"),
    level: 2,
    onTaken: (/** @type {HTMLElement} */ undo, /** @type {string} */ message) => close(message, undo),
    onLeft: () => close(say("script-shared-left")),
  });
  place().replaceChildren(panel);
  heading.focus();
}
