// How long it takes from a click on an answer to the updated score beside the form, with every question answered.
// LOCAL_NORMAL_SITE=DIR node bench/click-to-score.mjs   (a site with many questions: README.md)
import { launch, serve } from "../tests/browser/support.mjs";

const CLICKS = 100;

const server = await serve();
const browser = await launch();
const page = await browser.newPage();
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
await page.waitForSelector("form[data-ready]");
const times = await page.evaluate((clicks) => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const all = document.querySelectorAll("[data-question]:not([hidden]) input[type=radio]");
  const radios = [...all].filter((radio) => !["unknown", "na"].includes(radio.value));
  const taken = [];
  for (let at = 0; at < clicks; at += 1) {
    const others = radios.filter((radio) => !radio.checked);
    const start = performance.now();
    others[(at * 7) % others.length].click();
    document.body.getBoundingClientRect(); // with the layout of what was drawn
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}, CLICKS);
const asked = await page.evaluate(() => window.localNormal.modules["store/store"].questions().length);
console.log(`${asked} questions, ${CLICKS} clicks: median ${times[CLICKS / 2].toFixed(1)} ms, slowest ${times[CLICKS - 1].toFixed(1)} ms`);
await browser.close();
await server.close();
