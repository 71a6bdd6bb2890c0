// A council's own questions in its edition: a form of their own with scores of their own, and the way of their answers through the
// playbook's own site and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { existing } from "./existing.mjs";
import { DESKS, PHONE, begin, browser, edition, level, national, open, results } from "./own-questions.mjs";
import { assessmentOf, downloaded, file, fill, sample } from "./sample.mjs";
import { assertAccessible, assertClean, openPage } from "./support.mjs";

const FORM = "assessment/service-design.html";
const RESULTS = "assessment/results.html";

begin();

/** @param {Page} page */
const scores = (page) => page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
/** @param {Page} page @param {string} name */
const save = (page, name) => downloaded(page, () => page.getByRole("button", { name, exact: true }).click());

/** Answers to all of the playbook's questions and to both of the edition's. */
async function answered() {
  const given = sample(await assessmentOf(), { share: 1 });
  given.local = { answers: { [PHONE]: level("established"), [DESKS]: { ...level("ad-hoc"), note: { text: "SECRET desk" } } } };
  return given;
}

test("by keyboard an answer is given and kept, and scored apart from the playbook's", async () => {
  const page = await open(edition, FORM);
  const own = page.getByRole("form", { name: "Our own questions: Example" });
  // But for the line that says aloud what was answered last, wherever that is.
  const running = () => page.locator("[data-running] > :not([role=status])").allInnerTexts();
  const before = await running();
  await own.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await own.getByText("60", { exact: true }).waitFor();
  assert.match(await own.locator(".running-score").innerText(), /60\s+Strong\. 1 of 1 question answered/);
  await page.locator("[data-running] > [role=status]", { hasText: "1 of 1 question answered" }).waitFor({ state: "attached" });
  assert.deepEqual(await running(), before);
  const { answers, local } = await results(page);
  assert.deepEqual(answers, {});
  assert.equal(existing(local?.answers, "local answers")[PHONE].level, "established");
  await own.getByRole("button", { name: "Clear the answer" }).click();
  assert.deepEqual((await results(page)).local?.answers, {});
  await assertAccessible(page);
  assertClean(page);
});

test("an answer of a revision that is gone is set aside, and is not shown as one", async () => {
  const page = await open(edition, FORM);
  const given = await answered();
  given.local = { answers: { [PHONE]: { rev: 7, state: "level", level: "established" }, "other.one": { state: "unknown" } } };
  await fill(page, given);
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("off"));
  await page.reload();
  const { local, orphans } = await results(page);
  assert.deepEqual(local?.answers, { "other.one": { state: "unknown" } });
  assert.deepEqual(orphans?.map(({ question, reason }) => [question, reason]), [[PHONE, "other-revision"]]);
  assert.equal(await page.locator(`input[name="${PHONE}"]:checked`).count(), 0);
});

test("without scripts their points are added up apart", async () => {
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  const page = await scriptless.newPage();
  await page.goto(edition.url(FORM));
  await page.locator(`input[name="${PHONE}"]`).nth(1).check();
  await page.locator('input[name="svc-simplify"]').nth(1).check();
  const sums = page.locator(".total .sum");
  assert.deepEqual(await sums.count(), 2);
  assert.match(await sums.nth(1).innerText(), /of 100 points/);
  assert.ok(await page.locator("form.local-questions .points-sum").isVisible());
  await page.getByText("What to do next, level by level").last().click();
  await page.getByText("List what nobody can do by phone.").waitFor();
  await scriptless.close();
});

test("results have a part of their own, and all other figures are those of the playbook's own site", async () => {
  const [own, other] = await Promise.all([open(edition, RESULTS), open(national, RESULTS)]);
  const given = await answered();
  await Promise.all([fill(own, given), fill(other, given)]);
  const part = own.getByRole("region", { name: "Our own questions: Example" });
  const said = (await part.innerText()).replace(/\s+/g, " ");
  assert.match(said, /Service design 60 Strong 100%/);
  assert.match(said, /Workstyles 0 Early 100%/);
  assert.match(said, /Overall 30 Building/);
  const contents = own.getByRole("navigation", { name: "On this page" });
  assert.equal(await contents.getByRole("link", { name: "Our own questions: Example" }).getAttribute("href"), "#local");
  assert.deepEqual(await scores(own), await scores(other));
  assert.equal(await other.getByText("Our own questions").count(), 0);
  for (const width of [360, 1280]) {
    await own.setViewportSize({ width, height: 800 });
    assert.equal(await own.evaluate(() => document.documentElement.scrollWidth), width);
  }
  await assertAccessible(own);
  assertClean(own);
});

