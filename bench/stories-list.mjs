// How long the list of stories takes to be usable, and from a key in a filter to the narrowed list, in Chromium.
// Beside the elapsed time it gives the time that the page's own thread worked, which a busy machine changes less.
//   LOCAL_NORMAL_SITE=SITE node bench/stories-list.mjs   (a site of many stories: bench/generate.mjs --kind stories)
import { existing } from "../tests/browser/existing.mjs";
import { launch, serve } from "../tests/browser/support.mjs";
import { middle } from "./middle.mjs";

const ROUNDS = 3;

/** @typedef {import("playwright-core").CDPSession} Session */

/** What the page's thread has worked so far, in milliseconds. @param {Session} session */
async function worked(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * existing(metrics.find(({ name }) => name === "TaskDuration"), "time of tasks").value;
}

const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** @param {import("playwright-core").Page} page @param {Session} session @param {() => Promise<unknown>} act */
async function timed(page, session, act) {
  const [before, started] = [await worked(session), performance.now()];
  await act();
  await page.evaluate(painted);
  return { ms: performance.now() - started, work: (await worked(session)) - before };
}

/** @param {Browser} browser @param {string} url */
async function round(browser, url) {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const load = await timed(page, session, () => page.goto(url, { waitUntil: "load" }));
  const [nodes, stories] = await page.evaluate(() => [
    document.querySelectorAll("*").length,
    document.querySelectorAll("#stories > li").length,
  ]);
  await page.locator("#filter-outcome").focus();
  const key = await timed(page, session, () => page.keyboard.press("ArrowDown"));
  await page.context().close();
  return { load, key, nodes, stories };
}

const server = await serve();
const browser = await launch();
/** @type {Awaited<ReturnType<typeof round>>[]} */
const rounds = [];
for (let at = 0; at < ROUNDS; at += 1) rounds.push(await round(browser, server.url("stories/index.html")));
/** @param {"load" | "key"} name */
const said = (name) =>
  `${Math.round(middle(rounds.map((one) => one[name].ms)))} ms (${Math.round(middle(rounds.map((one) => one[name].work)))} ms of work)`;
console.log(`${rounds[0].stories} stories, ${rounds[0].nodes} elements: usable after ${said("load")}; a key in a filter ${said("key")}`);
await browser.close();
await server.close();
