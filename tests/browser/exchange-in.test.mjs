// Answers from elsewhere: what would change is shown first, and what they do not speak of stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, context, page, server } from "./each-test.mjs";
import { existing } from "./existing.mjs";
import { choose, core, makeLink, press, results, rich, save } from "./exchanging.mjs";
import { file, fill, sample } from "./sample.mjs";
import { assertAccessible, openPage } from "./support.mjs";

beginAt("assessment/results.html");

test("differences are shown before they are applied, and leaving them changes nothing", async () => {
  const mine = sample(assessment, { share: 1 });
  await fill(page, mine);
  const before = await results();
  const theirs = structuredClone(mine);
  const [changed, gone] = assessment.model.questions;
  const another = changed.levels.find(({ id }) => id !== mine.answers[changed.id].level);
  theirs.answers[changed.id].level = existing(another, "other level").id;
  delete theirs.answers[gone.id];
  await choose(file("theirs.json", theirs));
  await page.getByText("one changed answer").waitFor();
  await page.getByText("one answer of yours would go").waitFor();
  await page.getByText("Show the 2 differences").click();
  await assertAccessible(page);
  assert.deepEqual(await results(), before);
  await press("Keep mine");
  assert.deepEqual(await results(), before);
  await choose(file("theirs.json", theirs));
  await press("Replace my answers");
  assert.deepEqual(core(await results()), core(theirs));
});

const rounds = () => page.evaluate(() => window.localNormal.modules["store/store"].rounds().map(({ round }) => round?.id));
/** What an exchange leaves as it is. @param {Results} given */
const kept = ({ answers, remarks, plan, orphans }) => ({
  notes: Object.values({ ...remarks, ...answers }).filter(({ note }) => note).length,
  evidence: Object.values({ ...remarks, ...answers }).flatMap(({ evidence }) => evidence ?? []).length,
  targets: Object.values({ ...remarks, ...answers }).filter(({ target }) => target).length,
  plan,
  orphans,
});
const panel = () => page.locator(".panel");

test("taking one's own shared copy back keeps plan, internal notes, rounds and what was set aside, and says so", async () => {
  const { mine } = rich();
  await fill(page, mine);
  const before = await results();
  const { text } = await save("File to share");
  await choose(file("shared.json", text));
  await page.getByText("What it does not mention stays as it is: 9 notes, 2 steps of your plan, one earlier round").waitFor();
  assert.match(await panel().innerText(), /nothing of yours would go/);
  await press("Replace my answers");
  assert.deepEqual(kept(await results()), kept(before));
  assert.deepEqual(core(await results()), core(before));
  assert.deepEqual(await rounds(), ["earlier"]);
});

test("a file with few answers names all answers that would go; what was said about them stays", async () => {
  const { mine, ids } = rich();
  await fill(page, mine);
  const before = await results();
  const few = { ...sample(assessment, { share: 1, seed: 5 }) };
  few.answers = { [ids[20]]: { ...few.answers[ids[20]], target: null } };
  await choose(file("few.json", few));
  await page.getByText(`${ids.length - 1} answers of yours would go`).waitFor();
  await press("Replace my answers");
  const after = await results();
  assert.deepEqual(Object.keys(after.answers), [ids[20]]);
  assert.deepEqual(kept(after), kept(before));
  await press("Undo: bring my answers back");
  await page.getByText("as they were before").waitFor();
  assert.deepEqual({ ...(await results()), updated: null }, { ...before, updated: null });
});

test("each kind that another file would replace is named with its number, and evidence is joined", async () => {
  const { mine, ids } = rich();
  await fill(page, mine);
  const theirs = structuredClone(mine);
  delete theirs.rounds;
  for (const id of ids.slice(0, 3)) existing(theirs.answers[id].note, `note on ${id}`).text = "another note";
  for (const id of ids.slice(0, 2)) theirs.answers[id].evidence = [{ title: "their paper" }];
  theirs.answers[ids[5]].confidence = mine.answers[ids[5]].confidence === "low" ? "high" : "low";
  const { id: aimed, levels } = existing(assessment.model.questions.find(({ id }) => mine.answers[id].target), "question with a target");
  theirs.answers[aimed].target = levels[0].id;
  existing(theirs.plan, "plan")[`${ids[0]}/x`].owner = "Somebody else";
  theirs.subject.name = "Hill";
  await choose(file("theirs.json", theirs));
  await panel().waitFor();
  const lines = await page.locator(".goes li").allTextContents();
  assert.deepEqual(
    lines.map((line) => line.replace(/ .*/, "")),
    ["3", "one", "how", "one", "one"],
  );
  const touched = new Set([...ids.slice(0, 3), ids[5], aimed]);
  await page.getByText(`${touched.size} with the same answer, but another note`).waitFor();
  assert.match(lines.join("; "), /3 notes.*one target.*one answer.*one step of your plan.*one detail of your council/);
  await assertAccessible(page);
  await press("Replace my answers");
  const after = await results();
  assert.equal(kept(after).evidence, 6);
  const plan = existing(after.plan, "plan");
  assert.deepEqual([plan[`${ids[0]}/x`].owner, plan[`${ids[1]}/y`].owner], ["Somebody else", "Ann"]);
});

