// How long it takes from a key in the search box to the laid out results, cold (a new browser context: nothing loaded) and warm.
// LOCAL_NORMAL_SITE=SITE node bench/search-key.mjs [QUERY…]   (after `npm ci`)
import { fileUrl, launch, serve } from "../tests/browser/support.mjs";
import { middle } from "./middle.mjs";

const ROUNDS = 5;
const queries = process.argv.length > 2 ? process.argv.slice(2) : ["the sta", "which over each", "pre"];

// In the page: the time from each input to the first results that were drawn after it.
const watchKeys = () => {
  const [list, status] = [document.querySelector(".results"), document.querySelector("[role=status]")];
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("#query"));
  const region = status?.parentNode?.parentNode;
  if (!list || !region || !box) throw new Error("this is not the page of the search");
  let key = 0;
  window.keyTimes = [];
  document.addEventListener("input", (event) => {
    key = event.timeStamp;
  }, { capture: true });
  const seen = () => {
    if (!key || !/found/i.test(status.textContent ?? "")) return;
    list.getBoundingClientRect();
    window.keyTimes.push({ query: box.value, ms: performance.now() - key, shown: list.children.length });
    key = 0;
  };
  new MutationObserver(seen).observe(region, { childList: true, subtree: true, characterData: true });
};

/** @param {Browser} browser @param {string} url @param {string} query */
async function typed(browser, url, query) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(watchKeys);
  for (const letter of query) {
    const before = await page.evaluate(() => window.keyTimes.length);
    await page.getByRole("searchbox").press(letter);
    const isAnswered = letter !== " " && (await page.getByRole("searchbox").inputValue()).length > 1;
    if (isAnswered) await page.waitForFunction((count) => window.keyTimes.length > count, before);
  }
  const times = await page.evaluate(() => window.keyTimes);
  await context.close();
  return times;
}

const server = await serve();
const browser = await launch();
for (const [where, url] of Object.entries({ HTTP: server.url("search.html"), "file://": fileUrl("search.html") })) {
  /** @type {number[][]} */
  const [first, later] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      const [cold, ...warm] = await typed(browser, url, query);
      first.push(cold.ms);
      later.push(...warm.map(({ ms }) => ms));
    }
  }
  /** @param {number[]} times */
  const said = (times) => `middle ${middle(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms of ${times.length}`;
  console.log(`${where}: first results ${said(first)}; later keys ${said(later)}`);
}
await browser.close();
await server.close();
