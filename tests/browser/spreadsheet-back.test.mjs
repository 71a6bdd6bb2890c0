// The site's workbook and its table of answers come back in, as people hand them on: filled in and saved by LibreOffice, changed by
// hand, damaged, locked or made to do harm. What the browser reads of them is what the program reads.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { filledByCalc } from "./calc.mjs";
import { assessment, beginAt, page } from "./each-test.mjs";
import { existing, textOf } from "./existing.mjs";
import { choose, core, press, results, save, withNotes } from "./exchanging.mjs";
import { assessmentOf, file, fill, sample } from "./sample.mjs";
import { program, root } from "./program.mjs";
import { assertAccessible, site } from "./support.mjs";
import { changedZip, zip } from "./zipping.mjs";

beginAt("assessment/results.html");

const run = promisify(execFile);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const workbook = () => readFile(join(site, "assessment.xlsx"));
/** @param {Buffer} buffer @param {string} [name] */
const given = (buffer, name = "ours.xlsx") => ({ name, mimeType: XLSX, buffer });
const alert = () => page.locator(".chooser [role=alert]").first();

/** What the program says of a file. @param {string[]} words @param {Buffer} bytes @param {string} [name] */
async function told(words, bytes, name = "ours.xlsx") {
  const path = join(await mkdtemp(join(tmpdir(), "sheet-")), name);
  await writeFile(path, bytes);
  const [command, ...options] = words;
  return run(await program(), [command, path, ...options, "--playbook", join(root, "playbook")], { maxBuffer: 2 ** 26 });
}

const ENGLISH = { questions: "Questions", unknown: "We do not know", na: "Does not apply" };
const WELSH = { questions: "Cwestiynau", unknown: "Nid ydym yn gwybod", na: "Nid yw’n berthnasol" };

/**
 * The cell to fill of each question, and what a level is called, in the words of a language.
 * @param {Results} answers @returns {[string, string, string][]}
 */
function typed({ answers }, said = assessment, { questions, ...others } = ENGLISH) {
  const rows = assessment.model.questions.map(({ id }, at) => /** @type {const} */ ([id, at + 2]));
  return rows.flatMap(([id, row]) => {
    const answer = answers[id];
    if (!answer) return [];
    const levels = said.questions[id].levels;
    const words = { ...others, level: levels.find((one) => one.id === answer.level)?.title ?? "" };
    // Some type the number of a level, or write in capitals.
    const number = levels.findIndex((one) => one.id === answer.level) + 1;
    const text = words[/** @type {"level"} */ (answer.state)];
    return [[questions, `D${row}`, number > 0 && row % 5 === 0 ? String(number) : row % 7 === 0 ? text.toUpperCase() : text]];
  });
}

/** What counts of an answer. @param {Results} given */
const bare = ({ answers }) =>
  Object.fromEntries(Object.entries(answers).map(([id, { rev, state, level }]) => [id, { rev, state, level }]));

test("a workbook filled in with LibreOffice comes in by the browser and by the program, with the same results", async () => {
  const mine = sample(assessment, { share: 0.9 });
  const first = assessment.model.questions[0].id;
  const filled = await filledByCalc(await workbook(), [
    ...typed(mine),
    ["Read me", "B6", "Riverside District Council"],
    ["Read me", "B9", "District council"],
    ["Read me", "B10", "England"],
    ["Questions", "K2", "A note – for us"],
    ["Questions", "insert rows", "2"],
    ["Questions", "insert columns", "1"],
    ["Questions", "rename", "Our answers"],
  ]);
  await choose(given(filled));
  await page.getByRole("button", { name: "Take these answers" }).waitFor();
  await assertAccessible(page);
  await press("Take these answers");
  const taken = await results();
  assert.deepEqual(bare(taken), bare(mine));
  assert.deepEqual(taken.answers[first].note, { text: "A note – for us", visibility: "internal" });
  assert.equal(taken.subject?.name, "Riverside District Council");
  const converted = JSON.parse((await told(["convert"], filled)).stdout);
  assert.deepEqual(converted.answers, JSON.parse(JSON.stringify(taken.answers)));
  const scores = JSON.parse((await told(["score", "--format", "json"], filled)).stdout);
  const shown = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  assert.deepEqual(shown.overall, scores.overall);
  assert.deepEqual(shown.areas, scores.areas);
  assert.deepEqual(shown.find_out, scores.find_out);
});

