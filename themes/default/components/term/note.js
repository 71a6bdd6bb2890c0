// The note that says what a word of the glossary means. The browser closes it with Escape or with a click elsewhere.
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { site } from "../base/site.js";
import { say } from "../base/words.js";

const GAP = 8;
const note = element("div", { class: "explanation", popover: "auto" });
find("main").append(note);

// Below the word, and within the window.
/** @param {DOMRect} word */
function place(word) {
  const { width, height } = note.getBoundingClientRect();
  const isLow = word.bottom + GAP + height > window.innerHeight;
  note.style.left = `${Math.max(GAP, Math.min(word.left, window.innerWidth - width - GAP))}px`;
  note.style.top = `${isLow ? Math.max(GAP, word.top - GAP - height) : word.bottom + GAP}px`;
}

/** @param {HTMLAnchorElement} link */
export function show(link) {
  const known = site.glossary[decodeURIComponent(link.hash.slice(1))];
  if (!known) return void window.location.assign(link.href);
  const [term, definition] = known;
  const more = element("a", { href: link.href, autofocus: true }, say("script-term-more"));
  refill(note, element("p", {}, element("b", {}, term), " ", definition), element("p", {}, more));
  note.showPopover();
  place(link.getBoundingClientRect());
}
