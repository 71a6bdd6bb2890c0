// The whole playbook in one file, opened from disk under its own policy: pages, search, forms, results, print.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { attributeOf, boxOf, existing } from "./existing.mjs";
import { program, root } from "./program.mjs";
import { assertAccessible, assertClean, KINDS, launch, openPage, pagesOfSite } from "./support.mjs";

/** @type {Browser} */
let browser;
/** @type {string} */
let folder;
/** @type {string} */
let url;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "one-file-"));
  const file = join(folder, "playbook.html");
  await promisify(execFile)(await program(), ["build", "--single-file", "--out", file], { cwd: root });
  url = pathToFileURL(file).href;
  browser = await launch();
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/**
 * A page of the file in a context of its own; it must still be clean at the end.
 * @param {TestContext} t
 * @param {string} path
 * @param {ContextOptions} [options]
 */
async function open(t, path, options = {}) {
  const context = await browser.newContext(options);
  const page = await openPage(context, path ? `${url}?page=${path}` : url);
  t.after(async () => {
    assertClean(page);
    await context.close();
  });
  return page;
}

/** @param {Page} page */
const heading = (page) => page.locator("h1").innerText();

/** The parts of the site that the header marks as the page's own. @param {Page} page */
const marked = (page) => page.locator(".bar [aria-current]").allInnerTexts();

/** Waits until a page stands alone: before that the file has all of them. @param {Page} page @param {string} title */
const showsAlone = (page, title) =>
  page.waitForFunction((wanted) => {
    const all = document.querySelectorAll("h1");
    return all.length === 1 && all[0].innerText === wanted;
  }, title);

/** Clicks a link that leads to another page of the file, and waits for that page. @param {Page} page @param {Locator} link */
const follow = (page, link) => Promise.all([page.waitForEvent("load"), link.click()]);

test("at an address of which there is no page, it is said so", async (t) => {
  const page = await open(t, "areas/gone.html");
  assert.equal(await heading(page), "Page not found");
  assert.match(await page.title(), /^Page not found/);
  assert.equal(await page.getByText("There is nothing at this address.").isVisible(), true);
  await assertAccessible(page);
  for (const place of ["", "~a-place"]) {
    await page.goto("about:blank");
    await page.goto(`${url}#areas/gone.html${place}`);
    assert.equal(await heading(page), "Page not found", place);
  }
  await follow(page, page.getByRole("navigation").getByRole("link").first());
  assert.notEqual(await heading(page), "Page not found");
});

test("an address made without scripts leads to its page and place, in an open file too", async (t) => {
  const page = await open(t, "");
  for (const place of ["", "~why"]) {
    await page.goto("about:blank");
    await page.goto(`${url}#areas/workstyles.html${place}`);
    await showsAlone(page, "Workstyles");
    assert.equal(new URL(page.url()).hash, place.replace("~", "#"));
  }
  await page.evaluate(() => {
    location.hash = "principles/share.html";
  });
  await showsAlone(page, "Share");
});

test("without scripts, nothing says that a page is missing", async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await openPage(context, `${url}?page=areas/gone.html`);
  assert.equal(await page.getByText("Page not found").isVisible(), false);
});

test("everything is in it, and its policy names all that may run", async () => {
  const whole = await readFile(new URL(url), "utf8");
  const html = whole.replace(/<script.*?<\/script>/gs, "");
  const [, written] = existing(html.match(/Content-Security-Policy" content="([^"]*)"/), "policy");
  const policy = written.replaceAll("&#39;", "'");
  assert.match(
    policy,
    /^default-src 'none'; script-src( 'sha256-[^']+')+; style-src( 'sha256-[^']+')+; img-src data:; base-uri 'none'; form-action 'none'$/,
  );
  const outside = [...html.matchAll(/<(?:img|link|script|source|iframe)[^>]* (?:src|href)="([^"]*)"/g)].filter(
    ([, to]) => !to.startsWith("data:"),
  );
  assert.deepEqual(
    outside.map(([tag]) => tag),
    [],
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, "every id is there once");
  const known = new Set(ids);
  const inside = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, place]) => place);
  assert.ok(inside.length > 1000);
  assert.deepEqual([...new Set(inside.filter((place) => !known.has(place)))], []);
});

/** What the header marks on some of the pages. */
/** @type {Record<string, string[]>} */
const PARTS = {
  "index.html": [],
  "stories/wigan-deal.html": ["Stories"],
  "areas/service-design.html": ["The map"],
  "search.html": ["Search"],
};
/** Pages that axe looks at in the file. */
const FOR_AXE = ["index.html", "assessment/index.html", "search.html", "privacy.html"];

test("a page of each kind opens, alone and clean, accessible, and the header marks where it belongs", async (t) => {
  const page = await open(t, "");
  assert.deepEqual(await marked(page), [], "the file's own address");
  for (const path of KINDS.filter((kind) => kind !== "404.html").concat("print.html")) {
    await page.goto(`${url}?page=${path}`);
    assert.equal(await page.locator("h1").count(), 1, path);
    assert.equal(await page.locator("[data-page]").count(), 0, path);
    assert.deepEqual(page.faults, [], path);
    if (path in PARTS) assert.deepEqual(await marked(page), PARTS[path], path);
    if (FOR_AXE.includes(path)) await assertAccessible(page, path);
  }
});