test("the Welsh workbook, filled in in Welsh, comes into English pages and the program with the same results", async () => {
  const mine = sample(assessment, { share: 0.9 });
  const blank = await readFile(join(site, "cy/assessment.xlsx"));
  const filled = await filledByCalc(blank, typed(mine, await assessmentOf("cy/"), WELSH));
  await choose(given(filled));
  await press("Take these answers");
  assert.deepEqual(bare(await results()), bare(mine));
  const converted = JSON.parse((await told(["convert"], filled)).stdout);
  assert.deepEqual(bare(converted), bare(mine));
  const scores = JSON.parse((await told(["score", "--format", "json"], filled)).stdout);
  const shown = await page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  assert.deepEqual(shown.overall, scores.overall);
});

test("what cannot be read is named by its cell, all at once and alike, and nothing is taken", async () => {
  const mine = sample(assessment, { share: 0.5 });
  await fill(page, mine);
  const before = await results();
  const bad = await filledByCalc(await workbook(), [
    ["Questions", "D2", "Perhaps"],
    ["Questions", "D4", "7"],
    ["Read me", "B9", "A village"],
  ]);
  await choose(given(bad));
  await alert().waitFor();
  const places = await page.locator(".chooser [role=alert] code").allTextContents();
  assert.deepEqual(places, ["Read me!B9", "Questions!D2", "Questions!D4"]);
  await assertAccessible(page);
  assert.deepEqual(await results(), before);
  const refused = await told(["convert"], bad).catch((error) => error);
  assert.equal(refused.code, 2);
  for (const place of places) assert.ok(refused.stderr.includes(`${place}:`), refused.stderr);
});

