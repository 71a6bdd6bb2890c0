// An edition's own questions, as a form after that of the playbook's: they keep answers like these, and are scored apart.
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { say } from "../base/words.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as answering from "../question/answering.js";
import { setAsideLocal } from "../store/local-aside.js";
import { localScores } from "../store/local-scores.js";
import * as store from "../store/store.js";
import { figure, words } from "./running-score.js";
import { tell } from "./running.js";

const form = /** @type {HTMLFormElement} */ (find("form[data-local]"));
const area = form.dataset.local || "";
find("[data-total]", form).setAttribute("hidden", "");

setAsideLocal(store.results());

/** @type {NodeListOf<HTMLFieldSetElement>} */
const fieldsets = form.querySelectorAll("[data-question]");
const questions = Array.from(fieldsets, (fieldset) => answering.mount(fieldset));
if (form.querySelector(".criteria")) import("../question/criteria.js").then(({ mount }) => questions.forEach(mount));

// Which of them are asked, with numbers that go on from those of the playbook.
function ask() {
  const before = store.questions().filter((id) => lookup.question(id).area === area).length;
  const asked = questions.filter(({ id }) => lookup.applies(id, store.results().subject));
  for (const question of questions) {
    question.fieldset.hidden = !asked.includes(question);
    answering.number(question, before + asked.indexOf(question) + 1);
  }
  return asked.map(({ id }) => id);
}

const box = element("p", { class: "running-score" });
find("p", form).after(box);

// Draws how far they come, and gives it in words.
function draw() {
  const ids = ask();
  const progress = lookup.progressWords(ids, store.results());
  const score = ids.some((id) => lookup.answer(store.results(), id)) ? localScores()?.areas[area] : null;
  if (!score) {
    refill(box, element("span", {}, progress));
    return progress;
  }
  refill(box, element("b", {}, figure(score)), " ", element("span", {}, `${words(score)}. ${progress}`));
  return say("script-running-said", { score: figure(score), words: words(score), progress });
}

// Targets are marked once there are some.
/** @type {typeof import("../question/aims.js") | null} */
let aims = null;
async function showAims() {
  const hasAims = questions.some(({ id }) => replies.target(store.results(), id));
  if (!aims && hasAims) aims = await import("../question/aims.js");
  if (aims) aims.update(questions);
}

draw();
showAims();
store.onChange((what) => {
  showAims();
  for (const question of questions) {
    if (!what.question || what.question === question.id) answering.sync(question);
  }
  const said = draw();
  if (questions.some(({ id }) => id === what.question)) tell(said);
});
window.addEventListener("pageshow", () => questions.forEach(answering.sync));
