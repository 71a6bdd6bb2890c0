// What may be said about an answer beside its level. Its fields (more-fields.js) are loaded and drawn when it is first opened.
import { element } from "../base/build.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import { remarksOf } from "../store/remarks.js";
import * as store from "../store/store.js";

/** @param {string} id */
const remarks = (id) => lookup.remarks(store.results(), id);
// Ticked lines are not in the fold.
/** @param {Said} answer */
const filled = (answer) => Object.keys(remarksOf({ ...answer, criteria: undefined })).length;

/** @type {MoreFields | null} */
let moreFields = null;

// The fold below a question's levels: {box, sync()}. A question whose answer was cleared keeps what was said about it.
/** @param {string} id */
export function moreOf(id) {
  const title = element("span", {}, say("script-more"));
  const box = element("details", { class: "more" }, element("summary", {}, title));
  const answer = () => lookup.answer(store.results(), id) || remarks(id);
  /** @type {ReturnType<MoreFields["draw"]> | null} */
  let parts = null;
  let isKeeping = false;
  let isByMouse = false;

  function keep() {
    const before = answer() || {};
    if (!parts || !moreFields) return;
    const after = moreFields.read(parts, before);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    isKeeping = true;
    if (after.state) store.setAnswer(id, /** @type {Answer} */ (after));
    else store.setRemarks(id, after);
    isKeeping = false;
  }

  async function open() {
    if (!moreFields) moreFields = await import("./more-fields.js");
    const given = answer();
    if (parts || !given || !box.open) return;
    parts = moreFields.draw(id, given);
    box.append(parts.body);
    if (isByMouse) parts.note.focus();
  }

  // Fields under the reader's hands are left alone; the others show what is in the store. While a field tells of its
  // change the focus is nowhere, hence the flag.
  function sync() {
    const given = answer();
    const n = given ? filled(given) : 0;
    title.textContent = n > 0 ? say("script-more-filled", { n }) : say("script-more");
    box.hidden = !given && !box.contains(document.activeElement);
    if (!parts || isKeeping || box.contains(document.activeElement)) return;
    parts.body.remove();
    parts = null;
    if (box.open) open();
  }

  // Whoever opens it by mouse can write a note at once; by keyboard nothing moves, and by touch no keyboard comes up.
  box.addEventListener("click", (event) => (isByMouse = /** @type {PointerEvent} */ (event).pointerType === "mouse"));
  box.addEventListener("toggle", () => box.open && open());
  box.addEventListener("change", keep);
  return { box, sync };
}
