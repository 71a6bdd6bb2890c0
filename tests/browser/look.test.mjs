// What a reader sees first, and what stays in sight: the map and the first answer on the first screen, the list of what is on a page,
// the bar of a form, links to headings, and lists that are narrowed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenWords } from "./broken-words.mjs";
import { attributeOf, boxOf, textOf } from "./existing.mjs";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { begin, browser, server } from "./serving.mjs";
import { KINDS, assertAccessible, assertClean, openPage } from "./support.mjs";

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };

begin();

/**
 * A page in a window of a size, for a reader who has not been here.
 * @param {TestContext} t
 * @param {string} path
 * @param {{ width: number, height: number }} viewport
 */
async function visit(t, path, viewport) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

test("the map begins on the first screen", async (t) => {
  const page = await visit(t, "index.html", { width: 1440, height: 900 });
  const row = await boxOf(page.locator(".matrix tbody tr").first());
  assert.ok(row.y + row.height <= 900, `the first row ends at ${row.y + row.height}`);
});

test("on a phone the title of every page begins near its top", async (t) => {
  const page = await visit(t, "index.html", PHONE);
  for (const path of KINDS) {
    await page.goto(server.url(path));
    const { y } = await boxOf(page.locator("h1"));
    assert.ok(y < 142, `${path}: at ${y}`);
  }
  assertClean(page);
});

/** @typedef {Awaited<ReturnType<typeof boxOf>>} Box */

/** Whether two boxes have more in common than the room above and below letters. @param {Box} one @param {Box} other */
const touch = (one, other) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height - 4 && other.y < one.y + one.height - 4;

test("the town leads to the areas and names them; on a phone the one that is pointed at", async (t) => {
  const page = await visit(t, "index.html", DESK);
  const names = page.locator(".place text");
  assert.deepEqual(new Set(await names.evaluateAll((all) => all.map((node) => getComputedStyle(node).opacity))), new Set(["1"]));
  const boxes = await Promise.all((await names.all()).map(boxOf));
  assert.deepEqual(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => touch(box, other))), [], "no two names touch");
  await page.setViewportSize(PHONE);
  const links = page.locator(".place a");
  assert.equal(await links.count(), 8);
  const link = links.first();
  const name = await attributeOf(link, "aria-label");
  const words = link.locator("text");
  assert.equal(await textOf(words), name);
  const shown = () => words.evaluate((node) => getComputedStyle(node).opacity);
  assert.equal(await shown(), "0");
  await link.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.equal(await shown(), "1");
  await page.keyboard.press("Enter");
  await page.waitForURL(/areas\//);
  assert.equal(await textOf(page.locator("h1")), name);
  assertClean(page);
});

// On a phone above the bar at the foot.
test("the first answer of every form is on the first screen", async (t) => {
  const { areas } = await assessmentOf();
  for (const [viewport, limit] of /** @type {const} */ ([[DESK, 520], [PHONE, 692]])) {
    const page = await visit(t, `assessment/${areas[0].url}`, viewport);
    for (const { url } of areas) {
      await page.goto(server.url(`assessment/${url}`));
      await page.waitForSelector("form[data-ready]");
      const { y } = await boxOf(page.locator(".question:not([hidden]) .level input").first());
      assert.ok(y < limit, `${url}: the first answer is at ${y}, at ${viewport.width} px`);
    }
    assertClean(page);
  }
});

test("on a phone the form says how far it is and leads to the next open question", async (t) => {
  const { areas } = await assessmentOf();
  const page = await visit(t, `assessment/${areas[0].url}`, PHONE);
  const bar = page.locator(".form-bar");
  await bar.waitFor();
  const asked = page.locator("[data-question]:not([hidden])");
  const total = await asked.count();
  assert.match(await textOf(bar), new RegExp(`0 of ${total} answered`));
  await asked.nth(1).getByRole("radio").nth(1).check();
  assert.match(await textOf(bar), new RegExp(`1 of ${total} answered`));
  const next = bar.getByRole("link");
  assert.equal(await attributeOf(next, "href"), `#${await attributeOf(asked.nth(2), "id")}`);
  await next.click();
  const { y, height } = await boxOf(bar);
  assert.ok(y + height <= PHONE.height + 1 && height <= 52, `the bar is ${height} px high and ends at ${y + height}`);
  // What has the focus is never below the bar.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const end = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0);
    assert.ok(end <= y || (await page.evaluate(() => Boolean(document.activeElement?.closest(".form-bar")))), `the focus ends at ${end}, the bar begins at ${y}`);
  }
  await assertAccessible(page);
  assertClean(page);
});

test("on a phone the reason why a question does not apply is within the page", async (t) => {
  const page = await visit(t, "assessment/workstyles.html", PHONE);
  await page.waitForSelector("form[data-ready]");
  await page.evaluate(() => window.localNormal.modules["store/store"].setMode("full"));
  const reason = page.locator(".question:not([hidden]) .level:has(.reason)").first();
  await reason.locator("input").check();
  const { x, width } = await boxOf(reason.locator(".reason"));
  assert.ok(x + width <= PHONE.width - 24, `it ends at ${x + width}`);
  assertClean(page);
});

