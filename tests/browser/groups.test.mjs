// Groups of areas with scores of their own, in a playbook that adds its areas up; and words longer than their places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { press } from "./exchanging.mjs";
import { answer, begin, open, url } from "./ladder.mjs";
import { assertAccessible, assertClean } from "./support.mjs";

begin({ from: "overall: none", to: "overall: number" });

/** @param {TestContext} t */
async function answered(t) {
  const page = await open(t, "index");
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--fully"]);
  await answer(page, "shelves", ["shelves.found--partly"]);
  await page.goto(url("results"));
  await page.locator("table.matrix").waitFor();
  return page;
}

test("a group has its score in the map, among areas and in a comparison of rounds", async (t) => {
  const page = await answered(t);
  // Doors have 75, shelves 50: 62.5 of 100.
  const rows = page.locator(".matrix tr.group, .standings tr.group", { hasText: "Rooms and what is in them" });
  assert.equal(await rows.count(), 2, "the map and the table of areas");
  for (const row of await rows.all()) assert.match(await row.innerText(), /1\.875/);
  assert.doesNotMatch(await page.locator("main").innerText(), /undefined|NaN|null/);
  await press("Close this round", page);
  await page.locator("ul.rounds button").first().click();
  assert.match(await page.locator("[data-rounds] tr.group").first().innerText(), /1\.875\s+1\.875/);
  await assertAccessible(page);
  assertClean(page);
});

test("long words of bands and areas widen no page", async (t) => {
  const page = await answered(t);
  const wide = [];
  for (const name of ["index", "doors", "results", "print"]) {
    await page.goto(url(name));
    await page.waitForLoadState("networkidle");
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
    }
  }
  assert.deepEqual(wide, []);
  assertClean(page);
});
