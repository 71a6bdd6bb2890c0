// Nothing on a page jumps while it loads: on every kind of page, at two widths, and for a reader who comes back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessmentOf, fill, sample } from "./sample.mjs";
import { begin, browser, server } from "./serving.mjs";
import { KINDS, openPage, shift, sideBySide } from "./support.mjs";

begin();

/** @param {Page} page @param {string} path */
async function assertStill(page, path) {
  await page.goto(server.url(path), { waitUntil: "networkidle" });
  const moved = await shift(page);
  assert.ok(moved < 0.01, `${path}: ${moved}`);
}

for (const width of [1280, 412]) {
  test(`nothing jumps while a page loads, at ${width} px`, async (t) => {
    const context = await browser.newContext({ viewport: { width, height: 860 } });
    t.after(() => context.close());
    await sideBySide(context, server.url(""), KINDS, assertStill);
  });

  test(`nothing jumps for a reader who comes back, at ${width} px`, async (t) => {
    const context = await browser.newContext({ viewport: { width, height: 860 } });
    t.after(() => context.close());
    const page = await openPage(context, server.url("assessment/results.html"));
    await page.getByRole("button", { name: "Save on this computer" }).click();
    await fill(page, sample(await assessmentOf(), { share: 1 }));
    const paths = ["assessment/index.html", "assessment/service-design.html", "assessment/results.html"];
    await sideBySide(context, server.url(""), paths, assertStill);
  });
}
