// The lead shares the areas out; three people answer, each in their own way; the lead adds what comes back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { filledByCalc } from "../calc.mjs";
import { existing } from "../existing.mjs";
import { file } from "../sample.mjs";
import {
  DIGITAL, FINANCE, HOUSING, INDEX, LEAD, RESULTS,
  answer, arrive, give, leave, positionsOf, press, resultsOf, saved,
} from "./council.mjs";

/** @typedef {import("./council.mjs").Place} Place */

/** Evidence that is not two years old in autumn, and is in spring. */
export const PAPER = { title: "Housing strategy 2024", date: "2024-12-15" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NOTE = "Ask the treasurer first – twice";

/** The lead says who the council is, answers two questions, and makes a file for each person: their requests. */
/** @param {Page} lead @param {Place} place */
export async function shareOut(lead, place) {
  const { council, server } = place;
  await lead.getByLabel("Full assessment").check();
  await lead.getByLabel("Name", { exact: true }).fill("Riverside District Council");
  await lead.getByLabel("Type").selectOption("district");
  await lead.getByLabel("Nation").selectOption("england");
  await lead.getByLabel("Your role or initials (optional)").fill(LEAD);
  await press(lead, "Save on this computer");
  for (const part of [council.finance, council.housing]) await answer(lead, place, part.areas[0].id, council.begun);
  await lead.goto(server.url(INDEX));
  await lead.getByText("Share the areas out among colleagues").click();
  for (const { name, areas } of council.parts) {
    for (const { title } of areas) {
      await lead.getByLabel(`Who answers: ${title}`).fill(name);
      await lead.keyboard.press("Tab");
    }
  }
  /** @type {Record<string, Results>} */
  const requests = {};
  for (const { name, areas } of council.parts) {
    requests[name] = await saved(lead, `Make a file for ${name}`);
    assert.deepEqual(requests[name].scope, areas.map(({ id }) => id));
  }
  return requests;
}

/** Finance downloads the workbook and fills it in with LibreOffice. @param {Place} place */
export async function inWorkbook(place) {
  const page = await arrive(place);
  const link = page.getByRole("link", { name: "Workbook for a spreadsheet program (XLSX)" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const blank = await readFile(existing(await download.path(), "workbook"));
  await leave(page);
  const { assessment, council } = place;
  const row = (/** @type {string} */ id) => assessment.model.questions.findIndex((question) => question.id === id) + 2;
  const filled = await filledByCalc(blank, [
    ["Read me", "B6", "Riverside District Council"],
    ["Read me", "B7", FINANCE],
    ["Questions", `K${row(council.finance.questions[1])}`, NOTE],
    ...Object.entries(council.said.finance).map(([id, at]) =>
      /** @type {[string, string, string]} */ (["Questions", `D${row(id)}`, council.levels(id)[at].title])),
  ]);
  return { name: "assessment.xlsx", mimeType: XLSX, buffer: filled };
}

/** Takes the lead's request. @param {Page} page @param {Results} request */
async function begin(page, request) {
  await press(page, "Save on this computer");
  await give(page, [file("request.json", request)]);
  await press(page, "Take these answers");
  await page.getByRole("heading", { name: "Your areas" }).waitFor();
  await page.getByLabel("Full assessment").check();
}

/** Housing answers on a phone, names evidence, and says something of Finance's too: the part to send back, and all of it to share. */
/** @param {Place} place @param {Results} request */
export async function onPhone(place, request) {
  const { council, server } = place;
  const phone = await arrive(place, { phone: true });
  await begin(phone, request);
  for (const { id } of council.housing.areas) {
    await answer(phone, place, id, council.said.housing);
    assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, id);
  }
  const last = phone.locator("[data-question]:visible").last();
  await last.locator(".more > summary").click();
  await last.getByRole("button", { name: "Add evidence" }).click();
  await last.getByLabel("What it is").fill(PAPER.title);
  await last.getByLabel("Date").fill(PAPER.date);
  await phone.keyboard.press("Tab");
  await answer(phone, place, council.finance.areas[0].id, Object.fromEntries(council.talkedAbout.map((id) => [id, 3])));
  await phone.goto(server.url(INDEX));
  const part = await saved(phone, "Save my part to send back");
  await phone.goto(server.url(RESULTS));
  const whole = await saved(phone, "File to share");
  await leave(phone);
  assert.deepEqual(positionsOf(council, part), council.said.housing, "of its own areas alone");
  return { part, whole };
}

/** Digital answers and sends a link. @param {Place} place @param {Results} request */
export async function byLink(place, request) {
  const { council, server } = place;
  const page = await arrive(place);
  await begin(page, request);
  for (const { id } of council.digital.areas) await answer(page, place, id, council.said.digital);
  await page.goto(server.url(RESULTS));
  await press(page, "Make the link");
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await leave(page);
  return link;
}

/** Adds what somebody sent, and settles its clashes. @param {Page} page @param {"Yours" | "In the file"} [side] */
async function add(page, side) {
  const panel = page.locator(".way-add");
  await panel.waitFor();
  assert.equal(await panel.locator(".clash").count(), side ? 1 : 0);
  if (side) await panel.getByRole("radio", { name: new RegExp(`^${side}`) }).check();
  await press(page, "Add these answers");
  return page.getByText("Answers added.").innerText();
}

/** All comes back, and what is still out is said until nothing is. */
/** @param {Page} lead @param {Place} place @param {{ workbook: ReturnType<typeof file>, part: Results, link: string }} sent */
export async function addAll(lead, place, { workbook, part, link }) {
  const { council, server } = place;
  await give(lead, [workbook]);
  assert.match(await add(lead, "Yours"), new RegExp(`Still out: .*\\(${HOUSING}\\).*\\(${DIGITAL}\\)`));
  assert.doesNotMatch(await lead.locator(".still-out").innerText(), new RegExp(FINANCE));
  await give(lead, [file("housing.json", part)]);
  assert.doesNotMatch(await add(lead, "In the file"), new RegExp(`${FINANCE}|${HOUSING}`));
  // A link of the same page with other answers is a page of its own.
  await lead.goto("about:blank");
  await lead.goto(link);
  assert.equal(await add(lead), "Answers added. Everything that you shared out has come back.");
  const results = await resultsOf(lead);
  const { finance, housing, digital } = council.said;
  const expected = { ...finance, ...housing, ...digital, [council.clash.mine]: council.begun[council.clash.mine] };
  assert.deepEqual(positionsOf(council, results), expected);
  assert.equal(results.answers[council.finance.questions[1]].note?.text, NOTE);
  assert.equal(results.respondent?.role, LEAD);
  await lead.goto(server.url(INDEX));
  await lead.locator(".together .people li").filter({ hasText: "back, last changed" }).nth(council.parts.length - 1).waitFor();
  return expected;
}
