// What a committee gets: the paper, on paper, as a file and in a word processor; and charts as pictures.
import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertAccessible, assertClean, fileUrl, openPage } from "./support.mjs";
import { existing, textOf } from "./existing.mjs";
import { press } from "./exchanging.mjs";
import { downloaded, fill, sample } from "./sample.mjs";
import { openedByWriter } from "./writer.mjs";
import { beginAt, assessment, context, page } from "./each-test.mjs";

beginAt("assessment/results.html");

const actions = () => page.evaluate(() => window.localNormal.modules["store/scores"].currentScores().actions);
/** @param {{ question: string, action: string }} step */
const wordsOf = ({ question, action }) => assessment.questions[question].actions[action].text;
/** @param {Page} [on] */
async function make(on = page) {
  await press("Make the paper", on);
  await on.locator(".paper").waitFor();
}
/** Answers with two chosen steps and a question to find out. @param {Page} [on] */
async function prepare(on = page) {
  await fill(on, sample(assessment, { share: 1 }));
  const [, one, two, three] = await on.evaluate(() => window.localNormal.modules["store/scores"].currentScores().actions);
  const plan = {
    [`${one.question}/${one.action}`]: { chosen: true, owner: "Finance", due: "2027-03-31" },
    [`${two.question}/${two.action}`]: { chosen: true },
    [`${three.question}/${three.action}`]: { chosen: true, state: "done" },
  };
  await fill(on, { ...sample(assessment, { share: 1 }), plan });
  return { chosen: [one, two], done: three };
}
/** The rows of a table of the paper, cell by cell. @param {number} at */
const rows = (at) =>
  page
    .locator(".paper table")
    .nth(at)
    .locator("tr")
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

test("the paper says where we are, what holds us back, what was chosen, and what it needs", async () => {
  const { chosen, done } = await prepare();
  await make();
  assert.deepEqual(await page.locator(".paper h2").allTextContents(), [
    "Where we are", "What holds us back", "What we propose", "What it needs",
  ]);
  const [heads, ...areas] = await rows(0);
  assert.deepEqual(heads, ["Area", "Score, of 100", "Band"]);
  assert.deepEqual(areas.map(([title]) => title), assessment.areas.map(({ title }) => title));
  const [, ...steps] = await rows(2);
  assert.deepEqual(steps.map(([step]) => step), chosen.map(wordsOf), "chosen, and not done");
  assert.deepEqual(steps[0].slice(3), ["Finance", "31 March 2027", "To do"]);
  assert.match(await textOf(page.locator(".paper")), /An owner for one step that has none yet/);
  assert.doesNotMatch(await textOf(page.locator(".paper")), new RegExp(String(wordsOf(done)).slice(0, 40)));
  assert.match(await textOf(page.locator(".paper small")), /From 80 of 80 questions of the self-assessment in “The new local normal”/);
  await assertAccessible(page);
});

test("without a choice the paper proposes the first steps, and says so", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  await make();
  const [, ...steps] = await rows(2);
  assert.deepEqual(steps.map(([step]) => step), (await actions()).slice(0, 3).map(wordsOf));
  await page.getByText("Nothing has been chosen yet. These 3 steps come first").waitFor();
});

/** What is on the clipboard, as HTML and as plain text. */
const onClipboard = () =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
  });

test("copied for Word it arrives in a word processor with real headings, lists and tables", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await prepare();
  await make();
  await press("Copy for Word");
  await page.getByText("The paper is copied.").waitFor();
  const [html, text] = await onClipboard();
  assert.doesNotMatch(html, /class=|style=|<script|<svg/);
  const made = await openedByWriter(html);
  assert.deepEqual(made.headings, [
    "1 Self-assessment: where we are and what we propose",
    "2 Where we are", "2 What holds us back", "2 What we propose", "2 What it needs",
  ]);
  assert.equal(made.tables.length, 3);
  assert.equal(made.heads, 3, "heads repeat on the next page");
  assert.ok(made.items.length > 1);
  assert.match(text, /\nWhat we propose\n\nWhat to do\tArea\tEffort\tOwner\tBy when\tState\n/);
});

