// The table of answers as it goes from one site to another reader: pages and programs of another language, levels without names.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { promisify } from "node:util";
import { program, root } from "./program.mjs";
import { assessmentOf, downloaded, fill, sample } from "./sample.mjs";
import { assertClean, launch, openPage, serve } from "./support.mjs";

const run = promisify(execFile);
const WORDS = {
  "": { table: "Answers as a table", file: "A backup, a shared file or a report", take: "Take these answers" },
  "cy/": { table: "Yr atebion fel tabl", file: "Copi wrth gefn, ffeil a rannwyd neu adroddiad", take: "Cymryd yr atebion hyn" },
};
/** @typedef {keyof typeof WORDS} Folder */

/** @type {string} */
let folder;
/** @type {Browser} */
let browser;
/** The playbook's own site, and one whose levels have no names. @type {Server} */
let national;
/** @type {Server} */
let small;
/** @type {Context} */
let context;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-normal-tables-"));
  const own = join(folder, "own");
  await run(await program(), ["init", own, "--minimal"]);
  await run(await program(), ["build", "--playbook", own, "--out", join(folder, "site")]);
  [browser, national, small] = await Promise.all([launch(), serve(), serve(join(folder, "site"))]);
});
after(async () => {
  await browser.close();
  await Promise.all([national.close(), small.close()]);
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  context = await browser.newContext({ reducedMotion: "reduce" });
});
afterEach(() => context.close());

/** @param {Server} server @param {Folder} [at] */
const open = (server, at = "") => openPage(context, server.url(`${at}assessment/results.html`));
/** @param {Page} page @returns {Promise<Results>} */
const results = (page) => page.evaluate(() => window.localNormal.modules["store/store"].results());
/** @param {Page} page @param {Folder} at */
const table = (page, at = "") => downloaded(page, () => page.getByRole("button", { name: WORDS[at].table, exact: true }).click());

/** Takes a table into a page that has no answers. @param {Page} page @param {string} text @param {Folder} at */
async function take(page, text, at = "") {
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await page.getByLabel(WORDS[at].file).setInputFiles({ name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: WORDS[at].take, exact: true }).click();
  await page.waitForFunction(() => Object.keys(window.localNormal.modules["store/store"].results().answers).length > 0);
  return results(page);
}

/** What the program makes of a table. @param {string} text @param {string} playbook */
async function converted(text, playbook) {
  const path = join(folder, "answers.csv");
  await writeFile(path, text);
  const { stdout } = await run(await program(), ["convert", path, "--playbook", playbook], { maxBuffer: 2 ** 26 });
  return /** @type {Results} */ (JSON.parse(stdout));
}

/** What was answered. @param {Pick<Results, "answers">} given */
const bare = ({ answers }) =>
  JSON.parse(JSON.stringify(answers, (key, value) => (key === "updated" || value === null ? undefined : value)));

for (const [from, to] of /** @type {[Folder, Folder][]} */ ([["cy/", ""], ["", "cy/"]])) {
  test(`a table of ${from || "the root"} comes into pages of ${to || "the root"} and into the program`, async () => {
    const [page, other] = await Promise.all([open(national, from), open(national, to)]);
    const given = sample(await assessmentOf(), { share: 0.9 });
    await fill(page, given);
    const { text } = await table(page, from);
    const expected = bare(given);
    assert.deepEqual(bare(await take(other, text, to)), expected);
    assert.deepEqual(bare(await converted(text, join(root, "playbook"))), expected);
    assertClean(page);
    assertClean(other);
  });
}

test("a level without a name comes back by its number of all", async () => {
  const page = await open(small);
  const { model } = await page.evaluate(() => window.localNormal.assessment);
  const [{ id, rev = 1, levels }] = model.questions;
  const answers = { [id]: { rev, state: "level", level: levels[1].id } };
  const file = { format: "local-normal-results", format_version: 1, model: { id: model.id }, answers };
  await fill(page, /** @type {Sample} */ (/** @type {unknown} */ (file)));
  const { text } = await table(page);
  assert.match(text, new RegExp(`Answer 2 of ${levels.length}`));
  assert.equal((await take(page, text)).answers[id].level, levels[1].id);
  assert.equal((await converted(text, join(folder, "own"))).answers[id].level, levels[1].id);
  assertClean(page);
});