test("through the playbook's own site and back nothing is lost", async () => {
  const own = await open(edition, RESULTS);
  const given = await answered();
  await fill(own, given);
  const backup = await save(own, "Backup");
  const other = await open(national, RESULTS);
  await other.getByLabel("A backup, a shared file or a report").setInputFiles(file("backup.json", backup.text));
  await other.getByRole("button", { name: "Take these answers", exact: true }).click();
  await other.waitForFunction(() => Object.keys(window.localNormal.modules["store/store"].results().answers).length > 0);
  assert.deepEqual((await results(other)).local, given.local);
  assert.deepEqual((await results(other)).orphans, []);
  const again = await save(other, "Backup");
  assert.deepEqual(JSON.parse(again.text).local, given.local);
  // Into the edition, in a browser that has none of it.
  const fresh = await browser.newContext({ reducedMotion: "reduce" });
  const home = await openPage(fresh, edition.url(RESULTS));
  await home.getByLabel("A backup, a shared file or a report").setInputFiles(file("backup.json", again.text));
  await home.getByRole("button", { name: "Take these answers", exact: true }).click();
  const part = home.getByRole("region", { name: "Our own questions: Example" });
  assert.match((await part.innerText()).replace(/\s+/g, " "), /Overall 30 Building/);
  assert.deepEqual((await results(home)).local, given.local);
  await home.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("off"));
  await home.goto(edition.url(FORM));
  assert.equal(await home.locator(`input[name="${PHONE}"]:checked`).getAttribute("value"), "established");
  assertClean(home);
  await fresh.close();
});

/** Gives a page without answers a file, and says what it shows of it. @param {Page} page @param {string} name @param {string} text */
async function shown(page, name, text) {
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await page.getByLabel("A backup, a shared file or a report").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  const panel = page.locator(".panel").filter({ has: page.getByRole("heading", { name: "What is in this file" }) });
  return (await panel.innerText()).replace(/\s+/g, " ");
}

test("their rows of the table come into their own site, and are passed over with a word by the playbook's", async () => {
  const [own, other] = await Promise.all([open(edition, RESULTS), open(national, RESULTS)]);
  const given = await answered();
  await fill(own, given);
  const { text } = await save(own, "Answers as a table");
  assert.match(await shown(own, "answers.csv", text), /Our own questions: 2 of 2 answered\./);
  await own.getByRole("button", { name: "Take these answers", exact: true }).click();
  assert.deepEqual(Object.keys((await results(own)).local?.answers ?? {}).sort(), [DESKS, PHONE]);
  const passed = await shown(other, "answers.csv", text);
  assert.match(passed, /also answers 2 questions that are only asked elsewhere\. They are passed over: example\./);
  await assertAccessible(other);
  await other.getByRole("button", { name: "Take these answers", exact: true }).click();
  assert.equal(Object.keys((await results(other)).answers).length, Object.keys(given.answers).length);
  // A row that says nothing needs no word.
  delete given.local;
  await own.evaluate(() => window.localNormal.modules["store/store"].erase());
  await fill(own, given);
  assert.doesNotMatch(await shown(other, "answers.csv", (await save(own, "Answers as a table")).text), /passed over/);
  assertClean(other);
});

test("what is in a file is said once, with answers to own questions, and with those that are only kept", async () => {
  const [own, other] = await Promise.all([open(edition, RESULTS), open(national, RESULTS)]);
  const { answers, ...given } = await answered();
  const text = JSON.stringify({ ...given, answers: Object.fromEntries(Object.entries(answers).slice(0, 1)) });
  assert.match(await shown(own, "one.json", text), /2026 1 of \d+ questions answered\. Our own questions: 2 of 2 answered\. These/);
  assert.match(await shown(other, "one.json", text), /answered\. 2 answers to questions that are only asked elsewhere are kept\./);
});

test("a contribution, a link and the plan have no trace of them; a copy to share and the report have them, without notes", async () => {
  const page = await open(edition, RESULTS);
  await fill(page, await answered());
  await page.getByRole("button", { name: "Show what would be in it" }).click();
  const contribution = await save(page, "Save this file");
  assert.doesNotMatch(contribution.text, /example\.|"local"|SECRET/);
  for (const name of ["File to share", "Report in one file"]) {
    const { text } = await save(page, name);
    assert.ok(text.includes(PHONE) && text.includes(DESKS) && !text.includes("SECRET"), name);
  }
  const report = await save(page, "Report in one file");
  assert.match(report.text, /Our own questions: Example/);
});

test("added answers fill what is open, and one that clashes stays", async () => {
  const page = await open(edition, RESULTS);
  const mine = await answered();
  delete mine.local?.answers?.[DESKS];
  await fill(page, mine);
  const theirs = structuredClone(await answered());
  existing(theirs.local?.answers, "local answers")[PHONE].level = "sustained";
  await page.getByLabel("A backup, a shared file or a report").setInputFiles(file("theirs.json", theirs));
  await page.getByText("Can everything that is online also be done by phone?").first().waitFor();
  await page.getByRole("button", { name: "Add these answers" }).click();
  const { local } = await results(page);
  assert.deepEqual([local?.answers?.[PHONE].level, local?.answers?.[DESKS].level], ["established", "ad-hoc"]);
});
