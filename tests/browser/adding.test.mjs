// Answers from elsewhere that are added: they fill what is open, what is said beside answers is joined, and of a clash the reader decides.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assessment, beginAt, context, page } from "./each-test.mjs";
import { existing } from "./existing.mjs";
import { choose, makeLink, press, results, rich, save } from "./exchanging.mjs";
import { file, fill, sample } from "./sample.mjs";
import { assertAccessible, openPage } from "./support.mjs";

beginAt("assessment/results.html");

const panel = () => page.locator(".way-add");
const rounds = () => page.evaluate(() => window.localNormal.modules["store/store"].rounds().map(({ round }) => round?.id));
/** @param {Results} given @param {string} id */
const other = ({ answers }, id) =>
  existing(
    existing(
      assessment.model.questions.find((one) => one.id === id),
      id,
    ).levels.find((level) => level.id !== answers[id].level),
    "other level",
  ).id;
/** Without the times of changes. @param {Results} given */
const untimed = (given) => ({ ...given, updated: null });

/** A reader's file and a colleague's: five questions that only the colleague answered, and two clashes. */
function pair() {
  const { mine, ids } = rich();
  const theirs = structuredClone(mine);
  Object.assign(theirs, { file_id: "theirs", respondent: { id: "them", role: "Finance" }, updated: "2026-11-25T09:00:00Z" });
  theirs.rounds = [{ ...sample(assessment, { share: 1, seed: 9 }), round: { id: "another", label: "2024 Q4" } }];
  theirs.plan = { [`${ids[0]}/x`]: { owner: "Somebody else" }, [`${ids[2]}/z`]: { owner: "Fin" } };
  theirs.orphans = [{ question: "also-gone", reason: "retired", answer: { state: "unknown" } }];
  const opened = ids.slice(20, 24);
  for (const id of opened) delete mine.answers[id];
  mine.answers[ids[24]] = { rev: mine.answers[ids[24]].rev, state: "unknown" };
  mine.remarks = { [opened[0]]: { note: { text: "to be asked", visibility: "publishable" } } };
  const clashing = ids.slice(30, 32);
  for (const id of clashing) theirs.answers[id].level = other(theirs, id);
  theirs.answers[ids[0]].note = { text: "their remark", visibility: "publishable" };
  theirs.answers[ids[1]].evidence = [{ title: "their paper" }];
  theirs.answers[ids[40]].target = other(theirs, ids[40]);
  mine.answers[ids[40]].target = mine.answers[ids[40]].level;
  return { mine, theirs, ids, filled: [...opened, ids[24]], clashing };
}

test("adding fills what is open, joins what is beside, keeps all of the reader's, and names it before", async () => {
  const { mine, theirs, ids, filled, clashing } = pair();
  await fill(page, mine);
  const before = await results();
  await choose(file("theirs.json", theirs));
  await panel().getByText("4 new answers").waitFor();
  assert.deepEqual(await results(), before, "nothing is done before it is asked for");
  const said = await panel().innerText();
  assert.match(said, /It brings: .*one piece of evidence, .*one step of your plan, one earlier round/s);
  assert.match(said, /Yours stays where the file says something else: one target/);
  assert.match(said, /3 clashes/);
  await assertAccessible(page);
  await press("Add these answers");
  const after = await results();
  for (const id of filled) assert.equal(after.answers[id].level, theirs.answers[id].level, id);
  for (const id of clashing) assert.equal(after.answers[id].level, before.answers[id].level, id);
  assert.equal(after.answers[ids[40]].target, before.answers[ids[40]].target);
  assert.deepEqual(after.answers[ids[0]].note, { text: `note on ${ids[0]}\n\ntheir remark`, visibility: "internal" });
  assert.deepEqual(after.answers[filled[0]].note, { text: "to be asked", visibility: "publishable" });
  assert.deepEqual(after.answers[ids[1]].evidence, [{ title: `paper on ${ids[1]}` }, { title: "their paper" }]);
  const plan = existing(after.plan, "plan");
  assert.deepEqual(plan[`${ids[0]}/x`], { owner: "Jo Bloggs", due: "2027-01-01" });
  assert.deepEqual([plan[`${ids[1]}/y`].owner, plan[`${ids[2]}/z`].owner], ["Ann", "Fin"]);
  assert.deepEqual((after.orphans || []).map(({ question }) => question).sort(), ["also-gone", "gone"]);
  assert.deepEqual(await rounds(), ["earlier", "another"]);
  assert.notDeepEqual(after.respondent, theirs.respondent);
  assert.equal(after.remarks, undefined, "what was said of a question is part of its answer");
});

