// A council's own questions in the team view, in the meeting and between rounds: beside those of the playbook, and never among them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { existing } from "./existing.mjs";
import { DESKS, PHONE, begin, edition, level, national, open, results } from "./own-questions.mjs";
import { assessmentOf, downloaded, fill, sample } from "./sample.mjs";
import { assertAccessible, assertClean } from "./support.mjs";
import { load, three } from "./teaming.mjs";

const TEAM = "assessment/team.html";
const RESULTS = "assessment/results.html";
const NAME = "Our own questions: Example";

begin();

/** Three people who also answered the edition's questions: one of another edition's too, one to a revision that is gone. */
async function people() {
  const { people: all, questions } = three(await assessmentOf());
  all[0].local = { answers: { [PHONE]: level("ad-hoc"), [DESKS]: level("established"), "other.one": level("sustained") } };
  all[1].local = { answers: { [PHONE]: { ...level("established"), note: { text: "We ring back." } }, [DESKS]: level("established") } };
  all[2].local = { answers: { [PHONE]: level("sustained"), [DESKS]: level("established", 7) } };
  return { all, questions };
}

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

test("the spread of their answers is in a block of their own, after those of the playbook", async () => {
  const page = await open(edition, TEAM);
  await load((await people()).all, page);
  await page.getByText("3 questions to discuss first").waitFor();
  const block = page.getByRole("region", { name: NAME });
  const card = block.locator("article");
  assert.equal(await card.count(), 1);
  assert.match(await card.innerText(), /Can everything that is online also be done by phone\?[^]*Apart by 2 levels/);
  const last = page.locator("article").last();
  assert.equal(await last.getAttribute("aria-labelledby"), await card.getAttribute("aria-labelledby"));
  await page.getByLabel(/^All \(7\)/).check();
  assert.match(await card.nth(1).innerText(), /All chose the same level\.[^]*One did not answer/);
  assert.equal(await page.getByText("other.one").count(), 0);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
  await assertAccessible(page);
  assertClean(page);
});

test("the meeting comes to them after the playbook's; what is agreed is kept apart and changes no score of it", async () => {
  const page = await open(edition, TEAM);
  await press(page, "Save on this computer");
  await load((await people()).all, page);
  await press(page, "Begin the meeting");
  const heading = page.locator("#meeting-question");
  await heading.waitFor();
  for (let at = 1; at < 6; at += 1) await press(page, "Next question");
  assert.match(await heading.innerText(), /^6 of 7\s+Can everything that is online/);
  assert.match(await page.locator(".meeting .tag").innerText(), /^Our own questions: Example, Service design/);
  assert.match(await page.locator(".voices").innerText(), /Bev, housing[^]*We ring back\./);
  await page.locator(".ballot .level", { hasText: "The same team answers." }).getByRole("radio").check();
  await page.getByText("6 of 7 questions are left.").first().waitFor();
  const { answers, local } = await results(page);
  assert.deepEqual(answers, {});
  assert.equal(existing(local?.answers, "local answers")[PHONE].level, "established");
  assert.equal(await page.evaluate(() => window.localNormal.modules["store/store"].mode()), "quick", "they are in the quick check too");
  await page.reload();
  await heading.waitFor();
  assert.match(await heading.innerText(), /^6 of 7/);
  await press(page, "Back to the list");
  const { text } = await downloaded(page, () => press(page, "Download the agreed answers"));
  const agreed = JSON.parse(text);
  assert.deepEqual([Object.keys(agreed.answers), Object.keys(agreed.local.answers)], [[], [PHONE]]);
  await page.getByLabel(/^Agreed answer: Can everything/).selectOption("");
  assert.deepEqual((await results(page)).local?.answers, {});
  assertClean(page);
});

test("the playbook's own site passes them over", async () => {
  const page = await open(national, TEAM);
  await load((await people()).all, page);
  await page.getByText("2 questions to discuss first").waitFor();
  await page.getByLabel(/^All \(5\)/).check();
  assert.equal(await page.getByText("Our own questions").count(), 0);
});

test("rounds compare their scores apart, on what both answered at the same revision", async () => {
  const page = await open(edition, RESULTS);
  const given = sample(await assessmentOf(), { share: 1 });
  given.local = { answers: { [PHONE]: { ...level("ad-hoc"), agreed: "2026-11-21T10:00:00Z" }, [DESKS]: level("established") } };
  await fill(page, given);
  await page.getByLabel("Name of this round").fill("Spring");
  await page.getByRole("button", { name: /^Close this round/ }).click();
  assert.equal(existing((await results(page)).local?.answers, "local answers")[PHONE].agreed, undefined, "nobody has agreed again");
  await page.evaluate(([id]) => window.localNormal.modules["store/store"].setAnswer(id, { state: "level", level: "established" }), [PHONE]);
  await page.getByRole("button", { name: "Compare Spring" }).click();
  const part = page.locator("[data-rounds] .local-results");
  await part.waitFor();
  const words = (await part.innerText()).replace(/\s+/g, " ");
  assert.match(words, /Compared on 2 of 2 questions\./);
  assert.match(words, /Service design 0 60 60 up/);
  assert.match(words, /Workstyles 100 100 no change/);
  assert.match(words, /Overall 50 80 30 up/);
  const whole = page.getByRole("region", { name: "Scores then and now", exact: true });
  assert.doesNotMatch(await whole.innerText(), / up| down/, "no score of the playbook moved");
  await assertAccessible(page);
  await page.evaluate(([id]) => window.localNormal.modules["store/store"].setAnswer(id, { state: "unknown" }), [DESKS]);
  await page.getByRole("button", { name: "Compare Spring" }).click();
  await page.getByText("Compared on 1 of 2 questions.").waitFor();
  assertClean(page);
});
