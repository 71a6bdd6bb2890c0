// How long the results page takes to be drawn anew after an answer changed.
// LOCAL_NORMAL_SITE=DIR node bench/draw-results.mjs   (a site with many questions: README.md)
import { launch, serve } from "../tests/browser/support.mjs";
import { middle } from "./middle.mjs";

const RUNS = 30;

const server = await serve();
const browser = await launch();
const page = await browser.newPage();
await page.goto(server.url("assessment/results.html"));
await page.evaluate(async () => {
  const { assessment, modules } = window.localNormal;
  const store = modules["store/store"];
  store.chooseSaving("on");
  store.setMode("full");
  /** @type {Answers} */
  const answers = {};
  for (const { id, rev, levels } of assessment.model.questions) answers[id] = { rev, state: "level", level: levels[1].id };
  await store.replace(Object.assign({}, store.results(), { answers }));
});
await page.waitForSelector("[data-board] > *");
const measured = await page.evaluate((runs) => {
  /** @typedef {typeof import("../themes/default/components/scoring/scoring.js")} Scoring */
  const { assessment, modules } = window.localNormal;
  const { score } = /** @type {Scoring} */ (modules["scoring/scoring"]);
  const store = modules["store/store"];
  /** @type {Record<"score" | "page", number[]>} */
  const times = { score: [], page: [] };
  for (let run = 0; run < runs; run += 1) {
    const { id, levels } = assessment.model.questions[(run * 7) % assessment.model.questions.length];
    const start = performance.now();
    store.setAnswer(id, { state: "level", level: levels[2].id });
    document.body.getBoundingClientRect(); // with the layout of what was drawn
    times.page.push(performance.now() - start);
    const { model } = assessment;
    const again = performance.now();
    score(model, {}, store.results().answers);
    times.score.push(performance.now() - again);
  }
  return { questions: assessment.model.questions.length, times };
}, RUNS);
console.log(`${measured.questions} questions, middle of ${RUNS} runs: scored in ${middle(measured.times.score).toFixed(1)} ms; stored, scored and the whole results page drawn in ${middle(measured.times.page).toFixed(1)} ms`);
await browser.close();
await server.close();
