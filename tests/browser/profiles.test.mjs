// Profiles: what a reader chooses sets targets at once, and what was set by hand comes first and stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLink, press, results } from "./exchanging.mjs";
import { answer, begin, browser, open, url } from "./ladder.mjs";
import { downloaded } from "./sample.mjs";
import { assertAccessible, assertClean, hasRun, openPage } from "./support.mjs";

begin();

const BASELINE = '=1+1 "Baseline" & <b>more</b>';
/** @param {Page} page @param {string} name */
const choose = (page, name) => page.getByRole("radio", { name, exact: true }).check();
/** @param {Page} page */
const said = (page) => page.locator("[data-profile-said]").innerText();
/** @param {Page} page @param {string} area */
const progress = (page, area) => page.locator("table.standings").first().locator("tr", { hasText: area }).locator("td").last().innerText();

test("a profile sets targets at once, and choosing none takes them back", async (t) => {
  const page = await open(t, "index");
  assert.equal(await page.getByRole("radio", { name: /^No profile/ }).isChecked(), true);
  await choose(page, BASELINE);
  assert.equal(await said(page), "It sets a target for 3 questions.", "one has no such level");
  await choose(page, "Enhanced");
  assert.equal(await said(page), "It sets a target for 3 questions.");
  await assertAccessible(page);
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--partly"]);
  await page.goto(url("results"));
  await page.locator(".kicker", { hasText: "targets of “Enhanced”" }).waitFor();
  assert.match(await progress(page, "Doors"), /50%/);
  assert.match(await page.locator(".lede").innerText(), /Only Doors has a score so far: 1\.500/);
  await page.goto(url("index"));
  assert.equal(await page.getByRole("radio", { name: "Enhanced" }).isChecked(), true, "it is kept");
  await page.getByRole("radio", { name: /^No profile/ }).check();
  assert.equal(await said(page), "");
  assert.equal((await results(page)).profile, undefined);
  await page.goto(url("results"));
  await page.locator("table.standings").first().waitFor();
  assert.equal(await page.getByRole("columnheader", { name: /targets/ }).count(), 0, "without targets there is no column of them");
  assertClean(page);
});

test("the level to reach is marked in the form, the profile's and one's own", async (t) => {
  const page = await open(t, "index");
  await choose(page, BASELINE);
  await page.goto(url("doors"));
  const marked = () => page.locator(".level:has(.aim) input[type=radio]").evaluateAll((all) => all.map(({ id }) => id));
  await page.locator(".aim").first().waitFor();
  assert.deepEqual(await marked(), ["doors.hours--fully", "doors.steps--partly"]);
  assert.equal(await page.getByRole("radio", { name: /^Fully To reach/ }).count(), 1);
  await page.locator('[id="doors.hours--not-yet"]').check();
  const fold = page.locator('[data-question="doors.hours"] details.more');
  await fold.locator("summary").click();
  await fold.getByLabel("Level you want to reach").selectOption("partly");
  assert.deepEqual(await marked(), ["doors.hours--partly", "doors.steps--partly"]);
  await assertAccessible(page);
  assertClean(page);
});

test("a target that was set by hand stays, and comes before that of a profile", async (t) => {
  const page = await open(t, "doors");
  await page.locator('[id="doors.hours--partly"]').check();
  const fold = page.locator('[data-question="doors.hours"] details.more');
  await fold.locator("summary").click();
  const target = fold.getByLabel("Level you want to reach");
  await target.selectOption("partly");
  await page.goto(url("index"));
  await choose(page, BASELINE);
  assert.equal(await said(page), "It sets a target for 3 questions. The target that you set yourself stays as it is.");
  await page.goto(url("results"));
  assert.match(await progress(page, "Doors"), /100%/, "its own, and not the profile's `fully`");
  await page.goto(url("doors"));
  await fold.locator("summary").click();
  assert.equal(await target.inputValue(), "partly");
  assert.deepEqual(await target.locator("option").allInnerTexts(), [`Fully, as in “${BASELINE}”`, "Not yet", "Partly", "Fully"]);
  await target.selectOption("");
  await page.goto(url("results"));
  assert.match(await progress(page, "Doors"), /50%/);
  assertClean(page);
});