test("the list of what is on a page stays in sight and marks where the reader is", async (t) => {
  const page = await visit(t, "areas/workstyles.html", DESK);
  const list = page.locator(".contents > details");
  const parts = list.getByRole("link");
  const last = parts.nth((await parts.count()) - 2);
  await last.click();
  const isMarked = (/** @type {string} */ href) => document.querySelector(".contents [aria-current]")?.getAttribute("href") === href;
  await page.waitForFunction(isMarked, await attributeOf(last, "href"));
  assert.equal(await list.locator("[aria-current]").count(), 1);
  assert.ok((await boxOf(list)).y >= 0, "it is still there");
  await page.setViewportSize(PHONE);
  await page.locator(".contents > details:not([open])").waitFor();
  assert.ok((await boxOf(list)).y >= 0, "one line of it is still there");
  await list.locator("summary").click();
  await parts.first().click();
  assert.equal(await list.evaluate((node) => /** @type {HTMLDetailsElement} */ (node).open), false, "it folds once a part is chosen");
  assertClean(page);
});

test("a link beside a heading copies its address", async (t) => {
  const page = await visit(t, "areas/workstyles.html", DESK);
  const link = page.locator("#why > h2 > .heading-link");
  await link.focus();
  await page.keyboard.press("Enter");
  await page.locator("main > [role=status]", { hasText: "Copied" }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), server.url("areas/workstyles.html#why"));
  assertClean(page);
});

test("stories are narrowed by words, counts follow, and each has a square", async (t) => {
  const page = await visit(t, "stories/index.html", DESK);
  const stories = page.locator(".story-list > li");
  const total = await stories.count();
  const squares = page.locator(".evidence a");
  assert.ok((await squares.count()) >= total, "a story may be of several areas");
  assert.equal(new Set(await squares.evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href))).size, total);
  const area = page.locator("#filter-area");
  await area.selectOption({ index: 1 });
  const shown = await page.locator(".story-list > li:not([hidden])").count();
  const counts = await page.locator("#filter-outcome option").evaluateAll((all) => all.slice(1).map((one) => Number(/\((\d+)\)/.exec(one.textContent ?? "")?.[1])));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), shown, "the outcomes of the chosen area");
  const dead = page.locator("#filter-country option", { hasText: "(0)" });
  assert.equal(await dead.count(), await dead.and(page.locator(":disabled")).count(), "nothing that leads nowhere can be chosen");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.locator("#filter-words").fill("library");
  const found = await page.locator(".story-list > li:not([hidden])").allTextContents();
  assert.ok(found.length > 0 && found.every((text) => text.toLowerCase().includes("library")));
  assert.match(page.url(), /#words=library$/);
  await page.setViewportSize(PHONE);
  assert.equal(await textOf(page.locator(".story-filter summary")), "Filter (1)");
  await assertAccessible(page);
  assertClean(page);
});

test("contacts are narrowed to an area", async (t) => {
  const page = await visit(t, "network.html", DESK);
  const all = await page.locator(".contacts .notice").count();
  await page.locator(".contact-filter select").selectOption({ index: 1 });
  const shown = await page.locator(".contacts .notice:not([hidden])").count();
  assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
  await page.locator(".contact-filter select").selectOption({ index: 0 });
  assert.equal(await page.locator(".contacts .notice:not([hidden])").count(), all);
  assertClean(page);
});

test("the page for addresses that lead nowhere has its style and nothing to ask for", async (t) => {
  const page = await visit(t, "404.html", PHONE);
  assert.equal(await page.locator("h1").evaluate((node) => getComputedStyle(node).fontWeight), "750");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing is wider than the page");
  assertClean(page);
});

test("a word of the glossary opens a note with what it means, which Escape closes", async (t) => {
  const page = await visit(t, "pages/choosing-a-route.html", DESK);
  const word = page.locator("a.explained").first();
  await word.focus();
  await page.keyboard.press("Enter");
  const note = page.locator(".explanation");
  await note.waitFor();
  const { x, y, width, height } = await boxOf(note);
  assert.ok(x >= 0 && y >= 0 && x + width <= DESK.width && y + height <= DESK.height, "it is within the window");
  assert.equal(await attributeOf(note.locator("a"), "href"), await word.evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href));
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  assert.ok(!(await note.isVisible()));
  assert.ok(await word.evaluate((link) => link === document.activeElement), "the focus is where it was");
  assertClean(page);
});

test("the head of the map has no word in two parts", async (t) => {
  const page = await visit(t, "assessment/results.html", DESK);
  await fill(page, sample(await assessmentOf(), { share: 0.95 }));
  for (const width of [1440, 1280, 1024, 768]) {
    await page.setViewportSize({ width, height: 800 });
    assert.deepEqual(await page.locator(".scores thead").evaluate(brokenWords), [], `${width} px`);
    const ends = await page.locator(".scores thead th").evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().bottom));
    assert.equal(new Set(ends).size, 1, `${width} px`);
  }
});

test("results begin with the result: their map is named on the first screen", async (t) => {
  const page = await visit(t, "assessment/results.html", DESK);
  await fill(page, sample(await assessmentOf(), { share: 0.95 }));
  const { y, height } = await boxOf(page.locator("#where"));
  assert.ok(y + height <= DESK.height, `its heading ends at ${y + height}`);
});

test("where there are no answers, where to keep them is asked in one line", async (t) => {
  for (const name of ["results", "team", "evidence-register"]) {
    const page = await visit(t, `assessment/${name}.html`, DESK);
    const { height } = await boxOf(page.locator(".keeping"));
    assert.ok(height <= 52, `${name}: ${height} px`);
    assertClean(page);
  }
});
