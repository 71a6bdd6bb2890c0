// The evidence register: all evidence with its age, on a page of its own, on paper and as a table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginAt, assessment, page, server } from "./each-test.mjs";
import { textOf } from "./existing.mjs";
import { press } from "./exchanging.mjs";
import { downloaded, fill, sample } from "./sample.mjs";
import { COLOUR_RULES, assertAccessible, tablesHeard } from "./support.mjs";

beginAt("assessment/evidence-register.html");

const TODAY = "2026-11-27T12:00:00";
/** Dates and what is said of their age; aged ones are marked. @type {[date: string | undefined, age: string][]} */
const AGES = [
  ["2026-11-27", "today"],
  ["2026-11-26", "one day"],
  ["2026-10-28", "30 days"],
  ["2026-10-27", "one month"],
  ["2024-11-28", "23 months"],
  ["2024-11-27", "2 years"],
  ["2024-11-26", "2 years older than 2 years"],
  ["2024-02-29", "2 years, 8 months older than 2 years"],
  ["2021-01-01", "5 years, 10 months older than 2 years"],
  ["2027-01-01", "in the future"],
  ["2023-02-29", "–"],
  ["2026-13-40", "–"],
  ["spring 2025", "–"],
  [undefined, "–"],
];

// Evidence with every date on the first question; on the second, which has no answer, something that must stay words.
function withEvidence() {
  const given = sample(assessment, { share: 1 });
  const [first, second] = assessment.areas[0].questions ?? assessment.model.questions.map(({ id }) => id);
  given.answers[first].evidence = AGES.map(([date], at) => ({ title: `Paper ${at}`, url: `https://example.org/${at}`, date }));
  delete given.answers[second];
  const others = [{ title: "=HYPERLINK(1)", url: "javascript:window.pwned=1" }, { url: "papers/old.pdf", date: "<b>" }];
  given.remarks = { [second]: { evidence: others } };
  return { given, first, second };
}

/** @param {Results} given */
async function show(given) {
  await page.clock.setFixedTime(TODAY);
  await press("Save on this computer");
  await fill(page, given);
  await page.locator(".register").waitFor();
}
const rows = () => page.locator(".register tbody tr:not(.asked)");

test("empty, it says what to do", async () => {
  assert.match(await textOf(page.locator("[data-empty]")), /Target, confidence, note and evidence/);
  assert.equal(await page.locator(".register").count(), 0);
  await assertAccessible(page);
});

test("every piece has its age by the reader's clock; what has aged is marked, what is no date is as it was written", async () => {
  const { given, first } = withEvidence();
  await show(given);
  const found = await rows().evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll("td")].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())));
  assert.deepEqual(found.slice(0, AGES.length).map(([, date, age]) => [date, age]), AGES.map(([date, age]) => [date ?? "–", age]));
  assert.equal(await page.locator(".register .aged").count(), 3);
  const lede = "16 pieces of evidence are named. 3 are older than 2 years. 6 have no date that can be read.";
  assert.equal(await textOf(page.locator(".lede").last()), lede);
  const question = page.getByRole("link", { name: assessment.questions[first].text, exact: true });
  assert.ok((await question.getAttribute("href"))?.endsWith(`#${first}`));
  await assertAccessible(page);
});

test("an address is a link where it leads out and does no harm; the rest is text", async () => {
  const { given } = withEvidence();
  await show(given);
  const links = await rows().locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.equal(links.length, AGES.length);
  assert.ok(links.every((href) => href?.startsWith("https://example.org/")));
  assert.match(await textOf(rows().last()), /papers\/old\.pdf *<b> *–/);
  assert.equal(await page.locator(".register b b").count(), 0);
});

test("what to show is chosen; answers without evidence are listed", async () => {
  const { given } = withEvidence();
  await show(given);
  await page.getByLabel("Older than 2 years (3)").check();
  assert.equal(await rows().count(), 3);
  await page.getByLabel("Without a date that can be read (6)").check();
  assert.equal(await rows().count(), 6);
  const without = page.locator(".without");
  assert.match(await textOf(without.locator("summary")), new RegExp(`^${assessment.model.questions.length - 2} answers have no evidence`));
});

test("of more evidence than a page can show the first is there, and the table has all of it", async () => {
  const given = sample(assessment, { share: 1 });
  const [id] = Object.keys(given.answers);
  given.answers[id].evidence = Array.from({ length: 20_000 }, (_, at) => ({ title: `Paper ${at}` }));
  await show(given);
  assert.equal(await rows().count(), 1000);
  await page.getByText("and 19000 more").waitFor();
  const { text } = await downloaded(page, () => press("Download as a table (CSV)"));
  assert.equal(text.split("\r\n").length, 20_002);
});

test("the table has it all, safe for a spreadsheet", async () => {
  const { given, first } = withEvidence();
  given.subject.unit = "Housing";
  await show(given);
  const { name, text } = await downloaded(page, () => press("Download as a table (CSV)"));
  assert.match(name, /^riverside-district-council-housing-.*evidence\.csv$/);
  const lines = text.split("\r\n");
  const named = "What it is,Address of the evidence,Date of the evidence,Age,Older than 2 years";
  assert.equal(lines[0], `\ufeffArea,Principle,Id,Question,Answer,${named},Service`);
  assert.equal(lines.length, 18);
  assert.ok(lines[7].includes(`,${first},`) && lines[7].endsWith(",Paper 6,https://example.org/6,2024-11-26,2 years,Yes,Housing"), lines[7]);
  assert.ok(lines.some((line) => line.includes(",'=HYPERLINK(1),javascript:window.pwned=1,")));
});

test("the results and the first page lead to it; a new answer is there at once", async () => {
  for (const from of ["results", "index"]) {
    await page.goto(server.url(`assessment/${from}.html`));
    assert.equal(await page.getByRole("link", { name: "Evidence register" }).count(), 1, from);
  }
  await page.getByRole("link", { name: "Evidence register" }).click();
  await page.waitForURL(/evidence-register/);
  await press("Save on this computer");
  const [{ id, levels }] = assessment.model.questions;
  await page.evaluate(({ asked, level }) => {
    window.localNormal.modules["store/store"].setAnswer(asked, { state: "level", level, evidence: [{ title: "New" }] });
  }, { asked: id, level: levels[0].id });
  await page.getByText("One piece of evidence is named. One has no date that can be read.").waitFor();
});

test("on paper there are no controls, on a phone no sideways scroll, in any colours nothing that axe finds", async () => {
  const { given } = withEvidence();
  given.answers[Object.keys(given.answers)[3]].evidence = [{ title: "x".repeat(300), url: `https://example.org/${"y".repeat(300)}` }];
  await show(given);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".choices", ".actions", ".without", ".keeping"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  assert.equal((await tablesHeard(page)).length, 1);
  await assertAccessible(page, "320");
  for (const [colorScheme, forcedColors] of /** @type {const} */ ([["dark", "none"], ["light", "active"]])) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await assertAccessible(page, `${colorScheme} ${forcedColors}`, COLOUR_RULES);
  }
});
