// What tests of the ways in and out share: a reader's clicks on the results page, and answers with everything beside them.
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assessment, context, page } from "./each-test.mjs";
import { downloaded, sample } from "./sample.mjs";
import { openPage } from "./support.mjs";

/** The answers as the page has them. @param {Page} [on] */
export const results = (on = page) => on.evaluate(() => window.localNormal.modules["store/store"].results());
/** @param {string} name @param {Page} [on] */
export const press = (name, on = page) => on.getByRole("button", { name, exact: true }).click();
/** The file that a button saves. @param {string} name */
export const save = (name) => downloaded(page, () => press(name));
/** Gives a file to the results page. @param {Parameters<Locator["setInputFiles"]>[0]} given @param {Page} [on] */
export const choose = (given, on = page) => on.getByLabel("A backup, a shared file or a report").setInputFiles(given);
/** Shows every step of the plan: the list of the later ones is made when its fold has been opened. @param {Page} [on] */
export async function openPlan(on = page) {
  await on.locator(".plan-rest > summary").click();
  const more = on.locator(".plan-rest .more");
  await more.waitFor();
  while (await more.isVisible()) await more.click();
}
// What counts of an answer, without the times of changes.
/** @param {Pick<Results, "answers">} given */
export const core = ({ answers }) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, { rev, state, level, target, confidence }]) => [
      id,
      { rev, state, level, target: target ?? null, confidence },
    ]),
  );

export function withNotes() {
  const given = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  given.answers[ids[0]].note = { text: "SECRET internal remark", visibility: "internal" };
  given.answers[ids[1]].note = { text: "SECRET remark without a mark" };
  given.answers[ids[2]].note = { text: "We publish this remark", visibility: "publishable" };
  given.answers[ids[3]].evidence = [{ title: "Committee paper", url: "https://example.org/paper", date: "2026-05-01" }];
  given.orphans = [{ question: "gone", reason: "retired", answer: { note: { text: "SECRET orphan" } } }];
  given.plan = { [`${ids[0]}/x`]: { owner: "Jo Bloggs", due: "2027-01-01" } };
  given.from_the_future = { kept: true };
  return given;
}

/** Everything that a reader can have beside levels: on the first questions, with a plan, remarks, a round and something set aside. */
export function rich() {
  const mine = sample(assessment, { share: 1 });
  const ids = assessment.model.questions.map(({ id }) => id);
  for (const id of ids.slice(0, 9)) mine.answers[id].note = { text: `note on ${id}`, visibility: "internal" };
  for (const id of ids.slice(0, 4)) mine.answers[id].evidence = [{ title: `paper on ${id}` }];
  mine.plan = { [`${ids[0]}/x`]: { owner: "Jo Bloggs", due: "2027-01-01" }, [`${ids[1]}/y`]: { owner: "Ann" } };
  mine.orphans = [{ question: "gone", reason: "retired", answer: { state: "unknown" } }];
  mine.rounds = [{ ...sample(assessment, { share: 1, seed: 3 }), round: { id: "earlier", label: "2025 Q4" } }];
  mine.updated = new Date().toISOString();
  return { mine, ids };
}

/** A report opened from disk. @param {string} text */
export async function openReport(text) {
  const path = join(await mkdtemp(join(tmpdir(), "report-")), "report.html");
  await writeFile(path, text);
  return openPage(context, pathToFileURL(path).href);
}

/** @param {Page} [on] */
export async function makeLink(on = page) {
  await press("Make the link", on);
  return on.getByLabel("Link", { exact: true }).inputValue();
}