test("the table of answers comes back as it went out, with internal notes where the reader asked for them", async () => {
  const mine = withNotes();
  const [, , , , five, six] = assessment.model.questions.map(({ id }) => id);
  mine.answers[five].note = { text: "=1+1", visibility: "publishable" };
  mine.answers[six].note = { text: "'=kept\nas it is, \"quoted\"", visibility: "publishable" };
  mine.answers[six].evidence = [{ title: "Paper" }, { url: "https://example.org/b", date: "2026-05-02" }];
  await fill(page, mine);
  assert.doesNotMatch((await save("Answers as a table")).text, /SECRET/);
  await page.getByLabel(/^Put internal notes/).check();
  const { text } = await save("Answers as a table");
  assert.match(text, /SECRET internal remark/);
  await page.evaluate(() => window.localNormal.modules["store/store"].erase());
  await choose({ name: "answers.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await press("Take these answers");
  const back = await results();
  assert.deepEqual(core(back), core(mine));
  const beside = (/** @type {Results} */ { answers }) =>
    Object.fromEntries(Object.entries(answers).map(([id, { note, evidence }]) => [id, [note?.text, evidence]]));
  assert.deepEqual(beside(back), beside(mine));
  const converted = JSON.parse((await told(["convert"], Buffer.from(text), "answers.csv")).stdout);
  assert.deepEqual(converted.answers, JSON.parse(JSON.stringify(back.answers)));
});

test("a workbook of another playbook is refused, and one of another version is carried over", async () => {
  const filled = await filledByCalc(await workbook(), typed(sample(assessment, { share: 1 })));
  const other = await changedZip(filled, (path, text) =>
    path.startsWith("xl/") ? text.replaceAll(`>${assessment.id}<`, ">another-playbook<") : text,
  );
  await choose(given(other));
  await alert().getByText("This file answers another playbook, “another-playbook”").waitFor();
  const earlier = await changedZip(filled, (path, text) =>
    path.startsWith("xl/") ? text.replaceAll(`>${assessment.version}<`, ">0.9.0<") : text,
  );
  await choose(given(earlier));
  await page.getByRole("button", { name: "Take these answers" }).waitFor();
  await press("Take these answers");
  assert.equal((await results()).model.version, assessment.version);
});

/** A part with more in it than the limit, packed to almost nothing. */
const bomb = () => Buffer.alloc(70 * 1024 * 1024, 32);

test("files that are no workbook, or made to do harm, are refused with their reason", async () => {
  await fill(page, sample(assessment, { share: 0.3 }));
  const before = await results();
  const whole = await workbook();
  const part = (/** @type {string} */ wanted, /** @type {(text: string) => string | Buffer} */ change) =>
    changedZip(whole, (path, text) => (path === wanted ? change(text) : text));
  const rows = `<row><c t="inlineStr"><is><t>q</t></is></c></row>`.repeat(100_000);
  /** @type {[name: string, buffer: Buffer, reason: RegExp, words: RegExp][]} */
  const refused = [
    ["packed.zip", await zip({ "words.txt": "words" }), /packed file, and not a workbook/, /no workbook/],
    ["cut.xlsx", whole.subarray(0, whole.length / 2), /packed file, and not a workbook/, /no workbook/],
    ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /of an older Excel/, /older Excel/],
    ["bomb.xlsx", await part("xl/sharedStrings.xml", bomb), /too large once it is unpacked/, /too large/],
    ["entity.xlsx", await part("xl/workbook.xml", (text) => text.replace("<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook')), /document type/, /document type/],
    ["broken.xlsx", await part("xl/workbook.xml", (text) => text.split("</sheets>")[0]), /damaged/, /cannot be read|damaged/],
    ["rows.xlsx", await part("xl/worksheets/sheet2.xml", (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)), /too many rows/, /20000 rows/],
    ["none.csv", Buffer.from("Area,Question,Words\r\nA,B,C\r\n"), /No sheet of this file has a row of heads/, /row of heads/],
    ["locked.xlsx", locked(whole), /locked with a password/, /password/],
  ];
  for (const [name, buffer, reason, words] of refused) {
    await choose(given(buffer, name));
    await alert().waitFor();
    assert.match(await textOf(alert()), reason, name);
    assert.match(await textOf(alert()), /Nothing was changed/, name);
    assert.deepEqual(await results(), before, name);
    await alert().evaluate((node) => node.remove());
    const said = await told(["convert"], buffer, name).catch((error) => error);
    assert.equal(said.code, 2, name);
    assert.match(said.stderr, words, name);
  }
});

/** The same archive, whose entries say that they are locked. @param {Buffer} bytes */
function locked(bytes) {
  const copy = Buffer.from(bytes);
  for (const [sign, place] of /** @type {const} */ ([[0x04034b50, 6], [0x02014b50, 8]])) {
    for (let at = 0; at < copy.length - 4; at += 1) if (copy.readUInt32LE(at) === sign) copy[at + place] |= 1;
  }
  return copy;
}

test("the program writes a results file, and never over one", async () => {
  const filled = await filledByCalc(await workbook(), typed(sample(assessment, { share: 1 })));
  const out = join(await mkdtemp(join(tmpdir(), "sheet-")), "results.json");
  const { stderr } = await told(["convert", "--out", out], filled);
  assert.match(stderr, new RegExp(`${assessment.model.questions.length} of ${assessment.model.questions.length} questions`));
  const written = await readFile(out, "utf8");
  const again = await told(["convert", "--out", out], filled).catch((error) => error);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /is there already/);
  assert.equal(await readFile(out, "utf8"), written);
  await choose(file("results.json", written));
  await press("Take these answers");
  assert.equal(Object.keys((await results()).answers).length, existing(assessment.model.questions.length, "questions"));
});
