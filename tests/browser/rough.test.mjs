// A playbook with words, addresses and code longer than a phone is wide, with tables, footnotes, and questions that
// have Markdown in them, no quick check, and levels without steps.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { assertAccessible, assertClean, launch, openPage, resize, serve } from "./support.mjs";

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {string} */
let folder;
/** @type {string} */
let out;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "rough-"));
  out = join(folder, "public");
  for (const layer of ["base", "rough"]) await cp(join(root, "tests/fixtures", layer), join(folder, "playbook"), { recursive: true });
  await promisify(execFile)(await program(), ["build"], { cwd: folder });
  [browser, server] = await Promise.all([launch(), serve(out)]);
});
after(async () => {
  await Promise.all([browser.close(), server.close()]);
  await rm(folder, { recursive: true });
});

/** @param {TestContext} t @param {string} path */
async function open(t, path) {
  const context = await browser.newContext();
  const page = await openPage(context, server.url(path));
  t.after(() => context.close());
  return page;
}

test("no page is wider than the screen or the paper", async (t) => {
  // The page for addresses that lead nowhere has no style of its own.
  const pages = (await readdir(out, { recursive: true })).filter((path) => path.endsWith(".html") && path !== "404.html");
  const page = await open(t, "index.html");
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const wide = [];
  for (const path of pages.sort()) {
    // What only narrow windows have is there as long as the page is.
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(server.url(path));
    for (const width of [320, 360, 768, 1280]) {
      await resize(page, { width, height: 800 });
      if ((await over()) > 0) wide.push(`${path} at ${width}: ${await over()} px`);
    }
    // A4 between its margins.
    await resize(page, { width: 665, height: 800 });
    await page.emulateMedia({ media: "print" });
    if ((await over()) > 0) wide.push(`${path} on paper: ${await over()} px`);
    await page.emulateMedia({ media: "screen" });
  }
  assert.deepEqual(wide, []);
});

test("columns are aligned without breaking the policy, and notes lead there and back", async (t) => {
  const page = await open(t, "pages/guide.html");
  const cells = await page.locator("table").first().locator("td").evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign));
  assert.deepEqual(cells, ["left", "right", "center"]);
  await page.locator("[role=doc-noteref]").nth(1).click();
  assert.equal(await page.locator(":target").evaluate((/** @type {HTMLLIElement} */ note) => note.value), 2);
  await page.locator("[role=doc-backlink]").nth(1).click();
  assert.equal(await page.locator(":target").textContent(), "2");
  await assertAccessible(page);
  assertClean(page);
});

test("without quick questions there is one way to answer: all of them", async (t) => {
  const page = await open(t, "assessment/index.html");
  await page.getByRole("button", { name: "Save on this computer" }).click();
  assert.equal(await page.locator("input[name=mode]").count(), 0);
  assert.match(await page.locator(".go-on").innerText(), /0 of 4 questions answered/);
  await page.goto(server.url("assessment/service-design.html"));
  assert.equal(await page.locator("[data-question]:visible").count(), 2);
  assert.equal(await page.locator("label a, label ul").count(), 0, "nothing in a label leads elsewhere");
  await assertAccessible(page);
  assertClean(page);
});

test("what to do next is said only where it is true, and an action keeps its links and lists", async (t) => {
  const page = await open(t, "assessment/service-design.html");
  await page.getByRole("button", { name: "Save on this computer" }).click();
  /** @param {string} question @param {string} level */
  const next = async (question, level) => {
    await page.goto(server.url("assessment/service-design.html"));
    await page.locator(`[id="service-design.${question}--${level}"]`).check();
    await page.goto(server.url("assessment/results.html"));
    return page.locator("[aria-labelledby=next-steps]");
  };
  await (await next("forms", "few")).getByText("No steps are written").waitFor();
  assert.match(await (await next("forms", "few")).innerText(), /Which forms of service-design are short\?/);
  await (await next("forms", "most")).getByText("There may be steps to take once more questions are answered").waitFor();
  const plan = await next("steps", "none");
  await plan.getByRole("link", { name: "the guide", exact: true }).waitFor();
  assert.deepEqual(await plan.locator("ol ol li").allInnerTexts(), ["Do one.", "Do two."]);
  assert.match(await plan.innerText(), /Do you take out steps of service-design/);
  assertClean(page);
});
