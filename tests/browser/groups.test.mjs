// Groups of areas with scores of their own, in a playbook that adds its areas up; and words longer than their places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { press } from "./exchanging.mjs";
import { answer, begin, open, url } from "./ladder.mjs";
import { file } from "./sample.mjs";
import { assertAccessible, assertClean, resize } from "./support.mjs";

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

test("areas with the same score are lowest together", async (t) => {
  const page = await open(t, "index");
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--partly"]);
  await answer(page, "shelves", ["shelves.found--partly"]);
  await page.goto(url("results"));
  await page.locator("table.matrix").waitFor();
  assert.match(await page.locator(".lede").innerText(), /Lowest so far, at 1\.500: Doors, Shelves\./);
  assertClean(page);
});

test("services side by side have groups, the playbook's own scale, and long words of bands", async (t) => {
  const page = await open(t, "team");
  const { id, version, questions } = await page.evaluate(() => ({ ...window.localNormal.assessment.model }));
  /** @param {string} unit @param {number} at */
  const service = (unit, at) => {
    const levelOf = (/** @type {Question} */ { levels }) => levels[Math.min(at, levels.length - 1)].id;
    const answers = Object.fromEntries(questions.map((one) => [one.id, { rev: one.rev, state: "level", level: levelOf(one) }]));
    return file(`${unit}.json`, { format: "local-normal-results", format_version: 1, model: { id, version }, subject: { unit }, answers });
  };
  await page.getByLabel("Results files").setInputFiles([service("Mornings", 1), service("Evenings", 2)]);
  const group = page.locator(".services tr.group", { hasText: "Rooms and what is in them" });
  await group.waitFor();
  assert.deepEqual(await group.locator(".num").allInnerTexts(), ["1.500", "3.000"]);
  assert.match(await group.innerText(), /Mornings, 1\.500 apart/);
  assert.match(await page.locator(".services .foot").innerText(), /Mornings, [\d.]+ apart/);
  for (const width of [320, 768, 1280]) {
    await resize(page, { width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${width}`);
  }
  await assertAccessible(page);
  assertClean(page);
});

test("long words of bands and areas widen no page", async (t) => {
  const page = await answered(t);
  const wide = [];
  for (const name of ["index", "doors", "results", "print"]) {
    // What only narrow windows have is there as long as the page is.
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(url(name));
    await page.waitForLoadState("networkidle");
    for (const width of [320, 360, 768, 1280]) {
      await resize(page, { width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
    }
  }
  assert.deepEqual(wide, []);
  assertClean(page);
});
