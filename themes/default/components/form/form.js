// An area's questions as a form that keeps and scores its answers. Without it the form still adds up by CSS alone.
import { find } from "../base/page.js";
import { keepForm, ready } from "../base/ready.js";
import * as answering from "../question/answering.js";
import * as folds from "../question/folds.js";
import * as store from "../store/store.js";
import * as asked from "./asked.js";
import * as running from "./running.js";

const form = /** @type {HTMLFormElement} */ (find("form[data-area]"));

keepForm(form);
const sum = form.querySelector("[data-total]");
if (sum) sum.setAttribute("hidden", "");

/** @type {NodeListOf<HTMLFieldSetElement>} */
const fieldsets = form.querySelectorAll("[data-question]");
const questions = Array.from(fieldsets, (fieldset) => answering.mount(fieldset));
fieldsets.forEach((fieldset) => folds.mount(fieldset));
if (form.querySelector(".criteria")) import("../question/criteria.js").then(({ mount }) => questions.forEach(mount));
running.mount(find("[data-running]"), form.dataset.area || "");
asked.mount(form, questions);

// Targets are marked once there are some.
/** @type {typeof import("../question/aims.js") | null} */
let aims = null;
function hasAims() {
  const { profile, answers, remarks } = store.results();
  return profile || [answers, remarks].some((said) => Object.values(said || {}).some(({ target }) => target));
}
async function showAims() {
  if (!aims && hasAims()) aims = await import("../question/aims.js");
  if (aims) aims.update(questions);
}
showAims();

store.onChange((what) => {
  showAims();
  for (const question of questions) {
    if (!what.question || what.question === question.id) answering.sync(question);
  }
  if (!what.question) asked.update(form, questions);
  running.update(what.question);
});
window.addEventListener("pageshow", () => questions.forEach(answering.sync));
form.dataset.ready = "";
ready();
