// What to do next on a question: in its fold on the form, where scripts put it, and on the page that says the same without them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { attributeOf, textOf } from "./existing.mjs";
import { assessmentOf } from "./sample.mjs";
import { assertAccessible, assertClean, launch, openPage, serve } from "./support.mjs";

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {AssessedArea[]} */
let areas;
before(async () => {
  [browser, server, { areas }] = await Promise.all([launch(), serve(), assessmentOf()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** @param {TestContext} t @param {string} path @param {ContextOptions} [options] */
async function open(t, path, options = {}) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

/** @param {Page} page @param {string} id */
const foldOf = (page, id) => page.locator(`[id="${id}"] details`, { hasText: "What to do next, level by level" });
/** @param {Locator} locator */
const read = async (locator) => (await locator.allTextContents()).map((text) => text.replace(/\s+/g, " ").trim());
/** @param {Locator} locator */
const linksOf = (locator) => locator.evaluateAll((/** @type {HTMLAnchorElement[]} */ all) => all.map(({ href }) => href));
/** @param {Page} page */
const openAll = (page) =>
  page.locator("details:has([data-steps])").evaluateAll((/** @type {HTMLDetailsElement[]} */ folds) => {
    for (const fold of folds) fold.open = true;
  });

test("a fold says what the page of steps says, for every question of every area", async (t) => {
  const form = await open(t, `assessment/${areas[0].url}`);
  const page = await open(t, "index.html");
  for (const area of areas) {
    await form.goto(server.url(`assessment/${area.url}`));
    await openAll(form);
    await form.waitForFunction(() => !document.querySelector("[data-steps]"));
    await page.goto(server.url(`steps/${area.url}`));
    const ids = await page.locator(".next-steps").evaluateAll((all) => all.map((one) => one.id));
    assert.ok(ids.length > 0, area.url);
    for (const id of ids) {
      const [there, here] = [page.locator(`[id="${id}"]`), foldOf(form, id)];
      assert.ok((await there.locator("ul").count()) > 0, id);
      for (const part of ["p.label", "ul"]) assert.deepEqual(await read(here.locator(part)), await read(there.locator(part)), id);
      assert.deepEqual(await linksOf(here.locator("ul a")), await linksOf(there.locator("ul a")), id);
    }
  }
  [form, page].forEach(assertClean);
});

test("a fold opens by keyboard, keeps the focus, and is accessible with what it says", async (t) => {
  const page = await open(t, `assessment/${areas[0].url}`);
  await page.waitForSelector("form[data-ready]");
  const id = await attributeOf(page.locator("fieldset.question:has([data-steps])").first(), "id");
  const fold = foldOf(page, id);
  await fold.locator("summary").focus();
  await page.keyboard.press("Enter");
  await fold.getByText("If you are at:").first().waitFor();
  assert.equal(await fold.locator("[data-steps]").count(), 0, "the link has made room");
  assert.ok(await fold.locator("summary").evaluate((node) => node === document.activeElement));
  await page.keyboard.press("Tab");
  assert.ok(await fold.locator("ul a").first().evaluate((node) => node === document.activeElement), "the steps come next");
  await assertAccessible(page);
  await fold.locator("summary").press("Enter");
  await fold.locator("summary").press("Enter");
  assert.ok((await fold.getByText("If you are at:").count()) > 1, "closing and opening again loses nothing");
  assertClean(page);
});

test("without scripts the fold leads to the question's place on the page of steps", async (t) => {
  const page = await open(t, `assessment/${areas[0].url}`, { javaScriptEnabled: false });
  const question = page.locator("fieldset.question:has([data-steps])").first();
  const id = await attributeOf(question, "id");
  await foldOf(page, id).locator("summary").click();
  await foldOf(page, id).getByRole("link", { name: "What to do next on question" }).click();
  await page.waitForURL(server.url(`steps/${areas[0].url}#${id}`));
  assert.match(await textOf(page.locator(`[id="${id}"]`)), /If you are at: .+effort/s);
  await page.locator(`[id="${id}"]`).getByRole("link", { name: "Answer question" }).click();
  await page.waitForURL(server.url(`assessment/${areas[0].url}#${id}`));
});

test("steps that cannot be loaded leave the link where it is, and come when the fold is opened again", async (t) => {
  const page = await open(t, `assessment/${areas[0].url}`);
  await page.waitForSelector("form[data-ready]");
  await page.route("**/assessment-steps.*.js", (route) => route.abort());
  const id = await attributeOf(page.locator("fieldset:has(details [data-steps])").first(), "id");
  await foldOf(page, id).locator("summary").click();
  await page.getByRole("alert").waitFor();
  assert.ok(await foldOf(page, id).locator("[data-steps] a").isVisible());
  await page.unroute("**/assessment-steps.*.js");
  await foldOf(page, id).locator("summary").click();
  await foldOf(page, id).locator("summary").click();
  await foldOf(page, id).getByText("If you are at:").first().waitFor();
});