test("clashes are decided one by one, or all at once; a second time nothing is new", async () => {
  const { mine, theirs, ids, clashing } = pair();
  await fill(page, mine);
  await choose(file("theirs.json", theirs));
  const boxes = panel().locator(".clash");
  await boxes.first().waitFor();
  assert.equal(await boxes.count(), 3, "two answers and a step");
  await press("All theirs");
  assert.equal(await panel().getByRole("radio", { name: /^In the file/, checked: true }).count(), 3);
  await boxes
    .first()
    .getByRole("radio", { name: /^Yours/ })
    .check();
  await press("Add these answers");
  const after = await results();
  assert.deepEqual(
    clashing.map((id) => after.answers[id].level),
    [mine.answers[clashing[0]].level, theirs.answers[clashing[1]].level],
  );
  assert.deepEqual(existing(after.plan, "plan")[`${ids[0]}/x`], { owner: "Somebody else", due: "2027-01-01" });
  await choose(file("theirs.json", theirs));
  await panel().getByText("One clash").waitFor();
  await press("Add these answers");
  assert.deepEqual(untimed(await results()), untimed(after));
  await choose(file("own.json", await results()));
  await panel().getByText("Nothing in this file is new to you.").waitFor();
});

test("Undo brings back what was there, also after a change; Redo brings the change back; a backup has both", async () => {
  const { mine, theirs, ids } = pair();
  await fill(page, mine);
  const before = await results();
  await choose(file("theirs.json", theirs));
  await press("Add these answers");
  await page.evaluate((id) => window.localNormal.modules["store/store"].setAnswer(id, { state: "unknown" }), ids[50]);
  const after = await results();
  const { text } = await save("Backup");
  await press("Undo: bring my answers back");
  assert.deepEqual(await results(), before);
  await press("Redo: take them again");
  assert.deepEqual(await results(), after);
  await press("Undo: bring my answers back");
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await page.reload();
  await page.locator(".ways").waitFor();
  assert.equal(await page.getByRole("button", { name: /^(Undo|Redo)/ }).count(), 0, "it ends with the page");
  assert.deepEqual(await results(), before);
  await choose(file("backup.json", text));
  await press("Look at that instead");
  await panel().getByText("Nothing in this file is new to you.").waitFor();
  assert.equal("before" in (await results()), false);
  const foreign = JSON.parse(text);
  foreign.before.model.id = "another-playbook";
  await choose(file("foreign.json", foreign));
  await panel().getByText("4 new answers").waitFor();
  assert.equal(await page.getByRole("button", { name: "Look at that instead" }).count(), 0);
});

test("a link can be added too", async () => {
  const { mine, theirs, ids, filled, clashing } = pair();
  await fill(page, theirs);
  const link = await makeLink();
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await fill(page, mine);
  const before = await results();
  const opened = await openPage(context, link);
  await press("Add these answers", opened);
  await opened.getByText("Answers added.").waitFor();
  const after = await results(opened);
  assert.equal(Object.keys(after.answers).length, ids.length);
  for (const id of filled) assert.equal(after.answers[id].level, theirs.answers[id].level, id);
  for (const id of clashing) assert.equal(after.answers[id].level, before.answers[id].level, id);
  assert.deepEqual(after.plan, before.plan);
  assert.deepEqual(after.answers[ids[0]].note, before.answers[ids[0]].note);
});