test("links lead from page to page and to places on them, and back again", async (t) => {
  const page = await open(t, "");
  const home = await heading(page);
  const cell = page.locator(".matrix td a").first();
  const label = (await attributeOf(cell, "href")).split("#")[1];
  await follow(page, cell);
  assert.ok(await page.locator(`[id="${label}"]`).isVisible());
  await page.waitForFunction(() => window.scrollY > 0, null, { timeout: 5000 });
  const area = await heading(page);
  assert.notEqual(area, home);
  await page.reload();
  assert.equal(await heading(page), area);
  await page.goBack();
  assert.equal(await heading(page), home);
  await page.goForward();
  assert.equal(await heading(page), area);
});

test("search finds pages in the file, and its address can be opened again", async (t) => {
  const page = await open(t, "search.html");
  await page.getByRole("searchbox").fill("wigan");
  const first = page.locator(".results a").first();
  await first.waitFor();
  await page.reload();
  assert.equal(await page.getByRole("searchbox").inputValue(), "wigan");
  await first.waitFor();
  await follow(page, first);
  assert.match(await heading(page), /Wigan/);
});

test("stories are narrowed by what is chosen", async (t) => {
  const page = await open(t, "stories/index.html");
  const shown = page.locator("#stories > li:visible");
  const all = await shown.count();
  await page.locator("#story-filter select").first().selectOption({ index: 1 });
  const some = await shown.count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  await page.reload();
  assert.equal(await shown.count(), some, "the choice is in the address");
});

test("a form is answered, kept over a reload, and reaches the results", async (t) => {
  const page = await open(t, "assessment/index.html");
  await page.getByRole("button", { name: "Save on this computer" }).click();
  await follow(page, page.locator("[data-areas] a").first());
  await page.waitForSelector("form[data-ready]");
  const radio = page.locator("[data-question]:not([hidden]) input[type=radio]").nth(1);
  await radio.check();
  const id = await radio.getAttribute("id");
  await page.reload();
  await page.waitForSelector("form[data-ready]");
  assert.ok(await page.locator(`[id="${id}"]`).isChecked(), "the answer is kept");
  await follow(page, page.locator("a[href*='results.html']").last());
  await page.locator("[data-board] *").first().waitFor();
  assert.ok(await page.locator("[data-empty]").isHidden());
  await follow(page, page.locator("[data-board] table a[href*='#']").first());
  assert.ok(
    await page.evaluate(() => document.getElementById(window.location.hash.slice(1)) !== null),
    "a link of the results leads to its place",
  );
});

test("answers that are not to be saved stay in the tab from page to page", async (t) => {
  const page = await open(t, "assessment/index.html");
  await page.getByRole("button", { name: "Do not save" }).click();
  await follow(page, page.locator("[data-areas] a").first());
  await page.waitForSelector("form[data-ready]");
  await page.locator("[data-question]:not([hidden]) input[type=radio]").nth(1).check();
  await follow(page, page.locator("a[href*='results.html']").last());
  await page.locator("[data-board] *").first().waitFor();
  assert.equal(await page.evaluate(() => window.localStorage.length), 0);
});

test("the workbook is in the file", async (t) => {
  const page = await open(t, "assessment/index.html", { acceptDownloads: true });
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download$='.xlsx']").click()]);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
  assert.match(download.suggestedFilename(), /\.xlsx$/);
});

test("a page prints by itself, and the whole playbook as one", async (t) => {
  const page = await open(t, "areas/workstyles.html");
  const pages = async () => (await page.pdf()).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  const one = await pages();
  await page.goto(`${url}?page=print.html`);
  const all = await pages();
  assert.ok(one < 12 && all > 60, `${one} and ${all} sheets`);
});

test("without scripts every page is there whole, with one heading of its own, and links lead to them", async (t) => {
  const page = await open(t, "", { javaScriptEnabled: false, reducedMotion: "reduce" });
  const headings = await page
    .locator("[data-page]:not([hidden])")
    .evaluateAll((all) => all.map((section) => [section.id, section.querySelectorAll("h1").length]));
  // Each language has a file of its own.
  const pages = (await pagesOfSite()).filter((path) => path !== "404.html" && !path.startsWith("cy/"));
  assert.deepEqual(headings.map(([id]) => id).sort(), pages.sort());
  assert.deepEqual(
    headings.filter(([, count]) => count !== 1),
    [],
  );
  assert.ok((await page.locator("h1:visible").count()) > 100);
  await page.locator(".matrix td a").first().click();
  await page.waitForURL(/#areas\/[a-z-]+\.html~[a-z-]+$/);
  const target = page.locator(`[id="${page.url().split("#")[1]}"]`);
  const box = await boxOf(target);
  assert.ok(Math.abs(box.y) < 200, `the place is at ${box.y}`);
});
