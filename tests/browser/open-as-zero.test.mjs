// A playbook in which open questions count as no points, with a set of answers that has lines to tick.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, begin, open, url } from "./ladder.mjs";
import { assertAccessible, assertClean } from "./support.mjs";

begin({ from: "overall: none", to: "overall: number\n  unanswered: zero" });

test("results say what open questions count as, and promise no other score", async (t) => {
  const page = await open(t, "index");
  assert.match(await page.locator("main").innerText(), /A question without an answer counts as 0 points/);
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--unknown"]);
  await page.goto(url("results"));
  await page.locator("table.matrix").waitFor();
  const said = await page.locator("main").innerText();
  assert.match(said, /questions? without an answer, counted as 0 points, in /);
  assert.match(said, /have no level yet, and count as 0 points/);
  assert.match(said, /That counts as 0 points until you know/);
  assert.doesNotMatch(said, /would settle it|the score is a range|counts? as open/);
  await assertAccessible(page);
  assertClean(page);
});

test("the lines of an answer that questions share are ticked at each of them, and suggest it", async (t) => {
  const page = await open(t, "doors");
  const question = page.locator('[data-question="doors.steps"]');
  await question.getByRole("checkbox", { name: "There is a list of rooms." }).check();
  await question.getByRole("checkbox", { name: "Each room on it was looked at." }).check();
  assert.match(await question.locator(".suggested").innerText(), /suggest “Partly”/);
  assert.equal(await page.locator('[data-question="doors.hours"] .criteria input:checked').count(), 0);
  assertClean(page);
});
