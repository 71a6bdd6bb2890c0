// Several services of one council side by side: a matrix of its own, never an average.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginAt, assessment, page, server } from "./each-test.mjs";
import { textOf } from "./existing.mjs";
import { makeLink, press } from "./exchanging.mjs";
import { downloaded, file, sample } from "./sample.mjs";
import { COLOUR_RULES, assertAccessible, tablesHeard } from "./support.mjs";
import { level, load } from "./teaming.mjs";

beginAt("assessment/team.html");

/**
 * A file of a service that answers every question at one level, but for one area.
 * @param {string | undefined} unit
 * @param {number} at
 * @param {{ area?: string, other?: number, role?: string }} [settings]
 */
function service(unit, at, { area, other = at, role = `Head of ${unit}` } = {}) {
  const made = sample(assessment, { share: 1, seed: at + 1, role });
  const id = `${unit} ${role}`;
  const answers = assessment.model.questions.map((question) => [question.id, level(question, question.area === area ? other : at)]);
  Object.assign(made, { file_id: id, respondent: { id, role }, answers: Object.fromEntries(answers) });
  made.subject.unit = unit;
  return made;
}
const section = () => page.locator("section", { has: page.locator("#services") });
/** @param {string} name */
const row = (name) => section().locator("tr", { has: page.getByRole("rowheader", { name, exact: true }) });

test("areas by services, with the lowest of each row and how far apart they are", async () => {
  const [first, second] = assessment.areas;
  await load([service("Housing", 0), service("Libraries", 4, { area: second.id, other: 0 }), service("Waste", 2)]);
  await section().waitFor();
  assert.deepEqual(await section().locator("thead th").allInnerTexts(), ["Housing", "Libraries", "Waste", "Lowest"]);
  assert.match(await textOf(row(first.title)), /Housing, 100 apart/);
  assert.deepEqual(await row(first.title).locator(".num").allInnerTexts(), ["0", "100", "50"]);
  assert.match(await textOf(row(second.title)), /Housing, Libraries, 50 apart/);
  const lede = await textOf(section().locator(".lede"));
  assert.ok(lede.startsWith(`Furthest apart in ${first.title}, by 100: Housing has 0, Libraries 100.`), lede);
  assert.ok(lede.includes("The lowest score of all is 0 of 100: Housing"), lede);
  assert.match(await textOf(section()), /Nothing is averaged/);
  const [heard] = await tablesHeard(page);
  assert.equal(heard.columnheader, 4);
  await assertAccessible(page);
});

test("the matrix is a table for a spreadsheet too; a space around a service's name is no other service", async () => {
  const [first, second] = assessment.areas;
  const libraries = service(" Libraries ", 4, { area: second.id, other: 0, role: "Ann" });
  await load([service("=Housing", 0), libraries, service("Libraries", 2, { role: "Bev" })]);
  await section().waitFor();
  const { name, text } = await downloaded(page, () => press("Download as a table (CSV)"));
  assert.equal(name, "riverside-district-council-2026-q4-services.csv");
  const lines = text.split("\r\n");
  assert.equal(lines[0], '\ufeffArea,\'=Housing,"Ann, Libraries","Bev, Libraries",Lowest,Apart');
  assert.ok(lines.includes(`${first.title},0,100,50,'=Housing,100`), text);
  assert.ok(lines.includes(`${second.title},0,0,50,"'=Housing, Ann, Libraries",50`), text);
  assert.match(lines.at(-2) ?? "", /^Overall,0,\d+,50,/);
  await page.getByText(`Handed to your browser to save: ${name}`).waitFor();
});

test("a service with two files has two columns; what names no service, another council or a quick check is said", async () => {
  const other = service("Waste", 2);
  other.subject.name = "Northbeck";
  const quick = service("Libraries", 3);
  for (const { id } of assessment.model.questions) if (!assessment.questions[id].quick) delete quick.answers[id];
  const [ann, bev, lead] = ["Ann", "Bev", "Lead"].map((role, at) => service(role === "Lead" ? undefined : "Housing", at, { role }));
  await load([ann, bev, quick, other, lead]);
  await section().waitFor();
  const heads = ["Ann, Housing", "Bev, Housing", "Libraries\nQuick check", "Waste", "Lowest"];
  assert.deepEqual(await section().locator("thead th").allInnerTexts(), heads);
  assert.deepEqual(await section().locator(".said:not([role])").allInnerTexts(), [
    "These files name different councils: Riverside District Council, Northbeck.",
    "Only the quick check was answered by: Libraries. The others answered all questions, so the scores are not of the same questions.",
    "One file names no service and is not among the columns: Lead.",
  ]);
});

test("one browser that answered for two services is two columns, not a doubt; one service alone has none", async () => {
  const [housing, libraries] = [service("Housing", 1), service("Libraries", 1)];
  for (const one of [housing, libraries]) Object.assign(one, { respondent: { id: "same", role: "Policy" }, file_id: "same" });
  await load([housing]);
  await page.getByText("One more file is needed").waitFor();
  assert.equal(await section().count(), 0);
  await load([housing, libraries]);
  await section().waitFor();
  assert.equal(await page.locator(".doubt").count(), 0);
  assert.match(await textOf(section()), /They score the same everywhere/);
});

test("many services and a long name: cards on a phone, no sideways scroll, nothing found by axe in any colours", async () => {
  const names = ["Housing", "Libraries", "Waste", "Revenues", "Adult social care", "Verwaltungsmodernisierungsbeauftragte", "Parks", "IT"];
  await load(names.map((name, at) => service(name, at % 5, { role: `Head ${at}` })));
  await section().waitFor();
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${width}`);
  }
  await assertAccessible(page, "320");
  for (const [colorScheme, forcedColors] of /** @type {const} */ ([["dark", "none"], ["light", "active"]])) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await assertAccessible(page, `${colorScheme} ${forcedColors}`, COLOUR_RULES);
  }
});

test("the service is entered on the first page, and goes into the file, its name, the tables and the results", async () => {
  await page.goto(server.url("assessment/index.html"));
  await press("Save on this computer");
  await page.getByLabel("Name", { exact: true }).fill("Northbeck");
  await page.getByLabel("Service (optional)").fill("Housing");
  await page.getByLabel("Service (optional)").blur();
  await page.goto(server.url("assessment/results.html"));
  const given = sample(assessment, { share: 1 });
  await page.getByLabel("A backup, a shared file or a report").setInputFiles([file("x.json", { ...given, subject: {} })]);
  await press("Take these answers");
  await page.locator("[data-results-head] .kicker", { hasText: /^Northbeck, Housing,/ }).waitFor();
  for (const button of ["Backup", "File to share"]) {
    const { name, text } = await downloaded(page, () => press(button));
    assert.match(name, /^northbeck-housing-/);
    assert.equal(JSON.parse(text).subject.unit, "Housing");
  }
  const { text } = await downloaded(page, () => press("Answers as a table"));
  const [heads, first] = text.split("\r\n");
  assert.match(heads, /,Service$/);
  assert.match(first, /,Housing$/);
  const shared = (await makeLink()).split("=")[1];
  assert.doesNotMatch(Buffer.from(shared, "base64url").toString("latin1"), /Housing/);
});
