// A page of the assessment for each test: opened before it, and without a fault after it. The bindings are live.
import { afterEach, beforeEach } from "node:test";
import { assessmentOf } from "./sample.mjs";
import { begin, browser, server } from "./serving.mjs";
import { assertClean, openPage } from "./support.mjs";

export { browser, server };
/** @type {Context} */
export let context;
/** @type {Page} */
export let page;
/** @type {Assessment} */
export let assessment;

/** Gives every test of a file its own context and page at `path`. @param {string} path */
export function beginAt(path) {
  begin();
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    page = await openPage(context, server.url(path));
    assessment = await assessmentOf();
  });
  afterEach(async () => {
    assertClean(page);
    await context.close();
  });
}