test("where the clipboard is refused the keyboard's copy carries it, and else it is selected", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await prepare();
  await make();
  await page.evaluate(() => {
    const { read } = navigator.clipboard;
    const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write: refuse, read: read.bind(navigator.clipboard) } });
  });
  await press("Copy for Word");
  await page.getByText("The paper is copied.").waitFor();
  assert.match((await onClipboard())[0], /<h2>What we propose<\/h2>/);
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await press("Copy for Word");
  await page.getByText("The paper is selected").waitFor();
  assert.match(await page.evaluate(() => String(window.getSelection())), /What we propose/);
});

/** @param {Page} on */
const printed = async (on) => (await on.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test("printed it is alone on at most two pages, and the page is whole again afterwards", async () => {
  await prepare();
  await make();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await press("Print the paper");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("table.scores").isVisible(), false);
  assert.equal(await page.locator(".paper").isVisible(), true);
  const pages = await printed(page);
  assert.ok(pages <= 2, `${pages} pages`);
  assert.equal(await page.locator("table.scores").isVisible(), true, "after printing");
  assert.equal(await page.locator(".paper").isVisible(), false, "the results are printed without it");
});

test("saved it is one file with a strict policy and without the answers", async () => {
  await prepare();
  await make();
  const { name, text } = await downloaded(page, () => press("Save as one file"));
  assert.match(name, /paper\.html$/);
  assert.doesNotMatch(text, /local-normal-results|<script/);
  const path = join(await mkdtemp(join(tmpdir(), "paper-")), "paper.html");
  await writeFile(path, text);
  const opened = await openPage(context, pathToFileURL(path).href);
  assert.equal(await opened.locator("table").count(), 3);
  assertClean(opened);
});

test("the results themselves take at most five pages before all steps, which follow where the list is opened", async () => {
  await page.evaluate(() => window.localNormal.modules["store/store"].chooseSaving("on"));
  await fill(page, sample(assessment, { share: 1 }));
  const pages = await printed(page);
  assert.ok(pages <= 5, `${pages} pages`);
  await page.locator(".plan-rest > summary").click();
  assert.ok((await printed(page)) > pages, "with all steps");
  assert.equal(await page.locator(".all-steps li").count(), 0, "they are only on paper");
});

/** The bytes that a click downloads. @param {Page} on @param {string} name */
async function bytesOf(on, name) {
  const [download] = await Promise.all([on.waitForEvent("download"), on.getByRole("button", { name, exact: true }).click()]);
  return readFile(existing(await download.path(), "download"));
}

test("charts are pictures of their own, from file:// as well", async () => {
  const local = await openPage(context, fileUrl("assessment/results.html"));
  await prepare(local);
  for (const chart of ["Map of scores", "Score of each area"]) {
    const drawing = (await bytesOf(local, `SVG ${chart}`)).toString("utf8");
    assert.doesNotMatch(drawing, /class=|var\(/, "they need no stylesheet");
    const words = await local.evaluate((text) => {
      const made = new DOMParser().parseFromString(text, "image/svg+xml");
      return [...made.querySelectorAll("parsererror, text")].map((one) => (one.localName === "text" ? one.textContent : "parsererror"));
    }, drawing);
    for (const { title } of assessment.areas) assert.ok(words.includes(title), title);
    assert.ok(!words.includes("parsererror"));
    const png = await bytesOf(local, `PNG ${chart}`);
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.equal(png.readUInt32BE(16), 2080, "twice as sharp as it is wide");
  }
  assertClean(local);
});

test("from three rounds on every area has a line with the same figures beside it", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const scores = () => page.evaluate(() => window.localNormal.modules["store/scores"].currentScores());
  /** @type {(number | null)[]} */
  const wanted = [];
  const [area] = assessment.areas;
  for (const label of ["Spring", "Autumn"]) {
    wanted.push((await scores()).areas[area.id].score_bp);
    await page.evaluate((name) => window.localNormal.modules["store/round"].closeRound(name), label);
    const [{ id, levels }] = assessment.model.questions;
    await page.evaluate(
      ([question, level]) => window.localNormal.modules["store/store"].setAnswer(question, { state: "level", level }),
      [id, levels[wanted.length].id],
    );
  }
  wanted.push((await scores()).areas[area.id].score_bp);
  const row = page.locator(".trend tbody tr").first();
  await row.waitFor();
  assert.deepEqual(await row.locator(".num").allTextContents(), wanted.map((bp) => String(Math.floor((bp ?? 0) / 100))));
  assert.equal(await row.locator("svg circle").count(), 3);
  assert.deepEqual(await page.locator(".trend thead th").allTextContents(), ["Area", "Line", "Spring", "Autumn", "Now"]);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Remove", exact: true }).first().click();
  await press("Remove for good");
  assert.equal(await page.locator(".trend").count(), 0, "two points are no line");
});

