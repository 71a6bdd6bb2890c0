// How long it takes from a click on an answer to the updated score beside the form, with 500 questions: the playbook's own
// questions, repeated. Run: LOCAL_NORMAL_SITE=public node bench/click-to-score.mjs
import { launch, serve } from "../tests/browser/support.mjs";

const QUESTIONS = 500;
const CLICKS = 100;

// Adds copies of the questions to the data script, each in the cell of its original, all of them answered.
const REPEAT = `
(() => {
  const { model, questions } = window.localNormal.assessment;
  const own = model.questions.slice();
  for (let at = 0; model.questions.length < ${QUESTIONS}; at += 1) {
    const question = own[at % own.length];
    const id = question.id + "-copy" + at;
    model.questions.push({ ...question, id });
    questions[id] = { ...questions[question.id], quick: true };
  }
})();`;

const server = await serve();
const browser = await launch();
const page = await browser.newPage();
await page.route("**/assessment-data.*.js", async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()) + REPEAT });
});
await page.goto(server.url("assessment/index.html"));
await page.getByRole("button", { name: "Save on this computer" }).click();
const area = await page.evaluate(async () => {
  const { assessment, modules } = window.localNormal;
  const store = modules["store/store"];
  const results = structuredClone(store.results());
  for (const { id, rev, levels } of assessment.model.questions) results.answers[id] = { rev, state: "level", level: levels[1].id };
  store.setMode("full");
  await store.replace(results);
  return assessment.areas[0].url;
});
await page.goto(server.url(`assessment/${area}`));
const times = await page.evaluate((clicks) => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const all = document.querySelectorAll("[data-question]:not([hidden]) input[type=radio]");
  const radios = [...all].filter((radio) => !["unknown", "na"].includes(radio.value));
  const taken = [];
  for (let at = 0; at < clicks; at += 1) {
    const start = performance.now();
    radios[(at * 7) % radios.length].click();
    document.body.getBoundingClientRect(); // with the layout of what was drawn
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}, CLICKS);
const asked = await page.evaluate(() => window.localNormal.modules["store/store"].questions().length);
console.log(`${asked} questions, ${CLICKS} clicks: median ${times[CLICKS / 2].toFixed(1)} ms, slowest ${times[CLICKS - 1].toFixed(1)} ms`);
await browser.close();
await server.close();
