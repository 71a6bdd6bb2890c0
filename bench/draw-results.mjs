// How long the results page takes to be drawn anew after an answer changed, with 500 questions.
// LOCAL_NORMAL_SITE=SITE node bench/draw-results.mjs   (after `npm ci`)
import { launch, serve } from "../tests/browser/support.mjs";

const QUESTIONS = 500;
const RUNS = 30;

// Runs after the site's own data: the same areas and principles with more questions.
const more = `(function () {
  const a = window.localNormal.assessment, own = a.model.questions.slice();
  for (let n = 0; a.model.questions.length < ${QUESTIONS}; n += 1) {
    const from = own[n % own.length], id = from.id + "-" + n;
    a.model.questions.push(Object.assign({}, from, { id }));
    a.questions[id] = a.questions[from.id];
    a.areas.find((area) => area.id === from.area).questions.push(id);
  }
})();`;

const server = await serve();
const browser = await launch();
const page = await browser.newPage();
await page.route(/assessment-steps\..*\.js$/, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()}\n${more}` });
});
await page.goto(server.url("assessment/results.html"));
const measured = await page.evaluate(async (runs) => {
  /** @typedef {typeof import("../themes/default/components/base/part.js")} Part */
  /** @typedef {typeof import("../themes/default/components/scoring/scoring.js")} Scoring */
  await /** @type {Part} */ (window.localNormal.modules["base/part"]).part("results-board", "results/board");
  const { score } = /** @type {Scoring} */ (window.localNormal.modules["scoring/scoring"]);
  const { assessment, modules } = window.localNormal;
  const store = modules["store/store"];
  store.chooseSaving("on");
  store.setMode("full");
  /** @type {Answers} */
  const answers = {};
  for (const { id, rev, levels } of assessment.model.questions) answers[id] = { rev, state: "level", level: levels[1].id };
  await store.replace(Object.assign({}, store.results(), { answers }));
  /** @type {Record<"score" | "page", number[]>} */
  const times = { score: [], page: [] };
  for (let run = 0; run < runs; run += 1) {
    const { id, levels } = assessment.model.questions[run * 7];
    const start = performance.now();
    store.setAnswer(id, { state: "level", level: levels[2].id });
    times.page.push(performance.now() - start);
    const { model } = assessment;
    const again = performance.now();
    score(model, {}, store.results().answers);
    times.score.push(performance.now() - again);
  }
  return { questions: assessment.model.questions.length, times };
}, RUNS);
/** @param {number[]} list */
const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1].toFixed(1);
console.log(`${measured.questions} questions, middle of ${RUNS} runs: scored in ${middle(measured.times.score)} ms; stored, scored and the whole results page drawn in ${middle(measured.times.page)} ms`);
await browser.close();
await server.close();
