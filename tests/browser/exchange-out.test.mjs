// Ways out: every file that leaves can come back, internal notes stay, and what is typed stays text.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { assessment, beginAt, browser, context, page } from "./each-test.mjs";
import { existing } from "./existing.mjs";
import { choose, core, makeLink, openReport, press, results, save, withNotes } from "./exchanging.mjs";
import { downloaded, file, fill, sample } from "./sample.mjs";
import { assertAccessible, assertClean, fileUrl, hasRun, openPage } from "./support.mjs";

beginAt("assessment/results.html");

test("a backup has everything in it, and loads back", async () => {
  const given = withNotes();
  await fill(page, given);
  const { name, text } = await save("Backup");
  assert.equal(name, "riverside-district-council-2026-q4-head-of-transformation-backup.json");
  const saved = JSON.parse(text);
  assert.match(text, /SECRET internal remark/);
  assert.deepEqual(saved.from_the_future, { kept: true });
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("backup.json", text));
  await press("Take these answers");
  const back = await results();
  assert.deepEqual(core(back), core(given));
  assert.deepEqual(/** @type {Sample} */ (back).from_the_future, { kept: true });
  assert.deepEqual(back.plan, given.plan);
});

test("the name of a file keeps letters of any script", async () => {
  const given = withNotes();
  given.subject = { ...given.subject, name: "Cyngor Môn: Straßenamt Łódź", unit: "Библиотеки й مكتبة" };
  given.round = { ...given.round, label: "हिन्दी 2026/Q4" };
  await fill(page, given);
  const { name } = await save("Backup");
  assert.equal(name, "cyngor-mon-straßenamt-łodz-библиотеки-й-مكتبة-हिन्दी-2026-q4-head-of-transformation-backup.json");
});

test("the file to share has no internal note, and the plan only when asked", async () => {
  await fill(page, withNotes());
  const { text } = await save("File to share");
  assert.doesNotMatch(text, /SECRET|Bloggs|from_the_future/);
  assert.match(text, /We publish this remark/);
  assert.match(text, /Committee paper/);
  await page.getByLabel(/^Include the plan/).check();
  assert.match((await save("File to share")).text, /Bloggs/);
});

test("markup in every text field stays text, everywhere it is shown", async () => {
  const hostile = sample(assessment, { share: 1 });
  const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>"\'</script><!--';
  Object.assign(hostile, {
    file_id: evil,
    tool: evil,
    subject: { ...hostile.subject, name: evil, council: evil },
    round: { id: evil, label: evil },
    respondent: { id: evil, role: evil },
  });
  for (const answer of Object.values(hostile.answers))
    Object.assign(answer, {
      note: { text: evil, visibility: "publishable" },
      evidence: [{ title: evil, url: "https://example.org/?<script>", date: evil }],
    });
  await choose(file("hostile.json", hostile));
  await press("Take these answers");
  await page.locator("[data-board] .plan-list").first().waitFor();
  const { actions } = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  await hasRun(page, "store/beside");
  await page.evaluate(
    ([key, owner]) => window.localNormal.modules["store/beside"].setPlan({ [key]: { owner } }),
    [`${actions[0].question}/${actions[0].action}`, evil],
  );
  await page.getByLabel(/^Include the plan/).check();
  await press("Close this round");
  const report = await save("Report in one file");
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.equal(await page.locator("main img, main script").count(), 0);
  const opened = await openReport(report.text);
  assert.equal(await opened.evaluate(() => window.pwned), undefined);
  assert.equal(await opened.locator("img, main script").count(), 0);
  assertClean(opened);
});

test("the report is one page with a strict policy, and loads back", async () => {
  const given = withNotes();
  await fill(page, given);
  const { name, text } = await save("Report in one file");
  assert.match(name, /report\.html$/);
  assert.doesNotMatch(text, /SECRET|Bloggs/);
  const [, style] = existing(/<style>([\s\S]*?)<\/style>/.exec(text), "style in the report");
  const hash = createHash("sha256").update(style).digest("base64");
  assert.ok(text.includes(`style-src 'sha256-${hash}'`), "the policy has the style's hash");
  const opened = await openReport(text);
  assert.equal(await opened.locator("h1").textContent(), await page.locator("h1").textContent());
  assert.equal((await opened.locator("table.scores .s3, table.scores .s4, table.scores .s2").count()) > 0, true);
  assert.notEqual(await opened.locator("h1").evaluate((node) => getComputedStyle(node).fontSize), "32px");
  await assertAccessible(opened);
  assertClean(opened);
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("report.html", text, "text/html"));
  await press("Take these answers");
  assert.deepEqual(core(await results()), core(given));
});

