// The pages that are read: over HTTP, three folders deep and from a file share; search, filters, and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { boxOf, textOf } from "./existing.mjs";
import { assertAccessible, assertClean, fileUrl, launch, openPage, pagesOfSite, serve, site, tablesHeard } from "./support.mjs";

/** @type {Browser} */
let browser;
/** @type {Server} */
let server;
/** @type {string[]} */
let paths;
before(async () => {
  browser = await launch();
  server = await serve(site, "/three/folders/deep/");
  paths = await pagesOfSite();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** @param {TestContext} t @param {string} url @param {ContextOptions} [options] */
async function open(t, url, options = {}) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  return openPage(context, url);
}

for (const [where, url] of Object.entries({ HTTP: (/** @type {string} */ path) => server.url(path), "a file share": fileUrl })) {
  test(`search finds pages by the beginnings of words over ${where}`, async (t) => {
    const page = await open(t, url("search.html"));
    assert.equal(await page.evaluate(() => document.querySelectorAll("script[src*=search-index]").length), 0);
    await page.getByRole("searchbox").pressSequentially("wigan dea");
    // What is found changes as long as the typing goes on.
    await page.locator(".results li").first().filter({ hasText: "The Wigan Deal" }).waitFor();
    await page.getByRole("searchbox").fill("zzzzz");
    await page.getByText("Nothing found").waitFor();
    // Before axe, which itself asks for stylesheets in a way that the policy refuses on a file share.
    assertClean(page);
    await assertAccessible(page);
  });
}

test("hostile words in the search box stay words", async (t) => {
  const page = await open(t, server.url("search.html"));
  await page.getByRole("searchbox").fill("<img src=x onerror=alert(1)> __proto__ constructor");
  await page.getByText("Nothing found").waitFor();
  assert.equal(await page.locator("main img").count(), 0);
  assertClean(page);
});

test("stories are narrowed down, and the choice survives a reload and the way back", async (t) => {
  const page = await open(t, server.url("stories/index.html"));
  const shown = () => page.locator("#stories > li:visible").count();
  const all = await shown();
  await page.getByLabel("How it ended").selectOption("failing");
  const failing = await shown();
  assert.ok(failing > 0 && failing < all, `${failing} of ${all}`);
  await page.getByRole("status").filter({ hasText: String(failing) }).waitFor();
  await page.reload();
  assert.equal(await shown(), failing);
  await page.locator("#stories > li:visible a").first().click();
  await page.goBack();
  assert.equal(await shown(), failing);
  await page.getByRole("button", { name: "Clear filters" }).click();
  assert.equal(await shown(), all);
  assertClean(page);
});

test("each choice of a filter shows as many stories as it says", async (t) => {
  const page = await open(t, server.url("stories/index.html"));
  const told = await page.evaluate(() => {
    const shown = () => document.querySelectorAll("#stories > li:not([hidden])").length;
    /** @type {NodeListOf<HTMLSelectElement>} */
    const filters = document.querySelectorAll("#story-filter select");
    return [...filters].flatMap((select) => [...select.options].slice(1).map((option) => {
      option.selected = true;
      select.dispatchEvent(new Event("input", { bubbles: true }));
      const count = shown();
      select.selectedIndex = 0;
      return { words: option.text, count };
    }));
  });
  assert.ok(told.length > 20);
  for (const { words, count } of told) assert.match(words, new RegExp(`\\(${count}\\)$`), `${words}: ${count} shown`);
  assertClean(page);
});

test("without scripts every story is listed, the menu opens, and search says what it needs", async (t) => {
  const page = await open(t, server.url("stories/index.html"), { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const listed = paths.filter((path) => path.startsWith("stories/") && path !== "stories/index.html").length;
  assert.equal(await page.locator("#stories > li").count(), listed);
  assert.ok(await page.locator("#story-filter").isHidden());
  await page.locator("summary").first().click();
  await page.locator("details.menu a").first().waitFor({ state: "visible" });
  await page.goto(server.url("search.html"));
  assert.ok(await page.locator("form[role=search]").isHidden());
  assert.match(await textOf(page.locator("noscript")), /Search needs scripts/);
});

test("the skip link is the first stop and leads to the content", async (t) => {
  const page = await open(t, server.url("areas/workstyles.html"));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#_main");
  const box = await boxOf(page.locator(".skip"));
  assert.ok(box.x >= 0 && box.y >= 0, "it can be seen while it has the focus");
});

test("tables stay tables for a screen reader on a phone", async (t) => {
  const page = await open(t, server.url("index.html"), { viewport: { width: 360, height: 800 } });
  assert.deepEqual(await tablesHeard(page), [{ row: 9, columnheader: 4, rowheader: 8, cell: 33 }]);
  await page.goto(server.url("areas/service-design.html"));
  const [{ row, columnheader, rowheader, cell }] = await tablesHeard(page);
  assert.deepEqual([columnheader, rowheader, cell], [3, row - 1, 2 * (row - 1)]);
});

test("areas, stories, routes and workshops can be printed from their end, and corrections sent", async (t) => {
  const page = await open(t, server.url("index.html"));
  await page.addInitScript(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
  for (const path of ["areas/workstyles.html", "stories/wigan-deal.html", "routes/shared-services.html", "workshops/workstyles.html"]) {
    await page.goto(server.url(path));
    await page.getByRole("button", { name: "Print this page" }).click();
    assert.equal(await page.locator("body[data-printed]").count(), 1, path);
    assert.match((await page.getByRole("link", { name: "Send a correction" }).getAttribute("href")) ?? "", /pages\/contribute\.html$/, path);
  }
  assertClean(page);
});
