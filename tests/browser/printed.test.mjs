// What is on paper: how many sheets, and that each says what it has to say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenWords } from "./broken-words.mjs";
import { boxOf } from "./existing.mjs";
import { assessmentOf, downloaded, fill, sample } from "./sample.mjs";
import { begin, browser, server } from "./serving.mjs";
import { openPage } from "./support.mjs";

begin();

/** @param {TestContext} t @param {string} path */
async function visit(t, path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  t.after(() => context.close());
  return openPage(context, server.url(path));
}

/** The results page with answers. @param {TestContext} t @param {number} share How many of the questions are answered. */
async function results(t, share) {
  const page = await visit(t, "assessment/results.html");
  await fill(page, sample(await assessmentOf(), { share }));
  return page;
}

/** How many sheets of A4 a page takes. @param {Page} page */
const sheets = async (page) => (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

for (const share of [0.95, 0.6]) {
  test(`the results are the map, ten steps and the tables, on at most four sheets: ${share} answered`, async (t) => {
    const page = await results(t, share);
    const count = await sheets(page);
    assert.ok(count > 1 && count <= 4, `${count} sheets`);
  });
}

test("what is too little answered is hatched and has its line", async (t) => {
  const page = await results(t, 0.6);
  await page.emulateMedia({ media: "print" });
  const cell = page.locator(".scores .few").first();
  const [hatch, line, over] = await cell.evaluate((few) => [
    getComputedStyle(few).backgroundImage,
    getComputedStyle(few).borderInlineStartWidth,
    getComputedStyle(/** @type {Element} */ (few.querySelector("a"))).backgroundColor,
  ]);
  assert.match(hatch, /gradient/);
  assert.deepEqual([line, over], ["1px", "rgba(0, 0, 0, 0)"]);
});

test("no page ends with a sheet for its version and licence", async (t) => {
  const page = await visit(t, "index.html");
  const most = { "index.html": 3, "areas/workstyles.html": 6, "workshops/workstyles.html": 6, "stories/wigan-deal.html": 1 };
  for (const [path, limit] of Object.entries(most)) {
    await page.goto(server.url(path));
    assert.ok((await sheets(page)) <= limit, path);
    await page.emulateMedia({ media: "print" });
    const { y, x, width, height } = await boxOf(page.locator(".site-footer"));
    const name = await boxOf(page.locator(".site-header .name"));
    assert.ok(y === 0 && x > name.x + name.width && y + height <= (await boxOf(page.locator("main"))).y, `${path}: at ${x}, ${y}, ${width} by ${height}`);
    await page.emulateMedia({ media: null });
  }
});

test("the report has its map on the first sheet, and no head of a column is broken", async (t) => {
  const page = await results(t, 0.95);
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  const { text } = await downloaded(page, () => page.getByRole("button", { name: "Report in one file" }).click());
  const report = await (await browser.newContext({ viewport: { width: 665, height: 1009 } })).newPage();
  t.after(() => report.context().close());
  await report.setContent(text);
  await report.emulateMedia({ media: "print" });
  const { y, height } = await boxOf(report.locator(".scores"));
  assert.ok(y + height < 1009, `the map ends at ${y + height}`);
  for (const head of await report.locator("thead").all()) assert.deepEqual(await head.evaluate(brokenWords), []);
});

test("the questions on paper tell which are those of the quick check, as the form does", async (t) => {
  const page = await visit(t, "assessment/print.html");
  const { areas, model, questions } = await assessmentOf();
  const quick = areas.flatMap(({ id }) => model.questions.filter((one) => one.area === id && questions[one.id].quick));
  assert.ok(quick.length > 0 && quick.length < model.questions.length);
  const marked = page.locator(".printed-question", { has: page.locator("strong", { hasText: /^Quick check$/ }) });
  const titles = await marked.locator("h3").allTextContents();
  assert.deepEqual(
    titles.map((title) => title.replace(/^\S+ /, "")).sort(),
    quick.map(({ id }) => questions[id].text).sort(),
  );
});
