// The meeting, the plan, the paper, and half a year later the second round.
import assert from "node:assert/strict";
import { textOf } from "../existing.mjs";
import { file } from "../sample.mjs";
import { pasted } from "../writer.mjs";
import { PAPER } from "./answering.mjs";
import { RESULTS, SPRING, answer, positionsOf, press, resultsOf } from "./council.mjs";

/** @typedef {import("./council.mjs").Place} Place */
/** @typedef {import("./council.mjs").Positions} Positions */

/** The level that the meeting agrees on. */
const AGREED = 2;
const ROUND = "Autumn 2026";
/** The steps that are chosen: who does each of them, and by when. */
const CHOSEN = [["Finance", "2027-03-31"], ["Housing", "2027-06-30"], ["Digital", "2027-09-30"]];

/** @param {Page} lead @param {Place} place @param {Positions} said @param {{ workbook: ReturnType<typeof file>, whole: Results }} sent */
export async function meet(lead, { assessment, council, server }, said, { workbook, whole }) {
  await lead.goto(server.url("assessment/team.html"));
  await lead.getByLabel("Results files").setInputFiles([workbook, file("housing.json", whole)]);
  await lead.getByText("2 files were added.").waitFor();
  assert.match(await textOf(lead.locator("#answers ~ .lede")), new RegExp(`^${council.talkedAbout.length} questions to discuss first`));
  await press(lead, "Begin the meeting");
  for (const id of council.talkedAbout) {
    assert.ok((await textOf(lead.locator("#meeting-question"))).endsWith(String(assessment.questions[id].text)));
    const [finance, housing] = [0, 3].map((at) => lead.locator(".ballot .level").nth(at).locator(".who"));
    assert.deepEqual([await finance.innerText(), await housing.innerText()], ["Finance", "Housing"]);
    await lead.locator(".ballot .level").nth(AGREED).getByRole("radio").check();
    await press(lead, "Next question");
  }
  const results = await resultsOf(lead);
  assert.equal(Object.values(results.answers).filter(({ agreed }) => agreed).length, council.talkedAbout.length);
  const expected = { ...said, ...Object.fromEntries(council.talkedAbout.map((id) => [id, AGREED])) };
  assert.deepEqual(positionsOf(council, results), expected);
  return expected;
}

/** The first three steps are chosen, each with an owner and a date: their words. @param {Page} lead @param {Place} place */
export async function choose(lead, { server }) {
  await lead.goto(server.url(RESULTS));
  const steps = lead.locator(".plan-list > li.full");
  for (const [at, [owner, due]] of CHOSEN.entries()) {
    await steps.nth(at).getByLabel(/^We choose this step/).check();
    await steps.nth(at).getByLabel(/^Owner/).fill(owner);
    await steps.nth(at).getByLabel(/^By when/).fill(due);
    await steps.nth(at).getByLabel(/^By when/).press("Tab");
  }
  return steps.locator("h3").allTextContents();
}

/** The cells of the paper's tables. @param {Page} lead */
const tablesOf = (lead) =>
  lead.locator(".paper table").evaluateAll((/** @type {HTMLTableElement[]} */ tables) =>
    tables.map(({ rows }) => [...rows].map(({ cells }) => [...cells].map((cell) => cell.textContent?.replace(/\s+/g, " ").trim()))));

/** The paper is made and pasted into Writer. */
/** @param {Page} lead @param {Place} place @param {string[]} steps @param {NodeJS.ProcessEnv} screen */
export async function paper(lead, { council }, steps, screen) {
  await press(lead, "Make the paper");
  await lead.locator(".paper").waitFor();
  await press(lead, "Copy for Word");
  await lead.getByText("The paper is copied.").waitFor();
  const tables = await tablesOf(lead);
  const made = await pasted(screen);
  assert.deepEqual(made.headings, [
    "1 Self-assessment: where we are and what we propose",
    "2 Where we are", "2 What holds us back", "2 What we propose", "2 What it needs",
  ]);
  assert.deepEqual(made.tables, tables, "every cell arrives");
  assert.equal(made.heads, 3, "heads repeat on the next page");
  const [where, , proposed] = made.tables;
  assert.deepEqual(where.slice(1).map(([title]) => title), council.areas.map(({ title }) => title));
  assert.deepEqual(proposed.slice(1).map(([step, , , owner]) => [step, owner]), steps.map((step, at) => [step, CHOSEN[at][0]]));
  assert.ok(made.items.length > 1, "what it needs is a list");
}

/** How old the evidence is, and whether it is marked. @param {Page} lead @param {Place} place */
async function ageOfEvidence(lead, { server }) {
  await lead.goto(server.url("assessment/evidence-register.html"));
  const row = lead.locator(".register tbody tr", { hasText: PAPER.title });
  return (await row.locator("td").last().innerText()).replace(/\s+/g, " ");
}

/** One step is done, the round is closed; half a year later an area is further on. */
/** @param {Page} lead @param {Place} place @param {string[]} steps */
export async function secondRound(lead, place, steps) {
  const { council, server } = place;
  assert.equal(await ageOfEvidence(lead, place), "23 months");
  await lead.goto(server.url(RESULTS));
  await lead.locator(".plan-list > li.full").first().getByLabel(/^State/).selectOption("done");
  await lead.getByLabel("Name of this round").fill(ROUND);
  await press(lead, "Close this round");
  await lead.getByText(`The round ${ROUND} is closed.`).waitFor();
  await lead.context().clock.setFixedTime(SPRING);
  const [area] = council.digital.areas;
  const most = Object.keys(council.said.digital).map((id) => [id, council.levels(id).length - 1]);
  await answer(lead, place, area.id, Object.fromEntries(most));
  await lead.goto(server.url(RESULTS));
  await press(lead, `Compare ${ROUND}`);
  const total = Object.values(council.said).flatMap((said) => Object.keys(said)).length;
  await lead.getByText(`Compared on ${total} of ${total} questions.`).waitFor();
  const figures = lead.locator(".standings-peers tbody tr", { hasText: area.title }).locator("td");
  assert.equal(await figures.nth(2).innerText(), "100");
  assert.match(await figures.last().innerText(), /^\d+ up$/);
  const unfinished = lead.locator("h3:text-is('Still to finish') + .plan-list > li");
  assert.deepEqual(await unfinished.locator("h4").allTextContents(), steps.slice(1));
  assert.match(await textOf(unfinished.first()), new RegExp(`In the plan since ${ROUND}`));
  assert.equal(await ageOfEvidence(lead, place), "2 years, 5 months older than 2 years");
}
