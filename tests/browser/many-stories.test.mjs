// A list of more stories than a browser lays out at once: a part is shown, more when it is asked for, all without scripts.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

const run = promisify(execFile);
const STORIES = 250;
const STEP = 100;

/** @type {string} */
let folder;
/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "stories-"));
  const [playbook, site] = [join(folder, "playbook"), join(folder, "site")];
  await run(process.execPath, [join(root, "bench/generate.mjs"), "--kind", "stories", "--count", String(STORIES), "--out", playbook]);
  await run(await program(), ["build", "--playbook", playbook, "--out", site]);
  [browser, server] = await Promise.all([launch(), serve(site)]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** @param {TestContext} t @param {ContextOptions} [options] */
async function open(t, options = {}) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  return openPage(context, server.url("stories/index.html"));
}

/** @param {Page} page */
const shown = (page) => page.locator("#stories > li:visible").count();

test("a part of a long list is shown, and more by a button that hands the focus on", async (t) => {
  const page = await open(t);
  assert.equal(await shown(page), STEP);
  assert.equal(await page.getByRole("status").innerText(), `${STORIES} stories of ${STORIES}; the first ${STEP} are shown`);
  await assertAccessible(page);
  const more = page.getByRole("button", { name: "Show more stories" });
  await more.focus();
  await page.keyboard.press("Enter");
  assert.equal(await shown(page), 2 * STEP);
  const focused = await page.evaluate(() => {
    const items = [...document.querySelectorAll("#stories > li")];
    return items.findIndex((item) => item.contains(document.activeElement));
  });
  assert.equal(focused, STEP, "the first story that is new has the focus");
  await page.reload();
  assert.equal(await shown(page), 2 * STEP, "as many are there again");
  await more.click();
  assert.equal(await shown(page), STORIES);
  assert.ok(await more.isHidden());
  assertClean(page);
});

test("filters look at every story of a long list", async (t) => {
  const page = await open(t);
  const filter = page.locator("#filter-outcome");
  const { value, text } = await filter.evaluate((/** @type {HTMLSelectElement} */ select) => {
    const option = select.options[1];
    return { value: option.value, text: option.text };
  });
  const found = Number(/\((\d+)\)/.exec(text)?.[1]);
  await filter.selectOption(value);
  assert.equal(await shown(page), Math.min(found, STEP));
  await page.locator("#filter-country").selectOption({ index: 1 });
  const few = await shown(page);
  assert.ok(few > 0 && few < STEP, `${few}`);
  assert.equal(await page.getByRole("status").innerText(), `${few} stories of ${STORIES}`);
  assert.ok(await page.getByRole("button", { name: "Show more stories" }).isHidden());
  assertClean(page);
});

test("without scripts a long list is all there", async (t) => {
  const page = await open(t, { javaScriptEnabled: false });
  assert.equal(await shown(page), STORIES);
  assert.ok(await page.getByRole("button", { name: "Show more stories" }).isHidden());
});