test("the profile goes into every file and link that has targets", async (t) => {
  const page = await open(t, "index");
  await choose(page, BASELINE);
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--fully"]);
  await page.goto(url("results"));
  const [backup, shared, table] = [
    await downloaded(page, () => press("Backup", page)),
    await downloaded(page, () => press("File to share", page)),
    await downloaded(page, () => press("Answers as a table", page)),
  ];
  assert.equal(JSON.parse(backup.text).profile, "baseline");
  assert.equal(JSON.parse(shared.text).profile, "baseline");
  const [heads, ...rows] = table.text.split("\r\n").map((line) => line.split(","));
  // Counted from the end: a question may have a comma in it.
  const aim = heads.indexOf("Level to reach") - heads.length;
  assert.deepEqual(rows.slice(0, 2).map((row) => row.at(aim)), ["Fully", "Partly"]);
  const other = await browser.newContext();
  t.after(() => other.close());
  const opened = await openPage(other, await makeLink(page));
  assert.match(await opened.locator("[data-shared] .meta").first().innerText(), /targets of “=1\+1/, "it is said before it is taken");
  await press("Take these answers", opened);
  const taken = await results(opened);
  assert.equal(taken.profile, "baseline");
  assert.deepEqual([taken.answers["doors.steps"].level, taken.answers["doors.hours"].level], ["fully", "partly"]);
  assertClean(opened);
  assertClean(page);
});

test("answers from elsewhere that say nothing of a profile leave the reader's own", async (t) => {
  const page = await open(t, "index");
  await choose(page, BASELINE);
  /** @param {object} [more] */
  const take = (more) =>
    page.evaluate((given) => window.localNormal.modules["store/store"].replace(given), {
      ...{ format: "local-normal-results", format_version: 1, model: { id: "reading-rooms" } },
      ...{ answers: { "doors.steps": { state: "unknown" } }, ...more },
    });
  for (const more of [{}, { profile: null }]) {
    await take(more);
    assert.equal((await results(page)).profile, "baseline");
  }
  await take({ profile: "enhanced" });
  assert.equal((await results(page)).profile, "enhanced");
  assertClean(page);
});

test("a file that names a profile which is not there sets no targets, and says so", async (t) => {
  const page = await open(t, "index");
  await hasRun(page, "store/beside");
  await page.evaluate(() => window.localNormal.modules["store/beside"].setProfile("gone"));
  assert.equal(await said(page), "Your file names the profile “gone”, which is not on this list. It sets no targets here.");
  assert.equal(await page.getByRole("radio", { name: /^No profile/ }).isChecked(), true);
  assertClean(page);
});

test("headings of groups are in the list of areas and in every table of them, and no figure is said for all of them", async (t) => {
  const page = await open(t, "index");
  const TITLES = ["Rooms and what is in them", "Helpers"];
  assert.deepEqual(await page.locator("[data-areas] h3").allInnerTexts(), TITLES);
  assert.equal(await page.locator("[data-areas] .task-state").count(), 3, "each area has its state");
  await answer(page, "doors", ["doors.hours--partly", "doors.steps--fully"]);
  await page.goto(url("results"));
  await press("Close this round", page);
  await page.locator("ul.rounds button").first().click();
  await page.locator("#peers").waitFor();
  const tables = page.locator("table", { has: page.locator("[scope=rowgroup]") });
  await tables.nth(3).waitFor();
  assert.equal(await tables.count(), 4, "the map, areas, rounds and peers");
  for (let at = 0; at < 4; at += 1) assert.deepEqual(await tables.nth(at).locator("[scope=rowgroup]").allInnerTexts(), TITLES);
  assert.equal(await page.getByRole("rowheader", { name: "Overall" }).count(), 0);
  const options = page.locator("#peers ~ div option, [aria-labelledby=peers] option");
  assert.equal(await options.count(), 0, "no question depends on a type, so there is none to choose");
  await assertAccessible(page);
  assertClean(page);
});
