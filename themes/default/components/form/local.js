// An edition's own questions, as a form after that of the playbook's: they keep answers like these, and are scored apart.
import { element, refill } from "../base/build.js";
import { find } from "../base/page.js";
import { copy } from "../base/values.js";
import { say } from "../base/words.js";
import { assessment } from "../lookup/assessment.js";
import * as lookup from "../lookup/lookup.js";
import * as replies from "../lookup/replies.js";
import * as answering from "../question/answering.js";
import { localModel } from "../scoring/local.js";
import { read } from "../scoring/counts-as.js";
import { localScores } from "../store/local-scores.js";
import * as store from "../store/store.js";
import { figure, words } from "./running-score.js";
import { tell } from "./running.js";

const form = /** @type {HTMLFormElement} */ (find("form[data-local]"));
const area = form.dataset.local || "";
find("[data-total]", form).setAttribute("hidden", "");

// An answer that its question cannot take, because that is another one now, is set aside like one to the playbook's questions.
function setAside() {
  const results = store.results();
  const model = localModel(assessment.model);
  const given = results.local?.answers;
  if (!model || !given) return;
  const own = Object.fromEntries(model.questions.filter(({ id }) => given[id]).map(({ id }) => [id, given[id]]));
  for (const { question, reason } of read(model, results.subject || {}, own).rejected) {
    const orphan = { question, reason, model_version: results.model.version ?? null, answer: copy(given[question]) };
    results.orphans = (results.orphans || []).concat(orphan);
    delete given[question];
  }
}
setAside();

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
