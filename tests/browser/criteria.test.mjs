// Lines of a level: ticked by mouse and keyboard, kept with the answer, and never choosing one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLink, press, results } from "./exchanging.mjs";
import { begin, browser, open, url } from "./ladder.mjs";
import { downloaded } from "./sample.mjs";
import { assertAccessible, assertClean, openPage } from "./support.mjs";

begin();

/** @param {Page} page */
const question = (page) => page.locator('[data-question="doors.hours"]');
/** @param {Page} page @param {number} at */
const line = (page, at) => question(page).getByRole("checkbox").nth(at);
/** @param {Page} page */
const suggested = async (page) => (await question(page).locator(".suggested").innerText()).trim();

test("ticks are kept with or without an answer, and suggest a level that a reader may choose", async (t) => {
  const page = await open(t, "doors");
  assert.equal(await question(page).getByRole("checkbox").count(), 3);
  await line(page, 0).check();
  assert.deepEqual((await results(page)).remarks, { "doors.hours": { rev: 1, criteria: [0] } });
  assert.equal(await suggested(page), "", "one of two lines");
  await line(page, 1).check();
  assert.match(await suggested(page), /^The lines that you ticked suggest “Partly”\./);
  assert.equal((await results(page)).answers["doors.hours"], undefined, "nothing is chosen");
  await assertAccessible(page);
  await question(page).getByRole("button", { name: "Choose it" }).click();
  const { answers, remarks } = await results(page);
  assert.deepEqual([answers["doors.hours"].level, answers["doors.hours"].criteria, remarks], ["partly", [0, 1], undefined]);
  assert.equal(await suggested(page), "");
  await page.reload();
  assert.deepEqual(await Promise.all([0, 1, 2].map((at) => line(page, at).isChecked())), [true, true, false]);
  await line(page, 2).check();
  assert.match(await suggested(page), /“Fully”/);
  await line(page, 0).uncheck();
  assert.equal(await suggested(page), "");
  assert.equal((await results(page)).answers["doors.hours"].level, "partly", "an answer stays as it was given");
  assertClean(page);
});

test("lines work by keyboard, a link in one leads on without ticking it, and answers stay apart", async (t) => {
  const page = await open(t, "doors");
  await line(page, 0).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  assert.equal(await line(page, 0).isChecked(), true, "Enter sends nothing anywhere");
  assert.match(page.url(), /doors\.html$/);
  assert.equal(await question(page).getByRole("checkbox", { name: "The hours are on the door and in the guide." }).count(), 1);
  await question(page).locator(".criteria").getByRole("link", { name: "the guide" }).click();
  await page.waitForURL(/guide\.html$/);
  await page.goBack();
  assert.equal(await line(page, 1).isChecked(), false);
  await page.locator('[data-question="doors.steps"]').getByRole("checkbox").first().check();
  assert.deepEqual(Object.keys((await results(page)).remarks ?? {}).sort(), ["doors.hours", "doors.steps"]);
  assertClean(page);
});

test("ticks leave with every file and link of answers, and come back", async (t) => {
  const page = await open(t, "doors");
  await page.locator('[id="doors.hours--partly"]').check();
  await line(page, 0).check();
  await line(page, 2).check();
  await page.goto(url("results"));
  for (const name of ["Backup", "File to share"]) {
    const { text } = await downloaded(page, () => press(name, page));
    assert.deepEqual(JSON.parse(text).answers["doors.hours"].criteria, [0, 2], name);
  }
  const table = await downloaded(page, () => press("Answers as a table", page));
  assert.match(table.text, /,Lines ticked,Playbook,Revision\r\n/);
  assert.match(table.text, /"?Somebody counted who came on the evening\.; =2\+3 ""several"" means three/);
  const report = await downloaded(page, () => press("Report in one file", page));
  assert.match(report.text, /Ticked: Somebody counted who came on the evening\.; =2\+3/);
  const other = await browser.newContext();
  t.after(() => other.close());
  const opened = await openPage(other, await makeLink(page));
  await press("Take these answers", opened);
  assert.deepEqual((await results(opened)).answers["doors.hours"].criteria, [0, 2]);
  assertClean(opened);
  assertClean(page);
});

test("lines, marks and suggestions are read in dark colours and on a phone", async (t) => {
  const page = await open(t, "index");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole("radio", { name: "Enhanced" }).check();
  await assertAccessible(page);
  await page.goto(url("doors"));
  await page.locator(".aim").first().waitFor();
  await page.locator('[id="doors.hours--fully"]').check();
  await line(page, 0).check();
  await line(page, 1).check();
  await question(page).getByText("More about: Partly").click();
  assert.match(await suggested(page), /“Partly”/);
  await assertAccessible(page);
  assertClean(page);
});

test("without scripts the lines are there to read, and guidance is folded", async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await openPage(context, url("doors"));
  assert.equal(await question(page).locator(".criteria li").count(), 3);
  assert.equal(await question(page).getByRole("checkbox").count(), 0);
  const guidance = question(page).getByText("An evening is from 18:00 to 21:00.");
  assert.equal(await guidance.isVisible(), false);
  await question(page).getByText("More about: Partly").click();
  assert.equal(await guidance.isVisible(), true);
  assertClean(page);
});
