// The lines of a question's levels as boxes to tick. What is ticked suggests a level, and never chooses one.
import { button, element, refill } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import { suggested } from "../scoring/criteria.js";
import * as store from "../store/store.js";

/** @param {string} id @returns {Said | undefined} */
const saidOf = (id) => lookup.answer(store.results(), id) || lookup.remarks(store.results(), id);

/** @param {string} id @param {number[]} lines */
function keep(id, lines) {
  /** @type {Said} */
  const said = { ...saidOf(id), criteria: lines };
  if (lines.length === 0) delete said.criteria;
  if (said.state) store.setAnswer(id, /** @type {Answer} */ (said));
  else store.setRemarks(id, said);
}

// A box before each line. A line that leads elsewhere is not a label: a click would do two things.
/** @param {HTMLElement} line @param {string} name */
function boxFor(line, name) {
  const box = element("input", { type: "checkbox", name });
  const words = element(line.querySelector("a, ul, ol, p") ? "div" : "label", { id: name });
  words.append(...line.childNodes);
  if (words instanceof HTMLLabelElement) words.htmlFor = `${name}--box`;
  else box.setAttribute("aria-labelledby", name);
  box.id = `${name}--box`;
  line.append(box, words);
  return box;
}

/** @param {AskedQuestion} question */
export function mount({ id, fieldset, tools }) {
  /** @type {NodeListOf<HTMLElement>} */
  const lines = fieldset.querySelectorAll(".criteria li");
  if (lines.length === 0) return;
  const boxes = [...lines].map((line, at) => boxFor(line, `${id}--line-${at}`));
  const words = element("span", {});
  const level = () => suggested(lookup.question(id).levels, saidOf(id)?.criteria || []);
  const take = button(say("script-criteria-take"), () => {
    const radio = /** @type {HTMLInputElement} */ (fieldset.querySelector(`input[value="${level()}"]`));
    radio.click();
    radio.focus();
  }, "plain");
  const note = element("p", { class: "suggested", role: "status" });
  tools.before(note);
  const sync = () => {
    const said = saidOf(id);
    const ticked = said?.criteria || [];
    boxes.forEach((box, at) => (box.checked = ticked.includes(at)));
    const found = level();
    const isNew = found !== null && (said?.state !== "level" || said.level !== found);
    const name = isNew && fieldset.querySelector(`input[value="${found}"] + label b`);
    words.textContent = name ? say("script-criteria-suggest", { level: name.textContent }) : "";
    refill(note, isNew && [words, " ", take]);
  };
  fieldset.addEventListener("change", ({ target }) => {
    if (!boxes.includes(/** @type {HTMLInputElement} */ (target))) return;
    keep(id, boxes.flatMap(({ checked }, at) => (checked ? [at] : [])));
  });
  sync();
  store.onChange((what) => (!what.question || what.question === id) && sync());
  window.addEventListener("pageshow", sync);
}
