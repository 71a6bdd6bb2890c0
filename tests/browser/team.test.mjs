// The team view: spread and median, what to discuss first, and the answers that a group agrees on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible, assertClean, fileUrl, openPage } from "./support.mjs";
import { textOf } from "./existing.mjs";
import { results } from "./exchanging.mjs";
import { downloaded, file, fill, sample } from "./sample.mjs";
import { beginAt, assessment, browser, context, page, server } from "./each-test.mjs";
import { level, load, three } from "./teaming.mjs";

beginAt("assessment/team.html");

/** @param {string} name */
const press = (name) => page.getByRole("button", { name, exact: true }).click();
/** @param {Question} question */
const card = (question) =>
  page.locator("article", { has: page.getByRole("heading", { name: assessment.questions[question.id].text, exact: true }) });

test("empty, it says what it is for, and takes files", async () => {
  assert.equal(await page.locator("[data-empty]").isVisible(), true);
  assert.equal(await page.getByLabel("Results files").isVisible(), true);
  await assertAccessible(page);
});

test("what is far apart comes first, with median and spread; nothing is averaged", async () => {
  const { people, questions } = three();
  await load(people.slice(0, 1));
  await page.getByText("One more file is needed").waitFor();
  await load(people.slice(1));
  await page.getByText("2 files were added.").waitFor();
  await page.getByText("2 questions to discuss first, one where all chose the same").waitFor();
  const shown = await page.locator("article h3").allTextContents();
  assert.deepEqual(
    shown,
    [questions.apart, questions.some].map(({ id }) => assessment.questions[id].text),
  );
  assert.match(await textOf(card(questions.apart)), /Apart by 3 levels/);
  assert.ok(
    (await textOf(card(questions.apart))).includes(`In the middle: ${assessment.questions[questions.apart.id].levels[1].title}`),
  );
  assert.match(await textOf(card(questions.some)), /One says that it does not apply/);
  await assertAccessible(page);
  await page.getByLabel(/^All \(5\)/).check();
  assert.match(await textOf(card(questions.some)), /In the middle, the lower one of two: /);
  assert.match(await textOf(card(questions.near)), /Apart by one level/);
  assert.match(await textOf(card(questions.lone)), /One does not know\. One did not answer/);
  const figures = await card(questions.apart).locator("tbody td").allTextContents();
  assert.deepEqual(figures.slice(0, 4), ["1", "1", "0", "1"]);
  await page.setViewportSize({ width: 320, height: 800 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await assertAccessible(page);
});

test("the agreed answers are chosen and are the answers of this browser at once; they can be downloaded", async () => {
  const { people, questions } = three();
  await load(people);
  await card(questions.apart)
    .getByLabel(/^Agreed answer/)
    .selectOption({ label: assessment.questions[questions.apart.id].levels[1].title });
  await press("Record where all chose the same");
  await page.getByText("2 of 5 questions have an agreed answer.").waitFor();
  const kept = Object.keys((await results()).answers).sort();
  assert.deepEqual(kept, [questions.same.id, questions.apart.id].sort());
  const { name, text } = await downloaded(page, () => press("Download the agreed answers"));
  assert.match(name, /agreed\.json$/);
  const agreed = JSON.parse(text);
  assert.deepEqual(Object.keys(agreed.answers).sort(), kept);
  assert.equal(agreed.answers[questions.apart.id].level, questions.apart.levels[1].id);
  assert.match(agreed.answers[questions.apart.id].agreed, /^20/);
  await card(questions.apart).getByLabel(/^Agreed answer/).selectOption("");
  await page.getByText("1 of 5 questions have an agreed answer.").waitFor();
  assert.deepEqual(Object.keys((await results()).answers), [questions.same.id]);
});

test("a broken file is refused by name, the good ones are taken; the same file twice counts once", async () => {
  const { people } = three();
  await page
    .getByLabel("Results files")
    .setInputFiles([file("good.json", people[0]), file("bad.json", "{"), file("foreign.json", { ...people[1], model: { id: "other" } })]);
  await page.getByText("One file was added. 2 files were refused.").waitFor();
  assert.deepEqual(await page.locator(".refused-name").allTextContents(), ["bad.json", "foreign.json"]);
  await assertAccessible(page);
  await load([people[0]]);
  await page.getByText("One was here already, with the same answers").waitFor();
  assert.equal(await page.locator(".people li").count(), 1);
  await press("Take out Ann, finance");
  assert.equal(await page.locator(".people li").count(), 0);
});

test("files that began as one and differ are two people until the readers say otherwise", async () => {
  const { people, questions } = three();
  const [first] = people;
  const changed = structuredClone(first);
  changed.answers[questions.apart.id] = level(questions.apart, 3);
  changed.updated = "2026-11-25T09:00:00Z";
  await load([first, changed]);
  await page.getByText("2 files were added.").waitFor();
  const names = () => page.locator(".people b").allTextContents();
  assert.deepEqual(await names(), ["Ann, finance", "Ann, finance (2)"]);
  await page.getByRole("group", { name: "One person or two?" }).waitFor();
  await assertAccessible(page);
  await press("Two people: keep both");
  assert.equal(await page.locator(".doubt").count(), 0);
  assert.equal((await names()).length, 2);
  await press("Take out Ann, finance (2)");
  await load([changed]);
  await press("One person: take out the older, “Ann, finance”");
  assert.deepEqual(await names(), ["Ann, finance (2)"]);
  await load([changed]);
  await page.getByText("it counts once").waitFor();
});

test("two colleagues who began with the lead's file are two people", async () => {
  const lead = sample(assessment, { share: 1, role: "Lead" });
  const [question] = assessment.model.questions;
  const files = [];
  for (const [role, state] of [
    ["Finance", "unknown"],
    ["Housing", "level"],
  ]) {
    const own = await browser.newContext({ acceptDownloads: true });
    const colleague = await openPage(own, server.url("assessment/index.html"));
    await colleague.getByRole("button", { name: "Save on this computer" }).click();
    await colleague.getByLabel("Your role or initials (optional)").fill(role);
    await colleague.goto(server.url("assessment/results.html"));
    await colleague.getByLabel("A backup, a shared file or a report").setInputFiles([file("lead.json", lead)]);
    await colleague.getByRole("button", { name: "Take these answers" }).click();
    await colleague.evaluate(
      ({ id, answer }) => window.localNormal.modules["store/store"].setAnswer(id, answer),
      { id: question.id, answer: state === "level" ? { state, level: question.levels[0].id } : { state } },
    );
    files.push(await downloaded(colleague, () => colleague.getByRole("button", { name: "File to share", exact: true }).click()));
    assertClean(colleague);
    await own.close();
  }
  assert.notEqual(files[0].name, files[1].name);
  await page.getByLabel("Results files").setInputFiles([file("lead.json", lead), ...files.map(({ name, text }) => file(name, text))]);
  await page.getByText("3 files were added.").waitFor();
  assert.deepEqual(await page.locator(".people b").allTextContents(), ["Lead", "Finance", "Housing"]);
  assert.equal(await page.locator(".doubt").count(), 0);
});

test("files can be dropped", async () => {
  const { people } = three();
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    given.forEach((person, at) => data.items.add(new File([JSON.stringify(person)], `p${at}.json`, { type: "application/json" })));
    return data;
  }, people);
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: transfer });
  await page.getByText("3 files were added.").waitFor();
});

