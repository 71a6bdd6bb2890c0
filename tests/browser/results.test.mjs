// The results page: what it says, shows and keeps; empty, partly and fully answered; rounds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { COLOUR_RULES, assertAccessible, assertClean, fileUrl, openPage, tablesHeard } from "./support.mjs";
import { attributeOf, existing, textOf } from "./existing.mjs";
import { openPlan } from "./exchanging.mjs";
import { file, fill, sample } from "./sample.mjs";
import { beginAt, assessment, context, page } from "./each-test.mjs";

beginAt("assessment/results.html");

const scores = () => page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
/** @param {number | null} bp */
const whole = (bp) => String(Math.floor(existing(bp, "score") / 100));

test("without answers the page says so, and a file can be loaded", async () => {
  assert.equal(await page.locator("[data-empty]").isVisible(), true);
  assert.equal(await page.locator("h1").textContent(), "Results");
  assert.equal(await page.locator(".matrix").count(), 0);
  assert.equal(await page.getByLabel("A backup, a shared file or a report").isVisible(), true);
  await assertAccessible(page);
});

const lede = () => textOf(page.locator(".results-head .lede"));
/** @param {string | null} id */
const areaOf = (id) => existing(assessment.areas.find((area) => area.id === id), `area ${id}`);

test("with every answer the head gives band, score and lowest area, and leads to it", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const { overall, areas } = await scores();
  assert.equal(await page.locator("h1").textContent(), `${assessment.bands[existing(overall.band, "band")]}, ${whole(overall.score_bp)} of 100`);
  const { id, title } = areaOf(overall.lowest);
  assert.ok((await lede()).includes(`${title} is lowest, at ${whole(areas[id].score_bp)}.`), await lede());
  await page.locator(".lede").getByRole("link", { name: title }).click();
  assert.equal(await page.locator(":target th").textContent(), title);
});

test("where every area has the same score, none is called the lowest", async () => {
  await fill(page, sample(assessment, { share: 1, high: 9 }));
  assert.match(await textOf(page.locator("h1")), /, 100 of 100$/);
  assert.doesNotMatch(await lede(), /lowest/i);
});

test("with open answers the range is the headline, with what would settle it", async () => {
  await fill(page, sample(assessment, { share: 0.93 }));
  const { overall } = await scores();
  assert.equal(overall.status, "scored");
  assert.equal(await page.locator("h1").textContent(), `Between ${whole(overall.low)} and ${whole(overall.high)} of 100`);
  assert.match(await lede(), new RegExp(`By the answers so far it is ${whole(overall.score_bp)}`));
  const open = await page.evaluate(() => {
    const store = window.localNormal.modules["store/store"];
    return store.questions().filter((id) => !["level", "na"].includes(store.results().answers[id]?.state)).length;
  });
  assert.match(await lede(), new RegExp(`${open} open questions would settle it`));
  assert.equal(await page.locator("#open").isVisible(), true);
  assert.match(
    await attributeOf(page.locator("svg.range"), "aria-label"),
    new RegExp(`Range: ${whole(overall.low)} to ${whole(overall.high)}`),
  );
  await assertAccessible(page);
});

test("one open question is named with its area, and the link leads to it", async () => {
  const results = sample(assessment, { share: 1 });
  const { id, area, rev } = assessment.model.questions[5];
  results.answers[id] = { rev, state: "unknown" };
  await fill(page, results);
  assert.ok((await lede()).includes(`One open question would settle it, in ${areaOf(area).title}.`), await lede());
  const link = page.locator(".lede a").last();
  assert.equal(await link.getAttribute("href"), `${areaOf(area).url}#${id}`);
});

test("half way the head says how far, speaks of the lowest so far only, and leads on", async () => {
  await fill(page, sample(assessment, { share: 0.5 }));
  const { overall, areas } = await scores();
  assert.equal(overall.score_bp, null);
  assert.match(await textOf(page.locator("h1")), /^\d+ of 80 answered$/);
  const scored = overall.counted.filter((id) => areas[id].status === "scored").length;
  const { id, title } = areaOf(overall.lowest);
  assert.ok((await lede()).includes(`Of the ${scored} areas scored so far, ${title} is lowest, at ${whole(areas[id].score_bp)}.`), await lede());
  const on = page.getByRole("link", { name: /^Go on with / });
  const [path, question] = (await attributeOf(on, "href")).split("#");
  assert.ok(assessment.areas.some(({ url }) => url === path), path);
  assert.equal((await page.evaluate(() => window.localNormal.modules["store/store"].results().answers))[question], undefined);
  await assertAccessible(page);
});

