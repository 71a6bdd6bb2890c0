// What a result says of itself, what comes first, and the ways to the search field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "./existing.mjs";
import { siteOf } from "./searching.mjs";
import { begin, browser, server } from "./serving.mjs";
import { assertClean, openPage, serve } from "./support.mjs";

begin();

test("a result shows the passage that has the words, and leads to it", async (t) => {
  const text = "Bins go out.\n\n## At night\n\nNo lorry comes after ten, and no gate stays open.";
  const folder = await siteOf(t, { "Rules of the yard": text });
  const own = await serve(folder);
  t.after(own.close);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, own.url("search.html"));
  const suggested = page.locator(".suggestions");
  assert.ok(await suggested.isVisible());
  await page.getByRole("searchbox").fill("lorry gate");
  const found = page.locator(".results li", { hasText: "No lorry comes after ten" });
  await found.waitFor();
  assert.deepEqual(await found.locator("mark").allTextContents(), ["lorry", "gate"]);
  assert.equal(await found.locator("a").getAttribute("href"), "pages/made-up-0.html#at-night");
  assert.equal(await textOf(page.locator(".results h2")), "Page");
  assert.ok(!(await suggested.isVisible()));
  await page.getByRole("searchbox").fill("zzzzz");
  await page.getByText("Nothing found").waitFor();
  assert.ok(await suggested.isVisible());
  assertClean(page);
});

test("a word that is asked for by its name is explained before anything else", async (t) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await openPage(context, server.url("search.html"));
  await page.getByRole("searchbox").fill("LATCo");
  const answer = page.locator(".results .answer");
  await answer.waitFor();
  assert.match((await answer.locator("a").getAttribute("href")) ?? "", /^glossary\.html#/);
  assertClean(page);
});

test("the header has a field on a wide screen, and a stroke goes to it or to the search page", async (t) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  t.after(() => context.close());
  const page = await openPage(context, server.url("areas/workstyles.html"));
  await page.keyboard.press("Control+/");
  await page.keyboard.type("wigan deal");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html\?q=wigan(\+|%20)deal$/);
  await page.getByRole("status").getByText(/found/).waitFor();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(server.url("areas/workstyles.html"));
  await page.keyboard.press("Control+/");
  await page.waitForURL(/search\.html$/);
  assert.ok(await page.getByRole("searchbox").evaluate((node) => node === document.activeElement));
  assertClean(page);
});
