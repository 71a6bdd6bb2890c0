// Nothing is lost: 500 random sequences of what a reader does, in two tabs that share a storage, are after each step in the state that a
// model says (sequences/model.mjs). A failure names its seed; SEQUENCE=N plays that one alone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { begin, browser, server } from "./serving.mjs";
import { assertClean, newPage, scriptsOf } from "./support.mjs";

const HOW_MANY = 500;
const seeds = process.env.SEQUENCE ? [Number(process.env.SEQUENCE)] : Array.from({ length: HOW_MANY }, (_, at) => at + 1);

begin();

/** The site's scripts of these bundles, as a page loads them. @param {string[]} bundles */
function scripts(bundles) {
  const names = scriptsOf("assessment/index.html");
  const files = bundles.map((bundle) => names.find((name) => name.startsWith(`${bundle}.`)));
  return files.map((file) => `<script src="../assets/${file}"></script>`).join("");
}

test("random sequences in two tabs end as the model says", async (t) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const html = (/** @type {string} */ inside) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><main><h1>Tab</h1></main>${inside}`;
  const tab = scripts(["assessment-data", "assessment-base", "assessment-taking"]);
  await context.route("**/assessment/tab.html?*", (route) => route.fulfill({ contentType: "text/html", body: html(tab) }));
  const driver = `${scripts(["assessment-data"])}<script type="module" src="../sequences/drive.mjs"></script>`;
  await context.route("**/assessment/tabs.html", (route) => route.fulfill({ contentType: "text/html", body: html(driver) }));
  await context.route("**/sequences/*.mjs", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    route.fulfill({ contentType: "text/javascript", body: await readFile(new URL(`sequences/${name}`, import.meta.url), "utf8") });
  });
  const page = await newPage(context, server.url(""));
  await page.goto(server.url("assessment/tabs.html"));
  const found = await page.evaluate((all) => /** @type {any} */ (window).playAll(all), seeds);
  assert.equal(found, null, found && `SEQUENCE=${found.seed}: ${found.done.join(", ")}\n${found.fault}`);
  assertClean(page);
});
