// The real playbook in English and Welsh: each page leads to itself in the other language, at one place, without scripts; answers
// are the same in both.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { boxOf } from "./existing.mjs";
import { program, root } from "./program.mjs";
import { KINDS, assertAccessible, assertClean, launch, openPage, serve, site } from "./support.mjs";

const run = promisify(execFile);
const BASE = "/some/folder/";
/** @type {string} */
let folder;
const playbook = join(root, "playbook");
/** @type {Browser} */
let browser;
/** @type {Server} */
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-bilingual-"));
  [browser, server] = await Promise.all([launch(), serve(site, BASE)]);
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** @param {TestContext} t @param {ContextOptions} [options] */
async function context(t, options) {
  const made = await browser.newContext(options);
  t.after(() => made.close());
  return made;
}

/** The link to the page in the other language. @param {Page} page */
const link = (page) => page.locator("a[hreflang]");

test("on a phone the menu is beside the name, whatever it is called", async (t) => {
  const page = await openPage(await context(t, { viewport: { width: 360, height: 740 } }), server.url("cy/index.html"));
  const [name, menu] = await Promise.all([".site-header .name", ".menu summary"].map((place) => boxOf(page.locator(place))));
  assert.ok(menu.y < name.y + name.height && menu.x >= name.x + name.width, `the menu is at ${menu.x}, ${menu.y}`);
});

/** Every kind of page but the one that servers show at any address. */
const LINKED = KINDS.filter((path) => path !== "404.html");

test("every kind of page leads to itself in the other language and back, without scripts, at one place in each width", async (t) => {
  const page = await openPage(await context(t, { javaScriptEnabled: false }), server.url("index.html"));
  /** Where the link is, in a window of that width. @param {number} width */
  const placeAt = async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const { x, y, width: wide } = await boxOf(link(page));
    return `${width} px: ${Math.round(x + wide)} ${Math.round(y)}`;
  };
  const places = new Set();
  for (const path of LINKED) {
    await page.goto(server.url(path));
    places.add(await placeAt(1280)).add(await placeAt(360));
    assert.equal(await link(page).innerText(), "Cymraeg");
    await link(page).click();
    await page.waitForURL(server.url(`cy/${path}`));
    assert.equal(await page.locator("html").getAttribute("lang"), "cy");
    assert.equal(await link(page).innerText(), "English");
    await page.setViewportSize({ width: 1280, height: 900 });
    await link(page).click();
    await page.waitForURL(server.url(path));
  }
  assert.equal(places.size, 2, [...places].join("; "));
  assertClean(page);
});

test("pages in Welsh are accessible, and the link to the other language is not printed", async (t) => {
  const page = await openPage(await context(t), server.url("index.html"));
  for (const path of LINKED) {
    await page.goto(server.url(`cy/${path}`), { waitUntil: "load" });
    await assertAccessible(page, `cy/${path}`);
  }
  assertClean(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await link(page).isVisible(), false);
});

test("an answer given in Welsh is there in English, in the results and in the other language's file", async (t) => {
  const page = await openPage(await context(t), server.url("cy/assessment/index.html"));
  const { url } = await page.evaluate(() => window.localNormal.assessment.areas[0]);
  await page.goto(server.url(`cy/assessment/${url}`));
  await page.waitForSelector("form[data-ready]");
  const shown = page.locator("[data-question]:not([hidden])");
  const id = await shown.first().getAttribute("data-question");
  await shown.first().getByRole("radio").nth(2).check();
  await page.evaluate(() => window.localNormal.modules["store/store"].results());
  await page.locator(".keeping").getByRole("button").first().click();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  await link(page).click();
  await page.waitForURL(server.url(`assessment/${url}`));
  await page.waitForSelector("form[data-ready]");
  assert.equal(await page.locator(`[data-question="${id}"]`).getByRole("radio").nth(2).isChecked(), true);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), keys);
  assert.equal(keys.length, 1);
  const english = await page.evaluate(() => window.localNormal.modules["store/store"].results());
  assert.deepEqual(Object.keys(english.answers), [id]);
  // Another answer in English, and back.
  await shown.nth(1).getByRole("radio").nth(1).check();
  await link(page).click();
  await page.waitForURL(server.url(`cy/assessment/${url}`));
  await page.waitForSelector("form[data-ready]");
  const welsh = await page.evaluate(() => window.localNormal.modules["store/store"].results());
  assert.equal(Object.keys(welsh.answers).length, 2);
  assert.deepEqual(welsh.model, english.model);
  const file = join(folder, "results.json");
  await writeFile(file, JSON.stringify(welsh));
  const { stdout } = await run(await program(), ["score", "--playbook", playbook, file]);
  assert.match(stdout, /2/);
  assertClean(page);
});

test("the link keeps the query and the place", async (t) => {
  const page = await openPage(await context(t), server.url("index.html"));
  const places = ["search.html?q=cyngor", "areas/service-design.html#why", "stories/index.html#area=workstyles", "privacy.html?a#genuine"];
  for (const rest of places) {
    await page.goto(server.url("index.html"));
    await page.goto(server.url(rest), { waitUntil: "load" });
    const { search, hash } = new URL(page.url());
    await link(page).click();
    await page.waitForURL((url) => url.pathname.startsWith(`${BASE}cy/`));
    const now = new URL(page.url());
    assert.deepEqual([now.search, now.hash], [search, hash], rest);
  }
  assertClean(page);
});

test("search in Welsh finds pages in Welsh", async (t) => {
  const page = await openPage(await context(t), server.url("cy/search.html?q=preifatrwydd"));
  const found = page.locator("#search a[href*='privacy']").first();
  await found.waitFor();
  await found.click();
  await page.waitForURL(({ pathname }) => pathname === `${BASE}cy/privacy.html`);
  assertClean(page);
});
