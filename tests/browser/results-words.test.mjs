// What the results say is so: of open questions, of playbooks without principles, of a link, of one date, and without scripts.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beginAt, assessment, browser, context, page, server } from "./each-test.mjs";
import { textOf } from "./existing.mjs";
import { makeLink, press } from "./exchanging.mjs";
import { program } from "./program.mjs";
import { fill, sample } from "./sample.mjs";
import { writeShape } from "./shapes.mjs";
import { openPage } from "./support.mjs";

beginAt("assessment/results.html");

/** The first `n` questions on their highest level, and `others` of the rest. @param {number} n @param {"unknown"} [others] */
function highest(n, others) {
  const given = { ...sample(assessment, { share: 1 }), answers: /** @type {Answers} */ ({}) };
  assessment.model.questions.forEach(({ id, rev, levels }, at) => {
    if (at < n) given.answers[id] = { rev, state: "level", level: levels.at(-1)?.id };
    else if (others) given.answers[id] = { rev, state: others };
  });
  return given;
}
const next = () => textOf(page.locator("[aria-labelledby=next-steps]"));

test("that every answer is at its target is said once no question is open", async () => {
  const all = assessment.model.questions.length;
  for (const given of [highest(1), highest(1, "unknown"), highest(all - 1), highest(0, "unknown")]) {
    await fill(page, given);
    assert.match(await next(), /There may be steps to take once more questions are answered with a level\.$/);
  }
  await fill(page, highest(all));
  assert.match(await next(), /There is no step to take: every answer is at its target\.$/);
});

test("what nobody knows has no level, and is not said to have no answer", async () => {
  await fill(page, highest(0, "unknown"));
  const text = await page.locator("main").innerText();
  assert.doesNotMatch(text, /no answers yet/);
  assert.match(text, /no level yet/);
  assert.match(text, /Some questions have no level yet, so the score is a range\./);
});

test("one date is no span of time", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const [one, two] = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores().actions);
  const key = (/** @type {PlannedAction} */ { question, action }) => `${question}/${action}`;
  for (const [due, said] of [
    ["2027-02-15", "By 15 February 2027."],
    ["2027-03-01", "Time: from 15 February 2027 to 1 March 2027."],
  ]) {
    const plan = { [key(one)]: { chosen: true, due: "2027-02-15" }, [key(two)]: { chosen: true, due } };
    await fill(page, { ...sample(assessment, { share: 1 }), plan });
    await press("Make the paper");
    await page.locator(".paper li", { hasText: said }).waitFor();
  }
});

test("a link gives levels to whoever takes them, and its words say so", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  await page.getByText("Whoever opens it sees how far you are, and can take your levels, targets").waitFor();
  const opened = await openPage(context, await makeLink());
  await opened.getByText("80 of 80 questions answered").first().waitFor();
});

test("without scripts pages of answers say only that they need them", async (t) => {
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => scriptless.close());
  for (const name of ["results", "team", "evidence-register"]) {
    const opened = await openPage(scriptless, server.url(`assessment/${name}.html`));
    assert.match(await opened.locator("[data-empty]").innerText(), /^This page needs scripts[^\n]*$/, name);
  }
});

test("a table without principles is not said to be by principle", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "results-words-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeShape(join(folder, "playbook"), { areas: 3, principles: 0, levels: 3 });
  await promisify(execFile)(await program(), ["build", "--playbook", join(folder, "playbook"), "--out", join(folder, "site")]);
  const opened = await openPage(context, pathToFileURL(join(folder, "site/assessment/results.html")).href);
  await opened.evaluate(() => {
    const { assessment: known, modules } = window.localNormal;
    for (const { id, levels } of known.model.questions) modules["store/store"].setAnswer(id, { state: "level", level: levels[1].id });
  });
  await opened.locator("table.scores caption").waitFor({ state: "attached" });
  assert.match(await textOf(opened.locator("table.scores caption")), /^Scores by \S+$/);
});