test("where answers are kept comes after the results; one line says it, and saves a backup", async () => {
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await fill(page, sample(assessment, { share: 1 }));
  const line = page.locator(".kept-line");
  assert.match(await textOf(line), /Saved on this computer/);
  const [{ id }] = assessment.model.questions;
  await page.evaluate((one) => window.localNormal.modules["store/store"].setAnswer(one, { state: "unknown" }), id);
  assert.match(await textOf(line), /One change is not in a backup yet/);
  await Promise.all([page.waitForEvent("download"), line.getByRole("button").click()]);
  assert.doesNotMatch(await textOf(line), /not in a backup/);
  const ids = assessment.model.questions.map((question) => question.id);
  await page.evaluate((all) => all.forEach((one) => window.localNormal.modules["store/store"].setAnswer(one, { state: "unknown" })), ids);
  await page.reload();
  assert.match(await textOf(line), /80 changes are not in a backup yet/);
  assert.equal(await page.locator(".notice-reminder").count(), 0, "nothing comes before the result");
  const [board, keeping] = await Promise.all(["#where", ".keeping"].map((at) => page.locator(at).boundingBox()));
  assert.ok(existing(board, "map").y < existing(keeping, "box of saving").y);
});

test("an area that does not apply is left out by name", async () => {
  const results = sample(assessment, { share: 1 });
  const gone = assessment.areas[7];
  for (const { id, area, na } of assessment.model.questions) {
    if (area === gone.id && na?.allowed) results.answers[id] = { rev: 1, state: "na", na_reason: "other" };
  }
  await fill(page, results);
  const { overall } = await scores();
  assert.deepEqual(
    overall.omitted.map(({ area }) => area),
    [gone.id],
  );
  assert.ok((await lede()).includes(`Left out of the overall score: ${gone.title}`), await lede());
  await assertAccessible(page);
});

test("the matrix is a table with every cell's score, and each cell leads to its questions", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const { cells, areas } = await scores();
  const rows = page.locator("table.scores tbody tr:not(.foot)");
  assert.equal(await rows.count(), assessment.areas.length);
  for (const [at, area] of assessment.areas.entries()) {
    const shown = await rows.nth(at).locator(".num").allTextContents();
    const wanted = assessment.principles.map(({ id }) => whole(cells[area.id][id].score_bp)).concat(whole(areas[area.id].score_bp));
    assert.deepEqual(shown, wanted);
    const links = await rows
      .nth(at)
      .locator("td a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    assert.deepEqual(
      links,
      assessment.principles.map(({ id }) => `${area.url}#_${id}`),
    );
  }
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await rows.nth(2).locator("td a").nth(1).click();
  await page.waitForURL(`**/${assessment.areas[2].url}#_${assessment.principles[1].id}`);
});

test("the bars have the figures of the scores beside them", async () => {
  await fill(page, sample(assessment, { share: 0.93 }));
  const { areas, principles } = await scores();
  const tables = page.locator("table.standings");
  for (const [table, groups] of [Object.values(areas), Object.values(principles)].entries()) {
    const shown = await tables
      .nth(table)
      .locator("tbody tr:not(.foot) td:nth-child(3)")
      .evaluateAll((all) => all.map((cell) => cell.lastElementChild?.textContent));
    assert.deepEqual(
      shown,
      groups.map(({ score_bp }) => (score_bp === null ? "–" : whole(score_bp))),
    );
  }
});

test("what caps a band is listed", async () => {
  const results = sample(assessment, { share: 1, high: 4 });
  const capping = existing(assessment.model.questions.find((question) => question.must_have), "question with a minimum");
  results.answers[capping.id] = { rev: capping.rev, state: "level", level: capping.levels[0].id };
  await fill(page, results);
  const { areas } = await scores();
  assert.deepEqual(areas[capping.area].capped_by, [capping.id]);
  assert.equal(await page.getByRole("link", { name: assessment.questions[capping.id].text }).first().isVisible(), true);
  assert.match(await lede(), /below (its|their) minimum levels?, so (a band is|bands are) limited/);
});

test("the plan lists every action by priority, and keeps who and when", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const { actions } = await scores();
  await openPlan();
  const titles = await page.locator(".plan-list h3, .plan-list h4").allTextContents();
  assert.deepEqual(
    titles,
    actions.map(({ question, action }) => assessment.questions[question].actions[action].text),
  );
  const first = page.locator(".plan-list > li").first();
  await first.getByLabel(/^Owner/).fill("Head of Digital");
  await first.getByLabel(/^By when/).fill("2027-03-31");
  await first.getByLabel(/^By when/).press("Tab");
  const key = `${actions[0].question}/${actions[0].action}`;
  const kept = await page.evaluate(() => window.localNormal.modules["store/store"].results().plan);
  assert.deepEqual(kept, { [key]: { owner: "Head of Digital", due: "2027-03-31" } });
  await page.evaluate(() => window.localNormal.modules["store/beside"].setRound({ label: "Later" }));
  assert.equal(
    await page
      .locator(".plan-list > li")
      .first()
      .getByLabel(/^Owner/)
      .inputValue(),
    "Head of Digital",
  );
});

