// What tests of the forms share: a page whose saving is chosen, and the questions that are asked.
import { assessmentOf } from "./sample.mjs";
import { browser, server } from "./serving.mjs";
import { openPage } from "./support.mjs";

export const INDEX = "assessment/index.html";
/** @param {Page} page */
export const asked = (page) => page.locator("[data-question]:not([hidden])");

/**
 * A page of the assessment in a context of its own, saving already chosen.
 * @param {TestContext} t
 * @param {string} [path]
 * @param {ContextOptions} [options]
 */
export async function open(t, path = INDEX, options = {}) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  const page = await openPage(context, server.url(INDEX));
  await page.getByRole("button", { name: "Save on this computer" }).click();
  if (path !== INDEX) await page.goto(server.url(path));
  return page;
}

/** Where an area's form is, by the area's number from 0. */
export const areaPath = async (at = 0) => `assessment/${(await assessmentOf()).areas[at].url}`;