test("cells that a spreadsheet would run are escaped", async () => {
  const given = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  const attacks = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\tx", "\rx"];
  attacks.forEach((text, at) => {
    given.answers[ids[at]].note = { text, visibility: "publishable" };
  });
  await fill(page, given);
  const { name, text } = await save("Answers as a table");
  assert.match(name, /answers\.csv$/);
  assert.ok(text.startsWith("\ufeff"));
  for (const attack of attacks) assert.ok(text.includes(`'${attack.replaceAll('"', '""')}`), JSON.stringify(attack));
  assert.doesNotMatch(text, /(^|,|\n)"?[=@\t]/);
  const [first] = (await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores())).actions;
  const plan = await save("Plan as a table");
  const words = String(assessment.questions[first.question].actions[first.action].text);
  assert.ok(plan.text.split("\r\n")[1].includes(words.replaceAll('"', '""')));
});

test("a link carries the answers in its fragment, and asks before it replaces", async () => {
  const given = withNotes();
  await fill(page, given);
  const link = await makeLink();
  assert.ok(new URL(link).hash.length < 8000);
  assert.equal(new URL(link).search, "");
  const other = await browser.newContext();
  const opened = await openPage(other, link);
  await opened.getByRole("heading", { name: "Somebody shared answers with you" }).waitFor();
  await assertAccessible(opened);
  assert.deepEqual((await results(opened)).answers, {});
  await press("Take these answers", opened);
  const back = await results(opened);
  assert.deepEqual(core(back), core(given));
  assert.deepEqual(back.subject, { type: "district", nation: "england" });
  assert.doesNotMatch(JSON.stringify(back), /SECRET|Bloggs|Committee|Riverside/);
  await opened.waitForURL(({ hash }) => hash === "");
  assertClean(opened);
  await other.close();
});

test("keeping mine leaves everything as it was when a link is opened", async () => {
  const mine = sample(assessment, { share: 1, seed: 3 });
  await fill(page, sample(assessment, { share: 1, seed: 5 }));
  const { hash } = new URL(await makeLink());
  await fill(page, mine);
  const before = await results();
  await page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, hash);
  await press("Keep mine");
  assert.deepEqual(await results(), before);
});

test("a damaged or foreign link is refused", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const { hash } = new URL(await makeLink());
  /** @param {string} fragment */
  const open = (fragment) =>
    page.evaluate((value) => {
      window.location.hash = value;
    }, fragment);
  const alert = page.locator("[data-shared] [role=alert]");
  for (const damaged of [
    hash.slice(0, -7),
    hash.replace(/.(.{9})$/, (all, end) => (all[0] === "A" ? "B" : "A") + end),
    "#shared=",
    "#shared=%3Cscript%3E",
    `#shared=${"A".repeat(9000)}`,
  ]) {
    await open(damaged);
    await alert.getByText("This link is damaged").waitFor();
    await press("Close");
  }
  // A link with other questions: the same bytes under another fingerprint, with a check sum that fits.
  const bytes = Buffer.from(hash.slice("#shared=".length), "base64url");
  bytes[1] ^= 255;
  createHash("sha256")
    .update(bytes.subarray(0, -4))
    .digest()
    .copy(bytes, bytes.length - 4, 0, 4);
  await open(`#shared=${bytes.toString("base64url")}`);
  await alert.getByText("made for other questions").waitFor();
});

test("from file:// the link, the report and the backup work too", async () => {
  const local = await openPage(context, fileUrl("assessment/results.html"));
  const given = sample(assessment, { share: 1 });
  await fill(local, given);
  const report = await downloaded(local, () => press("Report in one file", local));
  assert.match(report.text, /local-normal-results/);
  const link = await makeLink(local);
  const opened = await openPage(context, link);
  await press("Take these answers", opened);
  assert.deepEqual(core(await results(opened)), core(given));
  assertClean(opened);
});