test("a link takes levels and leaves everything else", async () => {
  const { mine } = rich();
  await fill(page, mine);
  const link = await makeLink();
  const before = await results();
  const opened = await openPage(context, link);
  await press("Take these answers", opened);
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  const other = await openPage(context, link);
  await other.getByText("What it does not mention stays as it is").waitFor();
  await press("Replace my answers", other);
  const after = await results(other);
  assert.deepEqual(kept(after), kept(before));
  assert.deepEqual([after.respondent, after.file_id, after.round], [before.respondent, before.file_id, before.round]);
});

test("what was taken from somebody else becomes a file of one's own with the first change, and one's own file does not", async () => {
  const lead = sample(assessment, { share: 1, role: "Lead" });
  const [question] = assessment.model.questions;
  const change = () => page.evaluate((id) => window.localNormal.modules["store/store"].setAnswer(id, { state: "unknown" }), question.id);
  await page.goto(server.url("assessment/index.html"));
  await press("Save on this computer");
  await page.getByLabel("Your role or initials (optional)").fill("Finance");
  await page.keyboard.press("Tab");
  await page.goto(server.url("assessment/results.html"));
  const own = (await results()).respondent;
  await choose(file("lead.json", lead));
  await press("Take these answers");
  assert.deepEqual(
    [(await results()).file_id, (await results()).respondent],
    [lead.file_id, lead.respondent],
    "unchanged, it is the same file",
  );
  await change();
  const after = await results();
  assert.notEqual(after.file_id, lead.file_id);
  assert.deepEqual(after.respondent, own);
  assert.deepEqual(after.taken_from, { file_id: lead.file_id, respondent: lead.respondent, updated: lead.updated });
  assert.equal((await save("File to share")).name, "riverside-district-council-2026-q4-finance-to-share.json");
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose(file("lead.json", lead));
  await page.getByLabel("These are my own answers").check();
  await press("Take these answers");
  await change();
  assert.deepEqual(
    [(await results()).file_id, (await results()).respondent, (await results()).taken_from],
    [lead.file_id, lead.respondent, undefined],
  );
});

test("“does not apply” without a reason is shown, taken, tabled and reported", async () => {
  const given = sample(assessment, { share: 1 });
  const { id } = existing(assessment.model.questions.find(({ na }) => na?.allowed), "question that may not apply");
  given.answers[id] = { rev: given.answers[id].rev, state: "na" };
  await choose(file("na.json", given));
  await press("Take these answers");
  assert.equal((await results()).answers[id].na_reason, undefined);
  for (const way of ["Answers as a table", "Report in one file", "File to share"]) {
    const { text } = await save(way);
    assert.doesNotMatch(text, /undefined|Does not apply: [,<"]/);
  }
});

test("a file with answers to very many questions that there are not is taken, and the first of them are named", async () => {
  const given = sample(assessment, { share: 1 });
  const any = existing(Object.values(given.answers)[0], "answer");
  for (let at = 0; at < 20_000; at += 1) given.answers[`gone-${at}`] = any;
  await choose(file("many.json", given));
  await press("Take these answers");
  await page.getByText("20000 answers set aside").waitFor();
  const notice = page.locator(".notice-changes");
  assert.equal(await notice.locator("li").count(), 201);
  await notice.getByText("and 19800 more").waitFor();
  assert.equal((await results()).orphans?.length, 20_000);
  await choose(file("again.json", given));
  await page.getByText("Nothing in this file is new to you.").waitFor();
});
