// The council of the story: who answers which areas, what each of them says, and the clicks that all of them make.
import { assertClean, openPage } from "../support.mjs";
import { downloaded } from "../sample.mjs";

export const INDEX = "assessment/index.html";
export const RESULTS = "assessment/results.html";
export const AUTUMN = "2026-11-27T10:00:00";
export const SPRING = "2027-05-28T10:00:00";
export const [LEAD, FINANCE, HOUSING, DIGITAL] = ["Head of policy", "Finance", "Housing", "Digital"];
/** How many areas each of them gets, in the order of the playbook. @type {[name: string, areas: number][]} */
const SHARES = [[FINANCE, 3], [HOUSING, 3], [DIGITAL, 2]];
/** How many questions of Finance the others answer too, and so have to talk about. */
const TALKED_ABOUT = 5;

/** @param {Page} page @param {string} name */
export const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
/** @param {Page} page */
export const resultsOf = (page) => page.evaluate(() => window.localNormal.modules["store/store"].results());

/** @param {Assessment} assessment */
export function councilOf({ areas, model, questions }) {
  const questionsIn = (/** @type {string} */ area) => model.questions.filter((question) => question.area === area).map(({ id }) => id);
  const parts = SHARES.map(([name, count], at) => {
    const from = SHARES.slice(0, at).reduce((sum, [, before]) => sum + before, 0);
    const own = areas.slice(from, from + count);
    return { name, areas: own, questions: own.flatMap(({ id }) => questionsIn(id)) };
  });
  const [finance, housing, digital] = parts;
  const [ofFinance, ...others] = finance.questions;
  const levels = (/** @type {string} */ id) => questions[id].levels;
  /** @param {string[]} ids @param {(at: number) => number} level */
  const says = (ids, level) => Object.fromEntries(ids.map((id, at) => [id, level(at)]));
  return {
    areas, finance, housing, digital, levels, parts,
    /** Two questions that the lead answers before she asks the others: they see it differently. */
    begun: { [ofFinance]: 1, [housing.questions[0]]: 1 },
    clash: { mine: ofFinance, theirs: housing.questions[0] },
    said: {
      finance: says(finance.questions, (at) => (at === 0 ? 3 : at <= TALKED_ABOUT ? 0 : at % 4)),
      housing: says(housing.questions, (at) => (at === 0 ? 3 : (at + 1) % 4)),
      digital: says(digital.questions, (at) => (at + 2) % 4),
    },
    talkedAbout: others.slice(0, TALKED_ABOUT),
  };
}

/** @typedef {ReturnType<typeof councilOf>} Council */
/** Positions of levels by question. @typedef {Record<string, number>} Positions */

/** The positions of the levels of all answers. @param {Council} council @param {Results} results @returns {Positions} */
export const positionsOf = ({ levels }, { answers }) =>
  Object.fromEntries(Object.entries(answers).map(([id, { level }]) => [id, levels(id).findIndex((one) => one.id === level)]));

/** @typedef {{ browser: Browser, server: Server, assessment: Assessment, council: Council }} Place */

/** Somebody with a browser of their own, on a day. @param {Place} place @param {{ phone?: boolean }} [how] */
export async function arrive({ browser, server }, { phone = false } = {}) {
  const viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, hasTouch: phone, isMobile: phone, acceptDownloads: true });
  await context.clock.setFixedTime(AUTUMN);
  return openPage(context, server.url(INDEX));
}

/** Goes home, where nothing went wrong. @param {Page} page */
export async function leave(page) {
  assertClean(page);
  await page.context().close();
}

/** Gives a file to the first page. @param {Page} page @param {Parameters<Locator["setInputFiles"]>[0]} given */
export async function give(page, given) {
  const field = page.getByLabel("A backup, a shared file or a report");
  if (!(await field.isVisible())) await page.getByText("Take a file that somebody sent you").click();
  await field.setInputFiles(given);
}

/** The results file that a button saves. @param {Page} page @param {string} name @returns {Promise<Results>} */
export const saved = async (page, name) => JSON.parse((await downloaded(page, () => press(page, name))).text);

/** Answers on the form of an area. @param {Page} page @param {Place} place @param {string} area @param {Positions} said */
export async function answer(page, { server, assessment, council }, area, said) {
  const [found] = assessment.areas.filter(({ id }) => id === area);
  await page.goto(server.url(`assessment/${found.url}`));
  await page.waitForSelector("form[data-ready]");
  const own = new Set(assessment.model.questions.filter((question) => question.area === area).map(({ id }) => id));
  for (const [id, at] of Object.entries(said)) if (own.has(id)) await page.locator(`[id="${id}--${council.levels(id)[at].id}"]`).check();
}