test("twenty rounds are kept; before one more is closed the page names the one that goes", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  await page.evaluate(() => {
    const { closeRound } = window.localNormal.modules["store/round"];
    for (let at = 1; at <= 20; at += 1) closeRound(`Round ${at}`);
  });
  await page.getByText("20 rounds are kept: with one more the oldest, Round 1, goes.").waitFor();
  await page.getByLabel("Name of this round").fill("Round 21");
  await press("Close this round");
  const labels = await page.evaluate(() => window.localNormal.modules["store/store"].rounds().map(({ round }) => round?.label));
  assert.deepEqual([labels.length, labels[0], labels[19]], [20, "Round 2", "Round 21"]);
});

test("the paper says of how many questions its changes are, as scores of both papers can differ by more", async () => {
  const given = sample(assessment, { share: 1 });
  const [{ id: area }] = assessment.areas;
  const [open, ...others] = assessment.model.questions.filter((one) => one.area === area).map(({ id }) => id);
  for (const id of others) given.answers[id] = { ...given.answers[id], level: assessment.questions[id].levels[1].id };
  await fill(page, { ...given, answers: { ...given.answers, [open]: { rev: given.answers[open].rev, state: "unknown" } } });
  const score = () => page.evaluate((id) => window.localNormal.modules["store/scores"].currentScores().areas[id].score_bp, area);
  const before = await score();
  await page.getByLabel("Name of this round").fill("Spring");
  await press("Close this round");
  const highest = existing(assessment.questions[open].levels.at(-1), "level").id;
  await page.evaluate(
    ([id, level]) => window.localNormal.modules["store/store"].setAnswer(id, { state: "level", level }),
    [open, highest],
  );
  assert.notEqual(await score(), before);
  await make();
  assert.equal((await rows(0))[1].at(-1), "no change");
  await page.getByText(/^Changes since Spring count only the questions that both rounds answer with a level, .*: 79 of 80\. So they can differ/).waitFor();
});

test("the head compares with no round that answered more", async () => {
  const given = sample(assessment, { share: 1 });
  const [{ id, levels, rev }, ...others] = assessment.model.questions;
  for (const one of others) given.answers[one.id] = { rev: one.rev, state: "level", level: one.levels[1].id };
  given.answers[id] = { rev, state: "level", level: levels[4].id };
  await fill(page, given);
  await press("Close this round");
  const lede = page.locator(".results-head .lede");
  await page.getByText("That is the same as in").waitFor();
  await page.evaluate((one) => window.localNormal.modules["store/store"].setAnswer(one, { state: "unknown" }), id);
  await page.getByText("One open question would settle it").waitFor();
  assert.doesNotMatch(await textOf(lede), /the same as in/);
});

test("no two rounds have one name: the next gets a number, and so does one that is named like another", async () => {
  await fill(page, sample(assessment, { share: 1 }));
  const field = page.getByLabel("Name of this round");
  const quarter = "2026 Q4";
  // The quarter that it is by the browser's clock.
  await page.clock.setFixedTime("2026-11-02T09:00:00Z");
  await field.fill(quarter);
  await press("Close this round");
  await page.getByText(`The round ${quarter} is closed.`).waitFor();
  assert.equal(await field.inputValue(), `${quarter} (2)`);
  await press("Close this round");
  assert.equal(await field.inputValue(), `${quarter} (3)`);
  await field.fill(quarter);
  await field.press("Tab");
  assert.equal(await field.inputValue(), `${quarter} (3)`);
  await page.getByRole("button", { name: `Compare ${quarter} (2)` }).click();
  await page.getByRole("heading", { name: `${quarter} (3) beside ${quarter} (2)` }).waitFor();
  await make();
  assert.equal((await rows(0))[0].at(-1), `Since ${quarter} (2)`);
  await field.fill("Autumn");
  await press("Close this round");
  await page.getByText("The round Autumn is closed.").waitFor();
});