test("the rest of the plan opens by keyboard", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  await page.locator(".plan-rest > summary").focus();
  await page.keyboard.press("Enter");
  await page.locator(".plan-rest .later").waitFor();
  await assertAccessible(page);
});

test("questions to find out and high answers that nobody is sure of are listed", async () => {
  const results = sample(assessment, { share: 1 });
  const [one, two] = assessment.model.questions;
  results.answers[one.id] = { rev: one.rev, state: "unknown" };
  results.answers[two.id] = { rev: two.rev, state: "level", level: two.levels.at(-1)?.id, confidence: "low" };
  await fill(page, results);
  /** @param {string} title */
  const list = (title) => page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) }).locator("li");
  assert.ok((await textOf(list("Find out").first())).includes(assessment.questions[one.id].text));
  const unsure = await list("High scores you are not sure of").allTextContents();
  assert.ok(unsure.some((text) => text.includes(assessment.questions[two.id].text)));
});

test("a closed round is compared over the same questions only, with the count said", async () => {
  const now = sample(assessment, { share: 1 });
  await fill(page, now);
  await page.getByLabel("Name of this round").fill("Spring");
  await page.getByRole("button", { name: "Close this round" }).click();
  const [first, second] = assessment.model.questions;
  await page.evaluate(
    ([up, gone]) => {
      const store = window.localNormal.modules["store/store"];
      store.setAnswer(up.id, { state: "level", level: up.levels.at(-1)?.id });
      store.setAnswer(gone.id, { state: "unknown" });
    },
    [first, second],
  );
  await page.getByRole("button", { name: "Compare Spring" }).click();
  const asked = await page.evaluate(() => window.localNormal.modules["store/store"].questions().length);
  await page.getByText(`Compared on ${asked - 1} of ${asked} questions.`).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove for good" }).click();
  assert.equal(await page.evaluate(() => window.localNormal.modules["store/store"].rounds().length), 0);
});

test("a question whose revision changed is not compared, from a file", async () => {
  const now = sample(assessment, { share: 1 });
  await fill(page, now);
  const then = structuredClone(now);
  const asked = await page.evaluate(() => window.localNormal.modules["store/store"].questions());
  then.file_id = "older";
  const older = then.answers[asked[0]];
  older.rev = existing(older.rev, "revision") + 1;
  delete then.answers[asked[1]];
  // One that a migration would carry over is not like for like either.
  await page.evaluate((id) => {
    const { model } = window.localNormal.assessment;
    const question = model.questions.find((one) => one.id === id);
    const answer = window.localNormal.modules["store/store"].results().answers[id];
    if (!question?.rev || !answer.rev) throw new Error(`${id} has no revision`);
    question.rev += 1;
    answer.rev += 1;
    model.migrations = [{ question: id, from: question.rev - 1, to: question.rev, map: {}, drop: [] }];
  }, asked[2]);
  await page.getByLabel("Compare with a file").setInputFiles(file("older.json", then));
  await page.getByText(`Compared on ${asked.length - 3} of ${asked.length} questions.`).waitFor();
});

test("on a phone, in the dark and in forced colours nothing is cut off and axe finds nothing", async () => {
  await fill(page, sample(assessment, { share: 0.93 }));
  const [width] = [320];
  await page.setViewportSize({ width, height: 800 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  const [{ row, columnheader, rowheader }] = await tablesHeard(page);
  assert.deepEqual(
    [row, columnheader, rowheader],
    [assessment.areas.length + 2, assessment.principles.length + 1, assessment.areas.length + 1],
  );
  await assertAccessible(page, "320 px");
  await page.emulateMedia({ colorScheme: "dark" });
  await assertAccessible(page, "dark", COLOUR_RULES);
  await page.emulateMedia({ forcedColors: "active" });
  await assertAccessible(page, "forced colours", COLOUR_RULES);
});

test("it works from file://", async () => {
  const local = await openPage(context, fileUrl("assessment/results.html"));
  await fill(local, sample(assessment, { share: 1 }));
  assert.match(await textOf(local.locator("h1")), /of 100$/);
  assertClean(local);
});