test("the answers of this browser can be one of them", async () => {
  const theirs = await openPage(context, server.url("assessment/results.html"));
  await fill(theirs, sample(assessment, { share: 1, seed: 9, role: "Me" }));
  await theirs.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await page.reload();
  await press("Add the answers in this browser");
  assert.equal(await page.locator(".people b").textContent(), "Me");
});

test("names from a file stay text", async () => {
  const { people } = three();
  people[0].respondent.role = "<img src=x onerror=window.pwned=1>";
  await load(people);
  await page.getByText("<img src=x onerror=window.pwned=1>").first().waitFor();
  assert.equal(await page.locator("main img").count(), 0);
  assert.equal(await page.evaluate(() => window.pwned), undefined);
});

test("names from a file turn no words around them", async () => {
  const { people } = three();
  people[0].respondent.role = "\u202egnisuoH\u2066 Ann";
  await load(people.slice(0, 1));
  await page.getByText("One file was added.").waitFor();
  assert.equal(await page.locator(".people b").textContent(), "gnisuoH Ann");
});

test("each file says how many answers no longer fit, after a reload too", async () => {
  const { people, questions } = three();
  const [older, gone, good] = people;
  older.model.version = "0.0.1";
  older.answers[questions.same.id].rev = (questions.same.rev ?? 1) + 6;
  gone.answers[questions.same.id] = { rev: (questions.same.rev ?? 1) + 6, state: "level", level: "no-such-level" };
  gone.answers["no-such.question"] = { rev: 1, state: "unknown" };
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await load([older, gone, good]);
  const said = () => page.locator(".people li").evaluateAll((all) => all.map((one) => one.querySelector(".unfitting")?.textContent));
  const expected = [
    `One answer does not fit the questions of today. It is set aside, not deleted. The file was made with version 0.0.1; this is version ${assessment.version}.`,
    "2 answers do not fit the questions of today. They are set aside, not deleted.",
    undefined,
  ];
  await page.getByText("3 files were added.").waitFor();
  assert.deepEqual(await said(), expected);
  await assertAccessible(page);
  await page.reload();
  await page.locator(".people li").nth(2).waitFor();
  assert.deepEqual(await said(), expected);
});

test("it works from file://, and without scripts it says what to do", async () => {
  const local = await openPage(context, fileUrl("assessment/team.html"));
  await local.getByLabel("Results files").setInputFiles(three().people.map((person, at) => file(`p${at}.json`, person)));
  await local.getByText("3 files were added.").waitFor();
  assertClean(local);
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  for (const [name, words] of [
    ["team", "print the questionnaire"],
    ["results", "adds up the points"],
  ]) {
    const still = await quiet.newPage();
    await still.goto(server.url(`assessment/${name}.html`));
    assert.ok((await still.locator("[data-empty]").innerText()).includes(words), name);
  }
  await quiet.close();
});
