// What tests of storage share: the site in a folder, contexts of a test's own, and a reader's ways to answer and to choose.
import { after, before } from "node:test";
import { launch, openPage, serve } from "./support.mjs";

/** @type {Browser} */
let browser;
/** @type {Server} */
export let server;

/** Serves the site in a folder for the tests of a file. */
export function begin() {
  before(async () => {
    browser = await launch();
    server = await serve(undefined, "/some/folder/");
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
}

export const INDEX = "assessment/index.html";
/** The value of a call of the store. @param {Page} page @param {string} call */
export const store = (page, call) => page.evaluate(`window.localNormal.modules["store/store"].${call}`);
/** @param {Page} page @returns {Promise<string[]>} */
export const ids = (page) => page.evaluate(() => window.localNormal.modules["store/store"].questions());
/** How many entries the storage of the browser and that of the tab have. @param {Page} page */
export const stored = (page) => page.evaluate(() => [localStorage.length, sessionStorage.length]);
/** @param {Page} page */
export const keys = (page) => page.evaluate(() => Object.keys(localStorage));

/** A context that ends with its test. @param {TestContext} t @param {ContextOptions} [options] */
export async function context(t, options) {
  const made = await browser.newContext(options);
  t.after(() => made.close());
  return made;
}

/** Opens the page of the first area. @param {Context} inContext @param {(path: string) => string} [base] */
export async function openArea(inContext, base = server.url) {
  const page = await openPage(inContext, base(INDEX));
  const { url } = await page.evaluate(() => window.localNormal.assessment.areas[0]);
  await page.goto(base(`assessment/${url}`));
  await page.waitForSelector("form[data-ready]");
  return page;
}

/** @param {Page} page @param {number} question @param {number} at */
export const radio = (page, question, at) => page.locator("[data-question]:not([hidden])").nth(question).getByRole("radio").nth(at);
/** @param {Page} page @param {string} name */
export const choose = (page, name) => page.locator(".keeping").getByRole("button", { name }).click();

/**
 * Stores a state as an older playbook would have left it; gives the ids of its first two questions.
 * @param {Page} page
 * @param {number} major
 */
export async function storeOlder(page, major) {
  return page.evaluate((under) => {
    const { assessment, modules } = window.localNormal;
    const kept = modules["store/store"];
    const [first, second] = kept.questions();
    const known = assessment.model.questions.find(({ id }) => id === first);
    const answer = (/** @type {number} */ rev) => ({ rev, state: "level", level: known?.levels[2].id });
    const results = Object.assign({}, kept.results(), { unknown_field: { kept: true } });
    results.model = { id: assessment.id, version: `${under}.9.0` };
    results.answers = { [first]: answer(1), [second]: answer(7), "gone-question": answer(1) };
    const key = `local-normal/${assessment.id}/${under}${new URL("..", window.location.href).pathname}`;
    localStorage.setItem(key, JSON.stringify({ stamp: "old", mode: "full", results, rounds: [], changes: null, edits: 1, reminded: 0 }));
    return [first, second];
  }, major);
}
